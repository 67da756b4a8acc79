import {
  budgetExecution,
  type Chart,
  type ChartOptions,
  chartContracts,
  chartControl,
  chartExecution,
  chartFunnel,
  chartMargins,
  chartOutlook,
  chartPayoff,
  chartPointValue,
  chartTornado,
  chartTransfers,
  chartWaterfall,
  contractOf,
  groupMargins,
  outlook,
  payoffCurve,
  sensitivity,
  settlePool,
  settleYear,
} from 'yigongti'
import { fiveBands, sanming2016 } from 'yigongti/rules'
import { goldenRules, launchYear, reformYear } from './goldenYears.ts'

type Name = { readonly zh: string; readonly en: string }

const named = <R>(zh: string, en: string, result: R): { readonly name: Name; readonly result: R } => ({
  name: { zh, en },
  result,
})

const spending = {
  members: [
    { id: '县人民医院', amount: 189_000_000 },
    { id: '镇卫生院', amount: 63_000_000 },
  ],
  elsewhere: '98750000.55',
}
const members = [
  { id: '县人民医院', weight: 3 },
  { id: '镇卫生院', weight: 1 },
]
export const overspent = settleYear(goldenRules, { ...reformYear, spending, members })
export const saved = settleYear(goldenRules, {
  ...reformYear,
  spending: { members: 200_000_000, elsewhere: 50_000_000 },
})

export const half = payoffCurve({
  target: 100,
  steps: [
    { kind: 'threshold', rate: '2%', counts: 'all' },
    { kind: 'share', gain: '50%', loss: '50%' },
  ],
  range: { from: 80, to: 120 },
})
export const open = payoffCurve({ target: 200, steps: [{ kind: 'share', gain: '25%', loss: '25%' }] })

const { year: _, ...asked } = launchYear
const poolingArea = { previousSpending: 100, currentSpending: 102 }
const next = { requestedGrowth: '2%', poolingArea, spending: { members: 60_000_000, elsewhere: 25_000_000 }, score: 90 }
const path = (spendingWeight: number) =>
  outlook(goldenRules, {
    firstYear: 2026,
    previousTotal: 90_000_000,
    years: [next, next, next],
    ratchet: { spendingWeight },
  })
export const flat = path(0)

export const moved = sensitivity({
  rules: goldenRules,
  year: { ...asked, year: 2026 },
  figure: 'entitlement',
  ranges: {
    'year.score': { low: 70, high: 95 },
    'rules.riskFundRate': { low: '2%', high: '5%' },
    'rules.surplusCap': { low: '3%', high: '10%' },
  },
})

export const pool = settlePool({
  pool: 70_000_000,
  institutions: [
    { id: '市医院', points: 420_000 },
    { id: '县医院', points: 260_000 },
    { id: '镇卫生院', points: 35_000 },
  ],
})

export const series = {
  id: 'readmission',
  label: { zh: '再入院率', en: 'Readmission rate' },
  points: [11, 14, 0, 12, 31].map((numerator, month) => ({
    period: `2026-0${month + 1}`,
    numerator,
    denominator: numerator === 0 ? 0 : 500,
  })),
  peers: [
    { id: 'E', numerator: 9, denominator: 400 },
    { id: 'W', numerator: 40, denominator: 420 },
    { id: 'S', numerator: 22, denominator: 900 },
    { id: 'N', numerator: 0, denominator: 0 },
  ],
}

export const margins = groupMargins({
  price: 9800,
  groups: Array.from({ length: 23 }, (_one, index) => ({
    id: `G${index}`,
    cases: 10 + index,
    weight: `${1 + (index % 5) / 10}`,
    costPerCase: 11_000 + (index % 3) * 1500,
  })),
})

export const execution = budgetExecution({
  year: 2026,
  month: 6,
  lines: [
    { id: 'in', label: { zh: '住院', en: 'Inpatient' }, budget: 60_000_000, used: 31_200_000 },
    { id: 'out', label: { zh: '门诊', en: 'Outpatient' }, budget: 20_000_000, used: 8_800_000 },
    { id: 'none', label: { zh: '未设预算', en: 'Without a budget' }, budget: 0, used: 10 },
  ],
})

const set = { year: 2026, setTotal: 100_000_000 } as const
const contracts = [
  { name: { zh: '五段分担', en: 'Five bands' }, contract: contractOf(fiveBands, set) },
  { name: { zh: '三明', en: 'Sanming' }, contract: contractOf(sanming2016, set) },
]
export const settledContracts = [{ name: { zh: '广东', en: 'Guangdong' }, years: [overspent, saved] }]

/** Every chart, of one result and of several, with what it draws in an option or a special case. */
export const chartCases: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  'chartWaterfall of an overrun': (options) => chartWaterfall(overspent, options),
  'chartWaterfall of a surplus': (options) => chartWaterfall(saved, options),
  chartTransfers: (options) => chartTransfers(overspent, options),
  'chartPayoff of one curve': (options) => chartPayoff(half, options),
  'chartPayoff of an open curve': (options) => chartPayoff(open, options),
  'chartPayoff of several': (options) =>
    chartPayoff([named('甲', 'A', half), named('乙', 'B', open)], { ...options, unit: 'percent' }),
  'chartOutlook of one': (options) => chartOutlook(flat, options),
  'chartOutlook of several': (options) => chartOutlook([named('甲', 'A', flat), named('乙', 'B', path(1))], options),
  chartTornado: (options) => chartTornado(moved, options),
  'chartPointValue of one pool': (options) => chartPointValue(pool, options),
  'chartPointValue of several': (options) =>
    chartPointValue([named('一月', 'January', pool), named('二月', 'February', pool)], options),
  'chartContracts unsigned': (options) => chartContracts(contracts, options),
  'chartContracts settled': (options) => chartContracts(settledContracts, options),
  chartControl: (options) => chartControl({ series, centre: '2.2%' }, options),
  chartFunnel: (options) => chartFunnel({ series, dispersion: '1.2' }, options),
  chartMargins: (options) => chartMargins(margins, options),
  chartExecution: (options) => chartExecution(execution, options),
}
