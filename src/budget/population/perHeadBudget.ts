import {
  firstDayOf,
  type IsoDate,
  type IsoMonth,
  lastDayOf,
  monthsOf,
  readIsoDate,
  readYear,
} from '../../calendar/internal.ts'
import { fail, type Path } from '../../errors/internal.ts'
import { exact, figure, formula, given, labelAt, read, type Step, stepsOf, sumOf } from '../../figure/internal.ts'
import { add, type DecimalInput, type Fraction, fen, multiply, reduce, zero } from '../../numeric/internal.ts'
import { readList, readOption, readRecord } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { readPeople } from '../readPeople.ts'
import { countedIn, type Days, daysOfMonth } from './countedIn.ts'
import type { CountedMonth, Enrolment } from './Enrolment.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'

/**
 * 按人头的预算（输入） — the yuan a head and year, the people with the days on which they join and leave, and when a month
 * counts.
 *
 * @since 0.2.0
 */
export interface PerHeadBudgetInput {
  readonly year: number
  /** Yuan a head and year. */
  readonly perHead: DecimalInput
  readonly enrolments: readonly Enrolment[]
  readonly countedMonth: CountedMonth
  /** The risk index of these people, 1 unless given. */
  readonly index?: DecimalInput
}

/**
 * 按人头的预算 — the people counted in every month, the person-months, and the budget they make.
 *
 * @since 0.2.0
 */
export interface PerHeadBudget {
  readonly months: readonly { readonly month: IsoMonth; readonly people: string }[]
  readonly personMonths: string
  readonly averagePeople: string
  readonly budget: string
  readonly steps: readonly Step[]
}

/**
 * 按人头的预算 — a budget by person-months: who joins late or leaves early counts for the months in which he is insured.
 *
 * Formula: person-months = Σ over the months of the people counted in them; budget = yuan a head × index × person-months ÷
 * 12, half-up to the fen. Which months count is not set by any document that the library knows, so it is always said:
 * `countedMonth`.
 *
 * @param input - see {@link PerHeadBudgetInput}
 * @throws `not_one_of` (no way of counting) · `not_a_date` · `out_of_range` (someone leaves before joining; a
 *   year, an amount or an index out of range) · `empty_list` · `missing` · `not_an_integer` · `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function perHeadBudget(input: PerHeadBudgetInput): PerHeadBudget {
  readRecord(input, ['year', 'perHead', 'enrolments', 'countedMonth', 'index'], [])
  const year = readYear(input.year, ['year'])
  const counted = readOption(input.countedMonth, countedMonths, ['countedMonth'])
  const perHead = given(L.yearPerHead, readFactor(input.perHead, ['perHead']))
  const enrolments = readList(input.enrolments, ['enrolments']).map((item, index) =>
    readEnrolment(item, year, ['enrolments', index]),
  )
  const months = monthsOf(year).map((month, index) => {
    const people = peopleIn(daysOfMonth(`${month}-01` as IsoDate), enrolments, counted)
    return { month, people: read(labelAt(L.monthPeople, index, month), people, saysCounted[counted], []) }
  })
  const personMonths = figure(L.personMonths, lean(formula`${sumOf(months.map(({ people }) => people))}`), exact)
  const average = figure(L.averagePeople, formula`${personMonths} ÷ 12`, exact)
  const index = input.index === undefined ? undefined : given(L.riskFactor, readFactor(input.index, ['index']))
  const amount =
    index === undefined
      ? formula`${perHead} × ${personMonths} ÷ 12`
      : formula`${perHead} × ${index} × ${personMonths} ÷ 12`
  const budget = figure(L.perHeadBudget, amount, fen)
  return {
    months: months.map(({ month, people }) => ({ month, people: people.text })),
    personMonths: personMonths.text,
    averagePeople: average.text,
    budget: budget.text,
    steps: stepsOf([average, budget]),
  }
}

const countedMonths = [
  'firstDay',
  'lastDay',
  'anyDay',
  'wholeMonth',
  'byDays',
] as const satisfies readonly CountedMonth[]

const saysCounted = {
  firstDay: { zh: '当月第一天参保的计入', en: 'who is insured on the first day of the month counts' },
  lastDay: { zh: '当月最后一天参保的计入', en: 'who is insured on the last day of the month counts' },
  anyDay: { zh: '当月任何一天参保的计入', en: 'who is insured on any day of the month counts' },
  wholeMonth: { zh: '当月每天都参保的计入', en: 'who is insured on every day of the month counts' },
  byDays: { zh: '按当月参保天数占比计入', en: 'everybody counts by the part of the days of the month insured' },
} as const

interface ReadEnrolment {
  readonly people: Fraction
  readonly days: Days
}

function readEnrolment(item: unknown, year: number, path: Path): ReadEnrolment {
  const record = readRecord(item, ['people', 'from', 'to'], path)
  const people = readPeople(record['people'], [...path, 'people'])
  const from = record['from'] === undefined ? firstDayOf(year) : readIsoDate(record['from'], [...path, 'from'])
  const to = record['to'] === undefined ? lastDayOf(year) : readIsoDate(record['to'], [...path, 'to'])
  const both = record['from'] !== undefined && record['to'] !== undefined
  if (both && to < from) fail('out_of_range', [...path, 'to'], { expected: `≥ ${from}`, received: to })
  return { people, days: { from, to } }
}

function peopleIn(month: Days, enrolments: readonly ReadEnrolment[], counted: CountedMonth): Fraction {
  const parts = enrolments.map(({ people, days }) => multiply(people, countedIn(month, days, counted)))
  return reduce(parts.reduce(add, zero))
}
