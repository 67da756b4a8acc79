import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DeviationRule } from '../../payment/internal.ts'

const secondHand = (zh: string, en: string): readonly Citation[] => [{ document: { zh, en }, status: 'secondary' }]
const official = (zh: string, en: string): readonly Citation[] => [{ document: { zh, en }, status: 'verified' }]

/**
 * 费用偏差规则 — cost-deviation rules of several places, for `casePoints` and `settleCases`. They contradict each other
 * in thresholds, in the side a bound belongs to, and in whether the hospital coefficient applies: choose the one in
 * force, or write your own.
 *
 * @since 0.1.0
 */
export const deviationRules = /* @__PURE__ */ deepFreeze({
  national: {
    kind: 'deviation',
    id: 'national',
    label: { zh: '国家 DIP 技术规范', en: 'National DIP specification' },
    classes: [
      { kind: 'low', upTo: '0.5', points: { ratio: 1, timesCoefficient: true } },
      { kind: 'normal', upTo: 2, inclusive: true, points: { constant: 1, timesCoefficient: true } },
      { kind: 'high', upTo: 5, inclusive: true, points: { ratio: 1, constant: -1, timesCoefficient: true } },
      { kind: 'extreme', upTo: null, points: { ratio: 1, constant: -1, timesCoefficient: true }, review: true },
    ],
    citations: secondHand(
      '国家医疗保障按病种分值付费（DIP）技术规范',
      'National technical specification of payment by diagnosis-intervention packet (DIP)',
    ),
  },
  hubei: {
    kind: 'deviation',
    id: 'hubei',
    label: { zh: '湖北部分城市', en: 'Cities in Hubei' },
    classes: [
      { kind: 'low', upTo: '0.5', inclusive: true, points: { ratio: 1, timesCoefficient: true } },
      { kind: 'normal', upTo: 2, points: { constant: 1, timesCoefficient: true } },
      { kind: 'high', upTo: null, points: { ratio: 1, constant: -1, timesCoefficient: true } },
    ],
    citations: secondHand('湖北部分城市规定', 'Rules of cities in Hubei'),
  },
  jining2023: {
    kind: 'deviation',
    id: 'jining2023',
    label: { zh: '济宁 2023', en: 'Jining 2023' },
    classes: [
      { kind: 'low', upTo: '0.5', inclusive: true, points: { ratio: 1 } },
      { kind: 'normal', upTo: 2, inclusive: true, points: { coefficient: 1 } },
      { kind: 'high', upTo: 5, inclusive: true, points: { ratio: 1, constant: -2, coefficient: 1 } },
      { kind: 'extreme', upTo: null, points: { coefficient: 1 }, review: true },
    ],
    citations: secondHand('济宁市 2023 年规定', 'Rules of Jining, 2023'),
  },
  taian2023: {
    kind: 'deviation',
    id: 'taian2023',
    label: { zh: '泰安 2023', en: "Tai'an 2023" },
    classes: [
      { kind: 'low', upTo: '0.5', inclusive: true, points: { ratio: 1 } },
      { kind: 'normal', upTo: 2, inclusive: true, points: { coefficient: 1 } },
      { kind: 'high', upTo: null, points: { ratio: 1, constant: -2, coefficient: 1 } },
    ],
    citations: secondHand('泰安市 2023 年规定', "Rules of Tai'an, 2023"),
  },
  jinhua2017Incomplete: {
    kind: 'deviation',
    id: 'jinhua2017Incomplete',
    label: { zh: '金华 2017 未完整住院', en: 'Jinhua 2017, incomplete stays' },
    classes: [{ kind: 'normal', upTo: null, points: { ratio: 1, atMost: 'score' } }],
    citations: official('金华市病组点数法规定（2017）', 'Jinhua, DRG points (2017)'),
  },
  hangzhou2019Incomplete: {
    kind: 'deviation',
    id: 'hangzhou2019Incomplete',
    label: { zh: '杭州 2019 未完整住院', en: 'Hangzhou 2019, incomplete stays' },
    classes: [{ kind: 'normal', upTo: null, points: { ratio: 1, timesCoefficient: true, atMost: 'score' } }],
    citations: official('杭州市 DRG 点数法规定（2019）', 'Hangzhou, DRG points (2019)'),
  },
} as const satisfies Record<string, DeviationRule>)
