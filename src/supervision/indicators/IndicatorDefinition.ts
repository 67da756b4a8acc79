import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, Unit } from '../../figure/internal.ts'
import type { IndicatorFact } from './IndicatorFact.ts'

/**
 * 指标方向 — whether a higher value is better, a lower one, or one within a range.
 *
 * @since 0.2.0
 */
export type IndicatorDirection = 'higher' | 'lower' | 'range'

/**
 * 监测指标定义 — an indicator as data: Σ numerator ÷ denominator, and with `previous` the growth of that ratio over the year
 * before.
 *
 * @since 0.2.0
 */
export interface IndicatorDefinition {
  readonly label: Bilingual
  readonly unit: Extract<Unit, 'rate' | 'ratio' | 'yuan' | 'perHead' | 'days'>
  readonly direction: IndicatorDirection
  /** The facts whose sum stands above the line. */
  readonly numerator: readonly IndicatorFact[]
  readonly denominator: IndicatorFact
  /** Whether the numerator is a part of the denominator, so that it cannot be more. */
  readonly isPart: boolean
  /** For a growth: the facts of the year before. */
  readonly previous?: { readonly numerator: IndicatorFact; readonly denominator: IndicatorFact }
  /** Who asks for the indicator; how it is computed is the library's definition throughout. */
  readonly citations: readonly Citation[]
}
