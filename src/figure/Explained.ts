import type { Bilingual } from '../errors/internal.ts'
import type { DecimalInput, Fraction } from '../numeric/internal.ts'
import type { Citation } from './Citation.ts'
import type { Step } from './Step.ts'
import type { Unit } from './Unit.ts'

/**
 * 有依据的数 — a figure of a result with the steps that it rests on, in order, itself last: what `explain` returns. It
 * can be given wherever a number is taken.
 *
 * @since 0.2.0
 */
export interface Explained {
  readonly value: string
  readonly unit: Unit
  readonly label: Bilingual
  readonly steps: readonly Step[]
}

/**
 * 另行确定的数 — a number that was set elsewhere (negotiated, published, decided), with what it is called there and
 * where it is laid down. It can be given wherever a number is taken; the trace shows it under the caller's citation.
 *
 * @since 0.2.0
 */
export interface Stated {
  readonly value: DecimalInput
  readonly label: Bilingual
  /** What it is in. Where it is given it must fit, as that of an explained number: no points stand where yuan are taken. */
  readonly unit?: Unit
  readonly citations?: readonly Citation[]
}

/**
 * 数值（输入） — how a number is given: plain, or with its explanation.
 *
 * Wherever a number is taken, what comes with it is judged too: `unit_differs` (explained or stated in a unit that does not fit),
 * `explanation_differs` (its last step says another value or unit), `empty_list` (no steps), `too_deep` (more than 2,000
 * levels, or steps that contain themselves), `unknown_key`, `missing`, `wrong_type`, `not_one_of`, `not_a_number`,
 * `not_an_integer` and `wrong_length` (what stands there is no step, or there are too many).
 *
 * @since 0.2.0
 */
export type NumberInput = DecimalInput | Explained | Stated

/** Where a number comes from that was not given plainly. */
export interface Origin {
  /** What it is called there. */
  readonly label: Bilingual
  /** The steps that it rests on, itself last; none where it was only stated. */
  readonly steps: readonly Step[] | undefined
  readonly citations: readonly Citation[] | undefined
}

/** A value that was read, with its origin if it has one: whatever is computed from the value leaves that behind. */
export interface Sourced extends Fraction {
  readonly origin?: Origin
}
