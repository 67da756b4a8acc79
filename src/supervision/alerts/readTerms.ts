import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type Fraction, readRate, readShare, toDecimalString } from '../../numeric/internal.ts'
import { readOption } from '../../policy/internal.ts'
import type { AlertReference, AlertRule, AlertSide } from './AlertRule.ts'
import { toDouble } from './toDouble.ts'

type Optional = Fraction | undefined

/** What a rule compares, with exact numbers. */
export type ReadTerms =
  | { readonly kind: 'fixed'; readonly above: Optional; readonly below: Optional }
  | { readonly kind: 'monthOnMonth' | 'yearOnYear'; readonly rise: Optional; readonly fall: Optional }
  | {
      readonly kind: 'zScore' | 'robustZScore'
      readonly against: AlertReference
      readonly limit: Fraction
      readonly side: AlertSide
      readonly atLeast: number
    }
  | {
      readonly kind: 'controlLimits' | 'wilson'
      readonly reference: Fraction | AlertReference
      readonly confidence: number
      readonly side: AlertSide
    }
  | {
      readonly kind: 'run'
      readonly count: number
      readonly of: number
      readonly above: Optional
      readonly below: Optional
    }
  | { readonly kind: 'trend'; readonly of: number; readonly direction: 'rising' | 'falling' }

/** What a rule of a kind may say. */
export const termKeys = {
  fixed: ['above', 'below'],
  monthOnMonth: ['rise', 'fall'],
  yearOnYear: ['rise', 'fall'],
  zScore: ['against', 'limit', 'side', 'atLeast'],
  robustZScore: ['against', 'limit', 'side', 'atLeast'],
  controlLimits: ['centre', 'confidence', 'side'],
  wilson: ['reference', 'confidence', 'side'],
  run: ['count', 'of', 'above', 'below'],
  trend: ['of', 'direction'],
} as const satisfies Record<AlertRule['kind'], readonly string[]>

/** The terms of a rule; `record` has the keys of its kind alone. */
export function readTerms(kind: AlertRule['kind'], record: Readonly<Record<string, unknown>>, path: Path): ReadTerms {
  const side = () => readOption(record['side'] ?? 'both', ['both', 'high', 'low'], [...path, 'side'])
  const rate = (key: string) => (record[key] === undefined ? undefined : readRate(record[key], [...path, key]))
  switch (kind) {
    case 'fixed': {
      const terms = { kind, above: rate('above'), below: rate('below') }
      requireOne(record, ['above', 'below'], path)
      refuseCrossed(terms, path)
      return terms
    }
    case 'monthOnMonth':
    case 'yearOnYear':
      requireOne(record, ['rise', 'fall'], path)
      return { kind, rise: positive(record, 'rise', path), fall: positive(record, 'fall', path) }
    case 'zScore':
    case 'robustZScore': {
      const standard = kind === 'zScore' ? undefined : { n: 35n, d: 10n }
      const against = readOption(record['against'], ['history', 'peers'], [...path, 'against'])
      const limit =
        positive(record, 'limit', path) ?? standard ?? fail('missing', [...path, 'limit'], { expected: '> 0' })
      const atLeast = record['atLeast'] === undefined ? 8 : readCount(record['atLeast'], 3, [...path, 'atLeast'])
      return { kind, against, limit, side: side(), atLeast }
    }
    case 'controlLimits':
    case 'wilson': {
      const key = kind === 'wilson' ? 'reference' : 'centre'
      const input = record[key]
      const reference = input === 'history' || input === 'peers' ? input : readShare(input, [...path, key])
      return {
        kind,
        reference,
        confidence: readConfidence(record['confidence'], [...path, 'confidence']),
        side: side(),
      }
    }
    case 'run': {
      const of = readCount(record['of'], 1, [...path, 'of'])
      const count = readCount(record['count'], 1, [...path, 'count'])
      if (count > of) fail('out_of_range', [...path, 'count'], { expected: `≤ ${of}`, received: count })
      requireOne(record, ['above', 'below'], path)
      if (record['above'] !== undefined && record['below'] !== undefined) {
        fail('conflicting_inputs', [...path, 'below'], { expected: 'above, below' })
      }
      return { kind, count, of, above: rate('above'), below: rate('below') }
    }
    case 'trend': {
      const direction = readOption(record['direction'], ['rising', 'falling'], [...path, 'direction'])
      return { kind, of: readCount(record['of'], 2, [...path, 'of']), direction }
    }
  }
}

function requireOne(record: Readonly<Record<string, unknown>>, either: readonly [string, string], path: Path): void {
  if (either.some((key) => record[key] !== undefined)) return
  const [first, second] = either
  fail('missing', [...path, first], { expected: { zh: `${first} 或 ${second}`, en: `${first} or ${second}` } })
}

/** A value could be above the one and below the other at once. */
function refuseCrossed({ above, below }: { readonly above: Optional; readonly below: Optional }, path: Path): void {
  if (above === undefined || below === undefined || compare(below, above) <= 0) return
  fail('out_of_range', [...path, 'below'], {
    expected: `≤ ${toDecimalString(above)}`,
    received: toDecimalString(below),
  })
}

function positive(record: Readonly<Record<string, unknown>>, key: string, path: Path): Optional {
  if (record[key] === undefined) return undefined
  const value = readRate(record[key], [...path, key])
  if (value.n <= 0n) fail('out_of_range', [...path, key], { expected: '> 0', received: show(record[key]) })
  return value
}

function readConfidence(input: unknown, path: Path): number {
  const confidence = toDouble(readShare(input, path))
  if (confidence > 0 && confidence <= 0.999_999) return confidence
  return fail('out_of_range', path, { expected: '0 < … ≤ 0.999999', received: show(input) })
}

function readCount(input: unknown, least: number, path: Path): number {
  if (input === undefined) fail('missing', path, { expected: `≥ ${least}` })
  if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < least) fail('out_of_range', path, { expected: `≥ ${least}`, received: input })
  return input
}
