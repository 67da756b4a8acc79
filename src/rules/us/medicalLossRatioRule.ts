import { deepFreeze } from '../../errors/internal.ts'
import type { LossRatioRule } from '../../programs/internal.ts'

/**
 * 美国医疗赔付率规则 — the credibility adjustment of the medical loss ratio, for `medicalLossRatio`: by life-years and by
 * mean deductible, the ratio rounded to three decimals. Below 1,000 life-years nothing is judged, from 75,000 on nothing
 * is added; a mean deductible below 2,500 has no factor, and one of 2,500 has 1.164: there is a step.
 *
 * @since 0.1.0
 */
export const medicalLossRatioRule = /* @__PURE__ */ deepFreeze({
  kind: 'lossRatio',
  id: 'us.mlr.credibility',
  label: { zh: '美国医疗赔付率信度调整', en: 'Medical loss ratio, credibility adjustment' },
  credibility: [
    { at: 1_000, value: '0.083' },
    { at: 2_500, value: '0.052' },
    { at: 5_000, value: '0.037' },
    { at: 10_000, value: '0.026' },
    { at: 25_000, value: '0.016' },
    { at: 50_000, value: '0.012' },
    { at: 75_000, value: '0' },
  ],
  deductible: {
    below: '1',
    knots: [
      { at: 2_500, value: '1.164' },
      { at: 5_000, value: '1.402' },
      { at: 10_000, value: '1.736' },
    ],
  },
  places: 3,
  citations: [
    {
      document: { zh: '美国联邦法规', en: 'Code of Federal Regulations' },
      number: '45 CFR 158.230–158.232',
      status: 'verified',
    },
  ],
} as const satisfies LossRatioRule)
