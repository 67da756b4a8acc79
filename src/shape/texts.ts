import { type IsoDate, type IsoMonth, readIsoDate } from '../calendar/internal.ts'
import { type Bilingual, isSettlementError, show } from '../errors/internal.ts'
import { type Figure, given, isSourced, type Label, type NumberInput, type Unit } from '../figure/internal.ts'
import { type Fraction, type Proposal, proposeNumber, readDecimal } from '../numeric/internal.ts'
import { listedWords } from './listed.ts'
import { named } from './named.ts'
import { notBelowZero, sourced } from './number.ts'
import { type Reading, refuseOther } from './Reading.ts'
import type { Shape, TextSpec, WholeSpec } from './Shape.ts'

/** A text may be this long, an id or a code less. */
export const longestText = 10_000
export const longestId = 200

/** A text that is not empty. */
export function text(name: Bilingual): Shape<string, string, false> {
  const spec: TextSpec = { type: 'text', name, form: 'text' }
  return { spec, optional: false, read: (input, reading) => readText(input, reading, aText, longestText) }
}

/** A text by which something is known, compared as it is given: nothing in it may be invisible. */
export function id(name: Bilingual = { zh: '标识', en: 'Id' }): Shape<string, string, false> {
  return { spec: { type: 'text', name, form: 'id' }, optional: false, read: readId }
}

function readId(input: unknown, reading: Reading): string {
  const given = readText(input, reading, anId, longestId)
  if (!reading.isSound(given)) return given
  return isClean(given) ? given : reading.refuse('unclean_id', { received: show(given) })
}

/** A code of a catalogue, compared in canonical form: full-width letters made plain, trimmed, in upper case. */
export function code(name: Bilingual): Shape<string, string, false> {
  const spec: TextSpec = { type: 'text', name, form: 'code' }
  return {
    spec,
    optional: false,
    read: (input, reading) => {
      const given = readText(input, reading, { zh: '编码', en: 'a code' }, longestId)
      if (!reading.isSound(given)) return given
      const canonical = toCode(given)
      return isClean(canonical) ? canonical : reading.refuse('unclean_id', { received: show(given) })
    },
  }
}

/** The canonical form in which codes are compared. */
export function toCode(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase()
}

/** No outer blanks, no control, format or other invisible characters. */
function isClean(text: string): boolean {
  return (
    isPlainAscii(text) ||
    (text !== '' &&
      text === text.trim() &&
      !/[\p{C}\u00a0\u115f\u1160\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ufeff]/u.test(text))
  )
}

/** Letters, digits and signs without a blank among them: what almost every id is. */
function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code >= 0x7f) return false
  }
  return text !== ''
}

/** A real day. */
export function date<In extends string = string>(name: Bilingual): Shape<In, IsoDate, false> {
  return {
    spec: { type: 'text', name, form: 'date' },
    optional: false,
    read: (input, reading) => {
      if (input === undefined || input === null) return refuseOther(input, reading, aDate)
      try {
        return readIsoDate(input, [])
      } catch (error) {
        return reading.relay(error)
      }
    },
  }
}

/** A month of a year. */
export function month<In extends string = string>(name: Bilingual): Shape<In, IsoMonth, false> {
  return {
    spec: { type: 'text', name, form: 'month' },
    optional: false,
    read: (input, reading) => {
      if (input === undefined || input === null) return refuseOther(input, reading, aMonth)
      if (typeof input === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(input)) return input as IsoMonth
      return reading.refuse('not_a_month', { received: show(input) })
    },
  }
}

/** One of some words. */
export function option<const Word extends string>(
  name: Bilingual,
  words: readonly Word[],
  code: 'not_one_of' | 'wrong_kind' = 'not_one_of',
  meanings?: Readonly<Record<Word, Bilingual>>,
): Shape<Word, Word, false> {
  return {
    spec: { type: 'option', name, words, code, meanings },
    optional: false,
    read: (input, reading) => {
      const found = words.find((word) => word === input)
      if (found !== undefined) return found
      const expected = listedWords(words, meanings)
      if (input === undefined || input === null) return refuseOther(input, reading, expected)
      return reading.refuse(code, { expected, received: show(input) })
    },
  }
}

/** One of some words, each with what it means. */
export function choice<const Names extends Readonly<Record<string, Bilingual>>>(
  name: Bilingual,
  meanings: Names,
): Shape<keyof Names & string, keyof Names & string, false> {
  return option(name, Object.keys(meanings) as (keyof Names & string)[], 'not_one_of', meanings)
}

