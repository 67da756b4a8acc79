import { fail, show } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given } from '../../figure/internal.ts'
import { type DecimalInput, fen, type Rounding, readDecimal, readRounding } from '../../numeric/internal.ts'
import { readOption } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 结算条件 — what a contract is settled on, in yuan, and what is rounded at the end.
 *
 * @since 0.2.0
 */
export interface ContractTerms {
  /** Zero or more. */
  readonly target: DecimalInput
  /** Zero or more. */
  readonly actual: DecimalInput
  /** What rates are rates of: the target unless given; above zero. */
  readonly base?: DecimalInput
  /** Half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
  /** Whose share is rounded; the other is the difference. The `bearer`'s unless given. */
  readonly rounds?: 'bearer' | 'payer'
}

export const termKeys = ['target', 'actual', 'base', 'rounding', 'rounds'] as const

/** The deviation, its base and the rounding, read. */
export function readTerms(input: ContractTerms) {
  const target = readTarget(input.target)
  const base = readContractBase(input.base, target)
  const actual = given(L.actual, readNotNegative(input.actual, 'actual'))
  return {
    deviation: figure(L.deviation, formula`${target} − ${actual}`, exact),
    base,
    rounding: input.rounding === null ? undefined : readRounding(input.rounding ?? fen, ['rounding']),
    rounds: input.rounds === undefined ? 'bearer' : readOption(input.rounds, ['bearer', 'payer'], ['rounds']),
  } as const
}

export function readTarget(input: unknown): Figure {
  return given(L.target, readNotNegative(input, 'target'))
}

/** What rates are rates of: above zero, and the target where nothing else is given. */
export function readContractBase(input: unknown, target: Figure): Figure {
  const base = input === undefined ? target : given(L.contractBase, readDecimal(input, ['base']))
  if (base.value.n <= 0n) {
    fail('out_of_range', [input === undefined ? 'target' : 'base'], { expected: '> 0', received: base.text })
  }
  return base
}

function readNotNegative(input: unknown, key: string) {
  const amount = readDecimal(input, [key])
  if (amount.n < 0n) fail('negative_amount', [key], { received: show(input) })
  return amount
}
