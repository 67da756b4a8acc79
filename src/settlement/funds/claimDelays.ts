import { addDays, addMonths, compareDates, type IsoDate, type IsoMonth } from '../../calendar/internal.ts'
import { type Label, labelAt, publish, read as readFigure, type Step } from '../../figure/internal.ts'
import { type DecimalText, fromInteger } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet } from '../../policy/internal.ts'
import { date, id, lazily, month, type OutOf, optional, read, record, refusalAt } from '../../shape/internal.ts'
import { badRowsShape, byBadRows, notesOf, type RowNotes, siftRows, stayRows } from '../../stays/internal.ts'
import { addWorkingDays, lateDays, type WorkCalendar, workCalendarShape } from './addWorkingDays.ts'
import { labels as L } from './labels.ts'

/**
 * 月度费用申报与拨付（输入） — claims for months: when each was filed and paid, as it stands on the day `asOf`. The days
 * off are the caller's list.
 *
 * @since 0.2.0
 */
export interface ClaimDelaysInput {
  readonly asOf: IsoDate
  readonly calendar: WorkCalendar
  readonly claims: readonly {
    readonly id: string
    /** The month that the claim is for. */
    readonly month: IsoMonth
    readonly filedOn: IsoDate
    readonly paidOn?: IsoDate
  }[]
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 月度费用申报与拨付（结果） — by when a claim was to be filed, in days of the calendar, and paid, in working days.
 *
 * @since 0.2.0
 */
export interface ClaimDelays extends RowNotes {
  readonly claims: readonly {
    readonly id: string
    readonly fileBy: IsoDate
    readonly daysFiledLate: DecimalText
    readonly payBy: IsoDate
    readonly isPaid: boolean
    readonly daysLate: DecimalText
  }[]
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 月度费用申报与拨付时限 — whether claims for months were filed and paid in time, and how many days late.
 *
 * Formula: filed by the day of the month after that the rules name; paid within so many working days, the first being
 * the working day after the filing. That the days run from the filing, and that the month after is meant, is the
 * library's reading. A claim that is not paid is late until `asOf`. Rows alike in every field are one (`repeated`); of
 * others with one id, as of other bad rows, the first is refused, or all are listed and left out (`badRows`).
 *
 * @param rules - a rule set with `claimDay` and `paidWithin`: `clearingPlan2025`
 * @param input - see {@link ClaimDelaysInput}
 * @throws `out_of_range` (paid before it was filed, or filed or paid after the day that is asked for) · `not_a_date` ·
 *   `not_a_month` · `duplicate_id` · `empty_list` · `missing` · `too_long` · `unclean_id` · `unknown_key` ·
 *   `wrong_type` · `not_one_of`
 * @example
 * ```ts
 * import { claimDelays } from 'yigongti'
 * import { clearingPlan2025 } from 'yigongti/rules'
 *
 * const { claims } = claimDelays(clearingPlan2025, {
 *   asOf: '2026-03-31',
 *   calendar: {
 *     holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
 *     workdays: ['2026-02-14', '2026-02-28'],
 *   },
 *   claims: [{ id: 'january', month: '2026-01', filedOn: '2026-02-09', paidOn: '2026-03-16' }],
 * })
 * claims[0]?.fileBy // => '2026-02-10'
 * claims[0]?.payBy // => '2026-03-13'
 * claims[0]?.daysLate // => '1'
 * ```
 * @since 0.2.0
 */
export function claimDelays(rules: RuleSet<'funds'>, input: ClaimDelaysInput): ClaimDelays {
  const { asOf, calendar, claims: given } = read(claimDelaysShape(), input)
  const standing = inForce(rules, asOf, ['asOf'], 'funds')
  const [claimDay, paidWithin] = [standing.count('claimDay'), standing.count('paidWithin')]
  const taken = siftRows(given, otherOrder(asOf))
  const rows = taken.rows.map((claim, index) => {
    const { id: name, month: of, filedOn, paidOn } = claim
    const at = (label: Label) => labelAt(label, index, name)
    const fileBy = dayOf(addMonths(`${of}-01` as IsoDate, 1), claimDay.value)
    const payBy = addWorkingDays(filedOn, paidWithin.value, calendar)
    const filed = {
      zh: `${of} 费用应于 ${fileBy} 前申报，申报于 ${filedOn}，按自然日计`,
      en: `the claim for ${of} was to be filed by ${fileBy} and was on ${filedOn}, in calendar days`,
    }
    const paid = {
      zh: `申报于 ${filedOn}，应于 ${payBy} 前拨付，${paidOn === undefined ? '截至' : '拨付于'} ${paidOn ?? asOf}，按工作日计`,
      en: `filed on ${filedOn}, to be paid by ${payBy}, ${paidOn === undefined ? 'unpaid on' : 'paid on'} ${paidOn ?? asOf}, in working days`,
    }
    const daysFiledLate = readFigure(
      at(L.daysFiledLate),
      fromInteger(lateDays(fileBy, filedOn, undefined)),
      filed,
      [],
      {
        parameters: [claimDay.parameter],
        citations: claimDay.citations,
      },
    )
    const daysLate = readFigure(
      at(L.workingDaysLate),
      fromInteger(lateDays(payBy, paidOn ?? asOf, calendar)),
      paid,
      [],
      {
        parameters: [paidWithin.parameter],
        citations: paidWithin.citations,
      },
    )
    return { id: name, fileBy, daysFiledLate, payBy, isPaid: paidOn !== undefined, daysLate }
  })
  return { ...publish({ claims: rows }), ...notesOf(taken), provenance: provenanceOf(rules, standing.asOf) }
}

export const claimDelaysShape = /* @__PURE__ */ lazily(() => {
  const claim = record<ClaimDelaysInput['claims'][number]>({ zh: '月度申报', en: 'Claim of a month' })({
    id: id(),
    month: month<IsoMonth>({ zh: '费用所属月份', en: 'Month of the claim' }),
    filedOn: date<IsoDate>({ zh: '申报日期', en: 'Filed on' }),
    paidOn: optional(date<IsoDate>({ zh: '拨付日期', en: 'Paid on' })),
  })
  return byBadRows((badRows) =>
    record<ClaimDelaysInput>({ zh: '月度费用申报与拨付时限', en: 'Delays of claims and payments' })({
      asOf: date<IsoDate>({ zh: '查询日期', en: 'As of' }),
      calendar: workCalendarShape(),
      claims: stayRows({ zh: '月度申报', en: 'Claims' }, claim, badRows),
      badRows: badRowsShape(),
    }),
  )
})

type Claim = OutOf<ReturnType<typeof claimDelaysShape>>['claims']['rows'][number]

/** A claim is paid after it was filed, and both before the day that is asked for. */
function otherOrder(asOf: IsoDate) {
  return ({ filedOn, paidOn }: Claim, place: number) => {
    const refusal = (key: 'filedOn' | 'paidOn', expected: string, received: IsoDate) =>
      refusalAt(claimDelaysShape(), 'out_of_range', ['claims', place, key], { expected, received }, [])
    if (compareDates(filedOn, asOf) > 0) return refusal('filedOn', `≤ ${asOf}`, filedOn)
    if (paidOn === undefined) return undefined
    if (compareDates(paidOn, filedOn) < 0) return refusal('paidOn', `≥ ${filedOn}`, paidOn)
    return compareDates(paidOn, asOf) > 0 ? refusal('paidOn', `≤ ${asOf}`, paidOn) : undefined
  }
}

/** A day of the month that begins on a day, its last where it is shorter. */
function dayOf(first: IsoDate, day: number): IsoDate {
  const [named, last] = [addDays(first, day - 1), addDays(addMonths(first, 1), -1)]
  return compareDates(named, last) > 0 ? last : named
}
