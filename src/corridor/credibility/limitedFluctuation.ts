import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, one, subtract } from '../../numeric/internal.ts'
import {
  lazily,
  needs,
  number,
  type OutOf,
  optional,
  orElse,
  orRecord,
  positive,
  rate,
  read,
  record,
  weight,
} from '../../shape/internal.ts'
import { fullCredibilityStandard } from '../../statistics/internal.ts'
import { toDouble, twelveDigits } from '../twelveDigits.ts'
import { labels as L } from './labels.ts'

/**
 * 有限波动信度（输入） — how much experience there is, from how much on it is fully credible, and, if an estimate is
 * wanted, the own and the collective value to weigh.
 *
 * @since 0.1.0
 */
export interface LimitedFluctuationInput {
  /** People, claims or whatever the standard counts; zero or more. */
  readonly exposure: NumberInput
  /** A number above zero, or how it follows from confidence and tolerance. */
  readonly fullStandard: NumberInput | FullStandard
  /** Both or neither. */
  readonly own?: NumberInput
  readonly collective?: NumberInput
}

/**
 * 完全信度标准（输入） — from how many claims on experience is fully credible: so many that, with the confidence, it lies
 * within the tolerance of what is expected. The number of claims is taken to be Poisson, unless its variance is given.
 *
 * @since 0.1.0
 */
export interface FullStandard {
  /** Above 0, below 1; two-sided. */
  readonly confidence: NumberInput
  /** From 0.000001 to 1. */
  readonly tolerance: NumberInput
  /** Variation of a claim's size, up to 1,000,000; 0 unless given, for counts of claims. */
  readonly cv?: NumberInput
  /**
   * The variance of the number of claims over its mean, above 0: 1 unless given, as in a Poisson distribution. Above 1
   * where people differ or illness spreads: admissions of a county mostly do, and need more of them.
   */
  readonly varianceToMean?: NumberInput
}

/**
 * 有限波动信度（结果） — the standard, the credibility Z from 0 to 1, and the estimate where one was wanted.
 *
 * @since 0.1.0
 */
export interface LimitedFluctuation {
  readonly fullStandard: DecimalText
  readonly credibility: DecimalText
  readonly estimate: DecimalText | null
  readonly steps: readonly Step[]
}

/**
 * 有限波动信度 — how far the experience of a small pool is to be believed.
 *
 * Formula: Z = min(1, √(n ÷ n_full)); n_full = (z ÷ tolerance)²·(v + CV²) with z = Φ⁻¹((1 + confidence) ÷ 2), two-sided;
 * v the variance of the number of claims over its mean, 1 unless given (a Poisson distribution); CV 0 where only that
 * number counts. Estimate = Z·own + (1 − Z)·collective.
 *
 * Rounding: standard and Z are given with twelve significant digits (at most 30 decimals; the error of the doubles before
 * that is at most 1e-14 relative); the estimate is exact for the Z that is given.
 *
 * @param input - see {@link LimitedFluctuationInput}
 * @throws `out_of_range` · `missing` · `not_a_number` · `unknown_key` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits` · `wrong_type`
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
 * @since 0.1.0
 */
export function limitedFluctuation(input: LimitedFluctuationInput): LimitedFluctuation {
  const { exposure, fullStandard, own, collective } = read(limitedFluctuationShape(), input)
  const { standard, credibility } = fluctuationFigures({ exposure, fullStandard })
  const estimate = own && collective && estimateFigure(credibility, own, collective)
  return publish({ fullStandard: standard, credibility, estimate: estimate ?? null })
}

export const limitedFluctuationShape = /* @__PURE__ */ lazily(() =>
  record<LimitedFluctuationInput>({ zh: '有限波动信度', en: 'Limited-fluctuation credibility' })(
    {
      exposure: exposureShape(),
      fullStandard: fullStandardShape(),
      own: optional(number(L.own)),
      collective: optional(number(L.collective)),
    },
    [needs('own', 'collective'), needs('collective', 'own')],
  ),
)

/** How much experience there is. */
export const exposureShape = () => weight(L.size)

/** A standard, or what it follows from. */
export const fullStandardShape = /* @__PURE__ */ lazily(() => orRecord(aim(), positive(L.fullStandard)))

const aim = () =>
  record<FullStandard>({ zh: '完全信度标准', en: 'Full credibility standard' })({
    confidence: rate(L.confidence, { above: 0, below: 1 }),
    tolerance: rate(L.tolerance, { atLeast: '0.000001', atMost: 1 }),
    cv: orElse(rate(L.severityCv, { atLeast: 0, atMost: 1_000_000 }), 0),
    varianceToMean: optional(rate(L.varianceToMean, { above: 0, atMost: 1_000_000 })),
  })

function standardFigure({ confidence, tolerance, cv, varianceToMean }: OutOf<ReturnType<typeof aim>>): Figure {
  const outside = toDouble(subtract(one, confidence.value))
  const spread = varianceToMean === undefined ? 1 : toDouble(varianceToMean.value)
  const standard = fullCredibilityStandard(outside, toDouble(tolerance.value), toDouble(cv.value), spread)
  const number =
    varianceToMean === undefined
      ? {
          term: '1',
          zh: '，次数按泊松分布（方差等于均值）',
          en: ', the number of claims Poisson (its variance its mean)',
        }
      : {
          term: 'v',
          zh: zh`，v 为次数的方差与均值之比 ${varianceToMean}`,
          en: en`, v the variance of the number of claims over its mean, ${varianceToMean}`,
        }
  const reason = {
    zh: zh`(z ÷ ${tolerance})²·(${number.term} + CV²)：z 为置信水平 ${confidence}的双侧分位数，CV ${cv}${number.zh}；取 12 位有效数字`,
    en: en`(z ÷ ${tolerance})²·(${number.term} + CV²), z the two-sided quantile of a confidence of ${confidence}, CV ${cv}${number.en}; twelve significant digits`,
  }
  const operands =
    varianceToMean === undefined ? [confidence, tolerance, cv] : [confidence, tolerance, cv, varianceToMean]
  return readFigure(L.fullStandard, twelveDigits(standard), reason, operands)
}

/** How far so much experience is to be believed, and from how much on in full. */
export function fluctuationFigures({ exposure, fullStandard }: Experience) {
  const standard = 'tolerance' in fullStandard ? standardFigure(fullStandard) : fullStandard
  return { standard, credibility: credibilityFigure(exposure, standard) }
}

interface Experience {
  readonly exposure: Figure
  readonly fullStandard: OutOf<ReturnType<typeof fullStandardShape>>
}

/** Z = min(1, √(n ÷ n_full)). */
function credibilityFigure(size: Figure, standard: Figure): Figure {
  if (compare(size.value, standard.value) >= 0) {
    const reason = {
      zh: zh`${size}不低于完全信度标准 ${standard}`,
      en: en`${size} is not below the full credibility standard of ${standard}`,
    }
    return readFigure(L.credibility, one, reason, [size, standard])
  }
  const root = Math.sqrt(toDouble(size.value) / toDouble(standard.value))
  const reason = {
    zh: zh`√(${size} ÷ ${standard})，取 12 位有效数字`,
    en: en`√(${size} ÷ ${standard}), twelve significant digits`,
  }
  return readFigure(L.credibility, twelveDigits(root), reason, [size, standard])
}

function estimateFigure(credibility: Figure, own: Figure, collective: Figure): Figure {
  return figure(L.estimate, formula`${credibility} × ${own} + (1 − ${credibility}) × ${collective}`, exact)
}
