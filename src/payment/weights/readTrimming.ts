import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type Fraction, one, readShare, readWeight, zero } from '../../numeric/internal.ts'
import { readOption, readRecord } from '../../policy/internal.ts'

/** A trimming with exact numbers. */
export type ExactTrimming =
  | { readonly method: 'percentile'; readonly lower: Fraction; readonly upper: Fraction }
  | { readonly method: 'standardDeviation' | 'interquartileRange'; readonly times: Fraction }

const methods = ['percentile', 'standardDeviation', 'interquartileRange'] as const

export function readTrimming(input: unknown, path: Path): ExactTrimming | undefined {
  if (input === undefined) return undefined
  const record = readRecord(input, ['method', 'lower', 'upper', 'times'], path)
  const method = readOption(record['method'], methods, [...path, 'method'])
  if (method !== 'percentile') {
    const { times } = readRecord(input, ['method', 'times'], path)
    return { method, times: readWeight(times, [...path, 'times']) }
  }
  const { lower: from, upper: to } = readRecord(input, ['method', 'lower', 'upper'], path)
  if (from === undefined && to === undefined) {
    fail('missing', [...path, 'lower'], { expected: { zh: 'lower 或 upper', en: 'lower or upper' } })
  }
  const lower = from === undefined ? zero : readShare(from, [...path, 'lower'])
  const upper = to === undefined ? one : readShare(to, [...path, 'upper'])
  if (compare(lower, upper) >= 0) fail('out_of_range', [...path, 'upper'], { expected: '> lower', received: show(to) })
  return { method, lower, upper }
}
