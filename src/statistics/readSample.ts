import { checkOptions, fail, failMissing, type Path, show } from '../errors/internal.ts'
import { readFinite } from './readProbability.ts'

/**
 * 样本选项 — where the sample stands in the caller's own input, for the path of an error.
 *
 * @since 0.1.0
 */
export interface SampleOptions {
  /** Default: `['sample']`. */
  readonly path?: Path
}

/** Squares and sums of values up to this size stay finite, whatever the sample. */
export const largestValue = 1e140

/** Up to this many values the mean is known to twice the digits of a double. */
export const longestSample = 2 ** 27 - 1

/**
 * 读取样本 — the sample as a typed array of its own, so that what follows may reorder it: every value a finite number
 * of at most 1e140 in size, and enough of them.
 *
 * @throws {missing} when there is no sample, or no value at a place of it
 * @throws {wrong_type} when the sample is no array or typed array
 * @throws {empty_sample} when it has fewer values than needed
 * @throws {wrong_length} when it has more than 2²⁷ − 1 values
 * @throws {not_finite} when a value is no finite number
 * @throws {out_of_range} when a value is above 1e140 in size
 */
export function readSample(sample: ArrayLike<number>, atLeast: number, path: Path): Float64Array {
  refuseNoList(sample, path)
  const { length } = sample
  if (length < atLeast) fail('empty_sample', path, { expected: atLeast, received: length })
  if (length > longestSample) fail('wrong_length', path, { expected: `≤ ${longestSample}`, received: length })
  const values = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const value: unknown = sample[i]
    const isFit = typeof value === 'number' && Math.abs(value) <= largestValue
    values[i] = isFit ? value + 0 : readValue(value, [...path, i])
  }
  return values
}

/** A value that is set against a sample. */
export function readValue(value: unknown, path: Path): number {
  const finite = readFinite(value, path)
  if (Math.abs(finite) > largestValue) fail('out_of_range', path, { expected: '[-1e140, 1e140]', received: finite })
  return finite
}

/** Where the options say that the sample stands; refuses options that are none or hold another key. */
export function readSamplePath(options: SampleOptions, keys: readonly string[] = ['path']): Path {
  checkOptions(options, keys)
  const { path = ['sample'] } = options
  if (!Array.isArray(path)) fail('wrong_type', ['options', 'path'], { expected: listExpected, received: show(path) })
  return path
}

/** Refuses what is neither a list nor a typed array. */
export function refuseNoList(list: unknown, path: Path): void {
  if (list === undefined || list === null) failMissing(list, path, listExpected)
  const isList = Array.isArray(list) || (ArrayBuffer.isView(list) && 'length' in list)
  if (!isList) fail('wrong_type', path, { expected: listExpected, received: show(list) })
}

const listExpected = { zh: '列表', en: 'a list' }
