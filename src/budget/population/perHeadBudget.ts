import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsOf,
} from '../../calendar/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import {
  add,
  type DecimalText,
  type Fraction,
  fen,
  fromInteger,
  multiply,
  one,
  reduce,
  zero,
} from '../../numeric/internal.ts'
import {
  choice,
  date,
  law,
  lazily,
  notNegative,
  optional,
  positiveRate,
  read,
  record,
  year,
} from '../../shape/internal.ts'
import { badRowsShape, byBadRows, notesOf, type RowNotes, rowsWithoutId } from '../../stays/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 参保时段 — people who are insured from one day to another, both included: from before the year unless `from` is given,
 * beyond it unless `to` is.
 *
 * @since 0.2.0
 */
interface Enrolment {
  readonly people: NumberInput
  readonly from?: IsoDate | string
  readonly to?: IsoDate | string
}

/**
 * 计入月份的口径 — when somebody counts in a month: insured on its first day, on its last day, on any day, on every day
 * (`wholeMonth`), or by the part of its days (`byDays`).
 *
 * @since 0.2.0
 */
type CountedMonth = 'firstDay' | 'lastDay' | 'anyDay' | 'wholeMonth' | 'byDays'

/**
 * 按人头的预算（输入） — the yuan a head and year, the people with the days on which they join and leave, and when a month
 * counts.
 *
 * @since 0.1.0
 */
