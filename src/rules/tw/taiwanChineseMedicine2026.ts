import { deepFreeze } from '../../errors/internal.ts'
import type { RegionalSplitRule } from '../../programs/internal.ts'

/**
 * 台湾中医门诊总额地区预算分配（2026 年） — how Taiwan splits its budget of Chinese medicine among regions, for
 * `splitRegionalBudget`, quarter by quarter: the east gets 2.22 % first; of the others' 97.78 % the pool for topping up
 * prices to 0.93 (`floor`, for `topUpPrices`) is held back, 100,000,000 a quarter; the rest goes by six indicators, whose
 * shares are half-up to 6 decimals.
 *
 * The values of the indicators are the caller's: the shares of 2006 Q4 to 2009 Q3 (`history`), residents, the weights of
 * `visitShares` (`visits`), the same historic shares with each of two indicators as `change` (`historyByFirst`,
 * `historyBySecond`), and remote areas. Amounts are in New Taiwan dollars, where results say yuan.
 *
 * @since 0.2.0
 */
export const taiwanChineseMedicine2026 = /* @__PURE__ */ deepFreeze({
  kind: 'regionalSplit',
  id: 'tw.chineseMedicine.2026',
  label: { zh: '台湾中医门诊总额地区预算分配（2026 年）', en: 'Split of the budget of Chinese medicine, Taiwan 2026' },
  effectiveFrom: '2026-01-01',
  first: [{ id: 'east', label: { zh: '东区', en: 'East' }, share: '0.0222' }],
  pool: '100000000',
  floor: '0.93',
  indicators: [
    { id: 'history', label: { zh: '历史占率', en: 'Historic share' }, weight: '0.64' },
    { id: 'residents', label: { zh: '人口占率', en: 'Residents' }, weight: '0.17' },
    { id: 'visits', label: { zh: '每人跨区就医权值占率', en: 'Visits, each patient one' }, weight: '0.09' },
    {
      id: 'historyByFirst',
      label: { zh: '历史占率 ×（1 + 指标一）', en: 'Historic share × (1 + first indicator)' },
      weight: '0.04',
    },
    {
      id: 'historyBySecond',
      label: { zh: '历史占率 ×（1 + 指标二）', en: 'Historic share × (1 + second indicator)' },
      weight: '0.05',
    },
    { id: 'remote', label: { zh: '偏远地区', en: 'Remote areas' }, weight: '0.01' },
  ],
  places: 6,
  citations: [
    {
      document: {
        zh: '115年度全民健康保險中醫門診醫療給付費用總額一般服務地區預算分配計畫',
        en: 'Plan of the regional budgets of Chinese medicine, general services, 2026 (Taiwan)',
      },
      status: 'verified',
    },
  ],
} as const satisfies RegionalSplitRule)
