import { fail, type Path, show } from '../errors/internal.ts'
import {
  compare,
  type DecimalInput,
  type Fraction,
  readDecimal,
  readRate,
  readShare,
  toDecimalString,
} from '../numeric/internal.ts'
import { readList, readRecord } from './readRecord.ts'

/**
 * 分段（输入） — one band: up to which fraction of the base it reaches (`null`: without limit), and the share in it.
 *
 * @since 0.1.0
 */
export interface BandInput {
  readonly upTo: DecimalInput | null
  readonly share: DecimalInput
}

/**
 * 分段 — a band as rule sets hold it: canonical decimal strings, a bound of 1 or more in percent (`'120%'`).
 *
 * @since 0.1.0
 */
export interface Band {
  readonly upTo: string | null
  readonly share: string
}

/**
 * 分段界限 — what the bounds of bands are: rates of a base, or amounts.
 *
 * @since 0.2.0
 */
export type BandMeasure = 'rate' | 'amount'

/** A band with exact numbers. */
export interface ExactBand {
  readonly upTo: Fraction | null
  readonly share: Fraction
}

/** Bands that ascend, the last and only the last without limit, shares from 0 to 1. */
export function readBands(input: unknown, path: Path, measure: BandMeasure = 'rate'): readonly ExactBand[] {
  const list = readList(input, path)
  let previous: Fraction | null = null
  return list.map((item, index) => {
    const at = [...path, index]
    const { upTo: limit, share: given } = readRecord(item, ['upTo', 'share'], at)
    const share = readShare(given, [...at, 'share'])
    const upTo = readUpperBound(limit, { previous, isLast: index === list.length - 1, measure }, [...at, 'upTo'])
    previous = upTo
    return { upTo, share }
  })
}

/** The upper bound of a band: above the one before it, and `null`, without limit, in the last band only. */
function readUpperBound(
  input: unknown,
  {
    previous,
    isLast,
    measure = 'rate',
  }: { readonly previous: Fraction | null; readonly isLast: boolean; readonly measure?: BandMeasure },
  path: Path,
): Fraction | null {
  if ((input === null) !== isLast) fail('bands_not_open', path)
  if (input === null) return null
  const upTo = measure === 'rate' ? readRate(input, path) : readDecimal(input, path)
  if (upTo.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  if (previous !== null && compare(upTo, previous) <= 0) {
    fail('bands_not_ascending', path, { received: show(input), previous: toDecimalString(previous) })
  }
  return upTo
}

/** Bounds from the whole base on stand in percent: bare, they would be refused where the bands are read again. */
export function toBands(bands: readonly ExactBand[]): readonly Band[] {
  return bands.map(({ upTo, share }) => ({
    upTo: upTo === null ? null : toBound(upTo),
    share: toDecimalString(share),
  }))
}

function toBound({ n, d }: Fraction): string {
  return n < d ? toDecimalString({ n, d }) : `${toDecimalString({ n: n * 100n, d })}%`
}
