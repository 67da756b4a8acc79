import { describe, expect, it } from 'vitest'
import {
  adjustNextBudget,
  type Explained,
  explain,
  linkScore,
  payDirector,
  retainSurplus,
  returnDeposit,
  type Stated,
  scoreIndicators,
  settleYear,
  shareOverrun,
  withLocal,
} from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const scoring = scoreIndicators({
  indicators: [
    { id: 'visits', weight: 0.5, direction: 'higher', target: '65%', threshold: '50%', value: '62%' },
    { id: 'readmission', weight: 0.5, direction: 'lower', target: '2%', threshold: '6%', value: '3%' },
    { id: 'satisfaction', weight: 0, direction: 'higher', target: 90, threshold: 60, value: null },
  ],
})
const score = explain(scoring, 'score')
const link = {
  linear: [
    { at: 0, factor: 0 },
    { at: 100, factor: 1 },
  ],
}
const ids = ({ steps }: Explained) => steps.map(({ id }) => id)

describe('a figure of a score', () => {
  it('is explained, at every place', () => {
    expect(score.value).toBe('77.5')
    expect(score.unit).toBe('score')
    expect(ids(explain(scoring, ['indicators', 0, 'attainment']))).toEqual(['attainment[0]'])
    expect(ids(explain(scoring, ['indicators', 1, 'score']))).toEqual([
      'applicableWeight',
      'attainment[1]',
      'appliedWeight[1]',
      'indicatorScore[1]',
    ])
    expect(explain(scoring, ['indicators', 0, 'weight']).steps[0]?.because?.en).toBe('as given')
    expect(explain(scoring, ['indicators', 2, 'appliedWeight']).value).toBe('0')
  })

  it('rests on what explains the value of an indicator', () => {
    const next = scoreIndicators({
      indicators: [{ id: 'kpi', weight: 1, direction: 'higher', target: 80, threshold: 60, value: score }],
    })
    expect(explain(next, ['indicators', 0, 'attainment']).unit).toBe('rate')
    expect(next.score).toBe('87.5')
    const value = explain(next, 'score').steps.find(({ id }) => id === 'indicatorValue[0]')
    expect(value?.because?.en).toBe('from the calculation of "Score before findings"')
    expect(value?.steps?.at(-1)?.value).toBe('77.5')
  })
})

describe('what a score pays', () => {
  const scored = { score, link }
  it.each([
    ['returned', explain(returnDeposit({ deposit: 1_000_000, ...scored }), 'returned'), '775000.00'],
    ['toPool', explain(retainSurplus({ surplus: 1_000_000, ...scored }), 'toPool'), '225000.00'],
    ['borneByPool', explain(shareOverrun({ overrun: 1_000_000, poolShare: 1, ...scored }), 'borneByPool'), '775000.00'],
    ['change', explain(adjustNextBudget({ budget: 1_000_000, ...scored }), 'change'), '-225000.00'],
    ['pay', explain(payDirector({ basePay: 0, performancePay: 1_000_000, ...scored }), 'pay'), '775000.00'],
  ])('%s: the score, with its steps below, then the factor', (id, explained, value) => {
    expect(explained.value).toBe(value)
    expect(ids(explained).slice(0, 2)).toEqual(['score', 'factor'])
    expect(ids(explained).at(-1)).toBe(id)
    expect(explained.steps[0]?.steps?.map((step) => step.id)).toEqual(ids(score))
  })

  it('takes a score that was stated, under the citation of the caller', () => {
    const citations = [{ document: { zh: '考核通报', en: 'Assessment notice' }, status: 'local' }] as const
    const stated: Stated = { value: 86, label: { zh: '公布的得分', en: 'Score as published' }, citations }
    const [first] = explain(returnDeposit({ deposit: 100, score: stated, link }), 'returned').steps
    expect(first?.because?.en).toBe('set elsewhere: "Score as published"')
    expect(first?.citations).toEqual(citations)
  })

  it('tells where a factor of the link comes from', () => {
    const factor: Stated = { value: '0.9', label: { zh: '协议系数', en: 'Factor as agreed' } }
    const paid = (way: Parameters<typeof returnDeposit>[0]['link']) =>
      explain(returnDeposit({ deposit: 100, score: 86, link: way }), 'returned')
    for (const way of [[{ from: 80, factor }], { gate: { from: 80, factor } }, { linear: [{ at: 86, factor }] }]) {
      expect(paid(way).value).toBe('90.00')
      expect(paid(way).steps[0]?.because?.en).toBe('set elsewhere: "Factor as agreed"')
    }
  })

  it('is refused in another unit, and where it was changed', () => {
    const deposit = explain(returnDeposit({ deposit: 1_000_000, ...scored }), 'returned')
    expectRefusal(() => returnDeposit({ deposit: 100, score: deposit, link }), 'unit_differs', ['score', 'unit'])
    expectRefusal(() => linkScore(link, { ...score, value: '99' }), 'explanation_differs', ['score', 'value'])
    expect(linkScore(link, score)).toBe('0.775')
  })

  it('goes into the year as it is', () => {
    const rules = withLocal(guangdong2025, {
      depositRate: '5%',
      riskFundRate: '3%',
      depositReturn: link,
      surplusFactor: link,
      poolShareOfOverrun: [{ upTo: null, share: 0 }],
    })
    const year = settleYear(rules, {
      year: 2026,
      priorPayments: [298_400_000, 312_650_000, 331_950_000],
      requestedGrowth: '3.5%',
      spending: { members: 214_000_000, elsewhere: 82_500_000 },
      score: explain(JSON.parse(JSON.stringify(scoring)) as typeof scoring, 'score'),
    })
    const step = year.steps.find(({ id }) => id === 'score')
    expect(step?.steps?.map(({ id }) => id)).toEqual(ids(score))
  })
})
