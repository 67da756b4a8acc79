import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, Figure, NumberInput } from '../../figure/internal.ts'
import { add, type Fraction, subtract, toDecimalString, zero } from '../../numeric/internal.ts'
import {
  amount,
  asGiven,
  bilingual,
  citations,
  either,
  id,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  oneAtMost,
  optional,
  orElse,
  rate,
  record,
  signedAmount,
  uniqueIds,
  whole,
  year,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 预算执行（输入） — the lines of a budget, and what was used of each by the end of a month. Yuan, to the fen.
 *
 * @since 0.2.0
 */
export interface ExecutionInput {
  readonly year: NumberInput
  /** Months gone, 1 to 12. */
  readonly month: NumberInput
  /** The share of the year that these months have (by season, say); months ÷ 12 unless given. */
  readonly progress?: NumberInput
  readonly lines: readonly ExecutionLine[]
  /** Sums as somebody states them: of the lines that have all the parts named, of all lines where none is. */
  readonly stated?: readonly (Parts & {
    readonly budget?: NumberInput
    readonly used?: NumberInput
    readonly lastYear?: NumberInput
  })[]
  /** What the risk-adjustment fund can cover of a projected overrun. */
  readonly riskFund?: NumberInput
  /** The balance of the fund, to be told in months. */
  readonly reserve?: NumberInput
}

/** What a line is part of. */
interface Parts {
  readonly scheme?: string
  readonly method?: string
  readonly institution?: string
  readonly department?: string
}

interface ExecutionLine extends Parts {
  readonly id: string
  readonly label?: Bilingual
  /** As set for the year; adjustments apart. */
  readonly budget: NumberInput
  /** The budget by month, January first: it tells the line's share of the year. */
  readonly quotas?: readonly NumberInput[]
  /** In force in or before `month`. Where there are quotas, `quotaOf` is the month whose quota it changes. */
  readonly adjustments?: readonly {
    readonly id: string
    readonly month: NumberInput
    readonly amount: NumberInput
    readonly quotaOf?: NumberInput
    readonly because: Bilingual
    readonly citations?: readonly Citation[]
  }[]
  /** To date, or by month, January first. */
  readonly used: NumberInput | readonly NumberInput[]
  /** Incurred in these months and not in `used`: settlement elsewhere comes late. Nothing unless given. */
  readonly unsettled?: NumberInput
  /** What was used in the same months of last year. */
  readonly lastYear?: NumberInput
  /** The line's own share of the year gone. */
  readonly progress?: NumberInput
  /** The year's end, where another calculation tells it. */
  readonly projected?: NumberInput
}

/** What lines can be summed by. */
export const parts = ['scheme', 'method', 'institution', 'department'] as const

export type Part = (typeof parts)[number]

export type ReadExecution = OutOf<ReturnType<typeof executionShape>>

export const executionShape = /* @__PURE__ */ lazily(() =>
  record<ExecutionInput>({ zh: '预算执行', en: 'Execution of a budget' })(
    {
      year: year(L.year),
      month: whole(L.month, { atLeast: 1, atMost: 12 }),
      progress: optional(progress()),
      lines: list({ zh: '预算项目', en: 'Lines' }, line(), { laws: [uniqueIds] }),
      stated: orElse(list({ zh: '另报合计', en: 'Stated sums' }, statedSum(), { mayBeEmpty: true }), []),
      riskFund: optional(amount(L.riskFund)),
      reserve: optional(amount(L.reserve)),
    },
    [monthsGone],
  ),
)

const progress = () => rate(L.progress, { above: 0, atMost: 1, expected: '> 0, ≤ 100%' })

const partFields = () => ({
  scheme: optional(id({ zh: '险种', en: 'Scheme' })),
  method: optional(id({ zh: '支付方式', en: 'Payment method' })),
  institution: optional(id({ zh: '机构', en: 'Institution' })),
  department: optional(id({ zh: '科室', en: 'Department' })),
})

const line = () =>
  record<ExecutionLine>({ zh: '预算项目', en: 'Line' })(
    {
      id: id(),
      label: optional(bilingual()),
      ...partFields(),
      budget: amount(L.budget),
      quotas: optional(list({ zh: '月度指标', en: 'Quotas by month' }, amount(L.quota), { laws: [allMonths] })),
      adjustments: orElse(
        list({ zh: '年中调整', en: 'Adjustments' }, adjustment(), { laws: [uniqueIds], mayBeEmpty: true }),
        [],
      ),
      used: either(list({ zh: '各月支出', en: 'Used by month' }, amount(L.usedInMonth)), amount(L.used)),
      unsettled: orElse(amount(L.unsettled), 0),
      lastYear: optional(amount(L.lastYear)),
      progress: optional(progress()),
      projected: optional(amount(L.projected)),
    },
    [oneAtMost(['quotas', 'progress']), quotasMakeBudget, quotaOfMonth, notBelowZero],
  )

const adjustment = () =>
  record<NonNullable<ExecutionLine['adjustments']>[number]>({ zh: '年中调整', en: 'Adjustment' })({
    id: id(),
    month: whole(monthOf({ zh: '调整月份', en: 'Month of the adjustment' }), { atLeast: 1, atMost: 12 }),
    amount: signedAmount(L.adjustment),
    quotaOf: optional(
      whole(monthOf({ zh: '被调整的月份', en: 'Month whose quota changes' }), { atLeast: 1, atMost: 12 }),
    ),
    because: bilingual(),
    citations: orElse(asGiven(citations()), []),
  })

const monthOf = (name: Bilingual) => ({ id: 'month', name, unit: 'count' }) as const

const statedSum = () =>
  record<NonNullable<ExecutionInput['stated']>[number]>({ zh: '另报合计', en: 'Stated sum' })({
    ...partFields(),
    budget: optional(amount(L.budget)),
    used: optional(amount(L.used)),
    lastYear: optional(amount(L.lastYear)),
  })

const allMonths: Law<readonly unknown[]> = {
  codes: ['wrong_length'],
  says: ['allMonths'],
  judge: ({ length }, reading) => {
    if (length !== 12) reading.refuse('wrong_length', { expected: 12, received: length })
  },
}

const sumOfValues = (values: readonly Fraction[]): Fraction => values.reduce(add, zero)

const quotasMakeBudget: Law<Pick<Adjusted, 'budget' | 'quotas'>> = /* @__PURE__ */ law(
  ['sum_not_stated'],
  ['quotasMakeBudget'],
  ({ budget, quotas }: Pick<Adjusted, 'budget' | 'quotas'>) =>
    [budget.value, quotas?.map(({ value }) => value)] as const,
  ([budget, quotas], reading) => {
    const info = quotas && gapOf(sumOfValues(quotas), budget)
    if (info) reading.refuse('sum_not_stated', info, ['quotas'])
  },
)

/** What refuses a sum that is not what it should be; nothing where it is. */
export function gapOf(received: Fraction, expected: Fraction) {
  const gap = subtract(received, expected)
  if (gap.n === 0n) return undefined
  const text = (value: Fraction) => toDecimalString(value, 2)
  return { received: text(received), expected: text(expected), gap: text(gap), unit: 'yuan' }
}

interface Adjusted {
  readonly budget: Figure
  readonly quotas: readonly Figure[] | undefined
  readonly adjustments: readonly { readonly amount: Figure; readonly quotaOf: number | undefined }[]
}

/** An adjustment changes the quota of a month where there are such, and of none otherwise. */
const quotaOfMonth: Law<Adjusted> = /* @__PURE__ */ law(
  ['missing', 'not_asked'],
  ['quotaOfMonth'],
  ({ quotas, adjustments }: Adjusted) => [quotas !== undefined, adjustments.map(({ quotaOf }) => quotaOf)] as const,
  ([hasQuotas, months], reading) => {
    const index = months.findIndex((month) => (month !== undefined) !== hasQuotas)
    if (index >= 0) reading.refuse(hasQuotas ? 'missing' : 'not_asked', {}, ['adjustments', index, 'quotaOf'])
  },
)

/** Nothing is taken that is not there. */
const notBelowZero: Law<Adjusted> = /* @__PURE__ */ law(
  ['total_negative'],
  ['notBelowZero'],
  ({ budget, quotas, adjustments }: Adjusted) =>
    [
      budget.value,
      quotas?.map(({ value }) => value),
      adjustments.map((one) => [one.quotaOf, one.amount.value] as const),
    ] as const,
  ([budget, quotas, adjustments], reading) => {
    const changed = (of: Fraction, month?: number) =>
      sumOfValues([of, ...adjustments.filter(([at]) => month === undefined || at === month).map(([, value]) => value)])
    const sums = [changed(budget), ...(quotas ?? []).map((quota, index) => changed(quota, index + 1))]
    const below = sums.find(({ n }) => n < 0n)
    if (below !== undefined)
      reading.refuse('total_negative', { received: toDecimalString(below, 2), unit: 'yuan' }, ['adjustments'])
  },
)

interface Monthly {
  readonly month: number
  readonly lines: readonly {
    readonly used: unknown
    readonly adjustments: readonly { readonly month: number }[]
  }[]
}

/** Of the months gone there is one amount each, and an adjustment was made in one of them. */
const monthsGone: Law<Monthly> = {
  codes: ['wrong_length', 'out_of_range'],
  says: ['monthsGone'],
  judge: ({ month, lines }, reading) => {
    if (!reading.isSound(month) || !Array.isArray(lines)) return
    for (const [index, { used, adjustments }] of (lines as Monthly['lines']).entries()) {
      if (Array.isArray(used) && used.length !== month)
        reading.refuse('wrong_length', { expected: month, received: used.length }, ['lines', index, 'used'])
      if (!Array.isArray(adjustments)) continue
      for (const [k, one] of (adjustments as Monthly['lines'][number]['adjustments']).entries()) {
        if (!reading.isSound(one.month) || one.month <= month) continue
        const info = { expected: `≤ ${month}`, received: String(one.month) }
        reading.refuse('out_of_range', info, ['lines', index, 'adjustments', k, 'month'])
      }
    }
  },
}
