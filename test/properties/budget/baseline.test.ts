import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blendedBaseline,
  defineScope,
  experienceBaselines,
  meanBaseline,
  type PersonBaselineInput,
  personBaseline,
  type TrendBaselineInput,
  trendBaseline,
} from 'yigongti'
import { money, rate, toMoney } from '../../support/arbitraries.ts'
import { agree, Exact } from '../../support/exactDecimal.ts'
import { sumFen, toFen } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 100 }
const trend: fc.Arbitrary<NonNullable<TrendBaselineInput['lines'][number]['trend']>> = fc.oneof(
  fc.constantFrom('meanGrowth' as const, 'geometricGrowth' as const, 'latestGrowth' as const, 'line' as const),
  rate(-900, 1500),
)
const years = (least: number) =>
  fc
    .array(fc.record({ amount: money(1n, 10n ** 12n), weight: fc.integer({ min: 1, max: 10 }) }), {
      minLength: least,
      maxLength: 5,
    })
    .map((list) => list.map((one, index) => ({ year: 2020 + index, ...one })))
const oneYear = years(1).map((list) => list.slice(0, 1))
/** Found: what is left of the mean after the trend has more digits than its lag gap shows. */
const fallingToNearlyNothing = [
  { year: 2020, amount: '22.29', weight: 7 },
  { year: 2021, amount: '0.01', weight: 1 },
]

describe('a mean of past years', () => {
  it('lies between the cheapest and the dearest year, and every step can be computed again', () => {
    fc.assert(
      fc.property(fc.oneof(years(1), oneYear), trend, fc.integer({ min: 2025, max: 2028 }), (list, way, budgetYear) => {
        const found = meanBaseline({ years: list, budgetYear, trend: way })
        const amounts = list.map(({ amount }) => toFen(amount))
        expect(amounts.some((amount) => amount <= toFen(found.baseline))).toBe(true)
        expect(amounts.some((amount) => amount >= toFen(found.baseline))).toBe(true)
        expect(found.steps.flatMap(problemsOf)).toEqual([])
        if (found.lagGap.computable) expect(found.lagGap.steps.flatMap(problemsOf)).toEqual([])
        else expect(list.length).toBe(1)
      }),
      runs,
    )
  })

  it('raised by its lag gap is the trend', () => {
    fc.assert(
      fc.property(years(2), trend, (list, way) => {
        const { mean, lagGap } = meanBaseline({ years: list, budgetYear: 2026, trend: way })
        if (!lagGap.computable) throw new Error('computable')
        // mean and gap are printed with 40 significant digits: what they leave open is a part of the larger of the two
        const raised = new Exact(mean).times(new Exact(lagGap.gap).plus(1))
        const open = Exact.max(mean, lagGap.projected).times('1e-38')
        expect(raised.minus(lagGap.projected).abs().lte(open)).toBe(true)
      }),
      { ...runs, examples: [[fallingToNearlyNothing, 'meanGrowth']] },
    )
  })

  it('at a steady growth g lies as far behind as its years say: one year (1 + g)^lag', () => {
    fc.assert(
      fc.property(rate(1, 2000), fc.integer({ min: 1, max: 4 }), (growth, lag) => {
        const found = meanBaseline({ years: [{ year: 2022, amount: 100 }], budgetYear: 2022 + lag, trend: growth })
        const expected = new Exact(growth).plus(1).pow(lag).minus(1)
        expect(found.lagGap.computable && new Exact(found.lagGap.gap).eq(expected)).toBe(true)
      }),
      runs,
    )
  })

  it('of all the years’ money scaled is scaled, with the same lag gap', () => {
    fc.assert(
      fc.property(years(2), trend, fc.bigInt({ min: 2n, max: 100n }), (list, way, times) => {
        const once = meanBaseline({ years: list, budgetYear: 2026, trend: way })
        const scaled = list.map((year) => ({ ...year, amount: toMoney(toFen(year.amount) * times) }))
        const more = meanBaseline({ years: scaled, budgetYear: 2026, trend: way })
        expect(agree(new Exact(once.mean).times(times.toString()), more.mean, 35)).toBe(true)
        expect(more.lagGap.computable && more.lagGap.gap).toBe(once.lagGap.computable && once.lagGap.gap)
      }),
      runs,
    )
  })

  it('is the same by shares and by weights in their proportion', () => {
    fc.assert(
      fc.property(years(3), (list) => {
        const three = list.slice(0, 3)
        const by = (key: 'share' | 'weight', values: readonly string[]) =>
          meanBaseline({
            years: three.map(({ year, amount }, index) => ({ year, amount, [key]: values[index] ?? '0' })),
            budgetYear: 2026,
          })
        expect(by('share', ['10%', '30%', '60%']).mean).toBe(by('weight', ['1', '3', '6']).mean)
      }),
      runs,
    )
  })
})

