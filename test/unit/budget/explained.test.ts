import { describe, expect, it } from 'vitest'
import {
  annualBudget,
  assessAdequacy,
  blendedBaseline,
  bringHome,
  changeBenefits,
  changeEnrolment,
  changePrices,
  chargeElsewhere,
  compoundClaims,
  defineScope,
  type Explained,
  equaliseRisk,
  experienceBaselines,
  explain,
  fitRegionalBudget,
  meanBaseline,
  overrunProbability,
  perHeadBudget,
  personBaseline,
  poolHighCosts,
  ratchetExposure,
  rebase,
  retainProcurementSavings,
  riskAdjust,
  riskReserve,
  setBenchmark,
  settleYear,
  transferRisk,
  trendBaseline,
} from 'yigongti'
import { msspBenchmark2024 } from 'yigongti/rules'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
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
const costs = [0, 100, 200, 300, 9400]
const cells = [
  { id: 'young', people: 60_000, meanCost: 420 },
  { id: 'old', people: 50_000, meanCost: 2600 },
]
const alliances = [
  { id: 'east', people: { young: 10_000, old: 18_000 } },
  { id: 'west', people: { young: 50_000, old: 32_000 } },
]
const experience = ['a', 'b', 'c'].map((id, at) => ({ id, values: [625 + 90 * at, 675, 600, 700], people: 1000 }))
const claims = { people: 100, claims: { mean: '1.2' }, severity: { lognormal: { mean: 900, cv: 2 } } }
const residuals = [-8_100_000, 2_400_000, 9_700_000, -3_300_000]
const bootstrap = { seed: 1, resamples: 100 }
const adequacy = {
  total: 331_676_413,
  lines: [{ id: 'inpatient', people: 512_000, use: '0.165', price: 3_450 }],
  trend: '3%',
  lag: 1,
}
const lines = {
  home: [{ id: 'a', admissions: 400, costHome: 3250, costAway: 8100 }],
  benefits: [{ id: 'a', cost: 12_400_000, shareBefore: '50%', shareAfter: '55%' }],
  heads: [{ id: 'a', headsBefore: 210_000, headsAfter: 204_500, perHead: '612.40' }],
  prices: [{ id: 'a', volume: 300, priceBefore: 13_000, priceAfter: 700, fundShare: '60%' }],
  elsewhere: [
    { id: 'a', amount: 2_150_000, treatable: true },
    { id: 'b', amount: 3_900_000, treatable: false },
  ],
}
const scope = [
  { id: 'in', amount: 214, included: true, responsible: 'alliance' },
  { id: 'out', amount: 9, included: false, responsible: 'insurer' },
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
    ['meanBaseline', meanBaseline({ years, budgetYear: 2026 })],
    ['meanBaseline of one year', meanBaseline({ years: years.slice(1), budgetYear: 2026 })],
    ['experienceBaselines', experienceBaselines({ alliances: experience })],
    ['personBaseline', personBaseline({ costs })],
    ['personBaseline to a percentile', personBaseline({ costs, treatment: { method: 'percentile', percentile: 0.9 } })],
    ['personBaseline to a limit', personBaseline({ costs, treatment: { method: 'limit', limit: 1000, counts: 0.1 } })],
    ['personBaseline trimmed', personBaseline({ costs, treatment: { method: 'trim', upper: '80%' }, people: 7 })],
    ['riskAdjust of a pool', riskAdjust({ pool: 1000, cells, alliances })],
    [
      'riskAdjust with a blend',
      riskAdjust({
        cells: [
          { id: 'young', weight: '0.4' },
          { id: 'old', weight: 2 },
        ],
        perHead: 900,
        riskPart: '50%',
        indexGrowthCap: '1%',
        alliances: alliances.map((one, index) => ({ ...one, history: 500, previousIndex: index === 0 ? 1 : null })),
      }),
    ],
    [
      'equaliseRisk',
      equaliseRisk({
        perHead: 9,
        alliances: [
          { id: 'a', people: 3, index: '1.3' },
          { id: 'b', people: 9, index: 1 },
        ],
      }),
    ],
    [
      'transferRisk',
      transferRisk({
        averagePremium: 400,
        plans: [
          { id: 'a', members: 3 },
          { id: 'b', members: 1, riskScore: 2 },
        ],
      }),
    ],
    [
      'poolHighCosts',
      poolHighCosts({ attachment: 1000, share: '80%', alliances: [{ id: 'a', costs }], funds: 50_000 }),
    ],
    ['poolHighCosts without funds', poolHighCosts({ attachment: 1000, share: 1, alliances: [{ id: 'a', costs }] })],
    ['rebase', rebase({ total: 100, spending: 94, spendingWeight: '50%', savingsGivenBack: '10%', floor: '98%' })],
    ['ratchetExposure', ratchetExposure({ spendingWeight: '50%', growths: ['2%', '3%'], discount: '4%' })],
    ['defineScope', defineScope({ lines: scope, stated: { total: 214 } })],
    ['defineScope without a stated total', defineScope({ lines: scope.slice(0, 1) })],
    ['compoundClaims', compoundClaims(claims)],
    [
      'compoundClaims of sizes',
      compoundClaims({ ...claims, severity: { table: [{ amount: 9, probability: 1 }], cap: 5 } }),
    ],
    ['compoundClaims of moments', compoundClaims({ ...claims, severity: { mean: 9, variance: 4 } })],
    ['overrunProbability', overrunProbability({ total: 9, expected: 8, deviation: { standardDeviation: 2 } })],
    ['overrunProbability of claims', overrunProbability({ total: 120_000, deviation: { compound: claims } })],
    ['overrunProbability of residuals', overrunProbability({ total: 9, expected: 8, deviation: { residuals } })],
    ['overrunProbability drawn', overrunProbability({ total: 9, expected: 8, deviation: { residuals, bootstrap } })],
    ['riskReserve', riskReserve({ confidence: '95%', deviation: { residuals } })],
    ['riskReserve drawn', riskReserve({ confidence: '80%', deviation: { residuals, bootstrap } })],
    ['assessAdequacy', assessAdequacy(adequacy)],
    [
      'assessAdequacy of residuals',
      assessAdequacy({ ...adequacy, riskFund: 9_950_292, deviation: { residuals }, confidence: '95%' }),
    ],
    [
      'assessAdequacy drawn',
      assessAdequacy({ ...adequacy, riskFund: 9_950_292, deviation: { residuals, bootstrap }, confidence: '80%' }),
    ],
    [
      'assessAdequacy of all that can be known',
      assessAdequacy({
        ...adequacy,
        riskFund: 9_950_292,
        deviation: { standardDeviation: 8_000_000 },
        confidence: '95%',
        providers: [{ id: 'a', payment: 9, cost: 8, efficient: true }],
        fund: { balance: 90, annualSpending: 30 },
        history: { years, budgetYear: 2026 },
        experience: { exposure: 300, fullStandard },
      }),
    ],
    ['bringHome', bringHome({ lines: lines.home })],
    ['changeBenefits', changeBenefits({ lines: lines.benefits })],
    ['changeEnrolment', changeEnrolment({ lines: lines.heads })],
    ['changePrices', changePrices({ lines: lines.prices })],
    ['chargeElsewhere', chargeElsewhere({ lines: lines.elsewhere, charge: 'treatable', alreadyInBudget: 7 })],
    [
      'retainProcurementSavings',
      retainProcurementSavings({ lines: lines.prices, retainedShare: '50%', budgetPrices: 'after' }),
    ],
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

/** A thousand of something, from a calculation elsewhere. */
function counted(unit: 'admissions'): Explained {
  const label = { zh: '另一计算的数', en: 'A number of another calculation' }
  const step = { id: 'counted', label, unit, value: '1000', because: { zh: '给定', en: 'as given' } }
  return { value: '1000', unit, label, steps: [step] }
}

describe('a number that comes explained or stated', () => {
  const people = explain(perHeadBudget({ ...head, enrolments: [{ people: 1000 }] }), 'averagePeople')
  const admissions = counted('admissions')
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
    ['yearAmount[0]', () => meanBaseline({ years: [{ year: 2025, amount: money }], budgetYear: 2026 })],
    ['baselinePeople[0]', () => experienceBaselines({ alliances: experience.map((one) => ({ ...one, people })) })],
    ['personCost[1]', () => personBaseline({ costs: [3, money] })],
    ['personCost[0]', () => personBaseline({ costs: [money, 3], treatment: { method: 'trim', upper: '80%' } })],
    ['attachment', () => personBaseline({ costs, treatment: { method: 'limit', limit: money } })],
    ['personCost[0][1]', () => poolHighCosts({ attachment: 9, share: 1, alliances: [{ id: 'a', costs: [3, money] }] })],
    ['riskPool', () => riskAdjust({ pool: money, cells, alliances })],
    [
      'allianceCellPeople[0][1]',
      () => riskAdjust({ pool: 9, cells, alliances: [{ id: 'a', people: { young: 1, old: people } }] }),
    ],
    ['alliancePeople[0]', () => equaliseRisk({ perHead: 9, alliances: [{ id: 'a', people, index: 1 }] })],
    ['planMembers[0]', () => transferRisk({ averagePremium: 9, plans: [{ id: 'a', members: people }] })],
    ['ratchetSpending', () => rebase({ total: 400, spending: money, spendingWeight: 1 })],
    ['serviceLineSource[0]', () => defineScope({ lines: [{ ...scope[0], amount: money } as never] })],
    ['claimPeople', () => compoundClaims({ ...claims, people })],
    ['assessedTotal', () => overrunProbability({ total: money, expected: 8, deviation: { residuals } })],
    ['residual[1]', () => riskReserve({ confidence: '95%', deviation: { residuals: [3, money] } })],
    ['expectedPeople[0]', () => assessAdequacy({ ...adequacy, lines: [{ id: 'a', people, use: 1, price: 1 }] })],
    ['exposure', () => assessAdequacy({ ...adequacy, experience: { exposure: people, fullStandard: 3 } })],
    ['leverAdmissions[0]', () => bringHome({ lines: [{ id: 'a', admissions, costHome: 1, costAway: 2 }] })],
    [
      'leverHeadsAfter[0]',
      () => changeEnrolment({ lines: [{ id: 'a', headsBefore: 1, headsAfter: people, perHead: 1 }] }),
    ],
    [
      'leverCareElsewhere[0]',
      () =>
        chargeElsewhere({
          lines: [{ id: 'a', amount: money, treatable: true }],
          charge: 'all',
          alreadyInBudget: 0,
        }),
    ],
  ])('%s has its steps below it', (id, result) => {
    const below = result().steps.filter(({ steps }) => Array.isArray(steps))
    expect(below.map((step) => step.id)).toContain(id)
  })

  it.each<[string, () => Steps]>([
    ['perHeadBudget', () => perHeadBudget({ ...head, perHead: set(600), enrolments: [{ people }] })],
    ['fitRegionalBudget', () => fitRegionalBudget({ total: set(200), parts })],
    ['trendBaseline', () => trendBaseline({ budgetYear: 2026, lines: [{ id: 'a', years, trend: set('3%') }] })],
    ['blendedBaseline', () => blendedBaseline({ ...means, credibility: set('60%') })],
    ['ratchetExposure', () => ratchetExposure({ spendingWeight: 1, growths: [set('2%')] })],
    ['changeBenefits', () => changeBenefits({ lines: [{ ...lines.benefits[0], cost: set(9) } as never] })],
    ['changePrices', () => changePrices({ lines: [{ ...lines.prices[0], volume: set(9) } as never] })],
    [
      'retainProcurementSavings',
      () => retainProcurementSavings({ lines: lines.prices, retainedShare: set('50%'), budgetPrices: 'after' }),
    ],
    [
      'personBaseline',
      () => personBaseline({ costs, treatment: { method: 'limit', limit: 1000, counts: set('10%') } }),
    ],
    ['personBaseline', () => personBaseline({ costs, treatment: { method: 'percentile', percentile: set('90%') } })],
    ['meanBaseline', () => meanBaseline({ years: [{ year: 2025, amount: 9, weight: set(2) }], budgetYear: 2026 })],
  ])('%s says that it was set elsewhere', (_, result) => {
    const because = { zh: '另行确定：“商定值”', en: 'set elsewhere: "Agreed"' }
    expect(result().steps).toContainEqual(expect.objectContaining({ because }))
  })

  it('must be of the unit and the value that it says', () => {
    expect(refusalOf(() => fitRegionalBudget({ total: people, parts })).code).toBe('unit_differs')
    const line = { id: 'a', admissions: people, costHome: 1, costAway: 2 }
    expect(refusalOf(() => bringHome({ lines: [line] })).code).toBe('unit_differs')
    const changed = { ...money, value: '1' }
    expect(refusalOf(() => fitRegionalBudget({ total: changed, parts })).code).toBe('explanation_differs')
  })
})

