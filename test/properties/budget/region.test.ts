import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitRegionalBudget, type RegionalFit, type RegionalFitInput } from 'yigongti'
import { toMoney } from '../../support/arbitraries.ts'
import { everyStep, sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 200 }
const names = ['proportional', 'priority', 'growthCap'] as const

interface Plan {
  readonly total: bigint
  readonly parts: readonly {
    readonly asked: bigint
    readonly previous: bigint
    readonly priority: number
    readonly firm: boolean
  }[]
}

const amount = fc.bigInt({ min: 0n, max: 100_000_000n })
const plan: fc.Arbitrary<Plan> = fc.record({
  total: fc.bigInt({ min: 0n, max: 300_000_000n }),
  parts: fc.array(
    fc.record({
      asked: amount,
      previous: fc.bigInt({ min: 1n, max: 100_000_000n }),
      priority: fc.integer({ min: 1, max: 3 }),
      firm: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})
/** Parts that ask for more than there is. */
const clash = fc.tuple(plan, fc.bigInt({ min: 1n, max: 99n })).map(([drawn, percent]): Plan => {
  const asked = drawn.parts.reduce((sum, part) => sum + part.asked, 0n)
  return { ...drawn, total: (asked * percent) / 100n }
})

function inputOf({ total, parts }: Plan): RegionalFitInput {
  return {
    total: toMoney(total),
    parts: parts.map(({ asked, previous, priority, firm }, index): RegionalFitInput['parts'][number] => ({
      id: `p${index}`,
      amount: toMoney(asked),
      previous: toMoney(previous),
      priority,
      firm: firm && index % 3 === 0,
    })),
  }
}

const grantedOf = (way: RegionalFit['proportional']) =>
  way.computable ? new Map(way.parts.map(({ id, granted }) => [id, toFen(granted)])) : undefined

describe('parts inside a region', () => {
  it('conserve: the total is what is granted and what is not assigned; asked is granted and lost', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const fit = fitRegionalBudget(inputOf(drawn))
        expect(toFen(fit.asked) - toFen(fit.excess)).toBe(toFen(fit.total) - toFen(fit.unassigned))
        for (const name of names) {
          const way = fit[name]
          if (!way.computable) continue
          expect(sumFen([way.unassigned, ...way.parts.map(({ granted }) => granted)])).toBe(drawn.total)
          // a clash is resolved without leaving money aside
          if (!fit.fits) expect(way.unassigned).toBe('0.00')
          way.parts.forEach(({ asked, granted, lost }, index) => {
            expect(toFen(asked)).toBe(drawn.parts[index]?.asked)
            expect(toFen(granted) + toFen(lost)).toBe(toFen(asked))
          })
        }
      }),
      runs,
    )
  })

  it('no way grants a part more than it asked, or less than nothing; a firm part loses nothing', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const input = inputOf(drawn)
        const fit = fitRegionalBudget(input)
        for (const name of names) {
          const way = fit[name]
          if (!way.computable) continue
          way.parts.forEach(({ granted, lost }, index) => {
            expect(toFen(granted) >= 0n && toFen(lost) >= 0n).toBe(true)
            if (fit.fits || input.parts[index]?.firm === true) expect(lost).toBe('0.00')
          })
        }
      }),
      runs,
    )
  })

  it('the clash has a reason only where the firm parts exceed the whole', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const input = inputOf(drawn)
        const firm = drawn.parts.reduce((sum, { asked }, index) => (input.parts[index]?.firm ? sum + asked : sum), 0n)
        const fit = fitRegionalBudget(input)
        for (const name of names) expect(fit[name].computable).toBe(fit.fits || firm <= drawn.total)
      }),
      runs,
    )
  })

  it('scaled, every part is granted as much more, to within the fen', () => {
    fc.assert(
      fc.property(plan, fc.bigInt({ min: 2n, max: 100n }), (drawn, times) => {
        const large = {
          total: drawn.total * times,
          parts: drawn.parts.map((part) => ({
            ...part,
            asked: part.asked * times,
            previous: part.previous * times,
          })),
        }
        const [small, scaled] = [fitRegionalBudget(inputOf(drawn)), fitRegionalBudget(inputOf(large))]
        for (const name of names) {
          const before = grantedOf(small[name])
          const after = grantedOf(scaled[name])
          expect(after === undefined).toBe(before === undefined)
          for (const [id, granted] of before ?? []) {
            const gap = (after?.get(id) ?? 0n) - granted * times
            expect(gap <= times && gap >= -times).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('order does not matter where ranks are given, but for the fen of ties', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const input = inputOf(drawn)
        const [fit, backwards] = [
          fitRegionalBudget(input),
          fitRegionalBudget({ ...input, parts: [...input.parts].reverse() }),
        ]
        for (const name of names) {
          const other = grantedOf(backwards[name])
          for (const [id, granted] of grantedOf(fit[name]) ?? []) {
            const gap = granted - (other?.get(id) ?? -9n)
            expect(gap <= 1n && gap >= -1n).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('monotone: a larger region takes no more than a fen from anybody', () => {
    fc.assert(
      fc.property(plan, fc.bigInt({ min: 1n, max: 50_000_000n }), (drawn, more) => {
        const [fit, richer] = [
          fitRegionalBudget(inputOf(drawn)),
          fitRegionalBudget(inputOf({ ...drawn, total: drawn.total + more })),
        ]
        for (const name of names) {
          const after = grantedOf(richer[name])
          for (const [id, granted] of grantedOf(fit[name]) ?? []) {
            expect((after?.get(id) ?? -9n) >= granted - 1n).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('by rank, nobody gets anything as long as a better rank goes without', () => {
    fc.assert(
      fc.property(clash, (drawn) => {
        const input = inputOf(drawn)
        const { priority } = fitRegionalBudget(input)
        fc.pre(priority.computable)
        const ranked = priority.parts.map((part, index) => ({ ...part, rank: input.parts[index]?.priority ?? 0 }))
        const yielding = ranked.filter((_, index) => input.parts[index]?.firm !== true)
        for (const short of yielding.filter(({ lost }) => toFen(lost) > 0n)) {
          const later = yielding.filter(({ rank }) => rank > short.rank)
          expect(later.map(({ granted }) => granted)).toEqual(later.map(() => '0.00'))
        }
      }),
      runs,
    )
  })

  it('under the cap of growth, whoever loses has grown as far as the cap, to within the fen', () => {
    fc.assert(
      fc.property(clash, (drawn) => {
        const input = inputOf(drawn)
        const { growthCap } = fitRegionalBudget(input)
        fc.pre(growthCap.computable && growthCap.growth !== undefined)
        const growth = Number(growthCap.growth)
        growthCap.parts.forEach(({ granted, lost }, index) => {
          const one = drawn.parts[index]
          if (one === undefined || input.parts[index]?.firm === true) return
          const reach = Number(one.previous) * (1 + growth)
          if (toFen(lost) > 0n) expect(Math.abs(Number(toFen(granted)) - reach)).toBeLessThan(1.01)
          else expect(Number(one.asked)).toBeLessThan(reach + 1.01)
        })
      }),
      runs,
    )
  })

  it('every step follows from its inputs, none stands twice', () => {
    fc.assert(
      fc.property(plan, (drawn) => {
        const fit = fitRegionalBudget(inputOf(drawn))
        const traces = [fit.steps, ...names.flatMap((name) => (fit[name].computable ? [fit[name].steps] : []))]
        for (const trace of traces) {
          const steps = everyStep(trace)
          expect(steps.flatMap(problemsOf)).toEqual([])
          expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
        }
      }),
      { numRuns: 80 },
    )
  })
})
