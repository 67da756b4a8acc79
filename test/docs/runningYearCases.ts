import {
  alertRulesOf,
  annualBudget,
  budgetExecution,
  capPoints,
  completeClaims,
  type Explained,
  explain,
  explainMargins,
  explainSpending,
  flowTable,
  groupMargins,
  procurementSavings,
  projectSettlement,
  projectYear,
  raiseAlerts,
  reconcileClaims,
  type Step,
  serviceUnitBudget,
  settlePool,
  settleYear,
  sumDisallowed,
  toExecutionTable,
  toFlowTable,
  toMarginGroups,
  toMarginTable,
  toSpendingTable,
  toTriangle,
  withLocal,
} from 'yigongti'
import { allianceAlerts, deviationRules, guangdong2025 } from 'yigongti/rules'

/** The links of the year while it runs: each runs a row of the page of links. */

const rules = withLocal(guangdong2025, {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: [{ from: 0, factor: '0.9' }],
  surplusFactor: [{ from: 0, factor: '0.9' }],
  poolShareOfOverrun: [{ upTo: null, share: 0 }],
})
const planned = { year: 2026, setTotal: 1400, expectedElsewhere: 200, score: 86 } as const

const { triangle } = toTriangle({
  claims: [
    { serviceMonth: '2026-01', paymentMonth: '2026-01', amount: 60 },
    { serviceMonth: '2026-01', paymentMonth: '2026-02', amount: 30 },
    { serviceMonth: '2026-02', paymentMonth: '2026-02', amount: 64 },
  ],
})
const completed = completeClaims({ triangle })
const completion = explain(completed, ['rows', 1, 'completion'])
const reference = [Array.from({ length: 12 }, () => 100), Array.from({ length: 12 }, (_, month) => 100 + month)]
const toDate = [{ amount: 90 }, { amount: 64, completion }]
const projected = projectYear({ reference, toDate, total: 1400 })
const forecast = projectSettlement(rules, { ...planned, projection: { reference, toDate } })
const progress = explain(projected, 'share')
const executionWith = (more: { readonly projected?: Explained; readonly unsettled?: Explained }) =>
  budgetExecution({ year: 2026, month: 2, lines: [{ id: 'all', budget: 1400, used: 154, progress, ...more }] })
const execution = executionWith({})

const cases = {
  institution: Uint8Array.of(0, 0, 1),
  group: Uint8Array.of(0, 0, 0),
  cost: Float64Array.of(1_000_000, 1_200_000, 900_000),
}
const groups = toMarginGroups({
  cases,
  groups: [{ id: 'I21', score: 1000, referenceMean: 10_000 }],
  institutions: [{ id: 'county' }, { id: 'township', coefficient: '0.8' }],
  deviation: deviationRules.national,
})
const pool = settlePool({ pool: 28_000, institutions: [{ id: 'county', points: 2800 }] })
const price = explain(pool, 'price')
const margins = { price: 10, paidBy: 'score', groups } as const

const lever = procurementSavings({
  products: [
    {
      id: 'amlodipine',
      need: 10,
      priceBefore: 12,
      agreedVolume: 10,
      selectedPrice: 4,
      otherPurchases: 0,
      volumeMet: true,
    },
  ],
  paymentRatio: 1,
  insuredShare: 1,
  retention: '50%',
})
const capped = capPoints({
  points: 120,
  reference: 100,
  bands: [
    { upTo: '110%', share: 1 },
    { upTo: null, share: 0 },
  ],
})
const service = serviceUnitBudget({ heads: 100, visitsPerHead: 2, unitQuota: 5 })

const flow = flowTable({
  rows: [{ place: 'city', level: '三级', disease: '肺炎', admissions: 10, cost: 400, fund: 200 }],
})
const home = { admissions: 50, cost: 1000, fund: 700 }
const before = { year: 2025, insured: 1000, home, elsewhere: { admissions: 10, cost: 380, fund: 190 } }
const spending = explainSpending({
  before,
  after: {
    year: 2026,
    insured: 1000,
    home,
    elsewhere: {
      admissions: explain(flow, ['total', 'admissions']),
      cost: explain(flow, ['total', 'cost']),
      fund: explain(flow, ['total', 'fund']),
    },
  },
})
const reconciled = reconcileClaims({
  badRows: 'strict',
  by: ['day'],
  sources: [
    { id: 'hospital', rows: [{ day: '2026-05-06', amount: '171239.20' }] },
    { id: 'bureau', rows: [{ day: '2026-05-06', amount: '171178.20' }] },
  ],
})

const taken = (explained: Explained, { steps }: { readonly steps: readonly Step[] }) => ({ explained, steps })
const rates = { requestedGrowth: 0, depositRate: '5%', riskFundRate: '3%' } as const
const yearOn = (setTotal: Explained) =>
  settleYear(rules, { ...planned, setTotal, spending: { members: 700, elsewhere: 200 } })

