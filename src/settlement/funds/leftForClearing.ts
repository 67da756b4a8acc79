import { type IsoDate, lastDayOf } from '../../calendar/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, fromInteger } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet } from '../../policy/internal.ts'
import {
  amount,
  date,
  flag,
  id,
  lazily,
  list,
  oneAtMost,
  optional,
  orElse,
  read,
  record,
  uniqueIds,
  year,
} from '../../shape/internal.ts'
import { lateDays } from './addWorkingDays.ts'
import { labels as L } from './labels.ts'
import { lastDayOfMonth } from './lastDayOfMonth.ts'

/**
 * 待清算资金（输入） — what the year's payments left for its clearing (deposit, deferred, held), yuan to the fen, and when the
 * year was cleared, or the day on which it is asked.
 *
 * @since 0.2.0
 */
export interface LeftForClearingInput {
  readonly year: NumberInput
  /** What was disbursed for the year, above zero. */
  readonly disbursed: NumberInput
  readonly left: readonly { readonly id: string; readonly amount: NumberInput }[]
  /** Whether the place is a pilot, which clears earlier; it is none unless given. */
  readonly isPilot?: boolean
  readonly clearedOn?: IsoDate
  readonly asOf?: IsoDate
}

/**
 * 待清算资金（结果） — the share against the line from `low` to `high`: below, within (bounds included) or above it, and the
 * money above it. `daysLate` is `null` where no day is known.
 *
 * @since 0.2.0
 */
export interface LeftForClearing {
  readonly left: DecimalText
  readonly share: DecimalText
  readonly low: DecimalText
  readonly high: DecimalText
  readonly position: 'below' | 'within' | 'above'
  readonly excess: DecimalText
  readonly due: IsoDate
  readonly daysLate: DecimalText | null
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 待清算资金 — how much of a year's money waits for its clearing, as a share of what was disbursed, against the line of the
 * year; by when the year is to be cleared, and how many days late it is.
 *
 * Formula: share = Σ left ÷ disbursed; excess = max(0, Σ left − high × disbursed), half-up to the fen; due is the last day
 * of the month that the rules name, in the next year; late are days of the calendar.
 *
 * @param rules - a rule set with `leftLow`, `leftHigh`, `dueMonth` and `pilotDueMonth`: `clearingPlan2025`
 * @param input - see {@link LeftForClearingInput}
 * @throws `before_first_value` (a year before the plan) · `conflicting_inputs` · `not_a_date` · `duplicate_id` ·
 *   `empty_list` · `inexact_number` · `missing` · `negative_amount` · `not_a_number` · `not_an_integer` ·
 *   `not_whole_fen` · `out_of_range` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { leftForClearing } from 'yigongti'
 * import { clearingPlan2025 } from 'yigongti/rules'
 *
 * const { share, position, excess, due, daysLate } = leftForClearing(clearingPlan2025, {
 *   year: 2026,
 *   disbursed: 300_000_000,
 *   left: [{ id: 'deposit', amount: 15_000_000 }, { id: 'deferred', amount: 3_000_000 }],
 *   clearedOn: '2027-05-12',
 * })
 * share // => '0.06'
 * position // => 'above'
 * excess // => '3000000.00'
 * due // => '2027-04-30'
 * daysLate // => '12'
 * ```
 * @since 0.2.0
 */
export function leftForClearing(rules: RuleSet<'funds'>, input: LeftForClearingInput): LeftForClearing {
  const { year: number, disbursed, left: parts, isPilot, clearedOn, asOf } = read(leftForClearingShape(), input)
  const standing = inForce(rules, lastDayOf(number), ['year'], 'funds')
  const [low, high] = [standing.share('leftLow'), standing.share('leftHigh')]
  const note = { citations: standing.clause('leftShare') }
  const left = figure(L.left, formula`${sumOf(parts.map((part) => part.amount))}`, exact)
  const share = figure(L.leftShare, formula`${left} ÷ ${disbursed}`, exact, note)
  const excess = figure(L.leftExcess, formula`max(0, ${left} − ${high} × ${disbursed})`, fen, note)
  const parameter = isPilot ? 'pilotDueMonth' : 'dueMonth'
  const month = standing.count(parameter)
  const due = lastDayOfMonth(number + 1, month.value, parameter)
  const on = clearedOn ?? asOf
  const daysLate = on === undefined ? null : lateFigure(due, on, clearedOn !== undefined, month)
  const draft = { left, share, low, high, position: positionOf(share, low, high), excess, due, daysLate }
  return { ...publish(draft, [left, share]), provenance: provenanceOf(rules, standing.asOf) }
}

export const leftForClearingShape = /* @__PURE__ */ lazily(() => {
  const part = record<LeftForClearingInput['left'][number]>({ zh: '待清算款项', en: 'Part left for clearing' })({
    id: id(),
    amount: amount(L.leftPart),
  })
  return record<LeftForClearingInput>({ zh: '待清算资金', en: 'Left for clearing' })(
    {
      year: year(),
      disbursed: amount(L.disbursed, { above: 0, expected: '> 0' }),
      left: list({ zh: '待清算款项', en: 'Parts left for clearing' }, part, { laws: [uniqueIds] }),
      isPilot: orElse(flag({ zh: '是否试点地区', en: 'Pilot' }), false),
      clearedOn: optional(date<IsoDate>({ zh: '清算完成日期', en: 'Cleared on' })),
      asOf: optional(date<IsoDate>({ zh: '查询日期', en: 'As of' })),
    },
    [oneAtMost(['clearedOn', 'asOf'])],
  )
})

function positionOf(share: Figure, low: Figure, high: Figure): LeftForClearing['position'] {
  if (compare(share.value, high.value) > 0) return 'above'
  return compare(share.value, low.value) < 0 ? 'below' : 'within'
}

type DueMonth = ReturnType<ReturnType<typeof inForce>['count']>

function lateFigure(due: IsoDate, on: IsoDate, isCleared: boolean, { parameter, citations }: DueMonth): Figure {
  const because = {
    zh: `应于 ${due} 前完成清算，${isCleared ? '完成于' : '截至'} ${on}，按自然日计`,
    en: `to be cleared by ${due}, ${isCleared ? 'cleared on' : 'asked on'} ${on}, in calendar days`,
  }
  return readFigure(L.daysLate, fromInteger(lateDays(due, on, undefined)), because, [], {
    parameters: [parameter],
    citations,
  })
}
