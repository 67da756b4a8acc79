import type { BandMode, BoundSide } from '../../corridor/internal.ts'
import { type BandInput, type ExactBand, readBands, readOption, readRecord } from '../../policy/internal.ts'

/**
 * 清算分段 — how a gap between what was recorded and the entitlement is shared, by fractions of the entitlement.
 * `surplus`: the part that the institution retains where less was recorded; `overrun`: the part that it is compensated
 * for where more was.
 *
 * @since 0.2.0
 */
export interface ClearingBands {
  readonly surplus: readonly BandInput[]
  readonly overrun: readonly BandInput[]
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band a gap on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
}

/** The same with exact numbers. */
export interface ExactClearingBands {
  readonly surplus: readonly ExactBand[]
  readonly overrun: readonly ExactBand[]
  readonly mode: BandMode
  readonly bound: BoundSide
}

export function readClearingBands(input: unknown): ExactClearingBands | undefined {
  if (input === undefined) return undefined
  const record = readRecord(input, ['surplus', 'overrun', 'mode', 'bound'], ['bands'])
  const { mode = 'marginal', bound = 'below' } = record
  return {
    surplus: readBands(record['surplus'], ['bands', 'surplus']),
    overrun: readBands(record['overrun'], ['bands', 'overrun']),
    mode: readOption(mode, ['marginal', 'wholeAmount'], ['bands', 'mode']),
    bound: readOption(bound, ['below', 'above'], ['bands', 'bound']),
  }
}
