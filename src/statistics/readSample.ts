import { fail, type Path, show } from '../errors/internal.ts'

/** Squares and sums of values up to this size stay finite, whatever the sample. */
const LARGEST = 1e140

/**
 * 读取样本 — the sample as a typed array of its own, so that what follows may reorder it: every value a finite number
 * of at most 1e140 in size, and enough of them.
 *
 * @throws {wrong_type} when the sample is no array or typed array
 * @throws {empty_sample} when it has fewer values than needed
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 */
export function readSample(sample: ArrayLike<number>, atLeast: number, path: Path = ['sample']): Float64Array {
  const length: unknown = Object(sample).length
  if (typeof sample === 'string' || typeof length !== 'number' || !Number.isInteger(length))
    fail('wrong_type', path, { expected: { zh: '数组', en: 'an array' }, received: show(sample) })
  if (length < atLeast) fail('empty_sample', path, { expected: atLeast, received: length })
  const values = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const value: unknown = sample[i]
    if (typeof value !== 'number' || !Number.isFinite(value))
      fail('not_finite', [...path, i], { received: show(value) })
    if (Math.abs(value) > LARGEST) fail('out_of_range', [...path, i], { expected: '[-1e140, 1e140]', received: value })
    values[i] = value
  }
  return values
}
