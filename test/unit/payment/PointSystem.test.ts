import { describe, expect, it } from 'vitest'
import {
  bedDayPoints,
  budgetPrice,
  casePoints,
  clearPool,
  cutReadmissions,
  diseaseWeights,
  drgPoints,
  explain,
  fundPayment,
  itemPoints,
  mixedPayment,
  nestBudgets,
  outlierPayment,
  paymentStandard,
  priceFromPool,
  type Step,
  settleCases,
  settleMonths,
  settlePool,
  settlePools,
  specialReviewPoints,
  specialReviewQuota,
  ungroupedPoints,
} from 'yigongti'
import { deviationRules, outlierRules, readmissionRules, specialReviewRules } from 'yigongti/rules'
import { refusalOf } from '../../support/refusal.ts'

/** The units of everything that a trace shows, those of points and prices only. */
function pointUnits(steps: readonly Step[]): readonly string[] {
  const found = new Set<string>()
  const look = (step: Step) => {
    for (const { unit } of [step, ...(step.inputs ?? [])]) if (/oints|rice/.test(unit)) found.add(unit)
    step.steps?.forEach(look)
  }
  steps.forEach(look)
  return [...found].sort()
}

/** What the figures of a trace are called. */
function namesIn(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ label, inputs = [], steps: below = [] }) => [
    label.zh,
    ...inputs.map((input) => input.label.zh),
    ...namesIn(below),
  ])
}

const institutions = [{ id: 'county', points: 3 }]
const group = { score: 1000, referenceMean: 10_000 }
const reviewed = { cost: 90_000, points: 250, allCaseMean: 12_000, ruling: { points: 600 } }
const stay = { id: 'a', person: 'p', group: 'ES35', admittedOn: '2026-03-01', dischargedOn: '2026-03-08', points: 80 }
const cases = { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(1_000_000) }
const catalogue = { groups: [group], institutions: [{ id: 'county' }], deviation: deviationRules.national }
const ungrouped = {
  kind: 'ungrouped' as const,
  id: 'example',
  label: { zh: '示例', en: 'Example' },
  ungrouped: { shareOfCost: '80%' },
  blank: null,
  citations: [],
}

type Told = { readonly pointsOf?: 'dip' | 'drg' }
const asked: Readonly<Record<string, (told: Told) => readonly Step[]>> = {
  bedDayPoints: (told) => bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 30, ...told }).steps,
  itemPoints: (told) => itemPoints({ cost: 8400, allCaseMean: 12_000, ...told }).steps,
  specialReviewPoints: (told) => specialReviewPoints({ ...reviewed, ...told }).steps,
  ungroupedPoints: (told) => {
    const found = ungroupedPoints(ungrouped, { kind: 'ungrouped', cost: 9000, allCaseMean: 12_000, ...told })
    return found.computable ? found.steps : []
  },
  cutReadmissions: (told) => cutReadmissions(readmissionRules.zhejiang, { stays: [stay], ...told }).steps,
  casePoints: (told) => casePoints(deviationRules.national, { cost: 9000, ...group, ...told }).steps,
  settlePool: (told) => settlePool({ pool: 10, institutions, ...told }).steps,
  settlePools: (told) => settlePools({ pools: [{ id: 'residents', pool: 10, institutions, ...told }] }).steps,
  settleCases: (told) => settleCases({ ...catalogue, cases, pool: 10, ...told }).steps,
  clearPool: (told) => clearPool({ pool: 10, institutions: [{ id: 'county', points: 3, paid: 1 }], ...told }).steps,
  priceFromPool: (told) => priceFromPool({ pool: 10, points: 4, ...told }).steps,
  fundPayment: (told) => fundPayment({ points: 4, price: 10, ownPayment: 1, ...told }).steps,
  settleMonths: (told) => settleMonths({ price: 10, months: [{ id: '2026-01', points: 4 }], ...told }).steps,
  nestBudgets: (told) => nestBudgets({ id: 'region', amount: 10, parts: [{ id: 'county', points: 4 }], ...told }).steps,
  budgetPrice: (told) =>
    budgetPrice({
      years: [{ year: 2025, weight: 1, cost: 1000 }],
      diseases: [{ id: 'K35', score: 10, cases: 3 }],
      ...told,
    }).steps,
  mixedPayment: (told) =>
    mixedPayment({
      budget: 1000,
      methods: [
        { id: 'acute', pays: 'points' },
        { id: 'chronic', pays: 'bedDay', pointsPerDay: 3 },
      ],
      institutions: [
        {
          id: 'county',
          care: [
            { method: 'acute', units: 2, points: 20, cost: 100 },
            { method: 'chronic', units: 10, cost: 100 },
          ],
        },
      ],
      tolerance: '5%',
      ...told,
    }).steps,
}
const usual = (name: string) => (Object.keys(asked).indexOf(name) < 5 ? 'drg' : 'dip')

