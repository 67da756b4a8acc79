import {
  exact,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFrom,
  type Step,
} from '../../figure/internal.ts'
import { type DecimalText, one } from '../../numeric/internal.ts'
import { flag, type Law, law, lazily, optional, positive, read, record } from '../../shape/internal.ts'
import { type PointUnit, pointUnit } from './itemPoints.ts'
import { labels as L } from './labels.ts'

/**
 * 病组点数（输入） — the mean of the group, and the hospital's own mean against the regional one, or that the group is
 * new.
 *
 * @since 0.1.0
 */
export interface DrgPointsInput extends Omit<PointUnit, 'pointsOf'> {
  readonly groupMean: NumberInput
  readonly hospitalMean?: NumberInput
  readonly regionalMean?: NumberInput
  /** A group without history: its hospital factor is 1. In place of the two means. */
  readonly newGroup?: boolean
}

/**
 * 病组点数 — the reference points of a group, the factor of the hospital in it, and the points of a complete stay.
 *
 * @since 0.2.0
 */
interface DrgPoints {
  readonly referencePoints: DecimalText
  readonly factor: DecimalText
  readonly points: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 病组点数 — the points of a complete stay by the DRG point method.
 *
 * Formula: reference points BP = group mean ÷ mean of all cases × 100; hospital factor K = hospital mean ÷ regional
 * mean, 1 for a new group; points = BP × K. Both points round half-up to four decimals (or `places`), K is exact.
 *
 * @param input - means in yuan, above zero
 * @throws `conflicting_inputs` (means of a new group) · `missing` · `out_of_range` · `not_a_number` · `wrong_type` ·
 *   `unknown_key` · `inexact_number` · `not_an_integer` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { drgPoints } from 'yigongti'
 *
 * const { referencePoints, factor, points } = drgPoints({
 *   groupMean: 10000, allCaseMean: 12000, hospitalMean: 10800, regionalMean: 10000,
 * })
 * referencePoints // => '83.3333'
 * factor // => '1.08'
 * points // => '90.0000'
 * ```
 * @since 0.1.0
 */
export function drgPoints(input: DrgPointsInput): DrgPoints {
  const { groupMean, hospitalMean, regionalMean, allCaseMean, scale, places } = read(drgPointsShape(), input)
  const rounding = { mode: 'halfUp', places } as const
  const referencePoints = figure(L.referencePoints, formula`${groupMean} ÷ ${allCaseMean} × ${scale}`, rounding)
  const factor =
    hospitalMean === undefined || regionalMean === undefined
      ? readFrom(L.adjustment, one, { zh: '新病组，系数为 1', en: 'a new group: the factor is 1' }, [])
      : figure(L.adjustment, formula`${hospitalMean} ÷ ${regionalMean}`, exact)
  const points = figure(L.stayPoints, formula`${referencePoints} × ${factor}`, rounding)
  return publish({ referencePoints, factor, points }, [points])
}

export const drgPointsShape = /* @__PURE__ */ lazily(() => {
  const { pointsOf: _, ...unit } = pointUnit('drg')
  return record<DrgPointsInput>({ zh: 'DRG 病例', en: 'DRG case' })(
    {
      groupMean: positive(L.groupCaseMean),
      hospitalMean: optional(positive(L.hospitalMean)),
      regionalMean: optional(positive(L.regionalMean)),
      newGroup: optional(flag({ zh: '新病组', en: 'New group' })),
      ...unit,
    },
    [meansOrNewGroup],
  )
})

/** Both means, or a group without history. */
const meansOrNewGroup: Law<{
  readonly hospitalMean: unknown
  readonly regionalMean: unknown
  readonly newGroup: boolean | undefined
}> = law(
  ['missing', 'conflicting_inputs'],
  ['meansOrNewGroup'],
  ({ hospitalMean, regionalMean, newGroup }) => [hospitalMean, regionalMean, newGroup] as const,
  ([hospitalMean, regionalMean, newGroup], reading) => {
    if (newGroup === true) {
      if (hospitalMean === undefined && regionalMean === undefined) return
      reading.refuse('conflicting_inputs', { expected: 'newGroup, hospitalMean + regionalMean' }, ['newGroup'])
    } else {
      const missing = hospitalMean === undefined ? 'hospitalMean' : 'regionalMean'
      if (hospitalMean === undefined || regionalMean === undefined) reading.refuse('missing', {}, [missing])
    }
  },
)
