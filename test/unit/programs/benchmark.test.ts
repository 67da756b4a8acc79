import { describe, expect, it } from 'vitest'
import {
  type BenchmarkInput,
  type BenchmarkRule,
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
import { expectRefusal } from '../../support/refusal.ts'

const year = { costPerHead: 100 }
const one = {
  id: 'all',
  years: [year, year, year],
  basePersonYears: 10,
  regionalPerHead: 110,
  nationalPerHead: 100,
  personYears: 10,
  riskGrowth: 1,
  demographicGrowth: 1,
  update: { national: 1, regional: 1, prospective: 1, regionRiskGrowth: 1 },
}
const input: BenchmarkInput = {
  agreementStart: '2024-01-01',
  agreement: 'firstAgreement',
  baseYears: { nationalWeight: 0 },
  classes: [one],
  regional: { timesApplied: 1, dualShare: 0, riskScore: 1 },
  update: { nationalWeight: 0, marketShare: 0, regionRiskGrowth: 1, regionDemographicGrowth: 1 },
}
const settle = (changed: object, rule: object = {}) =>
  setBenchmark({ ...msspBenchmark2024, ...rule } as BenchmarkRule, { ...input, ...changed } as BenchmarkInput)
const withClass = (changed: object) => ({ classes: [{ ...one, ...changed }] })

describe('a full benchmark', () => {
  it('where nothing grows is the cost a head, moved towards the region', () => {
    // 100 + 35 % × 10, ten people
    expect(settle({})).toMatchObject({ singleValue: '3.50', adjustment: 'regional', benchmark: '1035.00' })
  })

  it('takes ten thousand classes, and no more', () => {
    const classes = Array.from({ length: 10_001 }, (_, index) => ({ ...one, id: `c${index}` }))
    expectRefusal(() => settle({ classes }), 'wrong_length', ['classes'])
  })

  it('follows the region the more, the more often it has been adjusted; the last weight goes on', () => {
    const dear = withClass({ regionalPerHead: 99, nationalPerHead: 1000 })
    const weightOf = (timesApplied: number) =>
      settle({ ...dear, regional: { timesApplied, dualShare: 0, riskScore: 1 } }).singleValue
    expect([1, 2, 3, 4, 5].map(weightOf)).toEqual(['-0.15', '-0.25', '-0.35', '-0.50', '-0.50'])
  })

  it('is not lowered by the region, unless the rule says so', () => {
    const dear = withClass({ regionalPerHead: 90 })
    // 15 % × −10, capped at −1.5
    expect(settle(dear)).toMatchObject({ singleValue: '-1.50', adjustment: 'none', benchmark: '1000.00' })
    const regional = { ...msspBenchmark2024.regional, appliesNegative: true }
    expect(settle(dear, { regional })).toMatchObject({ adjustment: 'regional', benchmark: '985.00' })
  })

  it('takes savings given back where they are higher, and not where they only equal the single value', () => {
    const saved = (saving: number) => settle({ priorSavings: { savings: [saving] } })
    expect(saved(8)).toMatchObject({ priorSavings: '4.00', adjustment: 'priorSavings', benchmark: '1040.00' })
    expect(saved(7)).toMatchObject({ priorSavings: '3.50', adjustment: 'regional' })
    expect(saved(-8)).toMatchObject({ priorSavings: '0.00', adjustment: 'regional' })
    expect(saved(80)).toMatchObject({ priorSavings: '5.00' })
  })

  it('carries the document of its rule in the steps', () => {
    const weight = settle({}).steps.find(({ id }) => id === 'regionalWeight')
    expect(weight?.citations).toEqual(msspBenchmark2024.citations)
    expect(weight?.parameters?.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2024-01-01'])
  })

  it.each([
    [{ agreementStart: '2023-12-31' }, 'before_first_value', ['agreementStart']],
    [{ agreementStart: '2024-02-30' }, 'not_a_date', ['agreementStart']],
    [{ agreement: 'second' }, 'not_one_of', ['agreement']],
    [{ baseYears: {} }, 'missing', ['baseYears', 'nationalWeight']],
    [{ baseYears: { nationalWeight: '101%' } }, 'out_of_range', ['baseYears', 'nationalWeight']],
    [{ classes: [] }, 'empty_list', ['classes']],
    [{ classes: [one, one] }, 'duplicate_id', ['classes', 1, 'id']],
    [withClass({ years: [year, year] }), 'wrong_length', ['classes', 0, 'years']],
    [withClass({ years: [year, undefined, year] }), 'missing', ['classes', 0, 'years', 1]],
    [withClass({ years: [year, {}, year] }), 'missing', ['classes', 0, 'years', 1, 'costPerHead']],
    [
      withClass({ years: [year, year, { costPerHead: -1 }] }),
      'negative_amount',
      ['classes', 0, 'years', 2, 'costPerHead'],
    ],
    [withClass({ years: [year, year, { ...year, trend: 0 }] }), 'out_of_range', ['classes', 0, 'years', 2, 'trend']],
    [
      withClass({ years: [year, year, { ...year, trend: { national: 1 } }] }),
      'missing',
      ['classes', 0, 'years', 2, 'trend', 'regional'],
    ],
    [withClass({ basePersonYears: 0 }), 'no_people', ['classes']],
    [withClass({ personYears: 0 }), 'no_people', ['classes']],
    [withClass({ personYears: -1 }), 'out_of_range', ['classes', 0, 'personYears']],
    [withClass({ years: [0, 0, 0].map((costPerHead) => ({ costPerHead })) }), 'no_cost', ['classes']],
    [withClass({ riskGrowth: Number.NaN }), 'not_a_number', ['classes', 0, 'riskGrowth']],
    [withClass({ update: { national: 1 } }), 'missing', ['classes', 0, 'update', 'regional']],
    [withClass({ share: 1 }), 'unknown_key', ['classes', 0, 'share']],
    [{ regional: { timesApplied: 0, dualShare: 0, riskScore: 1 } }, 'out_of_range', ['regional', 'timesApplied']],
    [{ regional: { timesApplied: 1.5, dualShare: 0, riskScore: 1 } }, 'not_an_integer', ['regional', 'timesApplied']],
    [{ regional: { timesApplied: 1, dualShare: 2, riskScore: 1 } }, 'out_of_range', ['regional', 'dualShare']],
    [{ priorSavings: { savings: [] } }, 'empty_list', ['priorSavings', 'savings']],
    [{ priorSavings: { savings: [1], proration: '1.1' } }, 'out_of_range', ['priorSavings', 'proration']],
    [{ update: { nationalWeight: 0 } }, 'missing', ['update', 'regionRiskGrowth']],
    [{ rounding: { mode: 'nearest', places: 2 } }, 'not_one_of', ['rounding', 'mode']],
    [{ whole: 1 }, 'unknown_key', ['whole']],
  ] as const)('refuses %j', (changed, code, path) => {
    expectRefusal(() => settle(changed), code, [...path])
  })

  it.each([
    [{ kind: 'lossRatio' }, 'wrong_kind', ['rule', 'kind']],
    [{ id: '' }, 'wrong_type', ['rule', 'id']],
    [{ label: { zh: '基准' } }, 'missing', ['rule', 'label', 'en']],
    [{ effectiveFrom: '2024' }, 'not_a_date', ['rule', 'effectiveFrom']],
    [{ yearWeights: undefined }, 'missing', ['rule', 'yearWeights']],
    [{ yearWeights: { firstAgreement: [0, 0, 0] } }, 'weights_all_zero', ['rule', 'yearWeights', 'firstAgreement']],
    [{ regional: { ...msspBenchmark2024.regional, weights: [] } }, 'empty_list', ['rule', 'regional', 'weights']],
    [
      { regional: { ...msspBenchmark2024.regional, appliesNegative: 'no' } },
      'wrong_type',
      ['rule', 'regional', 'appliesNegative'],
    ],
    [{ threeWay: { twoWay: 0, prospective: 0 } }, 'weights_all_zero', ['rule', 'threeWay']],
    [{ riskAllowance: '-1%' }, 'out_of_range', ['rule', 'riskAllowance']],
    [{ note: 'x' }, 'unknown_key', ['rule', 'note']],
  ] as const)('refuses the rule %j', (changed, code, path) => {
    expectRefusal(() => settle({}, changed), code, [...path])
  })
})

describe('the parts refuse what they cannot reckon with', () => {
  it('a blended trend without the weight of the nation', () => {
    const classes = [{ id: 'a', years: [{ ...year, trend: { national: 1, regional: 1 } }] }]
    expectRefusal(() => historicalBenchmark({ yearWeights: [1], classes }), 'missing', ['nationalWeight'])
  })

  it('a class without people, or without cost, for the aggregates', () => {
    const growth = { id: 'a', personYears: 0, costPerHead: 1, riskGrowth: 1, demographicGrowth: 1 }
    expectRefusal(() => capRiskGrowth({ allowance: 0, classes: [growth] }), 'no_people', ['classes'])
    const free = { ...growth, personYears: 1, costPerHead: 0 }
    expectRefusal(() => capRiskGrowth({ allowance: 0, classes: [free] }), 'no_cost', ['classes'])
  })

  it('an update without its terms, and terms without their update', () => {
    const update = { id: 'a', national: 1, regional: 1 }
    const factors = (more: object, terms: object = {}) =>
      updateFactors({ nationalWeight: 0, classes: [{ ...update, ...more }], ...terms })
    expectRefusal(() => factors({ prospective: 1 }), 'missing', ['threeWay'])
    expectRefusal(() => factors({ regionRiskGrowth: 1 }), 'missing', ['regionCap'])
    const threeWay = { twoWay: 2, prospective: 1 }
    expectRefusal(() => factors({}, { threeWay }), 'missing', ['classes', 0, 'prospective'])
    expect(factors({}).classes[0]).toEqual({ id: 'a', factor: null, twoWay: '1', update: '1' })
  })

  it('an adjustment beyond the benchmark', () => {
    const classes = [{ id: 'a', perHead: 10, adjustment: '-10.01', personYears: 1 }]
    expectRefusal(() => updatedBenchmark({ classes }), 'total_negative', ['classes', 0, 'adjustment'])
  })

  it('numbers out of their range', () => {
    const classes = [{ id: 'a', personYears: 1, ownPerHead: 1, regionalPerHead: 1, nationalPerHead: 1 }]
    const weights = { lower: '35%', higher: '1.5' }
    expectRefusal(() => regionalAdjustment({ classes, weights }), 'out_of_range', ['weights', 'higher'])
    expectRefusal(() => priorSavings({ savings: [1], share: 2 }), 'out_of_range', ['share'])
    expectRefusal(() => priorSavings({ savings: [1], share: 1, cap: { rate: 1 } as never }), 'missing', [
      'cap',
      'perHead',
    ])
    const amounts = { benchmark: 1, alternative: 1, spending: '1.001' }
    expectRefusal(() => benchmarkGuardrail(amounts), 'not_whole_fen', ['spending'])
  })
})

describe('the guardrail', () => {
  it('turns a loss into nothing, never into a gain', () => {
    const { used, guarded } = benchmarkGuardrail({ benchmark: 90, alternative: 110, spending: 100 })
    expect([used, guarded]).toEqual(['0.00', true])
  })

  it('does nothing where the alternative shows a greater loss, or where there is a gain', () => {
    expect(benchmarkGuardrail({ benchmark: 90, alternative: 80, spending: 100 })).toMatchObject({
      used: '-10.00',
      guarded: false,
    })
    expect(benchmarkGuardrail({ benchmark: 110, alternative: 150, spending: 100 })).toMatchObject({
      used: '10.00',
      guarded: false,
    })
  })
})

describe('the regional adjustment', () => {
  it('whose single value is zero is not applied, where a negative one is not', () => {
    const beside = { personYears: 1, ownPerHead: 100, nationalPerHead: 10_000 }
    const classes = [
      { id: 'a', ...beside, regionalPerHead: 110 },
      { id: 'b', ...beside, regionalPerHead: 90 },
    ]
    const weights = { lower: '50%', higher: '50%' }
    const usedOf = (appliesNegative: boolean) =>
      regionalAdjustment({ classes, weights, appliesNegative }).classes.map(({ used }) => used)
    expect([usedOf(false), usedOf(true)]).toEqual([
      ['0.00', '0.00'],
      ['5.00', '-5.00'],
    ])
    const two = classes.map(({ id, regionalPerHead }) => ({ ...one, id, regionalPerHead, nationalPerHead: 10_000 }))
    const regional = { ...msspBenchmark2024.regional, weights: [weights] }
    expect(settle({ classes: two }, { regional })).toMatchObject({ singleValue: '0.00', adjustment: 'none' })
  })

  it('has no caps and no offset unless given, and an offset between 0 and 1', () => {
    const classes = [{ id: 'a', personYears: 1, ownPerHead: 2000, regionalPerHead: 1000, nationalPerHead: 1000 }]
    const weights = { lower: '35%', higher: '15%' }
    const adjust = (more: object) => regionalAdjustment({ classes, weights, ...more })
    expect(adjust({})).toMatchObject({ offset: null, singleValue: '-150.00', classes: [{ used: '-150.00' }] })
    expect(adjust({ offset: { dualShare: 1, riskScore: 2 } })).toMatchObject({ offset: '1', singleValue: '0.00' })
    expect(adjust({ offset: { dualShare: 0, riskScore: '0.5' } })).toMatchObject({
      offset: '0',
      singleValue: '-150.00',
    })
  })
})
