import { describe, expect, it } from 'vitest'
import {
  adviseConsequences,
  computeIndicators,
  disclosureReport,
  explain,
  raiseAlerts,
  reconcileAlliance,
  type Step,
  scoreKpi,
  screenAdmissions,
  settleYear,
  sumDisallowed,
  withLocal,
} from 'yigongti'
import { decree735, kpiTemplate } from 'yigongti/rules'
import { figuresOf, unexplained } from '../../support/figuresOf.ts'
import { goldenLink, goldenRules, launchYear } from '../../support/goldenYears.ts'
import { nothingWrong } from '../../support/nothingWrong.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { screening, stay } from './screens/county.ts'

const admissions = [stay('a', 0, 4), stay('b', 8, 12), stay('c', 11, 13)]
const screened = screenAdmissions(
  screening(admissions, { splitAdmission: { withinDays: 15 }, overlap: { moreThanDays: 0 } }),
)
const monthly = [40, 42, 90].map((readmissions) =>
  computeIndicators({
    facts: { admissions: 1_000, readmissions, inpatientCost: 5_000_000, bedDays: 7_000 },
    indicators: ['readmissionRate', 'costPerAdmission', 'lengthOfStay', 'inCountyAdmissionShare'],
  }),
)
const [, , last] = monthly as [(typeof monthly)[0], (typeof monthly)[0], (typeof monthly)[0]]
const points = (place: number) =>
  monthly.map((month, index) => ({
    period: `2026-0${index + 1}`,
    value: explain(month, ['indicators', place, 'value']),
  }))
const alerts = raiseAlerts({
  series: [
    { id: 'readmissionRate', points: points(0) },
    { id: 'costPerAdmission', points: points(1) },
    {
      id: 'counts',
      unit: 'rate',
      points: monthly.map((month, index) => ({
        period: `2026-0${index + 1}`,
        numerator: explain(month, ['facts', 'readmissions']),
        denominator: explain(month, ['facts', 'admissions']),
      })),
    },
  ],
  rules: [
    { id: 'high', kind: 'fixed', above: '8%', series: ['readmissionRate'] },
    { id: 'jump', kind: 'monthOnMonth', rise: '50%' },
    { id: 'cost', kind: 'fixed', above: 4_000, series: ['costPerAdmission'] },
    { id: 'interval', kind: 'wilson', reference: 'history', confidence: '99%', series: ['counts'] },
    { id: 'limits', kind: 'controlLimits', centre: '4%', confidence: '99%', series: ['counts'] },
    { id: 'run', kind: 'run', count: 1, of: 3, above: '8%', series: ['readmissionRate'] },
    { id: 'rising', kind: 'trend', of: 3, direction: 'rising', series: ['readmissionRate'] },
  ],
})
const template = withLocal(kpiTemplate, {
  healthOutcome: 0,
  serviceCapacity: 0,
  medicalQuality: '40%',
  fundEfficiency: '60%',
  satisfaction: 0,
  resourceSinking: 0,
  primaryCooperation: 0,
  twoWayReferral: 0,
})
const kpi = scoreKpi(template, {
  year: 2026,
  indicators: [
    {
      dimension: 'medicalQuality',
      id: 'readmission',
      direction: 'lower',
      target: '4%',
      threshold: '14%',
      value: explain(last, ['indicators', 0, 'value']),
    },
    {
      dimension: 'fundEfficiency',
      id: 'stay',
      weight: '50%',
      direction: 'range',
      target: { from: 6, to: 7 },
      threshold: { from: 5, to: 9 },
      value: explain(last, ['indicators', 2, 'value']),
    },
    {
      dimension: 'fundEfficiency',
      id: 'cost',
      weight: '50%',
      direction: 'lower',
      target: 4_500,
      threshold: 6_500,
      value: explain(last, ['indicators', 1, 'value']),
    },
  ],
})
const view = reconcileAlliance({
  members: [
    { id: 'county', level: 'county' },
    { id: 'east', level: 'township' },
  ],
  lines: [
    {
      id: 'cost',
      unit: 'yuan',
      stated: 1_003_000,
      values: [
        { member: 'county', value: 700_000 },
        { member: 'east', value: 300_000 },
      ],
      moves: [{ id: 'm', from: 'county', to: 'east', amount: 5_000, because: { zh: '检查费下转', en: 'tests' } }],
    },
  ],
})
const advice = adviseConsequences(decree735, {
  score: explain(kpi, 'score'),
  findings: [
    {
      id: 'split',
      by: 'county',
      act: 'improperUse',
      on: '2026-05-01',
      loss: 80_000,
      fraudulentIntent: false,
      circumstances: ['refusedToCorrect'],
      scoreDeduction: 5,
    },
    { id: 'card', by: 'p', act: 'patient', on: '2026-05-01', loss: 100, earlierYear: true },
  ],
  links: {
    deposit: { deposit: 1_000_000, link: goldenLink },
    directorPay: { basePay: 100_000, performancePay: 100_000, link: goldenLink },
  },
})
const sum = sumDisallowed({
  upheld: [
    { id: 'b', screen: 'splitAdmission', amount: '2310.40' },
    { id: 'findings', amount: explain(advice, 'disallowed') },
    { id: 'difference', amount: explain(view, ['lines', 0, 'check', 'difference']) },
  ],
})

