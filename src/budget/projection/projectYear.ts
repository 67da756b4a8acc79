import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  exactItems,
  failAt,
  lazily,
  list,
  mostItems,
  number,
  type OutOf,
  optional,
  orElse,
  rate,
  read,
  record,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type IntervalFigures, intervalFigures, pastMonths, type ShareFigures, shareFigures } from './shareFigures.ts'

/**
 * 全年推算（输入） — the months of past years, of this year so far, and what they are held against; all in one unit of money.
 *
 * @since 0.2.0
 */
export interface ProjectYearInput {
  /** Twelve amounts for each past year, zero or more. */
  readonly reference: readonly (readonly NumberInput[])[]
  /** This year's months from January on; `completion` is what part of the month is known by now, 1 unless given. */
  readonly toDate: readonly { readonly amount: NumberInput; readonly completion?: NumberInput }[]
  readonly total?: NumberInput
  /** Of the interval, above 0 and below 1; 95 % unless given. */
  readonly confidence?: NumberInput
}

/**
 * 全年推算 — where the year will end. `months` and `cumulated` are all twelve: those to date completed, the others projected.
 * `interval` is `null` where nothing is booked yet, or nothing says how far the shares stray (`withoutInterval` says why); `balance` and `execution`
 * are `null` where no total was given. A balance below zero is an overrun.
 *
 * @since 0.2.0
 */
export interface ProjectedYear {
  readonly share: DecimalText
  /** As booked so far, and with what is still to come for these months. */
  readonly executed: DecimalText
  readonly completed: DecimalText
  readonly projected: DecimalText
  readonly months: readonly DecimalText[]
  readonly cumulated: readonly DecimalText[]
  readonly interval: { readonly low: DecimalText; readonly high: DecimalText } | null
  readonly withoutInterval: Bilingual | null
  readonly standardDeviation: DecimalText | null
  readonly balance: DecimalText | null
  readonly execution: {
    readonly rate: DecimalText
    readonly progress: DecimalText
    readonly deviation: DecimalText
  } | null
  readonly steps: readonly Step[]
}

/**
 * 全年推算 — where a year will end, from its months to date and from what share of the year these months had in past years.
 *
 * Formula: share = Σ same months ÷ Σ year, over the past years (ratio of sums); completed = Σ amount ÷ completion; the year =
 * completed ÷ share; a month to come = the year × its share. Interval: completed ÷ (share ± t·s·√(1 + 1/r)), s the sample
 * standard deviation of the shares of the r years, t Student's with r − 1 degrees of freedom (twelve significant digits);
 * never below what is completed. It knows how the shares stray, and not whether a completion is wrong. Execution: booked ÷
 * total against the part of the year gone (months ÷ 12, 时序进度). Exact but for t and the roots (twenty digits); in the unit of the
 * amounts.
 *
 * @param input - see {@link ProjectYearInput}; completion factors are those of `completeClaims`
 * @throws `no_cost` (a past year without spending, or the past years without any in these months) · `wrong_length` (a
 *   past year has twelve months, this one twelve at most) · `negative_amount` · `out_of_range` · `empty_list` ·
 *   `missing` · `inexact_number` · `not_a_number` · `percent_not_allowed` · `too_many_digits` · `unknown_key` ·
 *   `wrong_type`
 * @see This library's definition
 * @example
 * ```ts
 * import { projectYear } from 'yigongti'
 *
 * const { share, projected, balance, execution } = projectYear({
 *   reference: [[20, 18, 24, 23, 22, 21, 25, 26, 24, 22, 23, 27], [22, 15, 26, 25, 24, 22, 27, 28, 26, 24, 25, 30]],
 *   toDate: [{ amount: 24 }, { amount: 17 }, { amount: 28 }, { amount: 27 }, { amount: 25 }, { amount: 24 }],
 *   total: 300,
 * })
 * Number(share).toFixed(6) // => '0.460457'
 * Number(projected).toFixed(6) // => '314.904580'
 * Number(balance).toFixed(6) // => '-14.904580'
 * execution?.progress // => '0.5'
 * ```
 * @since 0.2.0
 */
export function projectYear(input: ProjectYearInput): ProjectedYear {
  const given = read(projectYearShape(), input)
  return projectedYear(projectionFigures(given), given.total)
}

/** The result of a projection, held against a total where there is one. */
export function projectedYear(found: ProjectionFigures, total: Figure | undefined): ProjectedYear {
  const { shares, executed, completed, projected, interval, gone, ...months } = found
  const balance = total === undefined ? null : figure(L.balance, formula`${total} − ${projected}`, exact)
  const execution = total === undefined ? null : executionFigures(executed, total, gone)
  const draft = {
    share: shares.share,
    executed,
    completed,
    projected,
    ...months,
    interval: 'because' in interval ? null : interval,
    withoutInterval: 'because' in interval ? interval.because : null,
    standardDeviation: shares.spread?.deviation ?? null,
    balance,
    execution,
  }
  return publish(draft, [shares.share, projected])
}

