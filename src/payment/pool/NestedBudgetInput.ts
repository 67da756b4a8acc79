import type { NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  exactlyOne,
  id,
  later,
  law,
  lazily,
  list,
  notNegative,
  optional,
  record,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

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
  /** Whose points they share by: of DIP or of DRG; `dip` unless given. */
  readonly pointsOf?: PointSystem
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

/** A level below the region, as read: with an amount or with points. */
export interface Part {
  readonly id: string
  readonly amount: Fraction | undefined
  readonly points: Fraction | undefined
  readonly parts: readonly Part[] | undefined
}

export const nestedBudgetShape = /* @__PURE__ */ lazily(() =>
  inPoints(nestedBudgetIn, ({ parts }) => eachOf(parts, 'points'), 'dip'),
)

function nestedBudgetIn(system: PointSystem) {
  return record<NestedBudgetInput>({ zh: '分级预算', en: 'Nested budget' })({
    id: id(),
    amount: bare(amount(L.levelBudget)),
    parts: optional(partsShapes[system]()),
    pointsOf: pointsOf(system),
  })
}

type PartsShape = Shape<readonly BudgetLevelInput[], readonly Part[], false>

const partsShapes: Readonly<Record<PointSystem, () => PartsShape>> = {
  dip: /* @__PURE__ */ lazily(() => partsIn('dip')),
  drg: /* @__PURE__ */ lazily(() => partsIn('drg')),
}

function partsIn(system: PointSystem): PartsShape {
  const part = record<BudgetLevelInput>({ zh: '下级', en: 'Level below' }, 'budgetLevel')(
    {
      id: id(),
      amount: optional(bare(amount(L.levelBudget))),
      points: optional(bare(notNegative(labelsIn(system, L).levelPoints))),
      parts: optional(later(partsShapes[system])),
    },
    [exactlyOne(['amount', 'points'])],
  )
  return list({ zh: '下级', en: 'Levels below' }, part, { laws: [uniqueIds, sharingByPoints] })
}

/** The points of those that have some are not all zero. */
const sharingByPoints = /* @__PURE__ */ law(
  ['no_points'],
  ['sharingByPoints'],
  (parts: readonly { readonly points: Fraction | undefined }[]) => parts.map(({ points }) => points),
  (points, reading) => {
    const sharing = points.filter((one) => one !== undefined)
    if (sharing.length > 0 && sharing.every(({ n }) => n === 0n)) reading.refuse('no_points')
  },
)
