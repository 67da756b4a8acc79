import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjustNextBudget,
  isRisingLink,
  linkScore,
  payDirector,
  type QualityLinkInput,
  retainSurplus,
  returnDeposit,
  shareOverrun,
} from 'yigongti'
import { money, rate, score, scoreLink, share } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const amount = money(0n, 10_000_000_000n)
const pair = fc.tuple(share, share).map((list) => list.sort((a, b) => Number(a) - Number(b)))
const gate = fc.record({ from: score, bounds: pair }).map(({ from, bounds: [below = '0', factor = '1'] }) => ({
  gate: { from, factor, below },
}))
const multiplierOf = (slope: fc.Arbitrary<string>) =>
  fc
    .record({ slope, intercept: rate(-10_000, 10_000), bounds: pair })
    .map(({ slope, intercept, bounds: [floor = '0', ceiling = '1'] }) => ({
      multiplier: { slope, intercept, floor, ceiling },
    }))
const multiplier = multiplierOf(rate(0, 20_000))
/** Links of every shape under which a higher score never has a lower factor. */
const rising: fc.Arbitrary<QualityLinkInput> = fc.oneof(scoreLink({ rising: true }), gate, multiplier)
const any: fc.Arbitrary<QualityLinkInput> = fc.oneof(scoreLink(), gate, multiplierOf(rate(-20_000, 20_000)))

const linkages = {
  returned: (link: QualityLinkInput, at: number, sum: string) => returnDeposit({ deposit: sum, score: at, link }),
  retained: (link: QualityLinkInput, at: number, sum: string) =>
    retainSurplus({ surplus: sum, cap: 1_000_000, score: at, link }),
  borneByPool: (link: QualityLinkInput, at: number, sum: string) =>
    shareOverrun({ overrun: sum, poolShare: '70%', score: at, link }),
  adjusted: (link: QualityLinkInput, at: number, sum: string) => adjustNextBudget({ budget: sum, score: at, link }),
  pay: (link: QualityLinkInput, at: number, sum: string) =>
    payDirector({ basePay: 100_000, performancePay: sum, score: at, link }),
}

describe('what a score pays', () => {
  it.each(Object.entries(linkages))('a higher score never pays less: %s', (key, pay) => {
    const paid = (link: QualityLinkInput, at: number, sum: string) =>
      toFen(String((pay(link, at, sum) as unknown as Record<string, unknown>)[key]))
    fc.assert(
      fc.property(rising, score, score, amount, (link, a, b, sum) => {
        expect(paid(link, Math.max(a, b), sum)).toBeGreaterThanOrEqual(paid(link, Math.min(a, b), sum))
      }),
      { numRuns: 120 },
    )
  })

  it('conserves what is divided', () => {
    fc.assert(
      fc.property(rising, score, amount, (link, at, sum) => {
        const deposit = returnDeposit({ deposit: sum, score: at, link })
        expect(sumFen([deposit.returned, deposit.forfeited])).toBe(toFen(sum))
        const surplus = retainSurplus({ surplus: sum, score: at, link })
        expect(sumFen([surplus.retained, surplus.toPool])).toBe(toFen(sum))
        const overrun = shareOverrun({ overrun: sum, poolShare: '70%', score: at, link })
        expect(sumFen([overrun.borneByPool, overrun.borneByAlliance])).toBe(toFen(sum))
        const budget = adjustNextBudget({ budget: sum, score: at, link })
        expect(toFen(budget.adjusted) - toFen(budget.change)).toBe(toFen(sum))
        for (const part of [deposit.forfeited, surplus.toPool, overrun.borneByAlliance]) {
          expect(toFen(part)).toBeGreaterThanOrEqual(0n)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('pays by the factor of the score', () => {
    fc.assert(
      fc.property(rising, score, amount, (link, at, sum) => {
        const { factor, returned } = returnDeposit({ deposit: sum, score: at, link })
        expect(factor).toBe(linkScore(link, at))
        expect(new Exact(sum).times(factor).minus(returned).abs().lte('0.005000001')).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('explains each figure', () => {
    fc.assert(
      fc.property(rising, score, amount, (link, at, sum) => {
        const steps = Object.values(linkages).flatMap((pay) => everyStep(pay(link, at, sum).steps))
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })
})

describe('a link', () => {
  it('that is said to rise never falls, and one that is not falls somewhere', () => {
    const everyTenth = Array.from({ length: 1001 }, (_, n) => n / 10)
    fc.assert(
      fc.property(any, (link) => {
        const factors = everyTenth.map((at) => new Exact(linkScore(link, at)))
        const falls = factors.some((factor, index) => factor.lt(factors[index - 1] ?? 0))
        expect(isRisingLink(link)).toBe(!falls)
      }),
      { numRuns: 60 },
    )
  })

  it('of a gate or a multiplier has factors between its bounds', () => {
    fc.assert(
      fc.property(gate, multiplier, score, (first, second, at) => {
        const passed = new Exact(linkScore(first, at))
        expect(passed.eq(at >= first.gate.from ? first.gate.factor : first.gate.below)).toBe(true)
        const { slope, intercept, floor, ceiling } = second.multiplier
        const wanted = Exact.min(ceiling, Exact.max(floor, new Exact(at).div(100).times(slope).plus(intercept)))
        expect(new Exact(linkScore(second, at)).eq(wanted)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
