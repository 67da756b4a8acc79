import { type Bilingual, fail } from '../../errors/internal.ts'
import { exact, figure, formula, given, labelAt, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, fen, readAmount, readShare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { type NamedItem, readNamedItems } from '../readNamedItems.ts'
import { labels as L } from './labels.ts'

/**
 * 区域预算（输入） — a regional budget and what is taken off it before points are paid.
 *
 * @since 0.2.0
 */
export interface RegionalBudgetInput {
  /** Yuan, to the fen. */
  readonly budget: DecimalInput
  /** The part kept in reserve, 0 to 1. */
  readonly reserveRate: DecimalInput
  /** What is settled otherwise (per head, bed-days, out of the area, …), line by line; none unless given. */
  readonly settledOtherwise?: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly amount: DecimalInput
  }[]
}

/**
 * 区域预算到资金池 — the lines taken off, each with what is left after it, and the pool that remains.
 *
 * @since 0.2.0
 */
export interface RegionalPool {
  readonly reserve: string
  readonly lines: readonly { readonly id: string; readonly amount: string; readonly left: string }[]
  readonly pool: string
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
 *   `not_whole_fen` · `unknown_key`
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
 * @since 0.2.0
 */
export function poolFromBudget(input: RegionalBudgetInput): RegionalPool {
  readRecord(input, ['budget', 'reserveRate', 'settledOtherwise'], [])
  const budget = given(L.regionalBudget, readAmount(input.budget, ['budget']))
  const rate = given(L.reserveRate, readShare(input.reserveRate, ['reserveRate']))
  const lines = readLines(input.settledOtherwise)
  const reserve = figure(L.reserve, formula`${budget} × ${rate}`, fen)
  let left = figure(lines.length === 0 ? L.pool : L.afterReserve, formula`${budget} − ${reserve}`, exact)
  const taken = [{ id: 'reserve', amount: reserve.text, left: left.text }]
  lines.forEach(({ id, name, number: amount, path }, index) => {
    const before = left
    const isLast = index === lines.length - 1
    left = figure(
      isLast ? L.pool : labelAt(L.afterLine, index, name.zh, name.en),
      formula`${before} − ${amount}`,
      exact,
    )
    if (left.value.n < 0n) fail('exceeds_available', path, { received: amount.text, limit: before.text })
    taken.push({ id, amount: amount.text, left: left.text })
  })
  return { reserve: reserve.text, lines: taken, pool: left.text, steps: stepsOf([left]) }
}

function readLines(input: unknown): readonly NamedItem[] {
  if (input === undefined || (Array.isArray(input) && input.length === 0)) return []
  const reading = { label: L.settledOtherwise, key: 'amount', read: readAmount }
  const lines = readNamedItems(input, reading, ['settledOtherwise'])
  const taken = lines.findIndex(({ id }) => id === 'reserve')
  if (taken >= 0) fail('duplicate_id', ['settledOtherwise', taken, 'id'], { received: 'reserve' })
  return lines
}
