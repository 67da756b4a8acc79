import type { Bilingual } from '../../errors/internal.ts'
import type { Unit } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 监测序列（输入） — an indicator over time, oldest first; the last point is the one that is judged.
 *
 * @since 0.2.0
 */
export interface WatchedSeries {
  readonly id: string
  readonly label?: Bilingual
  /** How values are written: `rate` as percentages. `ratio` unless given. */
  readonly unit?: Unit
  readonly points: readonly (SeriesPeriod & SeriesValue)[]
  /** The same indicator of others in the period of the last point. */
  readonly peers?: readonly ({ readonly id: string } & SeriesValue)[]
}

/**
 * 序列时点 — a month `YYYY-MM`, or a year `YYYY`; all points of a series are of one kind.
 *
 * @since 0.2.0
 */
export interface SeriesPeriod {
  readonly period: string
}

/**
 * 序列值 — a value, or counts whose ratio it is: only the latter can be judged by their number.
 *
 * @since 0.2.0
 */
export type SeriesValue =
  | { readonly value: DecimalInput }
  | { readonly numerator: DecimalInput; readonly denominator: DecimalInput }
