import { fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, read, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, one } from '../../numeric/internal.ts'
import { readFlag, readRecord } from '../../policy/internal.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import type { PointUnit } from './pointUnit.ts'
import { pointUnitKeys, readPointUnit } from './readPointUnit.ts'

/**
 * 病组点数（输入） — the mean of the group, and the hospital's own mean against the regional one, or that the group is
 * new.
 *
 * @since 0.2.0
 */
export interface DrgPointsInput extends PointUnit {
  readonly groupMean: DecimalInput
  readonly hospitalMean?: DecimalInput
  readonly regionalMean?: DecimalInput
  /** A group without history: its hospital factor is 1. In place of the two means. */
  readonly newGroup?: boolean
}

/**
 * 病组点数 — the reference points of a group, the factor of the hospital in it, and the points of a complete stay.
 *
 * @since 0.2.0
 */
export interface DrgPoints {
  readonly referencePoints: string
  readonly factor: string
  readonly points: string
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
 *   `unknown_key`
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
 * @since 0.2.0
 */
export function drgPoints(input: DrgPointsInput): DrgPoints {
  readRecord(input, ['groupMean', 'hospitalMean', 'regionalMean', 'newGroup', ...pointUnitKeys], [])
  const { mean, scale, rounding } = readPointUnit(input)
  const groupMean = given(L.groupCaseMean, readPositive(input.groupMean, ['groupMean']))
  const referencePoints = figure(L.referencePoints, formula`${groupMean} ÷ ${mean} × ${scale}`, rounding)
  const factor = factorOf(input)
  const points = figure(L.stayPoints, formula`${referencePoints} × ${factor}`, rounding)
  return {
    referencePoints: referencePoints.text,
    factor: factor.text,
    points: points.text,
    steps: stepsOf([points]),
  }
}

function factorOf({ hospitalMean, regionalMean, newGroup }: DrgPointsInput): Figure {
  if (newGroup !== undefined && readFlag(newGroup, ['newGroup'])) {
    if (hospitalMean !== undefined || regionalMean !== undefined) {
      fail('conflicting_inputs', ['newGroup'], { expected: 'newGroup, hospitalMean + regionalMean' })
    }
    return read(L.adjustment, one, { zh: '新病组，系数为 1', en: 'a new group: the factor is 1' }, [])
  }
  const own = given(L.hospitalMean, readPositive(hospitalMean, ['hospitalMean']))
  const region = given(L.regionalMean, readPositive(regionalMean, ['regionalMean']))
  return figure(L.adjustment, formula`${own} ÷ ${region}`, exact)
}
