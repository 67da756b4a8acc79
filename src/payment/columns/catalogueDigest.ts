import { type Fraction, readDecimal, toDecimalString } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { CaseTables } from './CaseTables.ts'
import { shortDecimal, shortText } from './readScaled.ts'

/**
 * The digest of a catalogue: `fnv1a64:` and the hash of a text with one JSON array a line: places; each class with kind,
 * bound, whether the bound is included, ratio, constant, coefficient, times coefficient, at most the score; each group
 * with score and mean; each institution with id and coefficient. Numbers are canonical decimal strings; what is not
 * ASCII stands as \uXXXX. Two catalogues with one digest give every case the same points.
 */
export function catalogueDigest({ places, classes, catalogue, ids, coefficients }: CaseTables): string {
  const lines = [
    line([places]),
    ...classes.map((found) => line(classFields(found))),
    ...catalogue.groups.map(({ score, referenceMean }) => `["${canonical(score)}","${canonical(referenceMean)}"]`),
    ...ids.map((id, index) => line([id, text(coefficients[index] ?? null)])),
  ]
  return `fnv1a64:${fnv1a64(lines.join('\n'))}`
}

function classFields({ kind, upTo, inclusive, ratio, constant, coefficient, ...rest }: ExactClass): readonly unknown[] {
  const numbers = [ratio, constant, coefficient].map(text)
  return [kind, text(upTo), inclusive, ...numbers, rest.timesCoefficient, rest.atMostScore]
}

function line(fields: readonly unknown[]): string {
  return JSON.stringify(fields).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function text(value: Fraction | null): string | null {
  return value === null ? null : toDecimalString(value)
}

/** The canonical string of a number that was read before. */
function canonical(input: unknown): string {
  const short = shortDecimal(input)
  return short === undefined ? toDecimalString(readDecimal(input, [])) : shortText(short)
}

/**
 * The 64-bit FNV-1a hash of an ASCII text, 16 hexadecimal digits: hash = (hash xor byte) × 1099511628211 from
 * 14695981039346656037 on. It tells catalogues apart that differ by mistake; it is no protection against intent.
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let k = 0; k < text.length; k++) {
    low = (low ^ text.charCodeAt(k)) >>> 0
    // 1099511628211 is 2^40 + 435.
    const product = low * 435
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0
    low = product >>> 0
  }
  return hexadecimal(high) + hexadecimal(low)
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}
