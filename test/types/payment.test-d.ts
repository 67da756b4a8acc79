import { expectTypeOf, test } from 'vitest'
import {
  type Admission,
  additiveCoefficient,
  applyPaymentNote,
  casePoints,
  cutReadmissions,
  deviationJumps,
  institutionCoefficient,
  outlierJumps,
  outlierPayment,
  type Stay,
  settleCases,
  type settlePool,
  specialReviewQuota,
  type toCaseColumns,
  ungroupedPoints,
  type YearInput,
} from 'yigongti'
import { deviationRules, outlierRules, readmissionRules, specialReviewRules, xiamen2024 } from 'yigongti/rules'

const deviation = deviationRules.national
const outlier = outlierRules.linear.lowAtCost
const stays: readonly Stay[] = []
const unit = { allCaseMean: 1, cost: 1 }
const group = { groupMean: 1, weight: 1, pointValue: 1, standardPointValue: 1 }
const groups = [{ score: 1, referenceMean: 1 }]
const cases = { institution: new Uint8Array(1), group: new Uint8Array(1), cost: new Float64Array(1) }

test('a rule of another kind goes nowhere', () => {
  const wrong = () => {
    // @ts-expect-error an outlier rule
    casePoints(outlier, { cost: 1, referenceMean: 1, score: 1 })
    // @ts-expect-error a readmission rule
    deviationJumps(readmissionRules.zhejiang)
    // @ts-expect-error a deviation rule
    outlierPayment(deviation, { ...group, cost: 1 })
    // @ts-expect-error a deviation rule
    outlierJumps(deviation, group)
    // @ts-expect-error a rule of special review
    additiveCoefficient(specialReviewRules.chongqingFamily, { category: 'tertiary' })
    // @ts-expect-error a rule of coefficients
    specialReviewQuota(xiamen2024, { level: 'primary', cases: 1, requested: 1 })
    // @ts-expect-error a deviation rule
    cutReadmissions(deviation, { stays })
    // @ts-expect-error a rule of coefficients that are added
    institutionCoefficient(xiamen2024, { level: 'primary' })
    // @ts-expect-error a rule of special review
    applyPaymentNote({ group: 'a', notes: specialReviewRules.chongqingFamily, units: { a: 1 } })
    // @ts-expect-error a readmission rule
    ungroupedPoints(readmissionRules.zhejiang, { ...unit, kind: 'blank' })
    // @ts-expect-error an outlier rule
    settleCases({ cases, groups, institutions: [{ id: 'a' }], deviation: outlier, pool: 1 })
  }
  expectTypeOf(wrong).returns.toBeVoid()
})

test('one that says another kind than it is goes nowhere either', () => {
  const wrong = () => {
    // @ts-expect-error its kind is another
    casePoints({ ...deviation, kind: 'outlier' }, { cost: 1, referenceMean: 1, score: 1 })
    // @ts-expect-error its kind is not said
    outlierJumps({ id: 'own', label: outlier.label, low: outlier.low, high: outlier.high, citations: [] }, group)
  }
  expectTypeOf(wrong).returns.toBeVoid()
})

test('one admission is screened and counted, and the institutions of a pool are members of a year', () => {
  expectTypeOf<Admission>().toExtend<Parameters<typeof toCaseColumns>[0][number]>()
  expectTypeOf<ReturnType<typeof settlePool>['institutions']>().toExtend<NonNullable<YearInput['members']>>()
  expectTypeOf<ReturnType<typeof settleCases>['institutions']>().toExtend<NonNullable<YearInput['members']>>()
  expectTypeOf<[{ readonly id: string }]>().not.toExtend<NonNullable<YearInput['members']>>()
})
