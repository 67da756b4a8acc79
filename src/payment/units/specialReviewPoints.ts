import {
  type Citation,
  en,
  type Figure,
  figure,
  formula,
  type Label,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../../figure/internal.ts'
import type { DecimalText, Rounding } from '../../numeric/internal.ts'
import {
  amount,
  type Law,
  law,
  lazily,
  listed,
  notNegative,
  optional,
  orNull,
  rate,
  read,
  record,
  type Shape,
  share,
} from '../../shape/internal.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { type PointUnit, pointUnit } from './itemPoints.ts'
import { labels as L } from './labels.ts'

/**
 * 评议结论 — how the points of a case are settled that the catalogue cannot price: points given by experts, an uplift
 * on its points, or a share of its cost turned into points.
 *
 * @since 0.2.0
 */
export type PointsRuling =
  | { readonly points: NumberInput }
  | { readonly uplift: NumberInput }
  | { readonly shareOfCost: NumberInput }

/** A ruling as it was read: one of the three is there. */
export interface ReadRuling {
  readonly points: Figure | undefined
  readonly uplift?: Figure | undefined
  readonly shareOfCost: Figure | undefined
}

/** A ruling on a case that has points before. */
const pointsRulingIn = (system: PointSystem) =>
  oneOf<PointsRuling, 'points' | 'uplift' | 'shareOfCost'>({
    points: optional(notNegative(labelsIn(system, L).expertPoints)),
    uplift: optional(rate(L.uplift, { atLeast: -1, expected: '≥ -1' })),
    shareOfCost: optional(share(L.itemShare)),
  })

/** A ruling on a case that has none, so that there is nothing to lift; `null` leaves it to a review. */
export const firstRulingShape = /* @__PURE__ */ lazily(() =>
  orNull(
    oneOf<Exclude<PointsRuling, { readonly uplift: NumberInput }>, 'points' | 'shareOfCost'>({
      points: optional(notNegative(L.expertPoints)),
      shareOfCost: optional(share(L.itemShare)),
    }),
  ),
)

/** A record of one of some keys. The type of an input says so by a union, that of a record by optional keys. */
function oneOf<In, Key extends string>(
  fields: Readonly<Record<Key, Shape<NumberInput, Figure | undefined, true>>>,
): Shape<In, ReadRuling, false> {
  const keys = Object.keys(fields) as Key[]
  const oneKey: Law<Readonly<Record<Key, Figure | undefined>>> = law(
    ['missing', 'conflicting_inputs'],
    ['exactlyOne', ...keys],
    (ruling) => keys.filter((key) => ruling[key] !== undefined),
    (found, reading) => {
      if (found.length === 0) reading.refuse('missing', { expected: listed(keys) })
      if (found.length > 1) reading.refuse('conflicting_inputs', { expected: listed(found) })
    },
  )
  const name = { zh: '评议结论', en: 'Ruling' }
  type Optional = { readonly [K in Key]?: NumberInput }
  return record<Optional>(name)(fields as never, [oneKey as never]) as unknown as Shape<In, ReadRuling, false>
}

/** What a ruling is applied to; `points` where there are some before it. */
interface Ruled {
  readonly label: Label
  readonly cost: Figure
  readonly points?: Figure
  readonly unit: { readonly allCaseMean: Figure; readonly scale: Figure; readonly places: number }
  readonly citations?: readonly Citation[]
  readonly system: PointSystem
}

/** The points that a ruling gives: its own, those before with an uplift, or a share of the cost in points. */
export function rulingFigure(ruling: ReadRuling, { label, cost, points, unit, citations, system }: Ruled): Figure {
  const { allCaseMean, scale, places } = unit
  const rounding: Rounding = { mode: 'halfUp', places }
  const { points: expert, uplift, shareOfCost: part } = ruling
  if (expert !== undefined) {
    const because = wordsIn(system, { zh: '点数由专家评议确定', en: 'points given by experts' })
    return figure(label, formula`${expert}`, rounding, { citations, because })
  }
  if (uplift !== undefined && points !== undefined) {
    const because = wordsIn(system, {
      zh: zh`在原点数基础上浮动 ${uplift}`,
      en: en`an uplift of ${uplift} on the points before`,
    })
    return figure(label, formula`${points} × (1 + ${uplift})`, rounding, { citations, because })
  }
  const counted = part as Figure
  const because = wordsIn(system, {
    zh: zh`按费用的 ${counted} 折算点数`,
    en: en`${counted} of the cost turned into points`,
  })
  return figure(label, formula`${cost} × ${counted} ÷ ${allCaseMean} × ${scale}`, rounding, { citations, because })
}

/**
 * 特例单议（输入） — a case that experts look at: its cost, its points by the catalogue, and what they decided.
 *
 * @since 0.1.0
 */
export interface SpecialReviewInput extends PointUnit {
  readonly cost: NumberInput
  readonly points: NumberInput
  readonly ruling: PointsRuling
}

/**
 * 特例单议点数 — the points after the review.
 *
 * @since 0.2.0
 */
interface SpecialReviewPoints {
  readonly points: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 特例单议点数 — the points of a case after special review.
 *
 * Formula, by the ruling: the points given; points × (1 + uplift); or cost × share ÷ mean of all cases × 100. Half-up to
 * four decimals (or `places`). What limits the number of such cases: {@link specialReviewQuota}.
 *
 * @param input - cost in yuan to the fen, mean in yuan; an uplift below zero takes points away
 * @throws `conflicting_inputs` (two ways at once) · `missing` · `out_of_range` · `negative_amount` · `not_whole_fen` ·
 *   `not_a_number` · `wrong_type` · `unknown_key` · `inexact_number` · `not_an_integer` · `percent_not_allowed` ·
 *   `too_many_digits` · `not_one_of`
 * @example
 * ```ts
 * import { specialReviewPoints } from 'yigongti'
 *
 * const reviewed = { cost: 90_000, points: '250', allCaseMean: 12_000 }
 * specialReviewPoints({ ...reviewed, ruling: { points: '600' } }).points // => '600.0000'
 * specialReviewPoints({ ...reviewed, ruling: { uplift: '30%' } }).points // => '325.0000'
 * specialReviewPoints({ ...reviewed, ruling: { shareOfCost: '80%' } }).points // => '600.0000'
 * ```
 * @since 0.1.0
 */
export function specialReviewPoints(input: SpecialReviewInput): SpecialReviewPoints {
  const { cost, points, ruling, pointsOf: system, ...unit } = read(specialReviewShape(), input)
  const label = labelsIn(system, L).reviewPoints
  const reviewed = rulingFigure(ruling, { label, cost, points, unit, system })
  return publish({ points: reviewed })
}

export const specialReviewShape = /* @__PURE__ */ lazily(() =>
  inPoints(specialReviewIn, ({ points, ruling }) => [points, ...eachOf([ruling], 'points')], 'drg'),
)

function specialReviewIn(system: PointSystem) {
  return record<SpecialReviewInput>({ zh: '特例单议', en: 'Special review' })({
    cost: amount(L.itemCost),
    points: notNegative(labelsIn(system, L).standardPoints),
    ruling: pointsRulingIn(system),
    ...pointUnit(system),
  })
}
