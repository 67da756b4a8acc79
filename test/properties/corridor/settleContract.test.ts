import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContractStep, riskCorridor, settleContract, shareByBands } from 'yigongti'
import { bands, money, rate, share } from '../../support/arbitraries.ts'
import { Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'
import { actual, base, contracts, target, withBase } from './contracts.ts'

const runs = { numRuns: 150 }
const exactly = { rounding: null } as const

describe('a contract', () => {
  it('conserves: both shares sum to the deviation, and the transfer is what the payer does not keep', () => {
    fc.assert(
      fc.property(target, actual, base, contracts, fc.constantFrom('bearer', 'payer'), (T, A, B, steps, rounds) => {
        const settled = settleContract({ target: T, actual: A, ...withBase(B), steps, rounds })
        const deviation = new Exact(T).minus(A)
        expect(deviation.eq(settled.deviation)).toBe(true)
        expect(deviation.eq(new Exact(settled.bearerShare).plus(settled.payerShare))).toBe(true)
        expect(new Exact(settled.transfer).eq(new Exact(settled.payerShare).negated())).toBe(true)
        expect(settled.byStep).toHaveLength(steps.length)
      }),
      runs,
    )
  })

  it('scales: all money times ten is every share times ten', () => {
    const tenfold = (step: ContractStep): ContractStep => {
      const times = (text: unknown) => `${text}e1`
      if ('amount' in step && step.amount !== undefined) return { ...step, amount: times(step.amount) }
      if (step.kind !== 'share' || step.measure !== 'amount') return step
      const wider = (shares: (typeof step)['gain']) =>
        Array.isArray(shares)
          ? shares.map(({ upTo, share: part }) => ({
              upTo: upTo === null ? null : new Exact(upTo).times(10).toFixed(),
              share: part,
            }))
          : shares
      return { ...step, gain: wider(step.gain), loss: wider(step.loss) }
    }
    fc.assert(
      fc.property(target, actual, base, contracts, (T, A, B, steps) => {
        const small = settleContract({ target: T, actual: A, ...withBase(B), steps, ...exactly })
        const large = settleContract({
          target: `${T}e1`,
          actual: `${A}e1`,
          ...withBase(B && `${B}e1`),
          steps: steps.map(tenfold),
          ...exactly,
        })
        expect(new Exact(small.bearerShare).times(10).eq(large.bearerShare)).toBe(true)
        expect(large.rate).toBe(small.rate)
      }),
      runs,
    )
  })

  it('that is the same on both sides is symmetric', () => {
    const same = fc
      .tuple(contracts, bands())
      .map(([steps, table]) =>
        steps
          .filter(({ kind }) => kind !== 'floor')
          .map((step) =>
            step.kind === 'share'
              ? { ...step, gain: table, loss: table, measure: 'rate' as const }
              : { ...step, side: 'both' as const },
          ),
      )
      .filter((steps) => steps.length > 0)
    fc.assert(
      fc.property(target, rate(0, 1000, 3), same, (T, part, steps) => {
        const [under, over] = [-1, 1].map((sign) => {
          const spent = new Exact(T).times(new Exact(part).times(sign).plus(1)).toFixed()
          return settleContract({ target: T, actual: spent, steps: steps as readonly ContractStep[], ...exactly })
        })
        expect(new Exact(under?.bearerShare ?? 0).plus(over?.bearerShare ?? 1).isZero()).toBe(true)
      }),
      runs,
    )
  })

  it('explains every figure', () => {
    fc.assert(
      fc.property(target, actual, base, contracts, (T, A, B, steps) => {
        const settled = settleContract({ target: T, actual: A, ...withBase(B), steps })
        expect(everyStep(settled.steps).flatMap(problemsOf)).toEqual([])
        const values = new Map(settled.steps.map(({ id, value }) => [id, value]))
        expect(values.get('bearerShare')).toBe(settled.bearerShare)
        settled.byStep.forEach(({ value }, index) => {
          expect(values.get(`afterStep[${index}]`)).toBe(value)
        })
      }),
      runs,
    )
  })
})

describe('a dead band', () => {
  it('that is wider never raises a loss, nor a gain', () => {
    const counts = fc.constantFrom('all' as const, 'excess' as const)
    fc.assert(
      fc.property(target, actual, rate(0, 200, 3), rate(0, 200, 3), counts, share, (T, A, one, other, by, loss) => {
        const [narrow, wide] = [one, other]
          .sort((a, b) => Number(a) - Number(b))
          .map((width) =>
            settleContract({
              target: T,
              actual: A,
              steps: [
                { kind: 'threshold', rate: width, counts: by },
                { kind: 'share', gain: loss, loss },
              ],
            }),
          )
        expect(new Exact(wide?.bearerShare ?? 1).abs().lte(new Exact(narrow?.bearerShare ?? 0).abs())).toBe(true)
      }),
      runs,
    )
  })

  it('of a corridor that is wider never raises what moves', () => {
    fc.assert(
      fc.property(target, actual, rate(1, 100, 3), rate(1, 100, 3), share, share, (T, A, one, other, near, far) => {
        const [narrow, wide] = [one, other]
          .sort((a, b) => Number(a) - Number(b))
          .map((width) => {
            const table = [
              { upTo: width, share: 1 },
              { upTo: '0.2', share: near },
              { upTo: null, share: far },
            ]
            return riskCorridor({ target: T, actual: A, gain: table, loss: table })
          })
        expect(new Exact(wide?.transfer ?? 1).abs().lte(new Exact(narrow?.transfer ?? 0).abs())).toBe(true)
      }),
      runs,
    )
  })
})

describe('a corridor', () => {
  const mode = fc.constantFrom('marginal' as const, 'wholeAmount' as const)
  const bound = fc.constantFrom('below' as const, 'above' as const)

  it('is band sharing of the deviation, each side by its own bands', () => {
    fc.assert(
      fc.property(target, actual, base, bands(), bands(), mode, bound, (T, A, B, gain, loss, by, at) => {
        const corridor = riskCorridor({ target: T, actual: A, ...withBase(B), gain, loss, mode: by, bound: at })
        const deviation = new Exact(T).minus(A)
        const { shared, remaining } = shareByBands({
          amount: deviation.toFixed(2),
          base: B ?? T,
          bands: deviation.isNegative() ? loss : gain,
          mode: by,
          bound: at,
        })
        expect([corridor.bearerShare, corridor.payerShare]).toEqual([shared, remaining])
      }),
      runs,
    )
  })

  it('by amounts is one by rates of a base of that size', () => {
    fc.assert(
      fc.property(target, actual, bands(), bands(), mode, (T, A, gain, loss, by) => {
        const inYuan = (table: typeof gain) =>
          table.map(({ upTo, share: part }) => ({ upTo: upTo && new Exact(upTo).times(50_000).toFixed(), share: part }))
        const [amounts, rates] = [
          riskCorridor({ target: T, actual: A, gain: inYuan(gain), loss: inYuan(loss), mode: by, measure: 'amount' }),
          riskCorridor({ target: T, actual: A, gain, loss, mode: by, base: 50_000 }),
        ]
        expect([amounts.bearerShare, amounts.transfer]).toEqual([rates.bearerShare, rates.transfer])
        expect(everyStep(amounts.steps).flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('with marginal bands never rewards more spending', () => {
    fc.assert(
      fc.property(target, actual, money(0n, 1_000_00n), bands(), bands(), (T, A, more, gain, loss) => {
        const spent = new Exact(A).plus(more).toFixed(2)
        const here = riskCorridor({ target: T, actual: A, gain, loss }).bearerShare
        expect(new Exact(riskCorridor({ target: T, actual: spent, gain, loss }).bearerShare).lte(here)).toBe(true)
      }),
      runs,
    )
  })
})
