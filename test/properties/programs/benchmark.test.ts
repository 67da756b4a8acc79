import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Benchmark,
  type BenchmarkInput,
  benchmarkGuardrail,
  capRiskGrowth,
  historicalBenchmark,
  priorSavings,
  regionalAdjustment,
  setBenchmark,
  updatedBenchmark,
  updateFactors,
} from 'yigongti'
import { msspBenchmark2024 } from 'yigongti/rules'
import { money, rate } from '../../support/arbitraries.ts'
import { agree, Exact } from '../../support/exactDecimal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const runs = { numRuns: 40 }
const perHead = money(100_000n, 10_000_000n)
const index = rate(900, 1150, 3)
const people = fc.integer({ min: 1, max: 20_000 })
const signed = money(-100_000n, 100_000n)

const oneClass = fc.record({
  years: fc.array(
    fc.record({
      costPerHead: perHead,
      trend: fc.oneof(index, fc.record({ national: index, regional: index })),
      riskRatio: index,
    }),
    { minLength: 3, maxLength: 3 },
  ),
  basePersonYears: people,
  regionalPerHead: perHead,
  nationalPerHead: perHead,
  personYears: people,
  riskGrowth: index,
  demographicGrowth: index,
  update: fc.record({ national: index, regional: index, prospective: index, regionRiskGrowth: index }),
})

const input: fc.Arbitrary<BenchmarkInput> = fc
  .record({
    agreement: fc.constantFrom('firstAgreement', 'laterAgreement'),
    baseYears: fc.record({ nationalWeight: rate(0, 100, 2) }),
    classes: fc.array(oneClass, { minLength: 1, maxLength: 4 }),
    regional: fc.record({
      timesApplied: fc.integer({ min: 1, max: 6 }),
      dualShare: rate(0, 100, 2),
      riskScore: rate(50, 150, 2),
    }),
    savings: fc.option(fc.array(signed, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    update: fc.record({
      nationalWeight: rate(0, 100, 2),
      marketShare: rate(0, 100, 2),
      regionRiskGrowth: index,
      regionDemographicGrowth: index,
    }),
  })
  .map(({ classes, savings, ...drawn }) => ({
    agreementStart: '2024-01-01',
    ...drawn,
    classes: classes.map((one, k) => ({ id: `k${k}`, ...one })),
    ...(savings === undefined ? {} : { priorSavings: { savings, proration: '0.9' } }),
    rounding: null,
  }))

/** The same benchmark in a currency of which `times` go to one. */
function inCurrency(drawn: BenchmarkInput, times: number): BenchmarkInput {
  const scale = (amount: unknown) => new Exact(String(amount)).times(times).toFixed()
  return {
    ...drawn,
    classes: drawn.classes.map((one) => ({
      ...one,
      years: one.years.map((year) => ({ ...year, costPerHead: scale(year.costPerHead) })),
      regionalPerHead: scale(one.regionalPerHead),
      nationalPerHead: scale(one.nationalPerHead),
    })),
    ...(drawn.priorSavings === undefined
      ? {}
      : { priorSavings: { ...drawn.priorSavings, savings: drawn.priorSavings.savings.map(scale) } }),
  }
}

const settle = (drawn: BenchmarkInput) => setBenchmark(msspBenchmark2024, drawn)
const same = (a: string | null | undefined, b: string | null | undefined) =>
  expect(agree(a ?? 'NaN', b ?? 'NaN', 35), `${a} and ${b}`).toBe(true)

describe('a benchmark', () => {
  it('is linear in money: in another currency it is the same benchmark', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 2, max: 1000 }), (drawn, times) => {
        const [plain, other] = [settle(drawn), settle(inCurrency(drawn, times))]
        const scaled = (value: string) => new Exact(value).times(times).toFixed()
        for (const key of ['benchmark', 'twoWayBenchmark', 'perPersonYear', 'singleValue'] as const) {
          same(other[key], scaled(plain[key]))
        }
        for (const key of ['aggregateRiskGrowth', 'riskGrowthCap', 'regionGrowthCap', 'offset'] as const) {
          same(other[key], plain[key])
        }
        expect(other.adjustment).toBe(plain.adjustment)
      }),
      runs,
    )
  })

  it('does not depend on the order of the classes', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const [forwards, backwards] = [settle(drawn), settle({ ...drawn, classes: [...drawn.classes].reverse() })]
        same(backwards.benchmark, forwards.benchmark)
        same(backwards.singleValue, forwards.singleValue)
        same(backwards.riskGrowthCap, forwards.riskGrowthCap)
      }),
      runs,
    )
  })

  it('is the sum of its classes, and person-years × the benchmark of one', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const { classes, benchmark, perPersonYear } = settle(drawn)
        same(Exact.sum(...classes.map((one) => one.benchmark)).toFixed(), benchmark)
        const years = drawn.classes.reduce((sum, one) => sum + Number(one.personYears), 0)
        same(new Exact(perPersonYear).times(years).toFixed(), benchmark)
      }),
      runs,
    )
  })

  it('of one class split in two like ones is the same', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const [first] = drawn.classes
        if (first === undefined) return
        const alone = settle({ ...drawn, classes: [first] })
        const halves = ['a', 'b'].map((id) => ({
          ...first,
          id,
          basePersonYears: new Exact(String(first.basePersonYears)).div(2).toFixed(),
          personYears: new Exact(String(first.personYears)).div(2).toFixed(),
        }))
        const split = settle({ ...drawn, classes: halves })
        for (const key of ['benchmark', 'twoWayBenchmark', 'singleValue', 'riskGrowthCap'] as const) {
          same(split[key], alone[key])
        }
      }),
      runs,
    )
  })

  it('is what the parts come to when each is called by itself', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const whole = settle(drawn)
        expect(byParts(drawn, whole)).toEqual([])
      }),
      runs,
    )
  })

  it('takes the higher of the regional adjustment and savings given back, and none that lowers it', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const { adjustment, singleValue, priorSavings: returned, classes } = settle(drawn)
        const used = new Set(classes.map(({ adjustmentUsed }) => adjustmentUsed))
        const best = Exact.max(0, singleValue, returned ?? 0)
        if (best.eq(0)) expect([...used]).toEqual(['0.00'])
        else if (adjustment === 'priorSavings') expect([...used]).toEqual([returned])
        else expect(classes.every((one) => one.adjustmentUsed === one.regionalAdjustment)).toBe(true)
        if (adjustment === 'regional') expect(best.eq(singleValue)).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('every step follows from its inputs, none stands twice', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const steps = everyStep(settle(drawn).steps)
        expect(steps.flatMap(problemsOf)).toEqual([])
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      }),
      { numRuns: 20 },
    )
  })
})

