import { isSettlementError, show } from '../errors/internal.ts'
import {
  type Explained,
  type Figure,
  figure,
  formula,
  given,
  isSourced,
  type Label,
  type NumberInput,
  readOrigin,
  type Sourced,
  type Stated,
} from '../figure/internal.ts'
import {
  compare,
  type Fraction,
  fen,
  meantRates,
  type Proposal,
  parseCanonical,
  proposeNumber,
  readDecimal,
  toUnits,
} from '../numeric/internal.ts'
import { named } from './named.ts'
import { type Reading, refused } from './Reading.ts'
import type { NumberSpec, Shape } from './Shape.ts'

/** Bounds are exact: `'0.999999'`. */
interface Terms extends Omit<NumberSpec, 'type' | 'label' | 'above' | 'atLeast' | 'below' | 'atMost'> {
  readonly above?: number | string
  readonly atLeast?: number | string
  readonly below?: number | string
  readonly atMost?: number | string
}

/** A number that is read to a figure, named by its label and by the item of the list it stands in. */
export function number(label: Label, terms: Terms = {}): Shape<NumberInput, Figure, false> {
  const spec = numberSpec(label, terms)
  return { spec, optional: false, read: (input, reading) => readFigure(spec, input, reading) }
}

/** An amount of money in whole fen, zero or more unless the terms say otherwise. */
export const amount = (label: Label, terms: Terms = { atLeast: 0, outside: 'negative_amount' }) =>
  number(label, { places: 2, ...terms })

/**
 * An amount in yuan that another calculation may tell more exactly, or as money of no unit: what comes explained is taken as
 * yuan and rounded half-up to the fen, and its step says so. A plain one has whole fen, as any amount.
 */
export function amountToFen(label: Label): Shape<NumberInput, Figure, false> {
  const plain = amount(label)
  const before = (zh: string, en: string) => {
    const name = { zh: `${label.name.zh}（${zh}）`, en: `${label.name.en}, ${en}` }
    return number({ id: `${label.id}Exactly`, name, unit: 'money' }, { atLeast: 0, outside: 'negative_amount' })
  }
  const exactly = before('取整前', 'before rounding')
  const whole = before('原测算数', 'as calculated')
  return {
    ...plain,
    read: (input, reading) => {
      if (!isSourced(input) || !('steps' in input)) return plain.read(input, reading)
      const told = exactly.read(input, reading)
      if (!reading.isSound(told)) return told
      const { n, d } = told.value
      const [isWhole, isOfUnit] = [(n * 100n) % d === 0n, input.unit === label.unit]
      if (isWhole && isOfUnit) return plain.read(input, reading)
      const taken = isWhole ? whole.read(input, reading) : told
      return figure(named(label, reading.item), formula`${taken}`, fen, isOfUnit ? {} : { because: takenAsYuan })
    },
  }
}

const takenAsYuan = {
  zh: '原测算没有注明货币单位，按元计',
  en: 'the calculation that it is taken from names no unit of money: it is taken as yuan',
}

/** An amount of money that may be below zero. */
export const signedAmount = (label: Label) => number(label, { places: 2 })
/** A number above zero. */
export const positive = (label: Label) => number(label, { above: 0, expected: '> 0' })
/** A number, zero or more. */
export const notNegative = (label: Label) => number(label, { atLeast: 0, expected: '≥ 0' })
/** A rate of any size, within the terms. */
export const rate = (label: Label, terms: Terms = {}) => number(label, { percent: 'allowed', ...terms })
/** A rate above zero. */
export const positiveRate = (label: Label) => rate(label, { above: 0, expected: '> 0' })
/** A rate from 0 to 1. */
export const share = (label: Label) => rate(label, { atLeast: 0, atMost: 1, expected: '0%–100%' })
/** A weight, zero or more. */
export const weight = (label: Label) => rate(label, { atLeast: 0, expected: '≥ 0' })
/** A rate above −1, so that something is left; from 1 on it must be written with a percent sign. */
export const growth = (label: Label) =>
  rate(label, { percent: 'needed', above: -1, outside: 'growth_not_above_minus_one' })

/** The value alone, where no figure of the input's own is wanted. */
export function bare({ spec: any }: Shape<NumberInput, Figure, false>): Shape<NumberInput, Fraction, false> {
  const spec = any as NumberSpec
  return { spec, optional: false, read: (input, reading) => readFraction(spec, input, reading) }
}

function numberSpec(label: Label, { above, atLeast, below, atMost, ...rest }: Terms): NumberSpec {
  const exactly = (bound: number | string) => readDecimal(bound, [])
  return {
    type: 'number',
    label,
    ...rest,
    ...(above === undefined ? {} : { above: exactly(above) }),
    ...(atLeast === undefined ? {} : { atLeast: exactly(atLeast) }),
    ...(below === undefined ? {} : { below: exactly(below) }),
    ...(atMost === undefined ? {} : { atMost: exactly(atMost) }),
  }
}

