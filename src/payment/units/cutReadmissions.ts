import { compareDates, daysBetween } from '../../calendar/internal.ts'
import {
  en,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../../figure/internal.ts'
import type { DecimalText, Rounding } from '../../numeric/internal.ts'
import { failAt, lazily, list, listed, orElse, places, read, record, uniqueIds } from '../../shape/internal.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'
import {
  type ReadmissionRule,
  type ReadReadmissionRule,
  type ReadStay,
  readReadmissionRule,
  type Stay,
  stayIn,
} from './ReadmissionRule.ts'

/**
 * 重复住院处理（结果） — every stay in the order given, with its points after the rule.
 *
 * @since 0.2.0
 */
interface CutReadmissions {
  readonly stays: readonly {
    readonly id: string
    readonly points: DecimalText
    /** The stay that followed too soon; `null` where none did. */
    readonly readmission: string | null
  }[]
  readonly steps: readonly Step[]
}

/**
 * 重复住院扣减 — cuts the points of a stay that is followed too soon by another of the same person in the same group.
 *
 * Formula: points × factor, once, where a later stay begins 0 to `withinDays` days after the discharge and no exception
 * is documented for it (its `reason`). Half-up to four decimals, or `places`. A stay that begins before the discharge
 * is a transfer or an overlap, and none of this rule's business; of two stays of one and the same day the one with the
 * smaller id comes first. Groups are compared in canonical form, `es35` as `ES35`. Which hospitals count as the same is
 * decided by which stays are given.
 *
 * @param rule - for example one of `readmissionRules` from `yigongti/rules`
 * @param input - the stays, in any order; `pointsOf`: whose points, of DIP or of DRG (`drg` unless given)
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `not_a_date` · `unknown_id` (a reason that is no
 *   exception) · `duplicate_id` · `out_of_range` · `not_an_integer` · `not_a_number` · `empty_list` · `missing` ·
 *   `wrong_type` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `not_one_of`
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
 * @since 0.1.0
 */
export function cutReadmissions(
  rule: ReadmissionRule,
  input: { readonly stays: readonly Stay[]; readonly places?: NumberInput; readonly pointsOf?: PointSystem },
): CutReadmissions {
  const exactRule = readReadmissionRule(rule)
  const { stays, places, pointsOf: system } = read(cutReadmissionsShape(), input)
  refuseUnknownReasons(stays, exactRule)
  const rounding: Rounding = { mode: 'halfUp', places }
  const series = seriesOf(stays)
  const factor = given(L.readmissionFactor, exactRule.factor)
  const found = stays.map((stay, index) => {
    const readmission = firstReadmission(stay, series.get(seriesKey(stay)) ?? [], exactRule.withinDays)
    const points = pointsFigure({ stay, index, readmission, factor, rounding, system }, exactRule)
    return { id: stay.id, points, readmission: readmission?.id ?? null }
  })
  return publish({ stays: found })
}

export const cutReadmissionsShape = /* @__PURE__ */ lazily(() =>
  inPoints(cutReadmissionsIn, ({ stays }) => eachOf(stays, 'points'), 'drg'),
)

function cutReadmissionsIn(system: PointSystem) {
  return record<Parameters<typeof cutReadmissions>[1]>({ zh: '重复住院扣减', en: 'Readmissions' })({
    stays: list({ zh: '住院记录', en: 'Stays' }, stayIn(system), { laws: [uniqueIds] }),
    places: orElse(places(), 4),
    pointsOf: pointsOf(system),
  })
}

function refuseUnknownReasons(stays: readonly ReadStay[], { exceptions }: ReadReadmissionRule): void {
  const known = new Set(exceptions.map(({ id }) => id))
  stays.forEach(({ reason }, index) => {
    if (reason === undefined || known.has(reason)) return
    const info = { expected: listed([...known]), received: reason }
    failAt(cutReadmissionsShape(), 'unknown_id', ['stays', index, 'reason'], info)
  })
}

const seriesKey = ({ person, group }: ReadStay) => JSON.stringify([person, group])

/** The stays of each person in each group that may count as readmissions, from the first to the last. */
function seriesOf(stays: readonly ReadStay[]): ReadonlyMap<string, readonly ReadStay[]> {
  const series = new Map<string, ReadStay[]>()
  for (const stay of stays) {
    if (stay.reason !== undefined) continue
    const key = seriesKey(stay)
    const known = series.get(key)
    if (known === undefined) series.set(key, [stay])
    else known.push(stay)
  }
  for (const each of series.values()) each.sort(compareStays)
  return series
}

/** Which of two stays comes first: by their days, then by their ids, so that the order of the records does not matter. */
function compareStays(a: ReadStay, b: ReadStay): number {
  return (
    compareDates(a.admittedOn, b.admittedOn) || compareDates(a.dischargedOn, b.dischargedOn) || (a.id < b.id ? -1 : 1)
  )
}

/** The earliest later stay of a series that begins after the end of this one, where it begins soon enough. */
function firstReadmission(stay: ReadStay, series: readonly ReadStay[], withinDays: number): ReadStay | undefined {
  let [low, high] = [0, series.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const isLater = follows(series[middle] as ReadStay, stay)
    if (isLater) high = middle
    else low = middle + 1
  }
  const next = series[low]
  return next !== undefined && daysBetween(stay.dischargedOn, next.admittedOn) <= withinDays ? next : undefined
}

/** Stays that follow a given one stand at the end of its series. */
function follows(other: ReadStay, stay: ReadStay): boolean {
  if (other.id === stay.id) return false
  return compareDates(other.admittedOn, stay.dischargedOn) >= 0 && compareStays(stay, other) < 0
}

interface Cutting {
  readonly stay: ReadStay
  readonly index: number
  readonly readmission: ReadStay | undefined
  readonly factor: Figure
  readonly rounding: Rounding
  readonly system: PointSystem
}

function pointsFigure(
  { stay, index, readmission, factor, rounding, system }: Cutting,
  rule: ReadReadmissionRule,
): Figure {
  const { label, withinDays, citations } = rule
  const before = given(labelAt(labelsIn(system, L).pointsBefore, index, stay.id), stay.points)
  const at = labelAt(labelsIn(system, L).pointsAfter, index, stay.id)
  if (readmission === undefined) {
    const because = {
      zh: zh`${label.zh}：出院后 ${withinDays} 天内没有无合理理由的同病组再入院，不扣减`,
      en: en`${label.en}: no readmission into the group within ${withinDays} days without a reason, nothing is cut`,
    }
    return figure(at, formula`${before}`, rounding, { citations, because })
  }
  const gap = daysBetween(stay.dischargedOn, readmission.admittedOn)
  const because = {
    zh: zh`${label.zh}：出院后第 ${gap} 天以同一病组再入院（${readmission.id}），无例外理由`,
    en: en`${label.en}: readmitted into the same group after ${gap} days (${readmission.id}), no exception`,
  }
  return figure(at, formula`${before} × ${factor}`, rounding, { citations, because })
}