describe.each(Object.entries(asked))('%s', (name, stepsOf) => {
  it.each([
    ['dip', /^(points|price)$/],
    ['drg', /^drg(Points|Price)$/],
  ] as const)('shows points of %s in their unit and in no other', (pointsOf, units) => {
    const shown = pointUnits(stepsOf({ pointsOf }))
    expect(shown.length).toBeGreaterThan(0)
    for (const unit of shown) expect(unit).toMatch(units)
    for (const name of namesIn(stepsOf({ pointsOf }))) expect(name).not.toMatch(pointsOf === 'dip' ? /点数/ : /分值/)
  })

  it('takes what is usual there unless it is told', () => {
    expect(stepsOf({})).toEqual(stepsOf({ pointsOf: usual(name) }))
  })
})

it('a pool has the points that its explained points are of', () => {
  const day = bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 30 })
  const points = explain(day, 'points')
  expect(pointUnits(settlePool({ pool: 10, institutions: [{ id: 'county', points }] }).steps)).toEqual([
    'drgPoints',
    'drgPrice',
  ])
})

it('points of DRG are no points of DIP', () => {
  const points = explain(bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 30 }), 'points')
  const pool = { pool: 10, institutions: [{ id: 'county', points }] }
  expect(refusalOf(() => settlePool({ ...pool, pointsOf: 'dip' }))).toMatchObject({ code: 'unit_differs' })
  const score = explain(casePoints(deviationRules.national, { cost: 9000, ...group }), 'points')
  const mixed = { pool: 10, institutions: [...pool.institutions, { id: 'township', points: score }] }
  expect(refusalOf(() => settlePool(mixed))).toMatchObject({ code: 'unit_differs' })
  const price = explain(settlePool({ pool: 10, institutions }), 'price')
  const outlier = { cost: 9000, groupMean: 10_000, weight: 1, standardPointValue: 100 }
  expect(refusalOf(() => outlierPayment(outlierRules.cap.lowAtCost, { ...outlier, pointValue: price }))).toMatchObject({
    code: 'unit_differs',
  })
})

it('the price of a weight may be that of a point', () => {
  expect(paymentStandard({ unit: '1.2', price: 10 }).steps[0]?.inputs?.map(({ unit }) => unit)).toContain('weightPrice')
  expect(paymentStandard({ unit: 3, price: explain(priceFromPool({ pool: 10, points: 4 }), 'price') }).standard).toBe(
    '7.50',
  )
})

it('DRG points are always those of DRG', () => {
  const { steps } = drgPoints({ groupMean: 10_000, allCaseMean: 12_000, newGroup: true })
  expect(pointUnits(steps)).toEqual(['drgPoints'])
})

it('a weight is the score of a disease, or the weight of a group', () => {
  const told = { cases: { group: ['I21', 'J06'], cost: [3000, 1000] } }
  const last = (steps: readonly Step[]) => {
    const found = steps.find(({ id }) => id === 'diseaseWeight[1]')
    return [found?.label.zh, found?.unit]
  }
  expect(last(diseaseWeights(told).steps)).toEqual(['病种分值（J06）', 'points'])
  expect(last(diseaseWeights({ ...told, pointsOf: 'drg' }).steps)).toEqual(['病组权重（J06）', 'weight'])
})

it('cases are counted in cases', () => {
  const { steps } = specialReviewQuota(specialReviewRules.chongqingFamily, {
    level: 'primary',
    cases: 1999,
    requested: 3,
  })
  expect(steps.map(({ unit }) => unit)).toEqual(['cases', 'cases'])
})

describe('a missing coefficient', () => {
  const because = (rule: (typeof deviationRules)[keyof typeof deviationRules], cost: number, coefficient?: number) => {
    const { steps } = casePoints(rule, { cost, ...group, ...(coefficient === undefined ? {} : { coefficient }) })
    return steps.at(-1)?.because?.zh
  }

  it('is named where the points depend on it, and only there', () => {
    const { national, jining2023 } = deviationRules
    expect(because(national, 9000)).toBe(
      '国家 DIP 技术规范（1.0 版）：费用倍率 0.9，属于正常病例；未提供医疗机构系数，按 1 计',
    )
    expect(because(national, 9000, 1)).toBe('国家 DIP 技术规范（1.0 版）：费用倍率 0.9，属于正常病例')
    expect(because(jining2023, 4000)).toBe('济宁 2023：费用倍率 0.4，属于低倍率病例')
  })

  it('a constant of one is not written', () => {
    const formulas = (coefficient?: string) =>
      casePoints(deviationRules.national, {
        cost: 9000,
        ...group,
        ...(coefficient === undefined ? {} : { coefficient }),
      }).steps.at(-1)?.formula
    expect(formulas('0.8')).toBe('groupScore × coefficient')
    expect(formulas()).toBe('groupScore × coefficient')
  })
})