/** Where the whole differs from its parts. Values without end are handed on with 40 digits, so 25 must agree. */
function byParts(drawn: BenchmarkInput, whole: Benchmark): readonly string[] {
  const problems: string[] = []
  const check = (name: string, a: string | undefined, b: string) => {
    if (!agree(a ?? 'NaN', b, 25)) problems.push(`${name}: ${a} is not ${b}`)
  }
  const weights = msspBenchmark2024.yearWeights[drawn.agreement as 'firstAgreement']
  const historical = historicalBenchmark({
    yearWeights: weights,
    nationalWeight: drawn.baseYears.nationalWeight,
    classes: drawn.classes.map(({ id, years }) => ({ id, years })),
  })
  const { weights: byTimes, caps, appliesNegative } = msspBenchmark2024.regional
  const region = regionalAdjustment({
    classes: drawn.classes.map(({ id, basePersonYears, regionalPerHead, nationalPerHead }, k) => ({
      id,
      personYears: basePersonYears,
      ownPerHead: historical.classes[k]?.perHead ?? '',
      regionalPerHead,
      nationalPerHead,
    })),
    weights: byTimes[Math.min(Number(drawn.regional.timesApplied), 4) - 1] ?? byTimes[3],
    caps,
    offset: { dualShare: drawn.regional.dualShare, riskScore: drawn.regional.riskScore },
    appliesNegative,
  })
  const growth = capRiskGrowth({
    allowance: msspBenchmark2024.riskAllowance,
    classes: drawn.classes.map(({ id, personYears, riskGrowth, demographicGrowth }, k) => ({
      id,
      personYears,
      costPerHead: historical.classes[k]?.perHead ?? '',
      riskGrowth,
      demographicGrowth,
    })),
  })
  const { nationalWeight, marketShare, regionRiskGrowth, regionDemographicGrowth } = drawn.update
  const updates = updateFactors({
    nationalWeight,
    threeWay: msspBenchmark2024.threeWay,
    regionCap: {
      riskGrowth: regionRiskGrowth,
      demographicGrowth: regionDemographicGrowth,
      marketShare,
      allowance: msspBenchmark2024.regionAllowance,
    },
    classes: drawn.classes.map(({ id, update }) => ({ id, ...update })),
  })
  whole.classes.forEach((one, k) => {
    check('historical', historical.classes[k]?.perHead, one.historical)
    check('regional', region.classes[k]?.adjustment, one.regionalAdjustment)
    check('risk', growth.classes[k]?.applied, one.riskGrowth)
    check('update', updates.classes[k]?.update, one.update)
    check('two-way', updates.classes[k]?.twoWay, one.twoWay)
  })
  check('single value', region.singleValue, whole.singleValue)
  const total = updatedBenchmark({
    rounding: null,
    classes: whole.classes.map((one, k) => ({
      id: one.id,
      perHead: one.historical,
      adjustment: one.adjustmentUsed,
      riskGrowth: one.riskGrowth,
      update: one.update,
      personYears: drawn.classes[k]?.personYears ?? 0,
    })),
  })
  check('benchmark', total.benchmark, whole.benchmark)
  for (const part of [historical, region, growth, updates, total]) problems.push(...part.steps.flatMap(problemsOf))
  return problems
}

