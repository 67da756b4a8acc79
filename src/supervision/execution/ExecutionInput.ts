import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, NumberInput } from '../../figure/internal.ts'
import {
  amount,
  amountToFen,
  asGiven,
  bilingual,
  citations,
  either,
  id,
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
import { executionLaws } from './executionLaws.ts'
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
  /**
   * Incurred in these months and not in `used`: settlement elsewhere comes late. Nothing unless given. What is explained (the
   * reserve of `completeClaims`) may have more than two decimals: it is rounded half-up to the fen. It is taken as yuan: of claims
   * in another unit of money it cannot be told, but by its step.
   */
  readonly unsettled?: NumberInput
  /** What was used in the same months of last year. */
  readonly lastYear?: NumberInput
  /** The line's own share of the year gone. */
  readonly progress?: NumberInput
  /**
   * The year's end, where another calculation tells it; not below what was used. What is explained (that of `projectYear`) may
   * have more than two decimals: it is rounded half-up to the fen. It is taken as yuan: made of months in ten thousand yuan it
   * mostly lies below what was used, and is refused.
   */
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
    [executionLaws.monthsGone],
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
      quotas: optional(
        list({ zh: '月度指标', en: 'Quotas by month' }, amount(L.quota), { laws: [executionLaws.allMonths] }),
      ),
      adjustments: orElse(
        list({ zh: '年中调整', en: 'Adjustments' }, adjustment(), { laws: [uniqueIds], mayBeEmpty: true }),
        [],
      ),
      used: either(list({ zh: '各月支出', en: 'Used by month' }, amount(L.usedInMonth)), amount(L.used)),
      unsettled: orElse(amountToFen(L.unsettled), 0),
      lastYear: optional(amount(L.lastYear)),
      progress: optional(progress()),
      projected: optional(amountToFen(L.projected)),
    },
    [
      oneAtMost(['quotas', 'progress']),
      executionLaws.quotasMakeBudget,
      executionLaws.quotaOfMonth,
      executionLaws.notBelowZero,
      executionLaws.notBelowUsed,
    ],
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
