import type { StopLossRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'

/**
 * 德国风险池 — the pool of large risks of § 268 SGB V, for `individualStopLoss`: 80 % of what a person costs above
 * 100,000, without limit. The threshold is indexed: put the year's own `attachment` in its place. What is pooled leaves
 * the base of the allocations.
 *
 * @since 0.1.0
 */
export const germanRiskPool = /* @__PURE__ */ deepFreeze({
  kind: 'stopLoss',
  id: 'de.riskPool',
  label: { zh: '德国风险池', en: 'German risk pool' },
  attachment: '100000',
  coinsurance: '0.8',
  citations: [
    { document: { zh: '德国社会法典第五编', en: 'German Social Code, Book V' }, article: '§ 268', status: 'verified' },
  ],
} as const satisfies StopLossRule)
