import type { Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  read as readFrom,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, zero } from '../../numeric/internal.ts'
import { failAt, read } from '../../shape/internal.ts'
import type { Drafted } from '../Drafted.ts'
import { labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { labels } from './labels.ts'
import { type NestedBudgetInput, nestedBudgetShape, type Part } from './NestedBudgetInput.ts'
import { poolShareFigures } from './settlePool.ts'

/**
 * 分级预算 — a level with its money: `amount` = Σ of its parts + `undistributed`. `price` is that of a point at this
 * level, where parts share by points.
 *
 * @since 0.2.0
 */
interface BudgetLevel {
  readonly id: string
  readonly amount: DecimalText
  readonly undistributed: DecimalText
  readonly price?: DecimalText
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
 *   points) · `conflicting_inputs` (both) · `no_points` · `empty_list` (parts) · `duplicate_id` ·
 *   `negative_amount` · `not_whole_fen` · `out_of_range` · `too_deep` · `not_a_number` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `not_one_of`
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
  const budget = given({ ...labels.levelBudget, name: named(labels.levelBudget, region.id) }, region.amount)
  const because = { zh: '没有下级，本级预算即本单位所得', en: 'nothing is below it: the budget is its own' }
  const nothingBelow = readFrom(labels.levelWithoutParts, zero, because, [])
  const { level, figures } = handDown({
    name: region.id,
    budget,
    below: region.parts,
    path: [],
    nothingBelow,
    system: region.pointsOf,
  })
  return publish(level, figures)
}

/** The same with its figures; `label` is that of its budget. */
interface LabelledPart {
  readonly part: Part
  readonly label: Label
  readonly fixed: Figure | undefined
  readonly points: Figure | undefined
}

/** A level and what is below it; what ends a branch leaves nothing undistributed, which is one figure for all. */
interface Level {
  readonly name: string
  readonly budget: Figure
  readonly below: readonly Part[] | undefined
  readonly path: Path
  readonly nothingBelow: Figure
  readonly system: PointSystem
}

/** What a part of the tree came to. */
interface Nested {
  readonly level: Drafted<BudgetLevel>
  readonly figures: readonly Figure[]
}

function handDown({ name, budget, below, path, nothingBelow, system }: Level): Nested {
  const L = labelsIn(system, labels)
  if (below === undefined) {
    return { level: { id: name, amount: budget, undistributed: nothingBelow, parts: [] }, figures: [budget] }
  }
  const parts = below.map((part, index) => labelled(part, labelAt(budget.label, index, part.id).id, L.levelPoints))
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
    return handDown({
      name: part.id,
      budget: money,
      below: part.parts,
      path: [...path, 'parts', index],
      nothingBelow,
      system,
    })
  })
  return {
    level: {
      id: name,
      amount: budget,
      undistributed:
        shares === undefined ? left : readFrom(at(L.levelUndistributed), zero, wordsIn(system, allShared), [left]),
      ...(shares === undefined ? {} : { price: shares.price }),
      parts: levels.map(({ level }) => level),
    },
    figures: [budget, left, ...levels.flatMap(({ figures }) => figures)],
  }
}

const allShared = { zh: '余额全部按分值分配', en: 'points share all that is left' }

function labelled(part: Part, at: string, levelPoints: Label): LabelledPart {
  const { levelBudget } = labels
  const label = { ...levelBudget, id: at, name: named(levelBudget, part.id) }
  const pointsAt = at.replace(levelBudget.id, levelPoints.id)
  const pointsLabel = { ...levelPoints, id: pointsAt, name: named(levelPoints, part.id) }
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
    ...labels.levelLeft,
    id: budget.label.id.replace(labels.levelBudget.id, labels.levelLeft.id),
    name: named(labels.levelLeft, name),
  }
  const left = figure(label, formula`${budget} − (${sum})`, exact)
  if (left.value.n < 0n) {
    const received = figure(labels.levelFixed, formula`${sum}`, exact).text
    const info = { received, limit: budget.text }
    failAt(nestedBudgetShape(), 'exceeds_available', [...path, 'parts', last, 'amount'], info)
  }
  return left
}

/** The name of something of a level. */
function named({ name }: Label, level: string) {
  return { zh: `${name.zh}（${level}）`, en: `${name.en} (${level})` }
}
