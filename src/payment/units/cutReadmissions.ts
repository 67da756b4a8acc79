import { daysBetween } from '../../calendar/internal.ts'
import { en, type Figure, figure, formula, given, labelAt, type Step, stepsOf, zh } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readOptionalPlaces } from '../readOptionalPlaces.ts'
import { labels as L } from './labels.ts'
import type { ReadmissionRule, ReadmittedStay, Stay } from './ReadmissionRule.ts'
import { type ExactReadmissionRule, readReadmissionRule } from './readReadmissionRule.ts'
import { compareStays, type ExactStay, readStays } from './readStays.ts'

/**
 * 重复住院处理（结果） — every stay in the order given, with its points after the rule.
 *
 * @since 0.2.0
 */
export interface CutReadmissions {
  readonly stays: readonly ReadmittedStay[]
  readonly steps: readonly Step[]
}

/**
 * 重复住院扣减 — cuts the points of a stay that is followed too soon by another of the same person in the same group.
 *
 * Formula: points × factor, once, where a later stay begins 0 to `withinDays` days after the discharge and no exception
 * is documented for it (its `reason`). Half-up to four decimals, or `places`. A stay that begins before the discharge
 * is a transfer or an overlap, and none of this rule's business; of two stays of one and the same day the one with the
 * smaller id comes first. Which hospitals count as the same is decided by which
 * stays are given.
 *
 * @param rule - for example one of `readmissionRules` from `yigongti/rules`
 * @param input - the stays, in any order
 * @throws `not_a_date` · `unknown_id` (a reason that is no exception) · `duplicate_id` · `out_of_range` ·
 *   `not_an_integer` · `not_a_number` · `empty_list` · `missing` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { cutReadmissions } from 'yigongti'
 * import { readmissionRules } from 'yigongti/rules'
 *
 * const { stays } = cutReadmissions(readmissionRules.jinhua2017, { stays: [
 *   { id: 'a', person: 'p1', group: 'ES35', admittedOn: '2026-03-01', dischargedOn: '2026-03-08', points: '83.3333' },
 *   { id: 'b', person: 'p1', group: 'ES35', admittedOn: '2026-03-18', dischargedOn: '2026-03-25', points: '83.3333' },
 * ] })
 * stays.map(({ points, readmission }) => [points, readmission]) // => [['41.6667', 'b'], ['83.3333', null]]
 * ```
 * @since 0.2.0
 */
export function cutReadmissions(
  rule: ReadmissionRule,
  input: { readonly stays: readonly Stay[]; readonly places?: number },
): CutReadmissions {
  const exactRule = readReadmissionRule(rule, ['rule'])
  readRecord(input, ['stays', 'places'], [])
  const rounding: Rounding = { mode: 'halfUp', places: readOptionalPlaces(input.places, ['places']) }
  const stays = readStays(input.stays, exactRule)
  const series = new Map<string, ExactStay[]>()
  for (const stay of stays) {
    const key = JSON.stringify([stay.person, stay.group])
    series.set(key, [...(series.get(key) ?? []), stay])
  }
  const found = stays.map((stay, index) => {
    const readmission = firstReadmission(stay, series.get(JSON.stringify([stay.person, stay.group])) ?? [], exactRule)
    const points = pointsFigure({ stay, index, readmission, rounding }, exactRule)
    return { points, stay: { id: stay.id, points: points.text, readmission: readmission?.id ?? null } }
  })
  return { stays: found.map(({ stay }) => stay), steps: stepsOf(found.map(({ points }) => points)) }
}

/** The earliest later stay that begins too soon after this one and has no exception. */
function firstReadmission(
  stay: ExactStay,
  stays: readonly ExactStay[],
  { withinDays }: ExactReadmissionRule,
): ExactStay | undefined {
  return stays
    .filter((other) => {
      const gap = daysBetween(stay.dischargedOn, other.admittedOn)
      const isLater = other !== stay && compareStays(stay, other) < 0
      return isLater && gap >= 0 && gap <= withinDays && other.reason === undefined
    })
    .sort(compareStays)[0]
}

interface Cutting {
  readonly stay: ExactStay
  readonly index: number
  readonly readmission: ExactStay | undefined
  readonly rounding: Rounding
}

function pointsFigure({ stay, index, readmission, rounding }: Cutting, rule: ExactReadmissionRule): Figure {
  const { label, factor, withinDays, citations } = rule
  const before = given(labelAt(L.pointsBefore, index, stay.id), stay.points)
  const at = labelAt(L.pointsAfter, index, stay.id)
  if (readmission === undefined) {
    const because = {
      zh: zh`${label.zh}：${withinDays} 天内没有无合理理由的同组再入院`,
      en: en`${label.en}: no readmission into the group within ${withinDays} days without a reason`,
    }
    return figure(at, formula`${before}`, rounding, { citations, because })
  }
  const gap = daysBetween(stay.dischargedOn, readmission.admittedOn)
  const because = {
    zh: zh`${label.zh}：出院后第 ${gap} 天以同一病组再入院（${readmission.id}），无例外理由`,
    en: en`${label.en}: readmitted into the same group after ${gap} days (${readmission.id}), no exception`,
  }
  return figure(at, formula`${before} × ${given(L.readmissionFactor, factor)}`, rounding, { citations, because })
}
