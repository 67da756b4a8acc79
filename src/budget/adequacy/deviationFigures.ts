import { twelveDigits } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  read as readFigure,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { add, compare, divide, multiply, one, squareRoot } from '../../numeric/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import { bootstrapSums, fullCredibilityStandard } from '../../statistics/internal.ts'
import { compoundFigures, deviationFigure } from './compoundClaims.ts'
import { labels as L } from './labels.ts'
import type { SeverityFigures } from './Severity.ts'
import type { deviationShape } from './SpendingDeviation.ts'

/**
 * How far spending strays: as a normal distribution of a known deviation, as the next residual after few (Student's t), or
 * as sums of residuals drawn again.
 */
export type DeviationFigures = (Known | FromResiduals | Drawn) & {
  /** What is expected, where the model itself says so. */
  readonly expected: Figure | undefined
  /** Why little should be built on it. */
  readonly warning: Bilingual | null
  readonly further: readonly Figure[]
}

interface Known {
  readonly model: 'normal'
  readonly deviation: Figure
  readonly bias: undefined
}

/** About the mean of the residuals: how far past expectations missed is what the next one is expected to miss by. */
export interface FromResiduals {
  readonly model: 'studentT'
  /** Of the residuals about their mean, and of the next one about it, whose mean is itself an estimate. */
  readonly deviation: Figure
  readonly predictive: Figure
  readonly bias: Figure
  readonly count: Figure
}

/** The residuals with their mean in them. */
interface Drawn {
  readonly model: 'bootstrap'
  readonly drawn: DrawnSums
  readonly bias: Figure
  readonly count: Figure
}

/** The sums drawn, in fen and in ascending order, and what they were drawn from. */
export interface DrawnSums {
  readonly sums: Float64Array
  readonly seed: bigint
  readonly draws: Figure
  readonly resamples: Figure
  readonly residuals: readonly Figure[]
}

type Deviation = OutOf<ReturnType<typeof deviationShape>>

export function deviationFigures(read: Deviation): DeviationFigures {
  if ('residuals' in read) return byResiduals(read)
  if ('standardDeviation' in read) {
    const nothingElse = { expected: undefined, bias: undefined, warning: null, further: [] }
    return { model: 'normal', deviation: read.standardDeviation, ...nothingElse }
  }
  const { mean, deviation, claims, severity } = compoundFigures(read.compound)
  return { model: 'normal', deviation, expected: mean, bias: undefined, ...fewClaims(claims, severity) }
}

/** Variance = (Σx² − (Σx)² ÷ n) ÷ (n − 1): about their own mean, the bias. */
function byResiduals({ residuals, bootstrap }: Extract<Deviation, { readonly residuals: unknown }>): DeviationFigures {
  const count = givenCount(L.residualCount, residuals.length)
  const sum = figure(L.residualSum, formula`${sumOf(residuals)}`, exact)
  const bias = figure(L.bias, formula`${sum} ÷ ${count}`, exact)
  const rest = { expected: undefined, bias, count, warning: fewResiduals(count), further: [bias] }
  if (bootstrap !== undefined) return { model: 'bootstrap', drawn: drawnSums(residuals, bootstrap), ...rest }
  const squares = figure(L.residualSquares, formula`${sumOfProducts(residuals, residuals)}`, exact)
  const variance = figure(L.variance, formula`(${squares} − ${sum} × ${sum} ÷ ${count}) ÷ (${count} − 1)`, exact)
  return {
    model: 'studentT',
    deviation: deviationFigure(variance),
    predictive: predictiveFigure(variance, count),
    ...rest,
  }
}

/** √(s²·(1 + 1 ÷ n)), to twenty significant digits. */
function predictiveFigure(variance: Figure, count: Figure): Figure {
  const because = {
    zh: zh`√(${variance} × (1 + 1 ÷ ${count}))，取 20 位有效数字`,
    en: en`√(${variance} × (1 + 1 ÷ ${count})), twenty significant digits`,
  }
  const square = multiply(variance.value, add(one, divide(one, count.value)))
  return readFigure(L.predictive, squareRoot(square), because, [variance, count])
}

function drawnSums(
  residuals: readonly Figure[],
  { seed, resamples, draws }: { readonly seed: bigint; readonly resamples: number; readonly draws: number },
): DrawnSums {
  // Whole fen: the shape has seen to it.
  const units = Float64Array.from(residuals, ({ value }) => Number(value.n))
  return {
    sums: bootstrapSums(units, { draws, resamples, seed }, ['draws']),
    seed,
    draws: givenCount(L.draws, draws),
    resamples: givenCount(L.resamples, resamples),
    residuals,
  }
}

/** Of fewer nobody sees how they are distributed: this library's choice, the least that a z score is taken from. */
const enoughResiduals = 8n

/** The textbook standard of 90 % confidence to lie within 5 %. */
const standard = { outside: 0.1, tolerance: 0.05 } as const

function fewResiduals(count: Figure): Bilingual | null {
  if (count.value.n >= enoughResiduals) return null
  return {
    zh: zh`样本过小：只有 ${count}个残差（不足 ${enoughResiduals.toString()} 个），看不出分布形状，波动估计不可靠`,
    en: en`small sample: ${count} residuals (fewer than ${enoughResiduals.toString()}) do not show how they are distributed, their spread is not to be relied on`,
  }
}

/**
 * Too few claims for the sum to be near a normal distribution: fewer than the full credibility standard
 * (z ÷ 5 %)²·(1 + CV²), where even the mean is not known to 5 %.
 */
function fewClaims(
  claims: Figure,
  { mean, variance }: SeverityFigures,
): { readonly warning: Bilingual | null; readonly further: readonly Figure[] } {
  const counted = readFigure(
    L.standardClaims,
    twelveDigits(fullCredibilityStandard(standard.outside, standard.tolerance, 0)),
    {
      zh: '(z ÷ 5%)²，z 为 90% 双侧分位数，取 12 位有效数字',
      en: '(z ÷ 5 %)², z the two-sided quantile of 90 %, twelve significant digits',
    },
    [],
  )
  const full = figure(L.fullClaims, formula`${counted} × (1 + ${variance} ÷ (${mean} × ${mean}))`, exact)
  const isSmall = compare(claims.value, full.value) < 0
  const warning = {
    zh: zh`人群过小：预期结算 ${claims} 人次，低于完全信度标准 ${full} 人次，正态近似低估尾部`,
    en: en`small population: ${claims} claims are expected, fewer than the full credibility standard of ${full}; the normal approximation makes the tail too thin`,
  }
  return { warning: isSmall ? warning : null, further: [claims, full] }
}
