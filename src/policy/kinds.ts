import { type Bilingual, fail, type Path, show } from '../errors/internal.ts'
import {
  type DecimalInput,
  type Fraction,
  readDecimal,
  readShare,
  readWeight,
  toDecimalString,
} from '../numeric/internal.ts'
import { type Band, type BandInput, readBands, toBands } from './bands.ts'
import type { Report } from './Report.ts'
import { readFlag, readList, readOption } from './readRecord.ts'
import { readScoreLink, type ScoreLink, type ScoreLinkInput, toScoreLink } from './scoreLink.ts'

/**
 * 参数类型（输入） — what a caller may give for each kind of parameter.
 *
 * @since 0.1.0
 */
export interface KindInput {
  /** A rate from 0 to 1. */
  readonly share: DecimalInput
  /** A number above zero. */
  readonly number: DecimalInput
  readonly count: number
  readonly flag: boolean
  readonly choice: string
  readonly weights: readonly DecimalInput[]
  readonly bands: readonly BandInput[]
  /** How a score becomes a share from 0 to 1. */
  readonly scoreLink: ScoreLinkInput
}

/**
 * 参数类型（规则集中） — how a value of each kind stands in a rule set: canonical and JSON-safe.
 *
 * @since 0.1.0
 */
export interface KindValue {
  readonly share: string
  readonly number: string
  readonly count: number
  readonly flag: boolean
  readonly choice: string
  readonly weights: readonly string[]
  readonly bands: readonly Band[]
  readonly scoreLink: ScoreLink
}

/**
 * 参数类型名 — the name of a kind of parameter.
 *
 * @since 0.1.0
 */
export type Kind = keyof KindValue

type Canonicalizer<K extends Kind> = (input: unknown, path: Path, options: readonly string[]) => KindValue[K]

const canonicalizers: { readonly [K in Kind]: Canonicalizer<K> } = {
  share: (input, path) => toDecimalString(readShare(input, path)),
  number: (input, path) => {
    const value = readDecimal(input, path)
    if (value.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
    return toDecimalString(value)
  },
  count: (input, path) => {
    if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
    if (input < 1) fail('out_of_range', path, { expected: '≥ 1', received: show(input) })
    return input
  },
  flag: readFlag,
  choice: (input, path, options) => readOption(input, options, path),
  weights: (input, path) => readWeights(input, path).map((weight) => toDecimalString(weight)),
  bands: (input, path) => toBands(readBands(input, path)),
  scoreLink: (input, path) => toScoreLink(readScoreLink(input, path, { share: true })),
}

/** Checks a value of a parameter and brings it into the form in which rule sets hold it. */
export function canonicalize(
  { kind, options }: { readonly kind: Kind; readonly options?: Readonly<Record<string, Bilingual>> },
  input: unknown,
  path: Path,
): KindValue[Kind] {
  return canonicalizers[kind](input, path, Object.keys(options ?? {}))
}

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