export const runningYearCases = {
  'toTriangle triangle → completeClaims triangle': () => ({ is: completed.rows[1]?.ultimate, should: '96' }),
  'completeClaims rows[].completion → projectYear toDate[].completion': () => taken(completion, projected),
  'completeClaims rows[].completion → projectSettlement projection.toDate[].completion': () =>
    taken(completion, forecast),
  'projectYear share → budgetExecution lines[].progress': () => taken(progress, execution),
  'projectYear projected → budgetExecution lines[].projected': () =>
    taken(explain(projected, 'projected'), executionWith({ projected: explain(projected, 'projected') })),
  'completeClaims total.reserve → budgetExecution lines[].unsettled': () => {
    const unsettled = explain(completed, ['total', 'reserve'])
    return taken(unsettled, executionWith({ unsettled }))
  },
  'projectYear projected → projectSettlement projection.elsewhere': () => {
    const elsewhere = explain(projected, 'projected')
    const all = { reference: reference.map((months) => months.map((amount) => 8 * amount)), toDate: [{ amount: 800 }] }
    const { settlement } = projectSettlement(rules, {
      ...planned,
      setTotal: 14_000,
      projection: { ...all, elsewhere },
    })
    return taken(elsewhere, settlement)
  },
  'budgetExecution result → toExecutionTable result': () => ({
    is: toExecutionTable(execution, { language: 'zh' }).rows.map(({ name, used }) => `${name} ${used}`),
    should: ['all 154.00', '合计 154.00'],
  }),
  'toMarginGroups groups → groupMargins groups': () => ({
    is: groupMargins(margins).groups.map(({ hospital, margin }) => `${hospital} ${margin}`),
    should: ['county -2000.00', 'township -1000.00'],
  }),
  'toMarginGroups groups → explainMargins after.groups': () => ({
    is: explainMargins({ before: margins, after: margins }).change,
    should: '0.00',
  }),
  'toMarginGroups groups → toMarginTable margins.groups': () => ({
    is: toMarginTable({ margins }, { language: 'zh' }).rows.map(({ margin }) => margin),
    should: ['-2000.00', '-1000.00', '-3000.00'],
  }),
  'settlePool price → groupMargins price': () => taken(price, groupMargins({ price, groups })),
  'procurementSavings adjustment → annualBudget adjustments[]': () => ({
    is: annualBudget({ previousTotal: 1000, ...rates, adjustments: [lever.adjustment] }).total,
    should: '1040.00',
  }),
  'procurementSavings adjustment.amount → annualBudget adjustments[].amount': () => {
    const amount = explain(lever, ['adjustment', 'amount'])
    return taken(
      amount,
      annualBudget({ previousTotal: 1000, ...rates, adjustments: [{ ...lever.adjustment, amount }] }),
    )
  },
  'capPoints counted → settlePool institutions[].points': () => {
    const points = explain(capped, 'counted')
    return taken(points, settlePool({ pool: 970, institutions: [{ id: 'county', points }] }))
  },
  'serviceUnitBudget budget → settleYear setTotal': () => {
    const budget = explain(service, 'budget')
    return taken(budget, yearOn(budget))
  },
  'flowTable total.fund → explainSpending after.elsewhere.fund': () =>
    taken(explain(flow, ['total', 'fund']), spending),
  'flowTable total.fund → settleYear spending.elsewhere': () => {
    const elsewhere = explain(flow, ['total', 'fund'])
    return taken(elsewhere, settleYear(rules, { ...planned, spending: { members: 700, elsewhere } }))
  },
  'flowTable result → toFlowTable result': () => ({
    is: toFlowTable(flow, { language: 'zh' }).rows.map(({ place, fund }) => `${place} ${fund}`),
    should: ['市内县外 200.00', '合计 200.00'],
  }),
  'explainSpending result → toSpendingTable result': () => ({
    is: toSpendingTable(spending, { language: 'zh' }).rows.at(-1)?.effect,
    should: '10.00',
  }),
  'reconcileClaims pairs[].gap → sumDisallowed upheld[].amount': () => {
    const amount = explain(reconciled, ['pairs', 0, 'gap'])
    return taken(amount, sumDisallowed({ upheld: [{ id: '2026-05-06', amount }] }))
  },
  'alertRulesOf rules → raiseAlerts rules': () => {
    const lines = withLocal(allianceAlerts, { admissionRateAttention: '18%', admissionRateWarning: '20%' })
    const asked = alertRulesOf(lines, { on: '2026-06-30', series: ['admissionRate'] })
    const points = [{ period: '2026', value: '19%' }]
    const series = [{ id: 'admissionRate', unit: 'rate', points }] as const
    return {
      is: raiseAlerts({ series, rules: asked.rules }).alerts.map(({ rule }) => rule),
      should: ['admissionRateAttention'],
    }
  },
}
