import { fail, type Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalInput, readAmount } from '../../numeric/internal.ts'
import { readId, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { poolShareFigures } from './poolShareFigures.ts'
import { named, type Part, readParts } from './readParts.ts'

/**
 * 分级预算（输入） — a level of a nested budget: the region, an alliance or another hospital, a member. It has a fixed
 * `amount`, or shares by its `points` what the fixed amounts beside it leave over; the region has an amount.
 *
 * @since 0.2.0
 */
export interface BudgetLevelInput {
  readonly id: string
  readonly amount?: DecimalInput
  readonly points?: DecimalInput
  /** The levels below, none twice. */
  readonly parts?: readonly BudgetLevelInput[]
}

/**
 * 分级预算 — a level with its money: `amount` = Σ of its parts + `undistributed`. `price` is that of a point at this
 * level, where parts share by points.
 *
 * @since 0.2.0
 */
export interface BudgetLevel {
  readonly id: string
  readonly amount: string
  readonly undistributed: string
  readonly price?: string
  readonly parts: readonly BudgetLevel[]
}

/**
 * 分级预算（结果） — the levels with their money, from the region down, and how it came about.
 *
 * @since 0.2.0
 */
export interface NestedBudget extends BudgetLevel {
  readonly steps: readonly Step[]
}

/** What a part of the tree came to. */
interface Nested {
  readonly level: BudgetLevel
  readonly figures: readonly Figure[]
}

/**
 * 分级预算 — hands a budget down: region → alliances and other hospitals → members, as deep as the input goes.
 *
 * Formula, at each level: the fixed amounts come first; what they leave is divided by points, to the fen by largest
 * remainder. No level can pay more than the level above gave: fixed amounts that together exceed it are refused, and
 * what nobody shares by points stays `undistributed`. So a capitated total for an alliance can stand outside, with
 * points only inside it.
 *
 * @param input - the top level, with an amount; yuan to the fen
 * @throws `exceeds_available` (the fixed amounts of a level exceed what it has) · `missing` (neither amount nor points) ·
 *   `conflicting_inputs` (both) · `weights_all_zero` · `empty_list` (parts) · `duplicate_id` · `negative_amount` ·
 *   `not_whole_fen` · `out_of_range` · `unknown_key`
 * @example
 * ```ts
 * import { nestBudgets } from 'yigongti'
 *
 * const region = nestBudgets({
 *   id: 'region',
 *   amount: 70_000_000,
 *   parts: [
 *     { id: 'alliance', amount: 40_000_000, parts: [{ id: 'county', points: 3000 }, { id: 'township', points: 1000 }] },
 *     { id: 'city', points: 200_000 },
 *     { id: 'private', points: 100_000 },
 *   ],
 * })
 * region.price // => '100'
 * region.parts.map(({ amount }) => amount) // => [ '40000000.00', '20000000.00', '10000000.00' ]
 * region.parts[0]?.parts.map(({ amount }) => amount) // => [ '30000000.00', '10000000.00' ]
 * ```
 * @since 0.2.0
 */
export function nestBudgets(input: BudgetLevelInput): NestedBudget {
  const { id, amount, parts } = readRecord(input, ['id', 'amount', 'parts'], [])
  const name = readId(id, ['id'])
  const budget = given({ ...L.levelBudget, name: named(L.levelBudget, name) }, readAmount(amount, ['amount']))
  const { level, figures } = handDown(name, budget, parts, [])
  return { ...level, steps: stepsOf(figures) }
}

function handDown(id: string, budget: Figure, input: unknown, path: Path): Nested {
  if (input === undefined) {
    return { level: { id, amount: budget.text, undistributed: '0.00', parts: [] }, figures: [budget] }
  }
  const parts = readParts(input, budget.label, [...path, 'parts'])
  const left = leftFigure(id, budget, parts)
  const sharing = parts.flatMap(({ points, label }) => (points === undefined ? [] : [{ points, label }]))
  const at = (label: Label) => ({
    ...label,
    id: budget.label.id.replace(L.levelBudget.id, label.id),
    name: named(label, id),
  })
  const shares =
    sharing.length === 0
      ? undefined
      : poolShareFigures({ pool: left, parts: sharing, totalPoints: at(L.levelTotalPoints), price: at(L.levelPrice) })
  let next = 0
  const below = parts.map((part) => {
    const amount = part.fixed ?? (shares?.payments[next++] as Figure)
    return handDown(part.id, amount, part.parts, part.path)
  })
  return {
    level: {
      id,
      amount: budget.text,
      undistributed: shares === undefined ? left.text : '0.00',
      ...(shares === undefined ? {} : { price: shares.price.text }),
      parts: below.map(({ level }) => level),
    },
    figures: [budget, left, ...below.flatMap(({ figures }) => figures)],
  }
}

/** What the fixed amounts leave of a level's budget; they must not exceed it. */
function leftFigure(id: string, budget: Figure, parts: readonly Part[]): Figure {
  const fixed = parts.filter((part) => part.fixed !== undefined)
  if (fixed.length === 0) return budget
  const last = fixed.at(-1)?.path ?? []
  const sum = sumOf(fixed.flatMap((part) => part.fixed ?? []))
  const label = {
    ...L.levelLeft,
    id: budget.label.id.replace(L.levelBudget.id, L.levelLeft.id),
    name: named(L.levelLeft, id),
  }
  const left = figure(label, formula`${budget} − (${sum})`, exact)
  if (left.value.n < 0n) {
    const received = figure(L.levelFixed, formula`${sum}`, exact).text
    fail('exceeds_available', [...last, 'amount'], { received, limit: budget.text })
  }
  return left
}
