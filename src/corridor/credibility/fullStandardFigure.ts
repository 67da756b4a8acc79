import { fail, type Path, show } from '../../errors/internal.ts'
import { en, type Figure, given, read, zh } from '../../figure/internal.ts'
import {
  type DecimalInput,
  type Fraction,
  isDecimal,
  one,
  readDecimal,
  readRate,
  subtract,
} from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { fullCredibilityStandard } from '../../statistics/internal.ts'
import { publish } from '../publish.ts'
import { toDouble } from '../toDouble.ts'
import { labels as L } from './labels.ts'

/**
 * 完全可信标准（输入） — from how many claims on experience is fully credible: so many that, with the confidence, it lies
 * within the tolerance of what is expected.
 *
 * @since 0.2.0
 */
export interface FullStandard {
  /** Above 0, below 1; two-sided. */
  readonly confidence: DecimalInput
  /** From 0.000001 to 1. */
  readonly tolerance: DecimalInput
  /** Variation of a claim's size, up to 1,000,000; 0 unless given, for counts of claims. */
  readonly cv?: DecimalInput
}

/** The standard as it was given, or computed from confidence and tolerance. */
export function fullStandardFigure(input: unknown): Figure {
  const path = ['fullStandard']
  if (typeof input !== 'object' || input === null || isDecimal(input)) {
    const standard = readDecimal(input, path)
    return given(L.fullStandard, refuseOutside(standard, standard.n > 0n, '> 0', input, path))
  }
  const record = readRecord(input, ['confidence', 'tolerance', 'cv'], path)
  const confidence = given(L.confidence, readWithin(record, 'confidence', '(0, 1)', path))
  const tolerance = given(L.tolerance, readWithin(record, 'tolerance', '0.000001–1', path))
  const cv = given(L.severityCv, readWithin({ cv: record['cv'] ?? 0 }, 'cv', '0–1000000', path))
  const outside = toDouble(subtract(one, confidence.value))
  const standard = fullCredibilityStandard(outside, toDouble(tolerance.value), toDouble(cv.value))
  const reason = {
    zh: zh`(z ÷ ${tolerance})²·(1 + CV²)：z 为置信水平 ${confidence}的双侧分位数，CV ${cv}；取 12 位有效数字`,
    en: en`(z ÷ ${tolerance})²·(1 + CV²), z the two-sided quantile of a confidence of ${confidence}, CV ${cv}; twelve significant digits`,
  }
  return read(L.fullStandard, publish(standard), reason, [confidence, tolerance, cv])
}

const within = {
  confidence: ({ n, d }: Fraction) => n > 0n && n < d,
  tolerance: ({ n, d }: Fraction) => n * 1_000_000n >= d && n <= d,
  cv: ({ n, d }: Fraction) => n >= 0n && n <= 1_000_000n * d,
}

function readWithin(record: Readonly<Record<string, unknown>>, key: keyof typeof within, expected: string, path: Path) {
  const value = readRate(record[key], [...path, key])
  return refuseOutside(value, within[key](value), expected, record[key], [...path, key])
}

function refuseOutside(value: Fraction, isInside: boolean, expected: string, input: unknown, path: Path): Fraction {
  return isInside ? value : fail('out_of_range', path, { expected, received: show(input) })
}
