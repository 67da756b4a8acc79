import {
  adviseConsequences,
  annualBudget,
  blendedBaseline,
  buhlmannCredibility,
  changePrices,
  computeIndicators,
  contractOf,
  disclosureReport,
  diseaseWeights,
  type Explained,
  explain,
  findCliffs,
  fitRegionalBudget,
  floatingPrice,
  marginalIncentive,
  nextYear,
  outlook,
  payoffCurve,
  perHeadAmount,
  perHeadBudget,
  poolFromBudget,
  procurementSavings,
  raiseAlerts,
  rebase,
  reconcileAlliance,
  riskAdjust,
  type Step,
  scoreKpi,
  screenAdmissions,
  setBenchmark,
  settleCases,
  settlePool,
  settleYear,
  splitRegionalBudget,
  sumDisallowed,
  toCaseColumns,
  topUpPrices,
  trendBaseline,
  visitShares,
  withLocal,
  type YearInput,
} from 'yigongti'
import {
  decree735,
  deviationRules,
  guangdong2025,
  kpiTemplate,
  msspBenchmark2024,
  taiwanChineseMedicine2026,
} from 'yigongti/rules'
import { fundCases } from './fundCases.ts'
import { runningYearCases } from './runningYearCases.ts'

/**
 * A figure with what explains it, and the steps of what took it or, where that has none, what should come of it; or a
 * part that was taken, and what should come of it.
 */
type Outcome =
  | { readonly explained: Explained; readonly steps: readonly Step[] }
  | { readonly explained: Explained; readonly is: unknown; readonly should: unknown }
  | { readonly is: unknown; readonly should: unknown }

const rules = withLocal(guangdong2025, {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: [{ from: 0, factor: 1 }],
  surplusFactor: [
    { from: 80, factor: 0.9 },
    { from: 0, factor: 0.5 },
  ],
  poolShareOfOverrun: [{ upTo: null, share: 0 }],
  unusedRiskFund: 'carryForward',
})
const rates = { depositRate: '5%', riskFundRate: '3%' } as const
const growing = { requestedGrowth: 0, cap: '3%' } as const
const spent = { spending: { members: 700, elsewhere: 200 }, expectedElsewhere: 200, score: 86 } as const
const standing = { year: 2026, previousTotal: 1000, ...growing, ...spent } as const
const yearWith = (change: Partial<YearInput>) => settleYear(rules, { ...standing, ...change })
const onBase = (setBaseline: Explained) => {
  const { previousTotal: _, ...year } = standing
  return settleYear(rules, { ...year, setBaseline }).steps
}
const onTotal = (setTotal: Explained) => settleYear(rules, { year: 2026, ...spent, setTotal }).steps

const trend = trendBaseline({
  budgetYear: 2026,
  lines: [
    {
      id: 'all',
      years: [
        { year: 2024, amount: 950 },
        { year: 2025, amount: 1000 },
      ],
    },
  ],
})
const own = perHeadAmount({ funding: explain(trend, 'baseline'), enrolees: 7 })
const experience = buhlmannCredibility({
  groups: [
    { id: 'own', values: [625, 675, 600, 700] },
    { id: 'other', values: [750, 800, 650, 800] },
  ],
})
const blended = blendedBaseline({ ownMean: explain(own, 'perHead'), areaMean: 140, people: 7, credibility: '60%' })
const risk = riskAdjust({
  cells: [
    { id: 'young', people: 4, meanCost: 100 },
    { id: 'old', people: 2, meanCost: 250 },
  ],
  perHead: explain(blended, 'mean'),
  alliances: [{ id: 'own', people: { young: 3, old: 4 } }],
})
const heads = { year: 2026, enrolments: [{ people: 7 }], countedMonth: 'firstDay' } as const
const perHead = perHeadBudget({ ...heads, perHead: explain(blended, 'mean') })
const fit = fitRegionalBudget({
  total: 1500,
  parts: [
    { id: 'own', amount: explain(perHead, 'budget') },
    { id: 'city', amount: 1000 },
  ],
})
const granted = explain(fit, ['proportional', 'parts', 0, 'granted'])
const visits = visitShares({ regions: [{ id: 'own', visits: [1, 2] }] })
const visitShare = explain(visits, ['regions', 0, 'share'])
const splitRegion = splitRegionalBudget(
  { ...taiwanChineseMedicine2026, pool: 0, indicators: [{ id: 'visits', weight: 1 }] },
  { budget: 1000, regions: [{ id: 'own', values: [{ id: 'visits', value: visitShare }] }] },
)
const ofSplit = explain(splitRegion, ['regions', 0, 'granted'])
const price = floatingPrice({ budget: ofSplit, floating: 900, fixed: 100 })
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
  priorSavings: { savings: [310, 0, 455], proration: '0.9' },
  update: { nationalWeight: '14%', marketShare: '14%', regionRiskGrowth: '1.07', regionDemographicGrowth: '1.01' },
})
const procured = procurementSavings({
  products: [
    { id: 'a', need: 100, priceBefore: 5, agreedVolume: 100, selectedPrice: 2, otherPurchases: 0, volumeMet: true },
  ],
  paymentRatio: '60%',
  insuredShare: '90%',
  retention: '50%',
  uses: [
    { id: 'pay', label: { zh: '人员绩效', en: 'performance pay' }, share: '70%' },
    { id: 'equipment', label: { zh: '设备', en: 'equipment' }, share: '30%' },
  ],
})
const lever = changePrices({ lines: [{ id: 'nursing', volume: 10, priceBefore: 3, priceAfter: 5 }] })
const contract = contractOf(rules, { year: 2026, previousTotal: 1000, ...growing, reasonableOverrun: 'all', score: 86 })

