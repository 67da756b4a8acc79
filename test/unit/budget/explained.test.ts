import { describe, expect, it } from 'vitest'
import { annualBudget, blendedBaseline, explain, fitRegionalBudget, perHeadBudget, trendBaseline } from 'yigongti'
import { refusalOf } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const label = { zh: '商定值', en: 'Agreed' }
const set = (value: number | string) => ({ value, label })
const fullStandard = { confidence: '90%', tolerance: '5%' }
const head = { year: 2026, perHead: 600, countedMonth: 'byDays' } as const
const parts = [
  { id: 'reserve', amount: 10, firm: true },
  { id: 'north', amount: 60, previous: 50 },
  { id: 'south', amount: 30, previous: 30 },
]
const years = [
  { year: 2024, amount: 200 },
  { year: 2025, amount: 210 },
]
const means = { ownMean: 900, areaMean: 1000, people: 20_000 }
const trend = trendBaseline({ budgetYear: 2026, lines: [{ id: 'inpatient', years }] })

describe('every figure of a result can be explained', () => {
  it.each<[string, object]>([
    ['perHeadBudget', perHeadBudget({ ...head, enrolments: [{ people: 1000 }, { people: 7, to: '2026-03-15' }] })],
    ['perHeadBudget with an index', perHeadBudget({ ...head, enrolments: [{ people: set(1000) }], index: '1.02' })],
    ['fitRegionalBudget', fitRegionalBudget({ total: 95, parts })],
    ['fitRegionalBudget that fits', fitRegionalBudget({ total: 100, parts })],
    ['fitRegionalBudget of firm parts', fitRegionalBudget({ total: 9, parts })],
    ['trendBaseline', trend],
    ['trendBaseline of a line', trendBaseline({ budgetYear: 2028, lines: [{ id: 'a', years, trend: 'line' }] })],
    ['trendBaseline of a given trend', trendBaseline({ budgetYear: 2026, lines: [{ id: 'a', years, trend: '3%' }] })],
    ['blendedBaseline', blendedBaseline({ ...means, credibility: '60%' })],
    ['blendedBaseline by size', blendedBaseline({ ...means, exposure: 300, fullStandard })],
  ])('%s', (_, result) => {
    expect(unexplained(result)).toEqual([])
  })

  it('each way to fit into the region by itself', () => {
    const fit = fitRegionalBudget({ total: 95, parts })
    const ids = (path: Parameters<typeof explain<typeof fit>>[1]) => explain(fit, path).steps.map(({ id }) => id)
    expect(ids(['proportional', 'parts', 1, 'granted'])).toEqual([
      'regionalAvailable',
      'regionalWeightSum',
      'partGranted[1]',
    ])
    expect(ids(['growthCap', 'growth'])).toContain('regionalGrowth')
    expect(ids('excess')).toEqual(['regionalAsked', 'regionalExcess'])
  })
})

type Steps = {
  readonly steps: readonly { readonly id: string; readonly because?: unknown; readonly steps?: unknown }[]
}

describe('a number that comes explained or stated', () => {
  const people = explain(perHeadBudget({ ...head, enrolments: [{ people: 1000 }] }), 'averagePeople')
  const money = explain(trend, 'baseline')

  it.each<[string, () => Steps]>([
    ['enrolledPeople[0]', () => perHeadBudget({ ...head, enrolments: [{ people }] })],
    ['partAsked[1]', () => fitRegionalBudget({ total: 95, parts: [parts[0] as never, { id: 'a', amount: money }] })],
    ['regionalTotal', () => fitRegionalBudget({ total: money, parts })],
    [
      'yearAmount[0][0]',
      () => trendBaseline({ budgetYear: 2026, lines: [{ id: 'a', years: [{ year: 2025, amount: money }], trend: 0 }] }),
    ],
    ['baselinePeople', () => blendedBaseline({ ...means, people, credibility: 1 })],
    ['exposure', () => blendedBaseline({ ...means, exposure: people, fullStandard })],
  ])('%s has its steps below it', (id, result) => {
    const below = result().steps.filter(({ steps }) => Array.isArray(steps))
    expect(below.map((step) => step.id)).toContain(id)
  })

  it.each<[string, () => Steps]>([
    ['perHeadBudget', () => perHeadBudget({ ...head, perHead: set(600), enrolments: [{ people }] })],
    ['fitRegionalBudget', () => fitRegionalBudget({ total: set(200), parts })],
    ['trendBaseline', () => trendBaseline({ budgetYear: 2026, lines: [{ id: 'a', years, trend: set('3%') }] })],
    ['blendedBaseline', () => blendedBaseline({ ...means, credibility: set('60%') })],
  ])('%s says that it was set elsewhere', (_, result) => {
    const because = { zh: '另行确定：“商定值”', en: 'set elsewhere: "Agreed"' }
    expect(result().steps).toContainEqual(expect.objectContaining({ because }))
  })

  it('must be of the unit and the value that it says', () => {
    expect(refusalOf(() => fitRegionalBudget({ total: people, parts })).code).toBe('unit_differs')
    const changed = { ...money, value: '1' }
    expect(refusalOf(() => fitRegionalBudget({ total: changed, parts })).code).toBe('explanation_differs')
  })
})

describe('a baseline from elsewhere in a budget', () => {
  it.each([
    ['trendBaseline', explain(trend, 'baseline'), 'trendBaseline'],
    ['blendedBaseline', explain(blendedBaseline({ ...means, credibility: '60%' }), 'baseline'), 'blendedBaseline'],
    ['perHeadBudget', explain(perHeadBudget({ ...head, enrolments: [{ people: 1000 }] }), 'budget'), 'perHeadBudget'],
    [
      'fitRegionalBudget',
      explain(fitRegionalBudget({ total: 95, parts }), ['proportional', 'parts', 1, 'granted']),
      'partGranted[1]',
    ],
  ])('%s', (_, setBaseline, last) => {
    const budget = annualBudget({ setBaseline, requestedGrowth: '3%', depositRate: '5%', riskFundRate: '3%' })
    expect(budget.baseline).toBe(setBaseline.value)
    expect(budget.steps[0]?.steps?.at(-1)).toMatchObject({ id: last, value: setBaseline.value })
    expect(unexplained(budget)).toEqual([])
  })
})
