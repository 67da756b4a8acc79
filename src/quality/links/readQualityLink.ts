import { fail, type Path, show } from '../../errors/internal.ts'
import {
  compare,
  type DecimalInput,
  type Fraction,
  one,
  readRate,
  readShare,
  readWeight,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { type ExactScoreLink, readRecord, readScoreLink, type ScoreLinkInput } from '../../policy/internal.ts'
import { readScore } from '../readScore.ts'

/**
 * 质量挂钩（输入） — how a score becomes a factor: by steps or linearly, as in {@link ScoreLinkInput}; by a gate, all or
 * nothing from a score on; or by a multiplier, in proportion to the score, between a floor and a ceiling.
 *
 * @since 0.2.0
 */
export type QualityLinkInput = ScoreLinkInput | { readonly gate: Gate } | { readonly multiplier: Multiplier }

/**
 * 门槛 — the factor from a score on (the score included), and the one below it.
 *
 * @since 0.2.0
 */
export interface Gate {
  readonly from: DecimalInput
  /** 1 unless given. */
  readonly factor?: DecimalInput
  /** 0 unless given. */
  readonly below?: DecimalInput
}

/**
 * 乘数 — min(ceiling, max(floor, intercept + slope·(score ÷ scale))).
 *
 * @since 0.2.0
 */
export interface Multiplier {
  /** 1 unless given; below zero where the factor is one of a loss. */
  readonly slope?: DecimalInput
  /** 0 unless given. */
  readonly intercept?: DecimalInput
  /** Zero or more; 0 unless given. */
  readonly floor?: DecimalInput
  /** Not below the floor; none unless given, 1 where the factor is a share. */
  readonly ceiling?: DecimalInput
}

/** A link with exact numbers. */
export type ExactQualityLink = ExactScoreLink | ExactGate | ExactMultiplier

export interface ExactGate {
  readonly shape: 'gate'
  readonly from: Fraction
  readonly factor: Fraction
  readonly below: Fraction
}

export interface ExactMultiplier {
  readonly shape: 'multiplier'
  readonly slope: Fraction
  readonly intercept: Fraction
  readonly floor: Fraction
  readonly ceiling: Fraction | undefined
  /** The top of the scale. */
  readonly scale: Fraction
}

/** Where a score lies, and whether the factors must be shares from 0 to 1. */
export interface LinkOptions {
  readonly scale: Fraction
  readonly share?: boolean
}

/** A link of any shape; one without a shape of its own is read as steps or knots. */
export function readQualityLink(input: unknown, path: Path, options: LinkOptions): ExactQualityLink {
  const { gate, multiplier, ...others } = Object(input) as Readonly<Record<string, unknown>>
  const isOther = Array.isArray(input) || 'linear' in others
  if (gate === undefined && multiplier === undefined) return readScoreLink(input, path, options)
  if (isOther || (gate !== undefined && multiplier !== undefined)) {
    fail('conflicting_inputs', path, { expected: 'linear, gate, multiplier' })
  }
  readRecord(input, ['gate', 'multiplier'], path)
  return gate === undefined
    ? readMultiplier(multiplier, options, [...path, 'multiplier'])
    : readGate(gate, options, [...path, 'gate'])
}

function readGate(input: unknown, { scale, share = false }: LinkOptions, path: Path): ExactGate {
  const record = readRecord(input, ['from', 'factor', 'below'], path)
  const readFactor = share ? readShare : readWeight
  return {
    shape: 'gate',
    from: readScore(record['from'], scale, [...path, 'from']),
    factor: record['factor'] === undefined ? one : readFactor(record['factor'], [...path, 'factor']),
    below: record['below'] === undefined ? zero : readFactor(record['below'], [...path, 'below']),
  }
}

function readMultiplier(input: unknown, { scale, share = false }: LinkOptions, path: Path): ExactMultiplier {
  const record = readRecord(input, ['slope', 'intercept', 'floor', 'ceiling'], path)
  const readBound = share ? readShare : readWeight
  const given = (key: string, read: typeof readRate) =>
    record[key] === undefined ? undefined : read(record[key], [...path, key])
  const floor = given('floor', readBound) ?? zero
  const ceiling = given('ceiling', readBound) ?? (share ? one : undefined)
  if (ceiling !== undefined && compare(ceiling, floor) < 0) {
    fail('out_of_range', [...path, 'ceiling'], {
      expected: `≥ ${toDecimalString(floor)}`,
      received: show(record['ceiling']),
    })
  }
  const [slope, intercept] = [given('slope', readRate) ?? one, given('intercept', readRate) ?? zero]
  return { shape: 'multiplier', slope, intercept, floor, ceiling, scale }
}