const budget = annualBudget({ previousTotal: 1000, requestedGrowth: 0, ...rates })
const pool = poolFromBudget({ budget: explain(budget, 'operating'), reserveRate: 0 })
const weights = diseaseWeights({ cases: { group: ['I21', 'I21', 'J06', 'J06'], cost: [190, 210, 35, 45] }, scale: 100 })
const admissions = [
  {
    id: 'a1',
    person: 'p1',
    institution: 'county',
    admittedOn: '2026-03-01',
    dischargedOn: '2026-03-08',
    diagnosis: 'I21.9',
    group: 'I21',
    cost: 200,
  },
  {
    id: 'a2',
    person: 'p1',
    institution: 'county',
    admittedOn: '2026-03-12',
    dischargedOn: '2026-03-18',
    diagnosis: 'I21.9',
    group: 'i21',
    cost: 195,
  },
  {
    id: 'a3',
    person: 'p2',
    institution: 'east',
    admittedOn: '2026-04-01',
    dischargedOn: '2026-04-05',
    diagnosis: 'J06.9',
    group: 'J06',
    cost: 41,
  },
] as const
const catalogue = {
  groups: weights.groups,
  institutions: [{ id: 'county' }, { id: 'east' }],
  deviation: deviationRules.national,
}
const columns = toCaseColumns(admissions, catalogue)
const points = settleCases({ ...catalogue, cases: columns.cases, pool: explain(pool, 'pool') })
const paid = settlePool({ pool: explain(pool, 'pool'), institutions: points.institutions })

const screening = screenAdmissions({
  admissions,
  institutions: [
    { id: 'county', member: true, level: 2 },
    { id: 'east', member: true, level: 1 },
  ],
  badRows: 'strict',
  screens: {
    splitAdmission: {
      kind: 'splitAdmission',
      id: 'within15',
      label: { zh: '再入院', en: 'again' },
      citations: [],
      withinDays: 15,
    },
  },
})
const view = reconcileAlliance({
  members: [
    { id: 'county', level: 'county' },
    { id: 'east', level: 'township' },
  ],
  lines: [
    {
      id: 'fund',
      unit: 'yuan',
      stated: 705,
      values: [
        { member: 'county', value: 600 },
        { member: 'east', value: 100 },
      ],
    },
  ],
})
const upheld = sumDisallowed({ upheld: [{ id: 'a2', member: 'county', amount: 15 }] })
const split = { id: 'split', by: 'county', act: 'improperUse', on: '2026-05-01', fraudulentIntent: false } as const
const indicators = computeIndicators({ facts: { surveyed: 8, satisfied: 7 }, indicators: ['satisfaction'] })
const satisfaction = explain(indicators, ['indicators', 0, 'value'])
const assessment = scoreKpi(
  withLocal(kpiTemplate, {
    healthOutcome: 0,
    serviceCapacity: 0,
    medicalQuality: 0,
    fundEfficiency: 0,
    satisfaction: 1,
    resourceSinking: 0,
    primaryCooperation: 0,
    twoWayReferral: 0,
  }),
  {
    year: 2026,
    indicators: [
      { dimension: 'satisfaction', id: 'patientSatisfaction', value: satisfaction, target: '90%', threshold: '60%' },
    ],
  },
)
const advice = adviseConsequences(decree735, {
  findings: [{ ...split, loss: explain(upheld, 'disallowed'), scoreDeduction: 2 }],
  score: explain(assessment, 'score'),
})
const settled = yearWith({})
const grown = yearWith({ requestedGrowth: '2%' })
const rebased = rebase({ total: explain(settled, 'total'), spending: explain(settled, 'spent'), spendingWeight: '50%' })