describe('a trend', () => {
  it('of several lines is the sum of the lines, each as if it were alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(years(2), rate(-900, 1500)), { minLength: 1, maxLength: 4 }), (drawn) => {
        const lines = drawn.map(([list, way], index) => ({
          id: `l${index}`,
          years: list.map(({ year, amount }) => ({ year, amount })),
          trend: way,
        }))
        const together = trendBaseline({ lines, budgetYear: 2027 })
        expect(sumFen(together.lines.map(({ projected }) => projected))).toBe(toFen(together.baseline))
        lines.forEach((line, index) => {
          const [alone] = trendBaseline({ lines: [line], budgetYear: 2027 }).lines
          expect(together.lines[index]).toEqual(alone)
        })
        expect(together.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('rises with its growth rate and with its lag', () => {
    fc.assert(
      fc.property(money(1n, 10n ** 10n), rate(0, 1500), rate(0, 500), (amount, growth, more) => {
        const projected = (by: string, budgetYear: number) =>
          toFen(
            trendBaseline({ lines: [{ id: 'a', years: [{ year: 2024, amount }], trend: by }], budgetYear }).baseline,
          )
        const faster = new Exact(growth).plus(more).toFixed()
        expect(projected(faster, 2026) >= projected(growth, 2026)).toBe(true)
        expect(projected(growth, 2027) >= projected(growth, 2026)).toBe(true)
      }),
      runs,
    )
  })

  it('by a line through points of a line is that line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 500 }), (start, rise) => {
        const list = [0, 1, 2, 3].map((index) => ({ year: 2020 + index, amount: start + rise * index }))
        const { lines } = trendBaseline({ lines: [{ id: 'a', years: list, trend: 'line' }], budgetYear: 2026 })
        expect(lines[0]?.projected).toBe(`${start + rise * 6}.00`)
      }),
      runs,
    )
  })
})

describe("persons' costs", () => {
  const treatment: fc.Arbitrary<PersonBaselineInput['treatment']> = fc.oneof(
    fc.constant(undefined),
    rate(0, 100, 2).map((percentile) => ({ method: 'percentile' as const, percentile })),
    fc
      .tuple(money(0n, 10_000_000n), rate(0, 100, 2))
      .map(([limit, counts]) => ({ method: 'limit' as const, limit, counts })),
    fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 100 }))
      .map(([lower, upper]) => ({ method: 'trim' as const, lower: `${lower}%`, upper: `${upper}%` })),
  )
  const costs = fc.array(money(0n, 10_000_000n), { minLength: 1, maxLength: 30 })

  it('count or are cut away, none twice and none lost, in whatever order they come', () => {
    fc.assert(
      fc.property(costs, treatment, (list, how) => {
        const input = { costs: list, ...(how === undefined ? {} : { treatment: how }) }
        const found = personBaseline(input)
        expect(sumFen([found.counted, found.cutAway])).toBe(sumFen(list))
        expect(toFen(found.cutAway) >= 0n).toBe(true)
        expect(found.persons).toBe(how?.method === 'trim' ? list.length - found.touched : list.length)
        expect(found.persons > 0).toBe(true)
        expect(found.steps.flatMap(problemsOf)).toEqual([])
        const backwards = personBaseline({ ...input, costs: [...list].reverse() })
        expect([backwards.mean, backwards.baseline]).toEqual([found.mean, found.baseline])
      }),
      runs,
    )
  })

  it('make no higher a baseline under a lower limit', () => {
    fc.assert(
      fc.property(costs, fc.nat(10_000_000), fc.nat(10_000_000), (list, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const under = (limit: number) =>
          toFen(personBaseline({ costs: list, treatment: { method: 'limit', limit: toMoney(BigInt(limit)) } }).baseline)
        expect(under(low) <= under(high)).toBe(true)
      }),
      runs,
    )
  })
})