describe('every figure of supervision is explained', () => {
  it.each([
    ['indicators', last, 7],
    ['alerts', alerts, 21],
    ['the yearly assessment', kpi, 30],
    ['seeing through the alliance', view, 12],
    ['consequences', advice, 16],
    ['what is disallowed', sum, 4],
  ])('%s', (_, result, atLeast) => {
    expect(figuresOf(result).length).toBeGreaterThanOrEqual(atLeast)
    nothingWrong(unexplained(result))
  })

  it('screens: hints about the alliance and its institutions; those about rows say what the row says', () => {
    const flow = screenAdmissions(
      screening([stay('a', 0, 4, { institution: 'township' }), stay('b', 4, 9, { referredFrom: 'a' })], {
        upwardFlow: { downPerUpBelow: '0.2', referralsAtLeast: 1 },
      }),
    )
    expect(flow.hints).toHaveLength(1)
    nothingWrong(unexplained(flow))
    expectRefusal(() => explain(screened, ['hints', 0, 'evidence', 0, 'value']), 'wrong_type', ['result'])
  })
})

describe('from room to room', () => {
  const named = (steps: readonly Step[] | undefined, id: string) => steps?.find((step) => step.id === id)

  it('indicators become series in their own unit, and an alert tells where its numbers come from', () => {
    expect(alerts.alerts.map(({ rule }) => rule).sort()).toEqual([
      'cost',
      'high',
      'interval',
      'jump',
      'jump',
      'limits',
      'rising',
      'run',
    ])
    const [cost] = alerts.alerts.filter(({ rule }) => rule === 'cost')
    expect(cost?.message.en).toContain('costPerAdmission (2026-03) is 5,000.00 yuan, above the limit of 4,000.00 yuan')
    expect(named(cost?.steps, 'observed')?.steps?.map(({ id }) => id)).toEqual(['costPerAdmission'])
  })

  it('a series of one unit takes no value of another', () => {
    const mixed = [...points(0).slice(0, 2), ...points(1).slice(2)]
    const rules = [{ id: 'jump', kind: 'monthOnMonth', rise: '50%' }] as const
    const path = ['series', 0, 'points', 2, 'value', 'unit']
    expectRefusal(() => raiseAlerts({ series: [{ id: 'a', points: mixed }], rules }), 'unit_differs', path)
  })

  it('indicators are scored in their own unit, against targets in the same', () => {
    expect(kpi.score).toBe('72.5')
    const { steps } = explain(kpi, 'score')
    expect(named(steps, 'indicatorValue[1]')?.unit).toBe('days')
    expect(named(steps, 'indicatorValue[2]')?.steps?.map(({ id }) => id)).toEqual(['costPerAdmission'])
    expect(named(steps, 'attainment[2]')?.inputs?.map(({ unit }) => unit)).toEqual(['yuan', 'yuan', 'yuan'])
  })

  it('the score after the findings pays with its history', () => {
    expect(advice.score).toBe('67.5')
    const { steps } = explain(advice, ['linked', 'deposit', 'returned'])
    expect(named(steps, 'score')?.steps?.map(({ id }) => id)).toEqual(['assessedScore', 'score'])
  })

  it('score and disallowed go into the year, the year into the disclosure, all as they are', () => {
    const { score: _, spending, ...rest } = launchYear
    const disallowed = explain(sum, 'disallowed')
    const year = settleYear(goldenRules, {
      ...rest,
      spending: { ...spending, disallowed },
      score: explain(advice, 'score'),
    })
    const plain = settleYear(goldenRules, { ...rest, spending: { ...spending, disallowed: '85310.40' }, score: 67.5 })
    expect(year.finalPayment).toBe(plain.finalPayment)
    const told = named(year.steps, 'disallowed')?.steps
    expect(told?.map(({ id }) => id)).toEqual(['upheld[1]', 'upheld[2]', 'disallowed'])
    const kept = named(named(year.steps, 'score')?.steps, 'assessedScore')?.steps
    expect(kept?.at(-1)?.value).toBe(kpi.score)
    const again = JSON.parse(JSON.stringify(sum)) as typeof sum
    const stored = settleYear(goldenRules, {
      ...rest,
      spending: { ...spending, disallowed: explain(again, 'disallowed') },
      score: explain(advice, 'score'),
    })
    expect(stored).toEqual(year)
  })

  it('a disclosed figure is taken with its label, value and unit, and its steps are not shown', () => {
    const report = disclosureReport({
      year: 2026,
      alliance: { zh: '甲县医共体', en: 'Alliance A' },
      smallestCell: 5,
      assessment: [explain(kpi, 'score'), explain(last, ['indicators', 0, 'value'])],
      fundUse: [explain(sum, 'disallowed')],
      complaints: { zh: '拨打 12393', en: 'Call 12393' },
    })
    expect(report.en).toContain(
      '| Score before findings | 72.5 |\n| Readmission rate within N days, by admissions | 9.00% |',
    )
    expect(report.zh).toContain('| 审核扣减金额 | 85,310.40 元 |')
    expect(report.en).not.toContain('÷')
    expect(report.en).not.toContain('1,000')
  })

  it('nothing is disclosed that is not what its steps say', () => {
    const score = { ...explain(kpi, 'score'), value: '99' }
    const disclose = () =>
      disclosureReport({
        year: 2026,
        alliance: { zh: '甲县医共体', en: 'Alliance A' },
        smallestCell: 5,
        assessment: [score],
        fundUse: [score],
        complaints: { zh: '拨打 12393', en: 'Call 12393' },
      })
    expectRefusal(disclose, 'explanation_differs', ['assessment', 0, 'value'])
  })
})
