import type { CorridorRule } from '../../corridor/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'

/** The insurer's share of the difference to its target, the same for gains and losses. */
const bands = [
  { upTo: '0.03', share: '1' },
  { upTo: '0.08', share: '0.5' },
  { upTo: null, share: '0.2' },
] as const

/**
 * 美国《平价医疗法案》风险走廊 — the risk corridors of the Affordable Care Act, benefit years 2014 to 2016, for
 * `riskCorridor`: within 3 % of the target the insurer bears all, to 8 % half, beyond a fifth. The target comes from
 * `corridorTarget` with `acaTargetRule`.
 *
 * The statute's text for costs above the target has a slip of drafting; the regulation's "allowable costs in excess" is
 * followed.
 *
 * @since 0.1.0
 */
export const acaRiskCorridor = /* @__PURE__ */ deepFreeze({
  kind: 'corridor',
  id: 'us.aca.riskCorridor',
  label: { zh: '美国平价医疗法案风险走廊（2014—2016）', en: 'ACA risk corridors, 2014–2016' },
  gain: bands,
  loss: bands,
  citations: [
    {
      document: { zh: '美国法典', en: 'United States Code' },
      number: '42 USC 18062',
      article: '(b)',
      status: 'verified',
    },
    {
      document: { zh: '美国联邦法规', en: 'Code of Federal Regulations' },
      number: '45 CFR 153.510',
      status: 'verified',
    },
  ],
} as const satisfies CorridorRule)
