import type { Bilingual, Path } from '../errors/internal.ts'
import type { NumberInput } from '../figure/internal.ts'
import { type Fraction, toDecimalString } from '../numeric/internal.ts'
import { read } from '../shape/internal.ts'
import { type Band, type BandInput, type ExactBand, toBands, toRate } from './bands.ts'
import { valueShape } from './kindShapes.ts'
import { type ExactPart, type Part, type PartInput, toParts } from './parts.ts'
import { type ExactScoreLink, type ScoreLink, type ScoreLinkInput, toScoreLink } from './scoreLink.ts'
import {
  type ExactScorePoints,
  fromHighest,
  type ScorePoints,
  type ScorePointsInput,
  toScorePoints,
} from './scorePoints.ts'
import { toExactLink } from './shareLinkShape.ts'

/**
 * 参数类型（输入） — what a caller may give for each kind of parameter.
 *
 * @since 0.1.0
 */
export interface KindInput {
  /** A rate from 0 to 1. */
  readonly share: NumberInput
  /** Any rate, a growth or a limit that may lie above the whole; from 1 on it is written with a percent sign. Since 0.2.0. */
  readonly rate: NumberInput
  /** A number above zero. */
  readonly number: NumberInput
  readonly count: number
  readonly flag: boolean
  readonly choice: string
  /** Some of the options, none twice; their order is kept. Since 0.2.0. */
  readonly choices: readonly string[]
  readonly weights: readonly NumberInput[]
  readonly bands: readonly BandInput[]
  /** How a score becomes a share from 0 to 1. */
  readonly scoreLink: ScoreLinkInput
  /** Named parts whose shares sum to 1. Since 0.2.0. */
  readonly parts: readonly PartInput[]
  /** Percentage points by score. Since 0.2.0. */
  readonly scorePoints: readonly ScorePointsInput[]
}

/**
 * 参数类型（规则集中） — how a value of each kind stands in a rule set: canonical and JSON-safe.
 *
 * @since 0.1.0
 */
export interface KindValue {
  readonly share: string
  readonly rate: string
  readonly number: string
  readonly count: number
  readonly flag: boolean
  readonly choice: string
  readonly choices: readonly string[]
  readonly weights: readonly string[]
  readonly bands: readonly Band[]
  readonly scoreLink: ScoreLink
  readonly parts: readonly Part[]
  readonly scorePoints: readonly ScorePoints[]
}

/**
 * 参数类型名 — the name of a kind of parameter.
 *
 * @since 0.1.0
 */
export type Kind = keyof KindValue

/** What a value of each kind is read to. */
export interface KindExact {
  readonly share: Fraction
  readonly rate: Fraction
  readonly number: Fraction
  readonly count: number
  readonly flag: boolean
  readonly choice: string
  readonly choices: readonly string[]
  readonly weights: readonly Fraction[]
  readonly bands: readonly ExactBand[]
  readonly scoreLink: ExactScoreLink
  readonly parts: readonly ExactPart[]
  readonly scorePoints: readonly ExactScorePoints[]
}

/** A parameter, as far as its values are judged by it. */
export interface Described<K extends Kind = Kind> {
  readonly kind: K
  readonly label: Bilingual
  readonly options?: Readonly<Record<string, Bilingual>>
}

/** Reads a value of a parameter; what is wrong with it is told with the parameter's name. */
export function readValue<K extends Kind>(parameter: Described<K>, input: unknown, path: Path): KindExact[K] {
  const value = read(valueShape(parameter), input, path)
  return (orders[parameter.kind]?.(value as never) ?? value) as KindExact[K]
}

/** What was read in any order stands in one. */
const orders: { readonly [K in Kind]?: (value: never) => KindExact[K] } = {
  scoreLink: toExactLink,
  scorePoints: fromHighest,
}

const canonicalizers: { readonly [K in Kind]: (value: KindExact[K]) => KindValue[K] } = {
  share: toDecimalString,
  rate: toRate,
  number: toDecimalString,
  count: (value) => value,
  flag: (value) => value,
  choice: (value) => value,
  choices: (value) => value,
  weights: (weights) => weights.map((weight) => toDecimalString(weight)),
  bands: toBands,
  scoreLink: toScoreLink,
  parts: toParts,
  scorePoints: toScorePoints,
}

/** Checks a value of a parameter and brings it into the form in which rule sets hold it. */
export function canonicalize<K extends Kind>(parameter: Described<K>, input: unknown, path: Path): KindValue[K] {
  return canonicalizers[parameter.kind](readValue(parameter, input, path))
}
