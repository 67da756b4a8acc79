import { exact, type Figure, figure, formula, type NumberInput } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import { choice, type Law, law, number, optional, orElse, positive } from '../../shape/internal.ts'
import { lastRounding } from '../shareFigure.ts'
import { labels as L } from './labels.ts'

/**
 * 结算条件 — what a contract is settled on, in yuan, and what is rounded at the end.
 *
 * @since 0.1.0
 */
export interface ContractTerms {
  /** Zero or more. */
  readonly target: NumberInput
  /** Zero or more. */
  readonly actual: NumberInput
  /** What rates are rates of: the target unless given; above zero. */
  readonly base?: NumberInput
  /** Half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
  /** Whose share is rounded; the other is the difference. The `bearer`'s unless given. */
  readonly rounds?: 'bearer' | 'payer'
}

/** What rates are rates of: a target, above zero where nothing else is given. */
export const targetFields = () => ({
  target: number(L.target, { atLeast: 0, outside: 'negative_amount' }),
  base: optional(positive(L.contractBase)),
})

export const termFields = () => ({
  ...targetFields(),
  actual: number(L.actual, { atLeast: 0, outside: 'negative_amount' }),
  rounding: lastRounding(),
  rounds: orElse(
    choice(
      { zh: '取整的份额', en: 'Share that is rounded' },
      {
        bearer: { zh: '承担方的份额', en: 'that of who bears it' },
        payer: { zh: '支付方的份额', en: 'that of the payer' },
      },
    ),
    'bearer',
  ),
})

/** A target of nothing is no base. */
export const baseAboveZero: Law<Base> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['baseAboveZero'],
  ({ target, base }: Base) => [target, base] as const,
  ([target, base], reading) => {
    if (base !== undefined || target.value.n > 0n) return
    reading.refuse('out_of_range', { expected: '> 0', received: target.text }, ['target'])
  },
)

/** The deviation, and the base of the rates. */
export function contractInput({ target, base, actual }: Base & { readonly actual: Figure }) {
  return { deviation: figure(L.deviation, formula`${target} − ${actual}`, exact), base: base ?? target }
}

interface Base {
  readonly target: Figure
  readonly base: Figure | undefined
}
