import { en, exact, type Figure, figure, formula, given, read, type Step, stepsOf, zh } from '../../figure/internal.ts'
import { compare, type DecimalInput, one, readDecimal, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { publish } from '../publish.ts'
import { toDouble } from '../toDouble.ts'
import { type FullStandard, fullStandardFigure } from './fullStandardFigure.ts'
import { labels as L } from './labels.ts'

/**
 * 有限波动可信度（输入） — how much experience there is, from how much on it is fully credible, and, if an estimate is
 * wanted, the own and the collective value to weigh.
 *
 * @since 0.2.0
 */
export interface LimitedFluctuationInput {
  /** People, claims or whatever the standard counts; zero or more. */
  readonly exposure: DecimalInput
  /** A number above zero, or how it follows from confidence and tolerance. */
  readonly fullStandard: DecimalInput | FullStandard
  /** Both or neither. */
  readonly own?: DecimalInput
  readonly collective?: DecimalInput
}

/**
 * 有限波动可信度（结果） — the standard, the credibility Z from 0 to 1, and the estimate where one was wanted.
 *
 * @since 0.2.0
 */
export interface LimitedFluctuation {
  readonly fullStandard: string
  readonly credibility: string
  readonly estimate: string | null
  readonly steps: readonly Step[]
}

/**
 * 有限波动可信度 — how far the experience of a small pool is to be believed.
 *
 * Formula: Z = min(1, √(n ÷ n_full)); n_full = (z ÷ tolerance)²·(1 + CV²) with z = Φ⁻¹((1 + confidence) ÷ 2), two-sided;
 * CV 0 where only the number of claims counts. Estimate = Z·own + (1 − Z)·collective.
 *
 * Rounding: standard and Z are given with twelve significant digits (at most 30 decimals; the error of the doubles before
 * that is at most 1e-14 relative); the estimate is exact for the Z that is given.
 *
 * @param input - see {@link LimitedFluctuationInput}
 * @throws `out_of_range` · `missing` · `not_a_number` · `unknown_key`
 * @see Limited-fluctuation (classical) credibility, a textbook method; this library's definition of it
 * @example
 * ```ts
 * import { limitedFluctuation } from 'yigongti'
 *
 * const fullStandard = { confidence: '90%', tolerance: '5%' }
 * const pool = limitedFluctuation({ exposure: 300, fullStandard, own: 1_200, collective: 1_000 })
 * pool.fullStandard // => '1082.21738164'
 * pool.credibility // => '0.526506060839'
 * pool.estimate // => '1105.3012121678'
 * ```
 * @since 0.2.0
 */
export function limitedFluctuation(input: LimitedFluctuationInput): LimitedFluctuation {
  const record = readRecord(input, ['exposure', 'fullStandard', 'own', 'collective'], [])
  const size = given(L.size, readWeight(record['exposure'], ['exposure']))
  const standard = fullStandardFigure(record['fullStandard'])
  const credibility = credibilityFigure(size, standard)
  const estimate = estimateFigure(credibility, record)
  return {
    fullStandard: standard.text,
    credibility: credibility.text,
    estimate: estimate?.text ?? null,
    steps: stepsOf([standard, credibility, ...(estimate === undefined ? [] : [estimate])]),
  }
}

/** Z = min(1, √(n ÷ n_full)). */
function credibilityFigure(size: Figure, standard: Figure): Figure {
  if (compare(size.value, standard.value) >= 0) {
    const reason = {
      zh: zh`${size}不低于完全可信标准 ${standard}`,
      en: en`${size} is not below the full credibility standard of ${standard}`,
    }
    return read(L.credibility, one, reason, [size, standard])
  }
  const root = Math.sqrt(toDouble(size.value) / toDouble(standard.value))
  const reason = {
    zh: zh`√(${size} ÷ ${standard})，取 12 位有效数字`,
    en: en`√(${size} ÷ ${standard}), twelve significant digits`,
  }
  return read(L.credibility, publish(root), reason, [size, standard])
}

function estimateFigure(credibility: Figure, record: Readonly<Record<string, unknown>>): Figure | undefined {
  if (record['own'] === undefined && record['collective'] === undefined) return undefined
  const own = given(L.own, readDecimal(record['own'], ['own']))
  const collective = given(L.collective, readDecimal(record['collective'], ['collective']))
  return figure(L.estimate, formula`${credibility} × ${own} + (1 − ${credibility}) × ${collective}`, exact)
}
