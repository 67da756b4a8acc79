import { deepFreeze } from '../../errors/internal.ts'
import type { RiskFundRule } from '../../settlement/internal.ts'

/**
 * 新农合风险基金 — the risk fund of the new rural cooperative medical scheme, for `accrueRiskFund`: about 3 % of the money
 * raised a year, or about 50 % of a surplus, until about 10 % of a year's money, then no more; refilled after use.
 *
 * The text says "about" of each; the figures stand here as they are written. It gives no day of effect. That the limit
 * is taken of the money of the same year is the library's reading.
 *
 * @since 0.2.0
 */
export const ncmsRiskFund2004 = /* @__PURE__ */ deepFreeze({
  kind: 'riskFund',
  id: 'cn.ncms.2004.riskFund',
  label: { zh: '新型农村合作医疗风险基金', en: 'Risk fund of the new rural cooperative medical scheme' },
  verifiedOn: '2026-11-27',
  rate: '0.03',
  ceiling: '0.1',
  surplusShare: '0.5',
  citations: [
    {
      document: {
        zh: '新型农村合作医疗风险基金的规定',
        en: 'Provisions on the risk fund of the new rural cooperative medical scheme',
      },
      number: '财社〔2004〕96号',
      status: 'verified',
    },
  ],
} as const satisfies RiskFundRule)