describe('a baseline from elsewhere in a budget', () => {
  const benchmark = setBenchmark(msspBenchmark2024, {
    agreementStart: '2025-01-01',
    agreement: 'firstAgreement',
    baseYears: { nationalWeight: '12%' },
    classes: [
      {
        id: 'all',
        years: [
          { costPerHead: 9_700, trend: { national: '1.08', regional: '1.09' }, riskRatio: '1.03' },
          { costPerHead: 10_000, trend: { national: '1.04', regional: '1.045' }, riskRatio: '1.012' },
          { costPerHead: 10_450 },
        ],
        basePersonYears: 9_820,
        regionalPerHead: 11_400,
        nationalPerHead: 11_000,
        personYears: 10_100,
        riskGrowth: '1.05',
        demographicGrowth: '1.015',
        update: { national: '1.065', regional: '1.07', prospective: '1.053', regionRiskGrowth: '1.07' },
      },
    ],
    regional: { timesApplied: 1, dualShare: '7.5%', riskScore: '1.04' },
    update: { nationalWeight: '14%', marketShare: '14%', regionRiskGrowth: '1.07', regionDemographicGrowth: '1.01' },
  })

  it.each([
    ['setBenchmark', explain(benchmark, 'benchmark'), 'benchmark'],
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

describe('a lever in a budget', () => {
  const budget = { previousTotal: 300_000_000, requestedGrowth: '2%', depositRate: '5%', riskFundRate: '3%' } as const
  const citations = [{ document: { zh: '县级协议', en: 'County agreement' }, status: 'local' }] as const

  it.each([
    bringHome({ lines: lines.home }),
    changeBenefits({ lines: lines.benefits, appliesTo: 'baseline' }),
    changeEnrolment({ lines: lines.heads }),
    changePrices({ lines: lines.prices }),
    chargeElsewhere({ lines: lines.elsewhere, charge: 'treatable', alreadyInBudget: 7 }),
    retainProcurementSavings({ lines: lines.prices, retainedShare: '50%', budgetPrices: 'before', citations }),
  ])('keeps its formula: $adjustment.id', (lever) => {
    const { adjustment } = lever
    const amount = explain(lever, ['adjustment', 'amount'])
    const found = annualBudget({ ...budget, adjustments: [{ ...adjustment, amount }] })
    expect(found.total).toBe(annualBudget({ ...budget, adjustments: [adjustment] }).total)
    const step = found.steps.find(({ id }) => id === 'adjustment[0]')
    expect(step).toMatchObject({
      value: adjustment.amount,
      label: { en: expect.stringContaining(adjustment.label.en) },
    })
    expect(step?.steps).toEqual(amount.steps)
    expect(step?.citations).toEqual(adjustment.citations)
    expect(unexplained(found)).toEqual([])
  })

  it('in a settlement as well', () => {
    const lever = bringHome({ lines: lines.home })
    const amount = explain(lever, ['adjustment', 'amount'])
    const year = settleYear(goldenRules, { ...reformYear, adjustments: [{ ...lever.adjustment, amount }] })
    expect(year.steps.find(({ id }) => id === 'adjustment[0]')?.steps).toEqual(amount.steps)
  })

  it('that is stated is told under both sources', () => {
    const amount = {
      value: 5,
      label,
      citations: [{ document: { zh: '纪要', en: 'Minutes' }, status: 'local' }],
    } as const
    const { steps } = annualBudget({ ...budget, adjustments: [{ id: 'a', amount, citations }] })
    const step = steps.find(({ id }) => id === 'adjustment[0]')
    expect(step?.because?.en).toBe('set elsewhere: "Agreed"')
    expect(step?.citations?.map(({ document }) => document.en)).toEqual(['County agreement', 'Minutes'])
  })
})

describe('a settlement in the next base', () => {
  it('is taken as it is, with its steps', () => {
    const year = settleYear(goldenRules, reformYear)
    const next = rebase({ total: explain(year, 'total'), spending: explain(year, 'operating'), spendingWeight: '50%' })
    const [total, spending] = ['ratchetTotal', 'ratchetSpending'].map((id) => next.steps.find((step) => step.id === id))
    expect(spending?.steps?.at(-1)).toMatchObject({ id: 'operating', value: year.operating })
    expect(total?.value).toBe(year.total)
    expect(unexplained(next)).toEqual([])
  })
})
