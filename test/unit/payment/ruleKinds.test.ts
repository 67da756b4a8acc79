import { describe, expect, it } from 'vitest'
import {
  additiveCoefficient,
  casePoints,
  cutReadmissions,
  deviationJumps,
  outlierJumps,
  outlierPayment,
  settleCases,
  specialReviewQuota,
  ungroupedPoints,
} from 'yigongti'
import { deviationRules, outlierRules, readmissionRules, specialReviewRules, xiamen2024 } from 'yigongti/rules'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const deviation = deviationRules.national
const outlier = outlierRules.linear.lowAtCost
const readmission = readmissionRules.zhejiang
const specialReview = specialReviewRules.chongqingFamily
const group = { groupMean: 1, weight: 1, pointValue: 1, standardPointValue: 1 }
const admission = { admittedOn: '2026-03-01', dischargedOn: '2026-03-08' }
const stays = [{ id: 'a', person: 'p', group: 'g', points: 1, ...admission }]
const cases = { institution: new Uint8Array(1), group: new Uint8Array(1), cost: Float64Array.of(100) }
const catalogue = { groups: [{ score: 1, referenceMean: 1 }], institutions: [{ id: 'a' }] }
const case1 = { cost: 1, referenceMean: 1, score: 1 }

const calls: readonly (readonly [string, (rule: never) => unknown, object])[] = [
  ['casePoints', (rule) => casePoints(rule, case1), deviation],
  ['deviationJumps', (rule) => deviationJumps(rule), deviation],
  ['outlierPayment', (rule) => outlierPayment(rule, { ...group, cost: 1 }), outlier],
  ['outlierJumps', (rule) => outlierJumps(rule, group), outlier],
  ['additiveCoefficient', (rule) => additiveCoefficient(rule, { category: 'primary' }), xiamen2024],
  [
    'specialReviewQuota',
    (rule) => specialReviewQuota(rule, { level: 'primary', cases: 1, requested: 1 }),
    specialReview,
  ],
  ['cutReadmissions', (rule) => cutReadmissions(rule, { stays }), readmission],
  [
    'ungroupedPoints',
    (rule) => ungroupedPoints(rule, { kind: 'blank', cost: 1, allCaseMean: 1 }),
    { kind: 'ungrouped', id: 'a', label: { zh: '甲', en: 'A' }, ungrouped: null, blank: null, citations: [] },
  ],
]

describe('a rule says its kind', () => {
  it.each(calls)('%s takes its own', (_, call, rule) => {
    expect(call(rule as never)).toBeDefined()
    expect(call({ ...rule, effectiveFrom: '2024-01-01', verifiedOn: '2026-01-01', amended: ['x'] } as never)).toEqual(
      call(rule as never),
    )
  })

  it.each(calls)('%s refuses one of another kind, or of none', (_, call, rule) => {
    expectRefusal(() => call({ ...rule, kind: 'quota' } as never), 'wrong_kind', ['rule', 'kind'])
    expectRefusal(() => call({ ...rule, kind: undefined } as never), 'missing', ['rule', 'kind'])
    expectRefusal(() => call({ ...rule, effectiveFrom: '2024-02-30' } as never), 'not_a_date', [
      'rule',
      'effectiveFrom',
    ])
  })

  it('inside an input too', () => {
    const settle = (rule: object) => () => settleCases({ cases, ...catalogue, deviation: rule as never, pool: 1 })
    expectRefusal(settle({ ...deviation, kind: 'outlier' }), 'wrong_kind', ['deviation', 'kind'])
  })

  it('and the message names the place in words', () => {
    const { messages } = refusalOf(() => casePoints({ ...deviation, kind: 'outlier' } as never, case1))
    expect(messages.zh).toContain('费用偏差规则 规则类型')
    expect(messages.en).toContain('Deviation rule, Kind of rule')
  })
})

it('a frozen rule is read once, one that can change is read again', () => {
  const own = { ...deviation, classes: [{ kind: 'normal', upTo: null, points: { constant: 1 } }] }
  const points = () => casePoints(own as never, case1).points
  expect(points()).toBe('1.0000')
  own.classes = [{ kind: 'normal', upTo: null, points: { constant: 2 } }]
  expect(points()).toBe('2.0000')
  expect(casePoints(deviation, case1)).toEqual(casePoints(deviation, case1))
})
