import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  labelAt,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { failAt, listed, read } from '../../shape/internal.ts'
import { groupBy } from '../groupBy.ts'
import type { Ratio } from '../ratioOf.ts'
import { type ExecutionInput, executionShape, type Part, parts, type ReadExecution } from './ExecutionInput.ts'
import { gapOf } from './executionLaws.ts'
import { labels as L } from './labels.ts'
import { type Execution, type LineExecution, lineFigures, sumFigures } from './lineFigures.ts'

/**
 * 预算执行（结果） — each line, the sums by what lines are part of, and the whole. What a sum cannot tell, some line of it
 * cannot.
 *
 * @since 0.2.0
 */
export interface BudgetExecution {
  readonly year: number
  readonly month: number
  /** Each with what it is part of, and its months where it was given by month. */
  readonly lines: readonly (ExecutionView & {
    readonly id: string
    readonly label: Bilingual
    readonly scheme: string | null
    readonly method: string | null
    readonly institution: string | null
    readonly department: string | null
    readonly months: readonly {
      readonly month: number
      readonly quota: DecimalText | null
      readonly used: DecimalText | null
      readonly left: DecimalText | null
    }[]
  })[]
  /** Lines together by one thing that they are part of; `name` is `null` for those that are part of none. */
  readonly sums: readonly (ExecutionView & { readonly by: Part; readonly name: string | null })[]
  readonly total: ExecutionView & {
    /** The projected balance with what the risk-adjustment fund covers of an overrun. */
    readonly afterRiskFund: Ratio
    /** How many months the fund's balance pays at the pace of the months gone. */
    readonly reserveMonths: Ratio
  }
  readonly steps: readonly Step[]
}

/** Amounts in yuan; rates are parts of one, and so is `deviation`: .01 is one percentage point. */
interface ExecutionView {
  /** As set. */
  readonly budget: DecimalText
  /** With the adjustments of the year. */
  readonly adjusted: DecimalText
  readonly used: DecimalText
  readonly unsettled: DecimalText
  readonly execution:
    | {
        readonly computable: true
        readonly rate: DecimalText
        readonly progress: DecimalText
        readonly deviation: DecimalText
      }
    | NotComputable
  readonly yearOnYear:
    | {
        readonly computable: true
        readonly lastYear: DecimalText
        readonly change: DecimalText
        readonly growth: DecimalText
      }
    | NotComputable
  /** `balance` is above zero where less than the budget will be used. */
  readonly projection:
    | { readonly computable: true; readonly projected: DecimalText; readonly balance: DecimalText }
    | NotComputable
}

interface NotComputable {
  readonly computable: false
  readonly because: Bilingual
}

/**
 * 预算执行 — how much of a budget is used by the end of a month: by scheme, payment method, institution and department,
 * against the share of the year gone, against last year, and where the year will end at this pace.
 *
 * Formula: execution = used ÷ (budget + adjustments); deviation = execution − share of the year gone (months ÷ 12, a share
 * of the caller's, or, where there are quotas by month, those of the months gone ÷ all); growth = (used − last year) ÷
 * last year; projected = (used + unsettled) ÷ share, half-up to the fen, unless it is given. Sums add up amounts, the
 * projected ones too; their share is what is due by now ÷ their budget. After the risk-adjustment fund = balance +
 * min(fund, overrun). Months of the fund's balance = balance ÷ (used ÷ months gone).
 *
 * The formulas are the library's; the figures of Changzhou's residents in the first half of 2020 follow by them.
 *
 * @param input - see {@link ExecutionInput}
 * @throws `sum_not_stated` (quotas that do not make the budget, or a stated sum with its gap) · `unknown_id` (a stated
 *   sum of what no line is part of) · `total_negative` (more is taken from a budget or a quota than it has) ·
 *   `conflicting_inputs` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_an_integer` · `not_asked` · `not_one_of` · `not_whole_fen` · `out_of_range` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_length` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { budgetExecution } from 'yigongti'
 *
 * const { total, sums } = budgetExecution({
 *   year: 2026,
 *   month: 6,
 *   lines: [
 *     { id: 'inpatient', scheme: 'residents', budget: 60_000_000, used: 31_200_000, lastYear: 30_000_000 },
 *     { id: 'outpatient', scheme: 'residents', budget: 20_000_000, used: 8_800_000, lastYear: 8_000_000 },
 *     { id: 'workers', scheme: 'workers', budget: 40_000_000, used: 19_000_000, lastYear: 20_000_000 },
 *   ],
 *   stated: [{ scheme: 'residents', used: 40_000_000 }],
 * })
 * total.execution // => { computable: true, rate: '0.4916666666666666666666666666666666666667', progress: '0.5', deviation: '-0.008333333333333333333333333333333333333333' }
 * total.projection // => { computable: true, projected: '118000000.00', balance: '2000000.00' }
 * sums.map(({ name, used }) => `${name} ${used}`) // => [ 'residents 40000000.00', 'workers 19000000.00' ]
 * ```
 * @since 0.2.0
 */
