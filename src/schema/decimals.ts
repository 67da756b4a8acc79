import * as z from 'zod'
import type { Bilingual, Path } from '../errors/internal.ts'
import { readDecimal, readShare, readWeight } from '../numeric/internal.ts'
import { canonicalize } from '../policy/internal.ts'
import { judged } from './judged.ts'
import { named } from './named.ts'

type Reader = (input: unknown, path: Path) => unknown

// What readDecimal takes; the numbers themselves are judged by the core's readers.
const plain = /^[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,4})?$/
const percent = /^[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,4})?%?$/

/** A number as text or as a number. */
export function decimal(name: Bilingual, read: Reader = readDecimal, number = z.number(), pattern = plain) {
  return named(judged(z.union([z.string().regex(pattern), number]), { read }), name)
}

/** A number above zero. */
export function positive(name: Bilingual) {
  return decimal(name, (input, path) => canonicalize({ kind: 'number' }, input, path), z.number().gt(0))
}

/** A rate from 0 to 1. */
export function share(name: Bilingual) {
  return decimal(name, readShare, z.number().min(0).max(1), percent)
}

/** A weight, zero or more. */
export function weight(name: Bilingual) {
  return decimal(name, readWeight, z.number().min(0), percent)
}

/** The upper bound of a band, which its list judges. */
export function upperBound(name: Bilingual) {
  const bound = z.union([z.string().regex(percent), z.number().gt(0), z.null()])
  return named(judged(bound, { read: () => undefined }), name)
}
