import type { Bilingual } from '../../errors/internal.ts'
import { exact, figure, formula, labelAt, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import {
  amount,
  bilingual,
  failAt,
  id,
  type Law,
  lazily,
  list,
  optional,
  orElse,
  read,
  record,
  share,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 区域预算（输入） — a regional budget and what is taken off it before points are paid.
 *
 * @since 0.1.0
 */
export interface RegionalBudgetInput {
  /** Yuan, to the fen. */
  readonly budget: NumberInput
  /** The part kept in reserve, 0 to 1. */
  readonly reserveRate: NumberInput
  /** What is settled otherwise (per head, bed-days, out of the area, …), line by line; none unless given. */
  readonly settledOtherwise?: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly amount: NumberInput
  }[]
}

/**
 * 区域预算到资金池 — the lines taken off, each with what is left after it, and the pool that remains.
 *
 * @since 0.2.0
 */
interface RegionalPool {
  readonly reserve: DecimalText
  readonly lines: readonly { readonly id: string; readonly amount: DecimalText; readonly left: DecimalText }[]
  readonly pool: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 区域预算到资金池 — what of a regional budget is left to be paid by points.
 *
 * Formula: reserve = budget × reserve rate, half-up to the fen; pool = budget − reserve − Σ what is settled otherwise.
 * The first line of the result is the reserve.
 *
 * @param input - see {@link RegionalBudgetInput}
 * @throws `exceeds_available` (a line takes more than is left) · `duplicate_id` · `out_of_range` · `negative_amount` ·
 *   `not_whole_fen` · `not_a_number` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `reserved_id`
 * @example
 * ```ts
 * import { poolFromBudget } from 'yigongti'
 *
 * const { reserve, pool } = poolFromBudget({
 *   budget: 100_000_000,
 *   reserveRate: '5%',
 *   settledOtherwise: [
 *     { id: 'perHead', amount: 20_000_000 },
 *     { id: 'outOfArea', amount: 5_000_000 },
 *   ],
 * })
 * reserve // => '5000000.00'
 * pool // => '70000000.00'
 * ```
 * @since 0.1.0
 */
export function poolFromBudget(input: RegionalBudgetInput): RegionalPool {
  const { budget, reserveRate: rate, settledOtherwise: lines } = read(regionalBudgetShape(), input)
  const reserve = figure(L.reserve, formula`${budget} × ${rate}`, fen)
  let left = figure(lines.length === 0 ? L.pool : L.afterReserve, formula`${budget} − ${reserve}`, exact)
  const all = [{ id: 'reserve', amount: reserve, left }]
  lines.forEach(({ id: line, label, amount: taken }, index) => {
    const name = label ?? { zh: line, en: line }
    const before = left
    const isLast = index === lines.length - 1
    left = figure(isLast ? L.pool : labelAt(L.afterLine, index, name.zh, name.en), formula`${before} − ${taken}`, exact)
    if (left.value.n < 0n) {
      const info = { received: taken.text, limit: before.text }
      failAt(regionalBudgetShape(), 'exceeds_available', ['settledOtherwise', index, 'amount'], info)
    }
    all.push({ id: line, amount: taken, left })
  })
  return publish({ reserve, lines: all, pool: left }, [left])
}

export const regionalBudgetShape = /* @__PURE__ */ lazily(() => {
  const line = record<NonNullable<RegionalBudgetInput['settledOtherwise']>[number]>(L.settledOtherwise.name)({
    id: id(),
    label: optional(bilingual()),
    amount: amount(L.settledOtherwise),
  })
  return record<RegionalBudgetInput>({ zh: '区域预算', en: 'Regional budget' })({
    budget: amount(L.regionalBudget),
    reserveRate: share(L.reserveRate),
    settledOtherwise: orElse(
      list(L.settledOtherwise.name, line, { mayBeEmpty: true, laws: [uniqueIds, notTheReserve] }),
      [],
    ),
  })
})

/** The result names the reserve so. */
const notTheReserve: Law<readonly { readonly id: string }[]> = {
  codes: ['reserved_id'],
  says: ['notTheReserve'],
  judge: (lines, reading) => {
    lines.forEach((line, index) => {
      if (line.id === 'reserve') reading.refuse('reserved_id', { received: 'reserve' }, [index, 'id'])
    })
  },
}
