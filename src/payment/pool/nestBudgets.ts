import type { Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  exactlyOne,
  failAt,
  id,
  later,
  law,
  lazily,
  list,
  notNegative,
  optional,
  read,
  record,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { poolShareFigures } from './settlePool.ts'

/**
 * 分级预算（输入） — the region: its money and the levels below it.
 *
 * @since 0.2.0
 */
export interface NestedBudgetInput {
  readonly id: string
  readonly amount: NumberInput
  /** The levels below, none twice. */
  readonly parts?: readonly BudgetLevelInput[]
}

/**
 * 预算层级（输入） — a level of a nested budget: an alliance or another hospital, a member. It has a fixed `amount`, or
 * shares by its `points` what the fixed amounts beside it leave over.
 *
 * @since 0.2.0
 */
export interface BudgetLevelInput {
  readonly id: string
  readonly amount?: NumberInput
  readonly points?: NumberInput
  /** The levels below, none twice. */
  readonly parts?: readonly BudgetLevelInput[]
}

/**
 * 分级预算 — a level with its money: `amount` = Σ of its parts + `undistributed`. `price` is that of a point at this
 * level, where parts share by points.
 *
 * @since 0.2.0
 */
interface BudgetLevel {
  readonly id: string
  readonly amount: string
  readonly undistributed: string
  readonly price?: string
  readonly parts: readonly BudgetLevel[]
}

/**
 * 分级预算（结果） — the levels with their money, from the region down, and how it came about.
 *
 * @since 0.1.0
 */
export interface NestedBudget extends BudgetLevel {
  readonly steps: readonly Step[]
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
 * @throws `exceeds_available` (the fixed amounts of a level exceed what it has) · `missing` (neither amount nor
 *   points) · `conflicting_inputs` (both) · `weights_all_zero` · `empty_list` (parts) · `duplicate_id` ·
 *   `negative_amount` · `not_whole_fen` · `out_of_range` · `too_deep` · `not_a_number` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id`
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
 * @since 0.1.0
 */
export function nestBudgets(input: NestedBudgetInput): NestedBudget {
  const region = read(nestedBudgetShape(), input)
  const budget = given({ ...L.levelBudget, name: named(L.levelBudget, region.id) }, region.amount)
  const { level, figures } = handDown(region.id, budget, region.parts, [])
  return { ...level, steps: stepsOf(figures) }
}

/** A level below the region, as read: with an amount or with points. */
export interface Part {
  readonly id: string
  readonly amount: Fraction | undefined
  readonly points: Fraction | undefined
  readonly parts: readonly Part[] | undefined
}

/** The same with its figures; `label` is that of its budget. */
interface LabelledPart {
  readonly part: Part
  readonly label: Label
  readonly fixed: Figure | undefined
  readonly points: Figure | undefined
}

/** What a part of the tree came to. */
interface Nested {
  readonly level: BudgetLevel
  readonly figures: readonly Figure[]
}

function handDown(name: string, budget: Figure, below: readonly Part[] | undefined, path: Path): Nested {
  if (below === undefined) {
    return { level: { id: name, amount: budget.text, undistributed: '0.00', parts: [] }, figures: [budget] }
  }
  const parts = below.map((part, index) => labelled(part, labelAt(budget.label, index, part.id).id))
  const left = leftFigure(name, budget, parts, path)
  const sharing = parts.flatMap(({ points, label }) => (points === undefined ? [] : [{ points, label }]))
  const at = (label: Label) => ({
    ...label,
    id: budget.label.id.replace(L.levelBudget.id, label.id),
    name: named(label, name),
  })
  const shares =
    sharing.length === 0
      ? undefined
      : poolShareFigures({ pool: left, parts: sharing, totalPoints: at(L.levelTotalPoints), price: at(L.levelPrice) })
  let next = 0
  const levels = parts.map(({ part, fixed }, index) => {
    const money = fixed ?? (shares?.payments[next++] as Figure)
    return handDown(part.id, money, part.parts, [...path, 'parts', index])
  })
  return {
    level: {
      id: name,
      amount: budget.text,
      undistributed: shares === undefined ? left.text : '0.00',
      ...(shares === undefined ? {} : { price: shares.price.text }),
      parts: levels.map(({ level }) => level),
    },
    figures: [budget, left, ...levels.flatMap(({ figures }) => figures)],
  }
}

function labelled(part: Part, at: string): LabelledPart {
  const label = { ...L.levelBudget, id: at, name: named(L.levelBudget, part.id) }
  const pointsAt = at.replace(L.levelBudget.id, L.levelPoints.id)
  const pointsLabel = { ...L.levelPoints, id: pointsAt, name: named(L.levelPoints, part.id) }
  return {
    part,
    label,
    fixed: part.amount === undefined ? undefined : given(label, part.amount),
    points: part.points === undefined ? undefined : given(pointsLabel, part.points),
  }
}

/** What the fixed amounts leave of a level's budget; they must not exceed it. */
function leftFigure(name: string, budget: Figure, parts: readonly LabelledPart[], path: Path): Figure {
  const last = parts.findLastIndex(({ fixed }) => fixed !== undefined)
  if (last < 0) return budget
  const sum = sumOf(parts.flatMap(({ fixed }) => fixed ?? []))
  const label = {
    ...L.levelLeft,
    id: budget.label.id.replace(L.levelBudget.id, L.levelLeft.id),
    name: named(L.levelLeft, name),
  }
  const left = figure(label, formula`${budget} − (${sum})`, exact)
  if (left.value.n < 0n) {
    const received = figure(L.levelFixed, formula`${sum}`, exact).text
    const info = { received, limit: budget.text }
    failAt(nestedBudgetShape(), 'exceeds_available', [...path, 'parts', last, 'amount'], info)
  }
  return left
}

/** The name of something of a level. */
function named({ name }: Label, level: string) {
  return { zh: `${name.zh}（${level}）`, en: `${name.en} (${level})` }
}

export const nestedBudgetShape = /* @__PURE__ */ lazily(() =>
  record<NestedBudgetInput>({ zh: '分级预算', en: 'Nested budget' })({
    id: id(),
    amount: bare(amount(L.levelBudget)),
    parts: optional(partsShape()),
  }),
)

const partsShape: () => Shape<readonly BudgetLevelInput[], readonly Part[], false> = /* @__PURE__ */ lazily(() => {
  const part = record<BudgetLevelInput>({ zh: '下级', en: 'Level below' }, 'budgetLevel')(
    {
      id: id(),
      amount: optional(bare(amount(L.levelBudget))),
      points: optional(bare(notNegative(L.levelPoints))),
      parts: optional(later(partsShape)),
    },
    [exactlyOne(['amount', 'points'])],
  )
  return list({ zh: '下级', en: 'Levels below' }, part, { laws: [uniqueIds, sharingByPoints] })
})

/** The points of those that have some are not all zero. */
const sharingByPoints = /* @__PURE__ */ law(
  ['weights_all_zero'],
  ['sharingByPoints'],
  (parts: readonly { readonly points: Fraction | undefined }[]) => parts.map(({ points }) => points),
  (points, reading) => {
    const sharing = points.filter((one) => one !== undefined)
    if (sharing.length > 0 && sharing.every(({ n }) => n === 0n)) reading.refuse('weights_all_zero')
  },
)