export interface PerHeadBudgetInput {
  readonly year: NumberInput
  /** Yuan a head and year. */
  readonly perHead: NumberInput
  readonly enrolments: readonly Enrolment[]
  readonly countedMonth: CountedMonth
  /** The risk index of these people, 1 unless given. */
  readonly index?: NumberInput
  /** `strict`, unless given, throws at the first bad enrolment; `collect` lists bad enrolments and leaves them out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 按人头的预算 — the people counted in every month, the person-months, and the budget they make.
 *
 * @since 0.1.0
 */
export interface PerHeadBudget extends RowNotes {
  readonly months: readonly { readonly month: IsoMonth; readonly people: DecimalText }[]
  readonly personMonths: DecimalText
  readonly averagePeople: DecimalText
  readonly budget: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 按人头的预算 — a budget by person-months: who joins late or leaves early counts for the months in which he is insured.
 *
 * Formula: person-months = Σ over the months of the people counted in them; budget = yuan a head × index × person-months ÷
 * 12, half-up to the fen. Which months count is not set by any document that the library knows, so it is always said:
 * `countedMonth`. With `badRows: 'collect'` enrolments that cannot be read are left out: the budget is that of the others
 * alone. Enrolments have no id, so that two alike are two.
 *
 * @param input - see {@link PerHeadBudgetInput}
 * @throws `not_one_of` (no such way of counting) · `not_a_date` · `out_of_range` (someone leaves before joining; a
 *   year, an amount or an index out of range) · `empty_list` · `missing` · `wrong_type` · `not_an_integer` ·
 *   `not_a_number` · `percent_not_allowed` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { perHeadBudget } from 'yigongti'
 *
 * const input = {
 *   year: 2026,
 *   perHead: 600,
 *   enrolments: [{ people: 1000 }, { people: 100, from: '2026-03-15' }, { people: 50, to: '2026-06-30' }],
 * } as const
 * perHeadBudget({ ...input, countedMonth: 'firstDay' }).personMonths // => '13200'
 * const { personMonths, budget } = perHeadBudget({ ...input, countedMonth: 'anyDay' })
 * personMonths // => '13300'
 * budget // => '665000.00'
 * ```
 * @since 0.1.0
 */
export function perHeadBudget(input: PerHeadBudgetInput): PerHeadBudget {
  const { year, perHead, enrolments: taken, countedMonth, index } = read(perHeadBudgetShape(), input)
  const { rows: items } = taken
  const explained = items.flatMap(({ people }) => (people.origin === undefined ? [] : [people]))
  const enrolments = enrolmentsByDays(items, { from: firstDayOf(year), to: lastDayOf(year) })
  const months = monthsOf(year).map((month, place) => {
    const from = `${month}-01` as IsoDate
    const people = peopleIn({ from, to: addDays(addMonths(from, 1), -1) }, enrolments, countedMonth)
    const label = labelAt(L.monthPeople, place, month)
    return { month, people: readFigure(label, people, saysCounted[countedMonth], explained) }
  })
  const personMonths = figure(L.personMonths, formula`${sumOf(months.map(({ people }) => people))}`, exact)
  const average = figure(L.averagePeople, formula`${personMonths} ÷ 12`, exact)
  const amount =
    index === undefined
      ? formula`${perHead} × ${personMonths} ÷ 12`
      : formula`${perHead} × ${index} × ${personMonths} ÷ 12`
  const budget = figure(L.perHeadBudget, amount, fen)
  return { ...publish({ months, personMonths, averagePeople: average, budget }, [average, budget]), ...notesOf(taken) }
}

export const perHeadBudgetShape = /* @__PURE__ */ lazily(() => {
  const enrolment = record<Enrolment>({ zh: '参保时段', en: 'Enrolment' })(
    {
      people: notNegative(L.enrolled),
      from: optional(date({ zh: '起始日', en: 'First day' })),
      to: optional(date({ zh: '终止日', en: 'Last day' })),
    },
    [joinsFirst],
  )
  return byBadRows((badRows) =>
    record<PerHeadBudgetInput>({ zh: '按人头的预算', en: 'Budget by the head' })({
      year: year(),
      countedMonth: choice({ zh: '计入月份的口径', en: 'When a month counts' }, saysCounted),
      perHead: positiveRate(L.yearPerHead),
      enrolments: rowsWithoutId({ zh: '参保时段', en: 'Enrolments' }, enrolment, badRows),
      index: optional(positiveRate(L.riskFactor)),
      badRows: badRowsShape(),
    }),
  )
})

/** Nobody leaves before joining. */
const joinsFirst = /* @__PURE__ */ law(
  ['out_of_range'],
  ['joinsFirst'],
  ({ from, to }: { readonly from: IsoDate | undefined; readonly to: IsoDate | undefined }) => [from, to] as const,
  ([from, to], reading) => {
    if (from === undefined || to === undefined || from <= to) return
    reading.refuse('out_of_range', { expected: `≥ ${from}`, received: to }, ['to'])
  },
)

const saysCounted = {
  firstDay: { zh: '当月第一天参保的计入', en: 'who is insured on the first day of the month counts' },
  lastDay: { zh: '当月最后一天参保的计入', en: 'who is insured on the last day of the month counts' },
  anyDay: { zh: '当月任何一天参保的计入', en: 'who is insured on any day of the month counts' },
  wholeMonth: { zh: '当月每天都参保的计入', en: 'who is insured on every day of the month counts' },
  byDays: { zh: '按当月参保天数占比计入', en: 'everybody counts by the part of the days of the month insured' },
} as const

/** People who are insured on the same days of the year. */
interface InsuredDays {
  readonly days: Days
  people: Fraction
}

/** There are many people and few stretches of days: whoever has the same within the year is counted together. */
function enrolmentsByDays(
  items: readonly { readonly people: Figure; readonly from: IsoDate | undefined; readonly to: IsoDate | undefined }[],
  year: Days,
): readonly InsuredDays[] {
  const found = new Map<string, InsuredDays>()
  for (const { people, from, to } of items) {
    const days = {
      from: from === undefined || from < year.from ? year.from : from,
      to: to === undefined || to > year.to ? year.to : to,
    }
    const key = days.from + days.to
    const same = found.get(key)
    if (same === undefined) found.set(key, { days, people: people.value })
    else same.people = add(same.people, people.value)
  }
  return [...found.values()]
}

function peopleIn(month: Days, enrolments: readonly InsuredDays[], counted: CountedMonth): Fraction {
  const parts = enrolments.map(({ people, days }) => multiply(people, countedIn(month, days, counted)))
  return reduce(parts.reduce(add, zero))
}

/** A stretch of days, both ends included. */
interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What part of a month counts for somebody who is insured on some days: all of it or nothing, unless it goes by days. */
function countedIn(month: Days, insured: Days, counted: CountedMonth): Fraction {
  switch (counted) {
    case 'firstDay':
      return holds(insured, month.from) ? one : zero
    case 'lastDay':
      return holds(insured, month.to) ? one : zero
    case 'wholeMonth':
      return holds(insured, month.from) && holds(insured, month.to) ? one : zero
    case 'anyDay':
      return daysInside(month, insured) > 0 ? one : zero
    case 'byDays':
      return { n: BigInt(daysInside(month, insured)), d: fromInteger(daysInside(month, month)).n }
  }
}

const holds = ({ from, to }: Days, day: IsoDate) => compareDates(from, day) <= 0 && compareDates(day, to) <= 0

function daysInside(month: Days, insured: Days): number {
  const from = compareDates(month.from, insured.from) < 0 ? insured.from : month.from
  const to = compareDates(insured.to, month.to) < 0 ? insured.to : month.to
  return Math.max(0, daysBetween(from, to) + 1)
}
