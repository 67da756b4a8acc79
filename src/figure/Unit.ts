import { type Bilingual, deepFreeze } from '../errors/internal.ts'

/**
 * 单位 — the units a figure can have: the word after the number, the fewest decimals it is written with, and whether
 * it is shown as a percentage.
 *
 * @since 0.1.0
 */
export const units = /* @__PURE__ */ deepFreeze({
  yuan: { zh: '元', en: 'yuan', places: 2, percent: false },
  /** Money in a unit of the caller's (万元, 亿元, …): only its ratios are used. */
  money: { zh: '', en: '', places: 0, percent: false },
  rate: { zh: '', en: '', places: 0, percent: true },
  factor: { zh: '', en: '', places: 0, percent: false },
  weight: { zh: '', en: '', places: 0, percent: false },
  score: { zh: '分', en: '', places: 0, percent: false },
  points: { zh: '分值', en: 'points', places: 0, percent: false },
  price: { zh: '元/分值', en: 'yuan a point', places: 0, percent: false },
  perHead: { zh: '元/人', en: 'yuan a head', places: 2, percent: false },
  ratio: { zh: '', en: '', places: 0, percent: false },
  count: { zh: '', en: '', places: 0, percent: false },
  days: { zh: '天', en: 'days', places: 0, percent: false },
  months: { zh: '个月', en: 'months', places: 0, percent: false },
  years: { zh: '年', en: 'years', places: 0, percent: false },
} as const satisfies Record<string, Bilingual & { readonly places: number; readonly percent: boolean }>)

/**
 * 单位名 — the name of a unit.
 *
 * @since 0.1.0
 */
export type Unit = keyof typeof units