export function budgetExecution(input: ExecutionInput): BudgetExecution {
  const given = read(executionShape(), input)
  const count = given.lines.reduce((sum, { adjustments }) => sum + 1 + adjustments.length, 0)
  return publishLong(count, () => ({ draft: executionFigures(given) }))
}

function executionFigures(given: ReadExecution) {
  const months = givenCount(L.month, given.month)
  const yearLong = givenCount(L.monthsOfYear, 12)
  const gone =
    given.progress === undefined ? figure(L.progress, formula`${months} ÷ ${yearLong}`, exact) : given.progress
  const found = given.lines.map((line, index) => lineFigures(line, index, gone, given.month))
  const all = found.map(({ figures }) => figures)
  const total = sumFigures(all, ({ id, name: { zh, en }, unit }) => ({
    id: `total.${id}`,
    name: { zh: `${zh}（合计）`, en: `${en} (all)` },
    unit,
  }))
  checkStated(given, all)
  const { used, projection } = total
  const { riskFund, reserve } = given
  const afterRiskFund =
    riskFund === undefined
      ? notComputable(because.noRiskFund)
      : projection.computable
        ? computed(
            figure(
              L.afterRiskFund,
              formula`${projection.balance} + min(${riskFund}, max(0, 0 − ${projection.balance}))`,
              exact,
            ),
          )
        : projection
  const reserveMonths =
    reserve === undefined
      ? notComputable(because.noReserve)
      : used.value.n === 0n
        ? notComputable(because.nothingUsed)
        : computed(figure(L.reserveMonths, formula`${reserve} ÷ (${used} ÷ ${months})`, exact))
  return {
    year: given.year,
    month: given.month,
    lines: given.lines.map((line, index) => {
      const { id, label, scheme = null, method = null, institution = null, department = null } = line
      const own = found[index] as (typeof found)[number]
      const head = { id, label: label ?? { zh: id, en: id }, scheme, method, institution, department }
      return { ...head, ...viewOf(own.figures), months: own.months }
    }),
    sums: parts.flatMap((by) => sumsBy(by, given, all)),
    total: { ...viewOf(total), afterRiskFund, reserveMonths },
  }
}

/** What of the figures leaves. */
function viewOf({ budget, adjusted, used, unsettled, execution, yearOnYear, projection }: Execution) {
  return { budget, adjusted, used, unsettled, execution, yearOnYear, projection }
}

/** The sums by one thing that lines are part of; none where no line says so. */
function sumsBy(by: Part, { lines }: ReadExecution, figures: readonly LineExecution[]) {
  const groups = groupBy(figures, (_, index) => lines[index]?.[by] ?? null)
  if (groups.size === 1 && groups.has(null)) return []
  return [...groups].map(([name, group], index) => {
    const sum = sumFigures(group, (label) =>
      labelAt({ ...label, id: `${by}.${label.id}` }, index, name ?? others.zh, name ?? others.en),
    )
    return { by, name, ...viewOf(sum) }
  })
}

/** A sum that somebody states is that of the lines it speaks of; the gap is told. */
function checkStated({ lines, stated }: ReadExecution, figures: readonly LineExecution[]): void {
  stated.forEach((one, index) => {
    const at = ['stated', index]
    for (const part of parts) {
      const name = one[part]
      if (name === undefined || lines.some((line) => line[part] === name)) continue
      const known = [...new Set(lines.flatMap((line) => line[part] ?? []))]
      failAt(executionShape(), 'unknown_id', [...at, part], { received: name, expected: listed(known) })
    }
    const theirs = figures.filter((_, k) =>
      parts.every((part) => one[part] === undefined || lines[k]?.[part] === one[part]),
    )
    for (const key of ['budget', 'used', 'lastYear'] as const) {
      const whole = one[key]
      const info = whole && gapOf(sumOf(theirs.flatMap((each) => each[key] ?? [])).value, whole.value)
      if (info) failAt(executionShape(), 'sum_not_stated', [...at, key], info)
    }
  })
}

const computed = (value: Figure) => ({ computable: true as const, value })
const notComputable = (why: Bilingual) => ({ computable: false as const, because: why })

const because = /* @__PURE__ */ deepFreeze({
  noRiskFund: { zh: '未给出风险调节金', en: 'the risk-adjustment fund was not given' },
  noReserve: { zh: '未给出基金累计结余', en: 'the balance of the fund was not given' },
  nothingUsed: { zh: '累计支出为 0', en: 'nothing was used so far' },
} as const satisfies Record<string, Bilingual>)

const others = /* @__PURE__ */ deepFreeze({ zh: '其他', en: 'others' })