/** Yes or no. */
export function flag(name: Bilingual): Shape<boolean, boolean, false> {
  return {
    spec: { type: 'flag', name },
    optional: false,
    read: (input, reading) => (typeof input === 'boolean' ? input : refuseOther(input, reading, aFlag)),
  }
}

/** A flag that can only be set: `false` is said by leaving it out. */
export function onlyTrue(name: Bilingual): Shape<true, true, false> {
  return {
    spec: { type: 'flag', name, onlyTrue: true },
    optional: false,
    read: (input, reading) =>
      input === true ? input : refuseOther(input, reading, { zh: '不加引号的 true（是）', en: 'true' }),
  }
}

interface WholeTerms {
  readonly atLeast: number
  readonly atMost?: number
}

/** A whole number, as a number or a numeric text. */
export function whole(label: Label, terms: WholeTerms): Shape<NumberInput, number, false> {
  const spec = wholeSpec(label, terms)
  return {
    spec,
    optional: false,
    read: (input, reading) => {
      const value = readWhole(spec, input, reading)
      return reading.isSound(value) ? Number(value.n) : (value as never)
    },
  }
}

/** A whole number that is read to a figure. */
export function wholeFigure(label: Label, terms: WholeTerms): Shape<NumberInput, Figure, false> {
  const spec = wholeSpec(label, terms)
  return {
    spec,
    optional: false,
    read: (input, reading) => {
      const value = readWhole(spec, input, reading)
      return reading.isSound(value) ? given(named(label, reading.item), value) : (value as never)
    },
  }
}

function wholeSpec(label: Label, { atLeast, atMost = Number.MAX_SAFE_INTEGER }: WholeTerms): WholeSpec {
  return { type: 'whole', label, atLeast, atMost }
}

function readWhole(spec: WholeSpec, input: unknown, reading: Reading): Fraction {
  if (isSourced(input)) return sourced(spec.label, input, reading, (value) => readPlainWhole(spec, value, reading))
  return readPlainWhole(spec, input, reading)
}

function readPlainWhole({ label, atLeast, atMost }: WholeSpec, input: unknown, reading: Reading): Fraction {
  if (input === undefined || input === null) return refuseOther(input, reading, aWhole)
  const value = typeof input === 'number' ? (Number.isInteger(input) ? input : Number.NaN) : wholeOf(input)
  if (Number.isNaN(value)) {
    return reading.refuse('not_an_integer', { received: show(input), ...proposeWhole(input, label.unit, atLeast) })
  }
  if (value >= atLeast && value <= atMost) return { n: BigInt(value), d: 1n }
  const isOpen = value < atLeast && atMost === Number.MAX_SAFE_INTEGER
  const expected = isOpen ? `≥ ${atLeast}` : `[${atLeast}, ${atMost}]`
  return reading.refuse('out_of_range', { expected, received: show(input) })
}

/** NaN where the input is no number or no whole one, infinite where it has more digits than are read. */
function wholeOf(input: unknown): number {
  try {
    const { n, d } = readDecimal(input, [])
    return n % d === 0n ? Number(n / d) : Number.NaN
  } catch (error) {
    if (!isSettlementError(error, 'too_many_digits') || !isLongWhole(input)) return Number.NaN
    return String(input).startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
}

const isLongWhole = (input: unknown) =>
  typeof input === 'bigint' || (typeof input === 'string' && /^[+-]?\d+(?:e\+?\d+)?$/i.test(input))

function proposeWhole(input: unknown, unit: Unit, atLeast: number): Proposal {
  const proposal = typeof input === 'string' ? proposeNumber(input, { unit, percent: false }) : {}
  if (proposal.meant === undefined) return proposal
  if (atLeast >= 0 && proposal.meant.startsWith('-')) return { because: notBelowZero }
  return proposal.meant.includes('.') ? {} : proposal
}

function readText(input: unknown, reading: Reading, expected: Bilingual, longest: number): string {
  if (typeof input !== 'string' || input.trim() === '') return refuseOther(input, reading, expected)
  return input.length <= longest ? input : reading.refuse('too_long', { limit: longest, received: show(input) })
}

const anId = { zh: '标识', en: 'an id' }
const aText = { zh: '非空文字', en: 'a text that is not empty' }
const aFlag = { zh: '不加引号的 true（是）或 false（否）', en: 'true or false, without quotation marks' }
const aWhole = { zh: '整数', en: 'a whole number' }
const aDate = { zh: 'YYYY-MM-DD 形式的日期', en: 'a date in the form YYYY-MM-DD' }
const aMonth = { zh: 'YYYY-MM 形式的月份', en: 'a month in the form YYYY-MM' }