const taken = (explained: Explained, of: { readonly steps: readonly Step[] } | readonly Step[]): Outcome => ({
  explained,
  steps: 'steps' in of ? of.steps : of,
})
const disallowing = (disallowed: Explained) =>
  taken(disallowed, yearWith({ spending: { members: 700, elsewhere: 200, disallowed } }))

const disallowingMember = (disallowed: Explained) =>
  taken(disallowed, yearWith({ spending: { members: [{ id: 'county', amount: 700, disallowed }], elsewhere: 200 } }))

/** Each row of the page of links, run. */
export const chainCases: Readonly<Record<string, () => Outcome>> = {
  'trendBaseline baseline → annualBudget setBaseline': () =>
    taken(explain(trend, 'baseline'), annualBudget({ setBaseline: explain(trend, 'baseline'), ...growing, ...rates })),
  'trendBaseline baseline → settleYear setBaseline': () =>
    taken(explain(trend, 'baseline'), onBase(explain(trend, 'baseline'))),
  'trendBaseline baseline → perHeadAmount funding': () => taken(explain(trend, 'baseline'), own),
  'trendBaseline lines[].projected → settleYear expectedElsewhere': () => {
    const small = trendBaseline({
      budgetYear: 2026,
      lines: [{ id: 'x', years: [{ year: 2025, amount: 200 }], trend: '5%' }],
    })
    const expectedElsewhere = explain(small, ['lines', 0, 'projected'])
    return taken(expectedElsewhere, yearWith({ expectedElsewhere }))
  },
  'perHeadAmount perHead → blendedBaseline ownMean': () => taken(explain(own, 'perHead'), blended),
  'buhlmannCredibility groups[].credibility → blendedBaseline credibility': () => {
    const credibility = explain(experience, ['groups', 0, 'credibility'])
    return taken(credibility, blendedBaseline({ ownMean: 650, areaMean: 700, people: 7, credibility }))
  },
  'blendedBaseline baseline → annualBudget setBaseline': () => {
    const setBaseline = explain(blended, 'baseline')
    return taken(setBaseline, annualBudget({ setBaseline, ...growing, ...rates }))
  },
  'blendedBaseline baseline → settleYear setBaseline': () =>
    taken(explain(blended, 'baseline'), onBase(explain(blended, 'baseline'))),
  'blendedBaseline mean → riskAdjust perHead': () => taken(explain(blended, 'mean'), risk),
  'blendedBaseline mean → perHeadBudget perHead': () => taken(explain(blended, 'mean'), perHead),
  'riskAdjust alliances[].appliedIndex → perHeadBudget index': () => {
    const index = explain(risk, ['alliances', 0, 'appliedIndex'])
    return taken(index, perHeadBudget({ ...heads, perHead: 100, index }))
  },
  'perHeadBudget budget → annualBudget setTotal': () =>
    taken(explain(perHead, 'budget'), annualBudget({ setTotal: explain(perHead, 'budget'), ...rates })),
  'perHeadBudget budget → settleYear setTotal': () =>
    taken(explain(perHead, 'budget'), onTotal(explain(perHead, 'budget'))),
  'perHeadBudget budget → fitRegionalBudget parts[].amount': () => taken(explain(perHead, 'budget'), fit),
  'setBenchmark benchmark → annualBudget setTotal': () =>
    taken(explain(benchmark, 'benchmark'), annualBudget({ setTotal: explain(benchmark, 'benchmark'), ...rates })),
  'setBenchmark benchmark → settleYear setTotal': () =>
    taken(explain(benchmark, 'benchmark'), onTotal(explain(benchmark, 'benchmark'))),
  'visitShares regions[].share → splitRegionalBudget regions[].values[].value': () => taken(visitShare, splitRegion),
  'splitRegionalBudget regions[].granted → fitRegionalBudget parts[].amount': () =>
    taken(ofSplit, fitRegionalBudget({ total: 1000, parts: [{ id: 'own', amount: ofSplit }] })),
  'splitRegionalBudget regions[].granted → settleYear setTotal': () => taken(ofSplit, onTotal(ofSplit)),
  'splitRegionalBudget regions[].granted → floatingPrice budget': () => taken(ofSplit, price),
  'floatingPrice floating → topUpPrices regions[].price': () => {
    const floating = explain(price, 'floating')
    return taken(floating, topUpPrices({ pool: 9, floor: 1, regions: [{ id: 'own', price: floating, points: 9 }] }))
  },
  'fitRegionalBudget proportional.parts[].granted → settleYear setTotal': () => taken(granted, onTotal(granted)),
  'changePrices adjustment → annualBudget adjustments[]': () => ({
    is: annualBudget({ previousTotal: 1000, requestedGrowth: 0, ...rates, adjustments: [lever.adjustment] }).total,
    should: '1020.00',
  }),
  'changePrices adjustment → settleYear adjustments[]': () => ({
    is: yearWith({ adjustments: [lever.adjustment] }).total,
    should: '1020.00',
  }),
  'changePrices adjustment.amount → annualBudget adjustments[].amount': () => {
    const amount = explain(lever, ['adjustment', 'amount'])
    const adjustments = [{ ...lever.adjustment, amount }]
    return taken(amount, annualBudget({ previousTotal: 1000, requestedGrowth: 0, ...rates, adjustments }))
  },
  'changePrices adjustment.amount → settleYear adjustments[].amount': () => {
    const amount = explain(lever, ['adjustment', 'amount'])
    return taken(amount, yearWith({ adjustments: [{ ...lever.adjustment, amount }] }))
  },
  'contractOf contract → payoffCurve contract': () => ({
    is: payoffCurve(contract).stretches.map(({ from, start, slope }) => [from, start, slope]),
    should: [
      ['0.00', '873.00', '-0.9'],
      ['970.00', '0.00', '0'],
      ['1000.00', '0.00', '-1'],
    ],
  }),
  'contractOf contract → findCliffs contract': () => ({ is: findCliffs(contract).cliffs, should: [] }),
  'contractOf contract → marginalIncentive contract': () => ({
    is: marginalIncentive(contract).stretches[0]?.keeps,
    should: '0.9',
  }),
  'annualBudget operating → poolFromBudget budget': () => taken(explain(budget, 'operating'), pool),
  'poolFromBudget pool → settleCases pool': () => taken(explain(pool, 'pool'), points),
  'diseaseWeights groups → settleCases groups': () => ({ is: points.totalPoints, should: '366.6667' }),
  'diseaseWeights groups[].weight → settleCases groups[].score': () => {
    const groups = weights.groups.map(({ id, mean }, index) => ({
      id,
      score: explain(weights, ['groups', index, 'weight']),
      referenceMean: mean,
    }))
    const { cases } = columns
    return taken(explain(weights, ['groups', 1, 'weight']), settleCases({ ...catalogue, groups, cases, pool: 970 }))
  },
  'toCaseColumns cases → settleCases cases': () => ({
    is: points.institutions.map(({ cases }) => cases.normal),
    should: [2, 1],
  }),
  'settleCases institutions → settlePool institutions': () => ({
    is: paid.institutions.map(({ payment }) => payment),
    should: points.institutions.map(({ payment }) => payment),
  }),
  'settleCases institutions[].points → settlePool institutions[].points': () => {
    const one = explain(points, ['institutions', 0, 'points'])
    return taken(one, settlePool({ pool: 970, institutions: [{ id: 'county', points: one }] }))
  },
  'settlePool institutions → settleYear members': () => ({
    is: yearWith({ members: paid.institutions }).members.map(({ weight }) => Number(weight)),
    should: paid.institutions.map((one) => Number(one.points)),
  }),
  'settlePool institutions[].points → settleYear members[].points': () => {
    const one = explain(
      settlePool({ pool: 970, institutions: [{ id: 'county', points: explain(points, 'totalPoints') }] }),
      ['institutions', 0, 'points'],
    )
    return taken(one, yearWith({ members: [{ id: 'county', points: one }] }))
  },
  'screenAdmissions hints[].id → sumDisallowed upheld[].id': () => ({
    is: sumDisallowed({ upheld: screening.hints.map(({ screen, id }) => ({ screen, id, amount: 195 })) }).upheld,
    should: [{ id: 'a2', screen: 'splitAdmission', amount: '195.00' }],
  }),
  'reconcileAlliance lines[].check.difference → sumDisallowed upheld[].amount': () => {
    const amount = explain(view, ['lines', 0, 'check', 'difference'])
    return taken(amount, sumDisallowed({ upheld: [{ id: 'difference', amount }] }))
  },
  'reconcileAlliance lines[].members[].attributed → settleYear spending.members[].amount': () => {
    const amount = explain(view, ['lines', 0, 'members', 0, 'attributed'])
    return taken(amount, yearWith({ spending: { members: [{ id: 'county', amount }], elsewhere: 200 } }))
  },
  'sumDisallowed disallowed → adviseConsequences findings[].loss': () => taken(explain(upheld, 'disallowed'), advice),
  'sumDisallowed disallowed → settleYear spending.disallowed': () => disallowing(explain(upheld, 'disallowed')),
  'sumDisallowed members[].disallowed → settleYear spending.members[].disallowed': () =>
    disallowingMember(explain(upheld, ['members', 0, 'disallowed'])),
  'adviseConsequences members[].disallowed → sumDisallowed upheld[].amount': () => {
    const amount = explain(advice, ['members', 0, 'disallowed'])
    return taken(amount, sumDisallowed({ upheld: [{ id: 'split', member: 'county', amount }] }))
  },
  'adviseConsequences members[].disallowed → settleYear spending.members[].disallowed': () =>
    disallowingMember(explain(advice, ['members', 0, 'disallowed'])),
  'adviseConsequences disallowed → sumDisallowed upheld[].amount': () => {
    const amount = explain(advice, 'disallowed')
    return taken(amount, sumDisallowed({ upheld: [{ id: 'split', amount }] }))
  },
  'adviseConsequences disallowed → settleYear spending.disallowed': () => disallowing(explain(advice, 'disallowed')),
  'adviseConsequences score → settleYear score': () =>
    taken(explain(advice, 'score'), yearWith({ score: explain(advice, 'score') })),
  'computeIndicators indicators[].value → raiseAlerts series[].points[].value': () => {
    const { alerts } = raiseAlerts({
      series: [{ id: 'satisfaction', points: [{ period: '2026', value: satisfaction }] }],
      rules: [{ id: 'low', kind: 'fixed', below: '90%' }],
    })
    return taken(satisfaction, alerts[0] ?? [])
  },
  'computeIndicators indicators[].value → scoreKpi indicators[].value': () => taken(satisfaction, assessment),
  'scoreKpi score → adviseConsequences score': () => taken(explain(assessment, 'score'), advice),
  'scoreKpi score → settleYear score': () =>
    taken(explain(assessment, 'score'), yearWith({ score: explain(assessment, 'score') })),
  'settleYear total → rebase total': () => taken(explain(settled, 'total'), rebased),
  'settleYear spent → rebase spending': () => taken(explain(settled, 'spent'), rebased),
  'settleYear total → outlook previousTotal': () => {
    const previousTotal = explain(settled, 'total')
    const years = [{ ...growing, ...spent }]
    const path = outlook(rules, { firstYear: 2027, previousTotal, years, ratchet: { spendingWeight: 0 } })
    return taken(previousTotal, path.years[0]?.settlement ?? [])
  },
  'settleYear finalPayment → disclosureReport fundUse[]': () => {
    const finalPayment = explain(settled, 'finalPayment')
    const { zh } = disclosureReport({
      year: 2026,
      alliance: { zh: '甲县', en: 'A' },
      smallestCell: 5,
      assessment: [explain(advice, 'score')],
      fundUse: [finalPayment],
      complaints: { zh: '拨打 12393', en: 'Call 12393' },
    })
    // the report has no steps: it shows the amount
    return {
      explained: finalPayment,
      is: zh.match(/年终清算应补拨.*/)?.[0],
      should: '年终清算应补拨（负数为应收回） | 43.00 元 |',
    }
  },
  'rebase nextBase → settleYear previousTotal': () => {
    const previousTotal = explain(rebased, 'nextBase')
    return taken(previousTotal, yearWith({ year: 2027, previousTotal }))
  },
  'settleYear result → nextYear result': () => {
    const { year, previousTotal } = nextYear(grown)
    return { is: [year, previousTotal?.value], should: [2027, '1020.00'] }
  },
  'nextYear previousTotal → settleYear previousTotal': () => ({
    is: yearWith(nextYear(grown)).baseline,
    should: '1020.00',
  }),
  'nextYear carried → settleYear carried': () => ({
    is: yearWith({ carried: nextYear(grown).carried ?? [] })
      .transfers.filter(({ from }) => from === 'lastYear')
      .map(({ to, amount, reason }) => [to, amount, reason]),
    should: [['pool', '30.60', 'riskFundBroughtForward']],
  }),
  'procurementSavings uses[].amount → settleYear carried[].amount': () => {
    const carried = procured.uses.map(({ id, label }, index) => ({
      reason: 'procurementRetained' as const,
      use: { id, label },
      amount: explain(procured, ['uses', index, 'amount']),
    }))
    return taken(carried[1]?.amount as Explained, yearWith({ carried }))
  },
  ...fundCases,
  ...runningYearCases,
}
