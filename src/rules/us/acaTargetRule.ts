import type { TargetRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'

/**
 * 美国《平价医疗法案》目标金额规则 — the target amount of the ACA risk corridors, benefit years 2014 to 2016, for
 * `corridorTarget`: at least 3 % of after-tax premiums count as profit, at most 20 % as administration. The adjustment
 * is the caller's: 2014 by state, 2 points for 2015.
 *
 * @since 0.1.0
 */
export const acaTargetRule = /* @__PURE__ */ deepFreeze({
  kind: 'target',
  id: 'us.aca.target',
  label: { zh: '美国平价医疗法案风险走廊目标金额', en: 'ACA risk corridors, target amount' },
  profitFloor: '0.03',
  administrationLimit: '0.2',
  citations: [
    {
      document: { zh: '美国联邦法规', en: 'Code of Federal Regulations' },
      number: '45 CFR 153.500',
      article: 'allowable administrative costs, profits, target amount',
      status: 'verified',
    },
  ],
} as const satisfies TargetRule)
