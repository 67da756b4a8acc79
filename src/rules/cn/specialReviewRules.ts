import { deepFreeze } from '../../errors/internal.ts'
import type { SpecialReviewRule } from '../../payment/internal.ts'

/**
 * 特例单议例数规则 — how many cases may go to special review, for `specialReviewQuota`. That the three rates stand for
 * tertiary, secondary and primary hospitals in this order is the library's reading.
 *
 * @since 0.1.0
 */
export const specialReviewRules = /* @__PURE__ */ deepFreeze({
  chongqingFamily: {
    kind: 'specialReview',
    id: 'cn.chongqingFamily.specialReview',
    label: { zh: '重庆体系特例单议例数上限', en: 'Chongqing family, special review' },
    perMille: [
      { level: 'tertiary', perMille: 5 },
      { level: 'secondary', perMille: 3 },
      { level: 'primary', perMille: 1 },
    ],
    citations: [
      {
        document: {
          zh: '重庆体系 DRG 付费规定（地名隐去）',
          en: 'Chongqing family of DRG rules, place anonymised',
        },
        status: 'secondary',
      },
    ],
  },
} as const satisfies Record<string, SpecialReviewRule>)
