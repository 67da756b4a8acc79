import type { Bilingual } from '../errors/index.ts'

/**
 * 单位 — the units a figure can have: the word after the number, the fewest decimals it is written with, and whether
 * it is shown as a percentage.
 *
 * @since 0.1.0
 */
export const units = {
  yuan: { zh: '元', en: 'yuan', places: 2, percent: false },
  /** Money in a unit of the caller's (万元, 亿元, …): only its ratios are used. */
  money: { zh: '', en: '', places: 0, percent: false },
  rate: { zh: '', en: '', places: 0, percent: true },
  factor: { zh: '', en: '', places: 0, percent: false },
  weight: { zh: '', en: '', places: 0, percent: false },
  score: { zh: '分', en: '', places: 0, percent: false },
  years: { zh: '年', en: 'years', places: 0, percent: false },
} as const satisfies Record<string, Bilingual & { readonly places: number; readonly percent: boolean }>

/**
 * 单位名 — the name of a unit.
 *
 * @since 0.1.0
 */
export type Unit = keyof typeof units
