import type { StopLossRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'

/**
 * 美国《平价医疗法案》再保险 — the layer of the transitional reinsurance, for `individualStopLoss`: 80 % of what a person
 * costs between 45,000 and 250,000.
 *
 * @since 0.1.0
 */
export const acaReinsurance = /* @__PURE__ */ deepFreeze({
  kind: 'stopLoss',
  id: 'us.aca.reinsurance',
  label: { zh: '美国平价医疗法案再保险', en: 'ACA transitional reinsurance' },
  attachment: '45000',
  ceiling: '250000',
  coinsurance: '0.8',
  citations: [
    {
      document: { zh: '美国联邦法规', en: 'Code of Federal Regulations' },
      number: '45 CFR 153.230',
      status: 'verified',
    },
  ],
} as const satisfies StopLossRule)
