import {
  accrueRiskFund,
  combineYears,
  disclosureReport,
  type Explained,
  explain,
  heldMoney,
  leftForClearing,
  memberSplit,
  returnTurnover,
  type Step,
  settleYear,
  toClearingTable,
  turnoverMoney,
  withLocal,
} from 'yigongti'
import { clearingPlan2025, guangdong2025, prepayment2024 } from 'yigongti/rules'

/** The links of funds, of what is held, and of schemes: each runs a row of the page of links. */

const rules = withLocal(guangdong2025, {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: [{ from: 0, factor: '0.9' }],
  surplusFactor: [{ from: 0, factor: '0.9' }],
  poolShareOfOverrun: [{ upTo: null, share: 0 }],
})
const spent = { spending: { members: 700, elsewhere: 200 }, expectedElsewhere: 200, score: 86 } as const
const residents = settleYear(rules, { year: 2026, setTotal: 1000, ...spent })
const employees = settleYear(rules, { year: 2026, setTotal: 1100, ...spent })
const schemes = [
  { scheme: 'residents', result: residents },
  { scheme: 'employees', result: employees },
]
const combined = combineYears(schemes)
const fund = { raised: 1000, rate: '3%', ceiling: '10%' } as const
const turnover = turnoverMoney(withLocal(prepayment2024, { payByMonth: 3, returnByMonth: 12 }), {
  year: 2026,
  scheme: 'residents',
  reserveMonths: 9,
  lastResult: 1,
  forecastResult: 1,
  priorYears: [1200, 1200, 1200],
})

const taken = (explained: Explained, { steps }: { readonly steps: readonly Step[] }) => ({ explained, steps })

export const fundCases = {
  'settleYear surplus → accrueRiskFund surplus': () => {
    const surplus = explain(residents, 'surplus')
    return taken(surplus, accrueRiskFund({ ...fund, balance: 0, surplus, surplusShare: '50%' }))
  },
  'accrueRiskFund balance → accrueRiskFund balance': () => {
    const balance = explain(accrueRiskFund({ ...fund, balance: 0 }), 'balance')
    return taken(balance, accrueRiskFund({ ...fund, balance }))
  },
  'settleYear surplusRetained → memberSplit amount': () => {
    const amount = explain(residents, 'surplusRetained')
    return taken(amount, memberSplit({ amount, levels: [{ id: 'county', weight: 1 }] }))
  },
  'settleYear total → heldMoney items[].base': () => {
    const base = explain(residents, 'total')
    return taken(base, heldMoney({ asOf: '2027-07-15', items: [{ id: 'deposit', base, rate: '5%' }] }))
  },
  'settleYear depositForfeited → heldMoney items[].forfeited': () => {
    const forfeited = explain(residents, 'depositForfeited')
    return taken(
      forfeited,
      heldMoney({ asOf: '2027-07-15', items: [{ id: 'deposit', base: 1000, rate: '5%', forfeited }] }),
    )
  },
  'settleYear deposit → leftForClearing left[].amount': () => {
    const amount = explain(residents, 'deposit')
    return taken(
      amount,
      leftForClearing(clearingPlan2025, { year: 2026, disbursed: 1000, left: [{ id: 'deposit', amount }] }),
    )
  },
  'turnoverMoney payable → returnTurnover advanced': () => {
    const advanced = explain(turnover, 'payable')
    return taken(advanced, returnTurnover({ advanced, months: [{ id: '2026-12', payable: 500 }] }))
  },
  'settleYear result → combineYears results[].result': () => ({
    is: combined.schemes.map(({ total }) => total),
    should: ['1000.00', '1100.00'],
  }),
  'settleYear result → toClearingTable results[].result': () => ({
    is: toClearingTable(schemes, { language: 'en' }).check.total,
    should: combined.total,
  }),
  'combineYears surplusRetained → memberSplit amount': () => {
    const amount = explain(combined, 'surplusRetained')
    return taken(amount, memberSplit({ amount, levels: [{ id: 'county', weight: 1 }] }))
  },
  'combineYears total → disclosureReport fundUse[]': () => {
    const total = explain(combined, 'total')
    const { zh } = disclosureReport({
      year: 2026,
      alliance: { zh: '甲县', en: 'A' },
      smallestCell: 5,
      assessment: [explain(combined, 'overrun')],
      fundUse: [total],
      complaints: { zh: '拨打 12393', en: 'Call 12393' },
    })
    // the report has no steps: it shows the amount
    return { explained: total, is: zh.match(/年度付费总额.*/)?.[0], should: '年度付费总额 | 2,100.00 元 |' }
  },
} as const
