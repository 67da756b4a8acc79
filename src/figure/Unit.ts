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
  /** Points of DIP (分值). */
  points: { zh: '分', en: 'points', places: 0, percent: false },
  /** Points of DRG (点数). */
  drgPoints: { zh: '点', en: 'points', places: 0, percent: false },
  price: { zh: '元/分', en: 'yuan a point', places: 0, percent: false },
  drgPrice: { zh: '元/点', en: 'yuan a point', places: 0, percent: false },
  /** The price of a weight of one, where the price is known in advance (费率). */
  weightPrice: { zh: '元/权重', en: 'yuan a unit of weight', places: 0, percent: false },
  perHead: { zh: '元/人', en: 'yuan a head', places: 2, percent: false },
  ratio: { zh: '', en: '', places: 0, percent: false },
  /** What is counted has no word of its own. */
  count: { zh: '', en: '', places: 0, percent: false },
  people: { zh: '人', en: 'people', places: 0, percent: false },
  admissions: { zh: '人次', en: 'admissions', places: 0, percent: false },
  /** Visits, referrals, discharges: people counted each time. */
  personTimes: { zh: '人次', en: '', places: 0, percent: false },
  cases: { zh: '例', en: 'cases', places: 0, percent: false },
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
