import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  en,
  type Figure,
  figure,
  formula,
  given as givenFigure,
  type Label,
  labelAt,
  type NumberInput,
  publishLong,
  type Step,
  zh,
} from '../../figure/internal.ts'
import type { DecimalText, Rounding } from '../../numeric/internal.ts'
import { lazily, listed, orElse, places, read, record, refusalAt } from '../../shape/internal.ts'
import {
  badRowsShape,
  byBadRows,
  findReadmissions,
  notesOf,
  numberTexts,
  orderRecords,
  type RowNotes,
  siftRows,
  stayRows,
} from '../../stays/internal.ts'
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
 * 重复住院处理（结果） — every stay that was taken, in the order given, with its points after the rule.
 *
 * @since 0.2.0
 */
interface CutReadmissions extends RowNotes {
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
 * is documented for it (its `reason`). Half-up to four decimals, or `places`. A stay that begins while another of the
 * person goes on is a transfer or an overlap, and none of this rule's business: it is no readmission, and one inside
 * another is part of that, which alone answers for what follows. Of two stays of one and the same day the one with the
 * smaller id comes first. Groups are compared in canonical form, `es35` as `ES35`. Which hospitals count as the same is
 * decided by which stays are given. Rows alike in every field are one (`repeated`); of others with one id, as of other bad
 * rows, the first is refused, or all are listed and left out (`badRows`).
 *
 * @param rule - for example one of `readmissionRules` from `yigongti/rules`
 * @param input - the stays, in any order; `badRows`: `strict`, unless given, throws at the first bad row, `collect` lists
 *   bad rows and leaves them out; `pointsOf`: whose points, of DIP or of DRG (`drg` unless given)
 * @throws `wrong_kind` (the rule) · `not_a_date` · `unknown_id` (a reason that is no
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
 * stays.map(({ points, readmission }) => [points, readmission])
 * // => [ [ '41.6667', 'b' ], [ '83.3333', null ] ]
 * ```
 * @since 0.1.0
 */
export function cutReadmissions(
  rule: ReadmissionRule,
  input: {
    readonly stays: readonly Stay[]
    readonly badRows?: 'strict' | 'collect'
    readonly places?: NumberInput
    readonly pointsOf?: PointSystem
  },
): CutReadmissions {
  const exactRule = readReadmissionRule(rule)
  const { stays: given, places, pointsOf: system } = read(cutReadmissionsShape(), input)
  const taken = siftRows(given, unknownReason(exactRule))
  const { rows: stays } = taken
  const rounding: Rounding = { mode: 'halfUp', places }
  const followed = readmissionsAfter(stays, exactRule.withinDays)
  const factor = givenFigure(L.readmissionFactor, exactRule.factor)
  const uncut = reasonForNone(exactRule)
  const { pointsBefore, pointsAfter } = labelsIn(system, L)
  const terms = { factor, rounding, uncut, pointsBefore, pointsAfter, rule: exactRule }
  const calculate = () => {
    const found = stays.map((stay, index) => {
      const readmission = followed.get(index)
      const points = pointsFigure(stay, index, readmission, terms)
      return { id: stay.id, points, readmission: readmission?.by.id ?? null }
    })
    return { draft: { stays: found } }
  }
  return publishLong(stays.length, calculate, notesOf(taken))
}

export const cutReadmissionsShape = /* @__PURE__ */ lazily(() =>
  inPoints(cutReadmissionsIn, ({ stays }) => eachOf(stays, 'points'), 'drg'),
)

function cutReadmissionsIn(system: PointSystem) {
  return byBadRows((badRows) =>
    record<Parameters<typeof cutReadmissions>[1]>({ zh: '重复住院扣减', en: 'Readmissions' })({
      stays: stayRows({ zh: '住院记录', en: 'Stays' }, stayIn(system), badRows),
      badRows: badRowsShape(),
      places: orElse(places(), 4),
      pointsOf: pointsOf(system),
    }),
  )
}

function unknownReason({ exceptions }: ReadReadmissionRule) {
  const known = new Set(exceptions.map(({ id }) => id))
  return ({ reason }: ReadStay, place: number) => {
    if (reason === undefined || known.has(reason)) return undefined
    const info = { expected: listed([...known]), received: reason }
    return refusalAt(cutReadmissionsShape(), 'unknown_id', ['stays', place, 'reason'], info, [])
  }
}

/** A readmission, and after how many days it came. */
interface Followed {
  readonly by: ReadStay
  readonly days: number
}

/** By row, the admission that followed the stay too soon. */
function readmissionsAfter(stays: readonly ReadStay[], withinDays: number): ReadonlyMap<number, Followed> {
  const { numbers } = numberTexts(stays.length, (row) => (stays[row] as ReadStay).group)
  const found = findReadmissions(orderRecords(stays), {
    withinDays,
    seriesOf: (row) => numbers[row] as number,
    isJudged: (row) => stays[row]?.reason === undefined,
    ofEach: true,
  })
  return new Map(found.map(({ row, matched, days }) => [matched, { by: stays[row] as ReadStay, days }]))
}

/** The same of all stays. */
interface Cutting {
  readonly factor: Figure
  readonly rounding: Rounding
  readonly uncut: Bilingual
  readonly pointsBefore: Label
  readonly pointsAfter: Label
  readonly rule: ReadReadmissionRule
}

/** Why nothing is cut: the same of all stays that no readmission follows. */
function reasonForNone({ label, withinDays }: ReadReadmissionRule): Bilingual {
  return deepFreeze({
    zh: zh`${label.zh}：出院后 ${withinDays} 天内没有无合理理由的同病组再入院，不扣减`,
    en: en`${label.en}: no readmission into the group within ${withinDays} days without a reason, nothing is cut`,
  })
}

function pointsFigure(
  stay: ReadStay,
  index: number,
  readmission: Followed | undefined,
  { factor, rounding, uncut, pointsBefore, pointsAfter, rule: { label, citations } }: Cutting,
): Figure {
  const before = givenFigure(labelAt(pointsBefore, index, stay.id), stay.points)
  const at = labelAt(pointsAfter, index, stay.id)
  if (readmission === undefined) return figure(at, formula`${before}`, rounding, { citations, because: uncut })
  const { by, days } = readmission
  const because = () => ({
    zh: zh`${label.zh}：出院后第 ${days} 天以同一病组再入院（${by.id}），无例外理由`,
    en: en`${label.en}: readmitted into the same group after ${days} days (${by.id}), no exception`,
  })
  return figure(at, formula`${before} × ${factor}`, rounding, { citations, because })
}