describe('the parts', () => {
  it('no class counts more growth than its own, or than the cap where it binds', () => {
    const classes = fc.array(
      fc.record({ personYears: people, costPerHead: perHead, riskGrowth: index, demographicGrowth: index }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(classes, rate(0, 100, 3), (list, allowance) => {
        const drawn = list.map((one, k) => ({ id: `k${k}`, ...one }))
        const { aggregate, cap, binds, classes: counted } = capRiskGrowth({ allowance, classes: drawn })
        expect(binds).toBe(new Exact(aggregate).gt(cap))
        counted.forEach(({ applied, capped }, k) => {
          const own = drawn[k]?.riskGrowth ?? ''
          expect(capped).toBe(binds && new Exact(own).gt(cap))
          same(applied, capped ? cap : own)
        })
      }),
      runs,
    )
  })

  it('no regional adjustment goes beyond its caps, and none turns round', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        settle(drawn).classes.forEach(({ regionalAdjustment: adjustment, historical }, k) => {
          const one = drawn.classes[k]
          const national = new Exact(String(one?.nationalPerHead))
          expect(new Exact(adjustment).lte(national.times('0.05'))).toBe(true)
          expect(new Exact(adjustment).gte(national.times('-0.015'))).toBe(true)
          const difference = new Exact(String(one?.regionalPerHead)).minus(historical)
          expect(difference.times(adjustment).gte(0)).toBe(true)
        })
      }),
      runs,
    )
  })

  it('savings given back rise with the savings, and never go below zero or above the cap', () => {
    fc.assert(
      fc.property(fc.array(signed, { minLength: 1, maxLength: 4 }), signed, perHead, (savings, other, base) => {
        const give = (list: readonly string[]) =>
          priorSavings({ savings: list, share: '50%', cap: { rate: '5%', perHead: base } })
        const plain = give(savings)
        const [low = '', high = ''] = [savings[0] ?? '', other].sort((a, b) => new Exact(a).cmp(b))
        const [less, more] = [give([low, ...savings.slice(1)]), give([high, ...savings.slice(1)])]
        expect(new Exact(more.adjustment).gte(less.adjustment)).toBe(true)
        expect(new Exact(plain.adjustment).gte(0)).toBe(true)
        expect(new Exact(plain.adjustment).lte(new Exact(base).times('0.05'))).toBe(true)
        expect([plain, less, more].flatMap(({ steps }) => steps.flatMap(problemsOf))).toEqual([])
      }),
      runs,
    )
  })

  it('the guardrail only ever makes a loss smaller', () => {
    const amount = money(0n, 10_000_000n)
    fc.assert(
      fc.property(amount, amount, amount, (benchmark, alternative, spending) => {
        const { deviation, alternativeDeviation, used, guarded, steps } = benchmarkGuardrail({
          benchmark,
          alternative,
          spending,
        })
        expect(new Exact(used).gte(deviation)).toBe(true)
        expect(guarded).toBe(used !== deviation)
        if (new Exact(deviation).gte(0)) expect(used).toBe(deviation)
        else expect(new Exact(used).lte(0)).toBe(true)
        if (guarded && used !== '0.00') expect(used).toBe(alternativeDeviation)
        expect(steps.flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
