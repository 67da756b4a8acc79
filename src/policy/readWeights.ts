import { fail, type Path } from '../errors/internal.ts'
import { type Fraction, readWeight } from '../numeric/internal.ts'
import type { Report } from './Report.ts'
import { readList } from './readRecord.ts'

/** Weights: zero or more each, not all zero. */
export function readWeights(input: unknown, path: Path) {
  const weights = readList(input, path).map((weight, index) => readWeight(weight, [...path, index]))
  refuseAllZero(weights, path)
  return weights
}

/** Refuses weights by which nothing can be divided. */
export function refuseAllZero(weights: readonly Fraction[], path: Path, report: Report = fail): void {
  if (weights.every(({ n }) => n === 0n)) report('weights_all_zero', path)
}