function readFigure(spec: NumberSpec, input: unknown, reading: Reading): Figure {
  const value = readFraction(spec, input, reading)
  return reading.isSound(value) ? given(named(spec.label, reading.item), value) : (value as never)
}

/** The value; it keeps where it comes from, if that was told with it. */
function readFraction(spec: NumberSpec, input: unknown, reading: Reading): Fraction {
  if (isSourced(input)) return readSourced(spec, input, reading)
  return readPlain(spec, input, reading)
}

function readSourced(spec: NumberSpec, input: Explained | Stated, reading: Reading): Sourced {
  const { percent, ...plain } = spec
  const isExplained = 'steps' in input
  // What is explained says its unit: 3.5 cannot be meant as 3.5 %.
  const own: NumberSpec = percent === 'needed' && isExplained ? { ...plain, percent: 'allowed' } : spec
  // What the library wrote may be longer than what a caller may write.
  const parse = isExplained ? readWritten : readDecimal
  return sourced(spec.label, input, reading, (value) => readPlain(own, value, reading, parse))
}

/** A number that came explained or stated: its value, read like a plain one, with what it comes from. */
export function sourced(
  { unit }: Label,
  input: Explained | Stated,
  reading: Reading,
  readValue: (value: unknown) => Fraction,
): Sourced {
  const { refusals } = reading
  let sourcing: ReturnType<typeof readOrigin>
  try {
    sourcing = readOrigin(input, unit)
  } catch (error) {
    return reading.relay(error)
  }
  const { value, origin } = sourcing
  reading.path.push('value')
  const { n, d } = readValue(value)
  reading.path.pop()
  return reading.refusals > refusals ? (refused as Sourced) : { n, d, origin }
}

const readWritten = (value: unknown) => parseCanonical(value as string)

function readPlain(
  spec: NumberSpec,
  input: unknown,
  reading: Reading,
  parse: typeof readDecimal = readDecimal,
): Fraction {
  const { percent, places } = spec
  let value: Fraction
  try {
    value = parse(input, here, percent === undefined ? undefined : withPercent)
  } catch (error) {
    if (isSettlementError(error, 'not_a_number') && typeof input === 'string') {
      return reading.refuse('not_a_number', { received: show(input), ...propose(spec, input) })
    }
    return reading.relay(error)
  }
  if (isOutside(value, spec)) {
    const received = show(input)
    const { outside = 'out_of_range', expected = boundsText(spec) } = spec
    return reading.refuse(outside, { expected, received })
  }
  if (isPercentNeeded(spec, value, input)) {
    return reading.refuse('percent_needed', { received: show(input), ...meantRates(value) })
  }
  if (places === undefined) return value
  try {
    return { n: toUnits(value, places, input, here), d: places === 2 ? 100n : 10n ** BigInt(places) }
  } catch (error) {
    return reading.relay(error)
  }
}

/** What a text may be meant as, where that would not be refused in its turn. */
function propose(spec: NumberSpec, text: string): Proposal {
  const { percent, places, label } = spec
  const proposal = proposeNumber(text, { unit: label.unit, percent: percent !== undefined })
  if (proposal.meant === undefined) return proposal
  try {
    const value = readDecimal(proposal.meant, here, withPercent)
    if (value.n < 0n && isOutside(value, spec)) return { because: notBelowZero }
    if (isOutside(value, spec) || isPercentNeeded(spec, value, proposal.meant)) return {}
    if (places !== undefined) toUnits(value, places, proposal.meant, here)
    return proposal
  } catch {
    return {}
  }
}

export const notBelowZero = { zh: '此处不能为负数', en: 'it must not be negative' }

function isPercentNeeded({ percent }: NumberSpec, value: Fraction, input: unknown): boolean {
  return percent === 'needed' && (value.n >= value.d || value.n <= -value.d) && !isWrittenInPercent(input)
}

function isWrittenInPercent(input: unknown): boolean {
  return typeof input === 'string' && input.endsWith('%')
}

function isOutside(value: Fraction, { above, atLeast, below, atMost }: NumberSpec): boolean {
  return (
    (above !== undefined && compare(value, above) <= 0) ||
    (atLeast !== undefined && compare(value, atLeast) < 0) ||
    (below !== undefined && compare(value, below) >= 0) ||
    (atMost !== undefined && compare(value, atMost) > 0)
  )
}

function boundsText({ above, atLeast, below, atMost }: NumberSpec): string {
  const bounds: string[] = []
  const say = (sign: string, bound: Fraction | undefined) => {
    if (bound !== undefined) bounds.push(`${sign} ${Number(bound.n) / Number(bound.d)}`)
  }
  say('>', above)
  say('≥', atLeast)
  say('<', below)
  say('≤', atMost)
  return bounds.join(', ')
}

const here: readonly string[] = []
const withPercent = { percent: true }
