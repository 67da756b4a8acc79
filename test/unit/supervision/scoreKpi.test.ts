import { describe, expect, it } from 'vitest'
import { type KpiInput, scoreKpi, settleYear, withLocal } from 'yigongti'
import { kpiTemplate } from 'yigongti/rules'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const nothing = {
  healthOutcome: 0,
  serviceCapacity: 0,
  medicalQuality: 0,
  fundEfficiency: 0,
  satisfaction: 0,
  resourceSinking: 0,
  primaryCooperation: 0,
  twoWayReferral: 0,
}
const template = withLocal(kpiTemplate, { ...nothing, healthOutcome: '60%', twoWayReferral: '40%' })
const control = { dimension: 'healthOutcome', id: 'chronicDiseaseControl', target: '70%', threshold: '50%' } as const
const incidence = { dimension: 'healthOutcome', id: 'incidence', target: '2%', threshold: '4%' } as const
const referral = { dimension: 'twoWayReferral', id: 'twoWayReferralShare', target: '10%', threshold: 0 } as const
const input: KpiInput = {
  year: 2026,
  indicators: [
    { ...control, weight: '75%', value: '60%' },
    { ...incidence, weight: '25%', value: '2%' },
    { ...referral, value: '8%' },
  ],
}
const [first, second, third] = input.indicators as [
  KpiInput['indicators'][number],
  KpiInput['indicators'][number],
  KpiInput['indicators'][number],
]

describe('the yearly assessment', () => {
  it('has the five dimensions of the paper and the three of Guangdong, and no weight of its own', () => {
    expect(kpiTemplate.dimensions.map(({ id }) => id)).toEqual(Object.keys(nothing))
    expect(Object.keys(kpiTemplate.localParameters)).toEqual(Object.keys(nothing))
    expect(kpiTemplate.parameters).toEqual({})
  })

  it('weighs indicators by their dimension and within it', () => {
    // 0.6 × 0.75 × 0.5 + 0.6 × 0.25 × 1 + 0.4 × 0.8 = 0.225 + 0.15 + 0.32
    const { score, indicators, dimensions } = scoreKpi(template, input)
    expect(score).toBe('69.5')
    expect(indicators.map(({ weight, score: own }) => [weight, own])).toEqual([
      ['0.45', '22.5'],
      ['0.15', '15'],
      ['0.4', '32'],
    ])
    expect(dimensions.filter(({ score: own }) => own !== '0')).toEqual([
      { id: 'healthOutcome', weight: '0.6', appliedWeight: '0.6', score: '37.5' },
      { id: 'twoWayReferral', weight: '0.4', appliedWeight: '0.4', score: '32' },
    ])
  })

  it('takes the direction of an indicator that the documents name, and lets the caller say another', () => {
    const lower = { ...incidence, target: '2%', threshold: '2%', weight: 1 }
    const at = (direction?: 'higher' | 'lower') => {
      const indicator = direction === undefined ? lower : { ...lower, direction }
      return scoreKpi(template, { year: 2026, indicators: [{ ...indicator, value: '3%' }, third] }).score
    }
    expect([at(), at('lower'), at('higher')]).toEqual(['32', '32', '92'])
  })

  it('keeps the weight of what does not apply in its dimension: 40 points of health outcome give 40', () => {
    const forty = withLocal(kpiTemplate, { ...nothing, healthOutcome: '40%', twoWayReferral: '60%' })
    const { score, dimensions, indicators, steps } = scoreKpi(forty, {
      year: 2026,
      indicators: [
        { ...control, weight: '50%', value: '70%' },
        { ...incidence, weight: '50%', value: null },
        { ...referral, value: 0 },
      ],
    })
    expect(score).toBe('40') // 0.2 ÷ (0.2 + 0.6) would be 25
    expect(dimensions.map(({ appliedWeight }) => appliedWeight)).toEqual(['0.4', '0', '0', '0', '0', '0', '0', '0.6'])
    expect(indicators.map(({ appliedWeight, attainment }) => [appliedWeight, attainment])).toEqual([
      ['0.4', '1'],
      ['0', null],
      ['0.6', '0'],
    ])
    expect(steps.find(({ id }) => id === 'appliedWeight[1]')?.because?.zh).toBe(
      '不适用；权重按比例分配给本维度其余指标',
    )
    expect(steps.find(({ id }) => id === 'weightInsideDimension[0]')?.value).toBe('0.4')
  })

  it('gives the weight of a dimension in which nothing applies to the others', () => {
    const { score, dimensions } = scoreKpi(template, {
      ...input,
      indicators: [first, second, { ...third, value: null }],
    })
    expect(score).toBe('62.5') // 37.5 ÷ 0.6
    expect(dimensions.map(({ appliedWeight }) => appliedWeight)).toEqual(['1', '0', '0', '0', '0', '0', '0', '0'])
  })

  it('is capped by the negative list, and settles the year', () => {
    const veto = { id: 'siphoning', occurred: true, ceiling: 59 }
    const { score, weightedScore, vetoed } = scoreKpi(template, { ...input, vetoes: [veto] })
    expect([score, weightedScore, vetoed]).toEqual(['59', '69.5', ['siphoning']])
    expect(settleYear(goldenRules, { ...launchYear, score }).depositReturned).toBe('0.00')
  })

  it('says which weights and which documents it used', () => {
    const { steps, provenance } = scoreKpi(template, input)
    const weight = steps.find(({ id }) => id === 'indicatorWeight[0]')
    expect(weight?.formula).toBe('healthOutcome × weightWithinDimension[0]')
    expect(weight?.parameters?.map(({ id, value }) => [id, value])).toEqual([['healthOutcome', '0.6']])
    expect(steps.find(({ id }) => id === 'dimensionScore[7]')?.citations?.[0]?.document.zh).toContain('广东')
    expect(provenance).toMatchObject({ ruleSet: 'cn.kpi.2025', asOf: '2026-12-31' })
  })
})

