import type { TargetRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'

/**
 * 美国《平价医疗法案》目标金额规则 — the target amount of the ACA risk corridors, benefit years 2014 to 2016, for
 * `corridorTarget`: at least 3 % of after-tax premiums count as profit, at most 20 % as administration.
 *
 * The adjustment has two readings, and is the caller's. The line of the form that was published follows the loss-ratio
 * rule: an adjustment of 0 in 2014, 2015 and 2016. The payment program follows one by state and year: that of the state
 * in 2014, 2 points in 2015. `corridorTarget` takes 0 unless given, so it reproduces the published line; give the
 * adjustment of the state and year for what was paid.
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