export const projectYearShape = /* @__PURE__ */ lazily(() =>
  record<ProjectYearInput>({ zh: '全年推算', en: 'The year projected' })(projectionFields()),
)

/** What a projection is made of, for inputs that hold one. */
export const projectionFields = () => {
  const spent = { atLeast: 0, outside: 'negative_amount' } as const
  const toDate = record<ProjectYearInput['toDate'][number]>({ zh: '本年各月', en: 'Month of this year' })({
    amount: number(L.toDate, spent),
    completion: optional(rate(L.completion, { above: 0, atMost: 2 })),
  })
  return {
    reference: referenceShape(),
    toDate: list({ zh: '本年各月', en: 'Months of this year' }, toDate, { laws: [mostItems(12)], each: nthMonth }),
    total: optional(projectionTotal()),
    confidence: confidenceShape(),
  }
}

export const projectionTotal = () => number(L.total, { above: 0, expected: '> 0' })

export const referenceShape = () => {
  const month = number(L.monthAmount, { atLeast: 0, outside: 'negative_amount' })
  const year = list({ zh: '以前年度各月', en: 'Months of a past year' }, month, {
    laws: [exactItems(12)],
    each: nthMonth,
  })
  return list({ zh: '以前年度', en: 'Past years' }, year, { laws: [mostItems(mostPastYears)], each: nthYear })
}

export const confidenceShape = () => orElse(rate(L.confidence, { above: 0, below: 1 }), '95%')

export const mostPastYears = 50
const nthMonth = (place: number): Bilingual => ({ zh: `第 ${place} 月`, en: `month ${place}` })
const nthYear = (place: number): Bilingual => ({ zh: `第 ${place} 年`, en: `year ${place}` })

type ReadProjection = Pick<OutOf<ReturnType<typeof projectYearShape>>, 'reference' | 'toDate' | 'confidence'>

export interface ProjectionFigures {
  readonly shares: ShareFigures
  readonly executed: Figure
  readonly completed: Figure
  readonly projected: Figure
  readonly months: readonly Figure[]
  readonly cumulated: readonly Figure[]
  readonly interval: IntervalFigures
  /** How many months are gone. */
  readonly gone: number
}

export function projectionFigures({ reference, toDate, confidence }: ReadProjection): ProjectionFigures {
  const past = pastMonths(reference, toDate.length)
  const empty = past.findIndex(({ year }) => year.value.n === 0n)
  if (empty >= 0) failAt(projectYearShape(), 'no_cost', ['reference', empty])
  if (past.every(({ part }) => part.value.n === 0n)) failAt(projectYearShape(), 'no_cost', ['reference'])
  const shares = shareFigures(past)
  const labels = monthLabels()
  const known = toDate.map(({ amount, completion }, at) =>
    completion === undefined ? amount : figure(labels.month[at] as Label, formula`${amount} ÷ ${completion}`, exact),
  )
  const executed = figure(L.executed, formula`${sumOf(toDate.map(({ amount }) => amount))}`, exact)
  const completed = figure(L.completed, formula`${sumOf(known)}`, exact)
  const projected = figure(L.projected, formula`${completed} ÷ ${shares.share}`, exact)
  const all = figure(L.referenceTotal, formula`${sumOf(past.map(({ year }) => year))}`, exact)
  const months = Array.from({ length: 12 }, (_, at) => {
    const one = known[at]
    if (one !== undefined) return one
    const same = reference.map((year) => year[at] as Figure)
    return figure(labels.month[at] as Label, formula`${projected} × (${sumOf(same)}) ÷ ${all}`, exact)
  })
  const cumulated: Figure[] = []
  months.forEach((month, at) => {
    const before = cumulated[at - 1]
    const sum = before === undefined ? formula`${month}` : formula`${before} + ${month}`
    cumulated.push(figure(labels.cumulated[at] as Label, sum, exact))
  })
  const interval = intervalFigures(shares, { completed, confidence })
  return { shares, executed, completed, projected, months, cumulated, interval, gone: toDate.length }
}

const monthLabels = /* @__PURE__ */ lazily(() => {
  const ofEach = (label: Label) =>
    Array.from({ length: 12 }, (_, at) => labelAt(label, at, `${at + 1} 月`, `month ${at + 1}`))
  return { month: ofEach(L.month), cumulated: ofEach(L.cumulated) }
})

/** What is booked of the total, against the part of the year that is gone. */
function executionFigures(executed: Figure, total: Figure, gone: number) {
  const rate = figure(L.rate, formula`${executed} ÷ ${total}`, exact)
  const progress = figure(L.progress, formula`${givenCount(L.monthsGone, gone)} ÷ 12`, exact)
  return { rate, progress, deviation: figure(L.ahead, formula`${rate} − ${progress}`, exact) }
}