describe('it refuses', () => {
  const half = withLocal(kpiTemplate, { ...nothing, healthOutcome: '50%' })
  const open = withLocal(kpiTemplate, { healthOutcome: 1 })
  const loose = scoreKpi as (template: unknown, input: unknown) => unknown
  it.each([
    ['weights that are not one', () => scoreKpi(half, input), 'weights_not_one', ['template']],
    ['a weight that is missing', () => scoreKpi(open, input), 'missing_local_parameter', ['serviceCapacity']],
    [
      'weights within a dimension that are not one',
      () => scoreKpi(template, { ...input, indicators: [first, third] }),
      'weights_not_one',
      ['indicators', 'healthOutcome'],
    ],
    [
      'a weighted dimension without indicator',
      () => scoreKpi(template, { ...input, indicators: [first, second] }),
      'missing',
      ['indicators'],
    ],
    [
      'another dimension',
      () => scoreKpi(template, { ...input, indicators: [{ ...first, dimension: 'profit' }] }),
      'unknown_id',
      ['indicators', 0, 'dimension'],
    ],
    [
      'an unknown indicator without direction',
      () => scoreKpi(template, { ...input, indicators: [first, second, { ...third, id: 'other' }] }),
      'missing',
      ['indicators', 2, 'direction'],
    ],
    [
      'rules that are no template',
      () => loose({ ...template, dimensions: undefined }, input),
      'missing',
      ['template', 'dimensions'],
    ],
    [
      'a dimension without a weight of its own id',
      () => loose({ ...template, dimensions: [{ ...template.dimensions[0], id: 'profit' }] }, input),
      'unknown_id',
      ['template', 'dimensions', 0, 'id'],
    ],
    ['another key', () => loose(template, { ...input, score: 1 }), 'unknown_key', ['score']],
    [
      'another key of an indicator',
      () => loose(template, { ...input, indicators: [{ ...first, source: 1 }] }),
      'unknown_key',
      ['indicators', 0, 'source'],
    ],
  ] as const)('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