describe('a blend', () => {
  it('lies between the own mean and that of the area, nearer to the own the more is known', () => {
    const head = rate(0, 1_000_000, 2)
    const size = fc.integer({ min: 0, max: 200_000 })
    fc.assert(
      fc.property(head, head, size, size, (ownMean, areaMean, a, b) => {
        const blend = (exposure: number) =>
          blendedBaseline({ ownMean, areaMean, people: 1000, exposure, fullStandard: 100_000 })
        const [less, more] = [blend(Math.min(a, b)), blend(Math.max(a, b))]
        const away = ({ mean }: typeof less) => new Exact(mean).minus(ownMean).abs()
        expect(away(more).lte(away(less))).toBe(true)
        expect(away(less).lte(new Exact(areaMean).minus(ownMean).abs())).toBe(true)
        expect([...less.steps, ...more.steps].flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })

  it('by experience moves no money where exposures are alike: the baselines sum to the means', () => {
    const values = fc.array(fc.array(rate(0, 1_000_000, 2), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(values, (list) => {
        const length = Math.min(...list.map((one) => one.length))
        const alliances = list.map((one, index) => ({ id: `a${index}`, values: one.slice(0, length), people: 100 }))
        const found = experienceBaselines({ alliances })
        const sum = alliances.reduce(
          (total, alliance) => alliance.values.reduce((part, value) => part.plus(value), total),
          new Exact(0),
        )
        const paid = found.alliances.reduce((total, { baseline }) => total.plus(baseline), new Exact(0))
        expect(sum.div(length).times(100).minus(paid).abs().lte('0.02')).toBe(true)
        expect(found.steps.flatMap(problemsOf)).toEqual([])
      }),
      runs,
    )
  })
})

describe('the scope of a budget', () => {
  const lines = fc
    .array(
      fc.record({ amount: money(0n, 10n ** 12n), included: fc.boolean(), party: fc.constantFrom('a', 'b', 'c') }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((list) =>
      list.map(({ amount, included, party }, index) => ({
        id: `l${index}`,
        amount,
        included: included || index === 0,
        responsible: party,
      })),
    )

  it('loses no line: in and out are all, by line and by party', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const all = sumFen(list.map(({ amount }) => amount))
        const scope = defineScope({ lines: list, stated: { total: toMoney(all), of: 'all' } })
        expect(sumFen([scope.total, scope.outside])).toBe(all)
        expect(scope.included.length + scope.excluded.length).toBe(list.length)
        expect(sumFen(scope.parties.map(({ included }) => included))).toBe(toFen(scope.total))
        expect(sumFen(scope.parties.map(({ excluded }) => excluded))).toBe(toFen(scope.outside))
        expect(scope.steps.flatMap(problemsOf)).toEqual([])
        const backwards = defineScope({ lines: [...list].reverse() })
        expect([backwards.total, backwards.outside]).toEqual([scope.total, scope.outside])
      }),
      runs,
    )
  })
})
