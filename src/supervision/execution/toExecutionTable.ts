import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type NumberInput, type ReportTable, reportTable, resultReader } from '../../figure/internal.ts'
import { add, compare, type Fraction, parseCanonical, toFixedString, zero } from '../../numeric/internal.ts'
import { bare, bilingual, read, readTableOptions, share, type TableOptions, whole, year } from '../../shape/internal.ts'
import type { BudgetExecution } from './budgetExecution.ts'
import { labels as L } from './labels.ts'

/**
 * 预算执行情况表 — the table that is read every month: by line with a subtotal for each scheme and the sum, against the
 * share of the year gone and against last year, and where the year will end.
 *
 * Columns that no row fills are left out. Rates are half-up to two decimals of a percentage.
 *
 * @param result - what `budgetExecution` gave
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title;
 *   `markAbove`: lines that are ahead of the share gone by more than this (`'3%'`: three percentage points) are marked △
 * @throws `out_of_range` (`markAbove` above 100%) · `explanation_differs` (the result was changed) · `missing`,
 *   `no_such_figure` and `wrong_type` (no such result)
 * @example
 * ```ts
 * import { budgetExecution, toExecutionTable } from 'yigongti'
 *
 * const result = budgetExecution({
 *   year: 2026,
 *   month: 9,
 *   lines: [
 *     { id: '住院', budget: 60_000_000, used: 48_000_000, lastYear: 45_000_000 },
 *     { id: '门诊慢特病', budget: 20_000_000, used: 14_000_000, lastYear: 12_500_000 },
 *   ],
 * })
 * const table = toExecutionTable(result, { language: 'zh', unit: 'tenThousand', markAbove: '3%' })
 * table.title // => '2026 年度预算执行情况表（1–9 月）'
 * table.rows.map(({ name, used, rate, deviation, mark }) => [name, used, rate, deviation, mark].join(' '))
 * // => [ '住院 4800.00 0.80 5.00 △', '门诊慢特病 1400.00 0.70 -5.00 ', '合计 6200.00 0.775 2.50 ' ]
 * ```
 * @since 0.2.0
 */
export function toExecutionTable(
  result: BudgetExecution,
  options: TableOptions & { readonly markAbove?: NumberInput },
): ReportTable<ExecutionColumn> {
  const { language, unit, alliance } = readTableOptions(options, ['markAbove'])
  const { markAbove } = options
  const limit = markAbove === undefined ? undefined : read(bare(share(markLabel)), markAbove, ['options', 'markAbove'])
  resultReader(result).rowsAt(['lines'])
  const gone = {
    year: read(year(), result.year, ['year']),
    month: read(whole(L.month, { atLeast: 1, atMost: 12 }), result.month, ['month']),
  }
  const rows = rowsOf(result, gone.month, limit).map(({ kind, name, cells }) => ({
    kind,
    cells: { ...cells, name: name[language] },
  }))
  const isFilled = (key: ExecutionColumn) =>
    rows.some(({ cells }) => cells[key] !== null && !(key === 'unsettled' && cells[key] === '0.00'))
  return reportTable(
    {
      title: titleOf(gone, alliance)[language],
      columns: columns.filter(({ key }) => always.includes(key) || isFilled(key)),
      rows,
      notes: limit === undefined ? notes : [...notes, markNote],
    },
    { language, unit },
  )
}

type ExecutionColumn = (typeof columns)[number]['key']

const columns = [
  { key: 'name', label: { zh: '项目', en: 'Line' }, holds: 'words' },
  { key: 'adjusted', label: { zh: '全年预算', en: 'Budget of the year' }, holds: 'amount' },
  { key: 'progress', label: { zh: '序时进度', en: 'Share gone' }, holds: 'rate' },
  { key: 'month', label: { zh: '本月支出', en: 'Used this month' }, holds: 'amount' },
  { key: 'used', label: { zh: '累计支出', en: 'Used so far' }, holds: 'amount' },
  { key: 'rate', label: { zh: '执行率', en: 'Execution' }, holds: 'rate' },
  { key: 'deviation', label: { zh: '比序时进度±（百分点）', en: 'Ahead ± (points)' }, holds: 'percentagePoints' },
  { key: 'lastYear', label: { zh: '上年同期', en: 'Last year' }, holds: 'amount' },
  { key: 'growth', label: { zh: '同比±%', en: 'On last year' }, holds: 'rate' },
  { key: 'unsettled', label: { zh: '已发生未结算', en: 'Incurred, not settled' }, holds: 'amount' },
  { key: 'projected', label: { zh: '预计全年', en: 'Projected year' }, holds: 'amount' },
  { key: 'balance', label: { zh: '预计结余(+)超支(−)', en: 'Projected surplus (+) overrun (−)' }, holds: 'amount' },
  { key: 'afterRiskFund', label: { zh: '风险调节金覆盖后', en: 'After the risk-adjustment fund' }, holds: 'amount' },
  { key: 'mark', label: { zh: '提示', en: 'Mark' }, holds: 'words' },
] as const

const always: readonly ExecutionColumn[] = [
  'name',
  'adjusted',
  'progress',
  'used',
  'rate',
  'deviation',
  'projected',
  'balance',
]

/** Lines by scheme, each scheme with its subtotal where there are several, and the sum. */
function rowsOf(result: BudgetExecution, month: number, limit: Fraction | undefined) {
  const { rowsAt } = resultReader(result)
  const all = Array.from({ length: rowsAt(['lines']) }, (_, index) => index)
  const spent = all.map((index) => usedInMonth(result, index, month))
  const row = (kind: Kind, name: Bilingual, place: Path, those: readonly number[]) => {
    const own = those.flatMap((index) => spent[index] ?? [])
    const used =
      own.length < those.length ? null : toFixedString(own.map((text) => parseCanonical(text)).reduce(add, zero), 2)
    return { kind, name, cells: { ...cellsAt(result, place, limit), month: used } }
  }
  const lineRow = (index: number) => {
    const label = read(bilingual(), result.lines[index]?.label as Bilingual, ['lines', index, 'label'])
    return row('line', label, ['lines', index], [index])
  }
  const schemes = Array.from({ length: rowsAt(['sums']) }, (_, index) => index).filter(
    (index) => result.sums[index]?.by === 'scheme',
  )
  const schemeOf = (index: number) => result.lines[index]?.scheme ?? null
  const names = schemes.map((at) => result.sums[at]?.name ?? null)
  const lost = schemes.length < 2 ? undefined : all.find((index) => !names.includes(schemeOf(index)))
  if (lost !== undefined) {
    const expected = names.map((name) => show(name)).join(', ')
    fail('explanation_differs', ['lines', lost, 'scheme'], { expected, received: show(schemeOf(lost)) })
  }
  const byScheme =
    schemes.length < 2
      ? all.map(lineRow)
      : schemes.flatMap((at, k) => {
          const name = names[k] as string | null
          const theirs = all.filter((index) => schemeOf(index) === name)
          const subtotal = name === null ? words.others : { zh: `${name}小计`, en: `${name}, sum` }
          return [...theirs.map(lineRow), row('subtotal', subtotal, ['sums', at], theirs)]
        })
  return [...byScheme, row('sum', words.sum, ['total'], all)]
}

type Kind = 'line' | 'subtotal' | 'sum'

/** What a line used in the last month, where it was given by month. */
function usedInMonth(result: BudgetExecution, index: number, month: number): string | null {
  const { textAt, rowsAt } = resultReader(result)
  const place = ['lines', index, 'months']
  return rowsAt(place) >= month ? textAt([...place, month - 1, 'used']) : null
}

const afterRiskFund = ['total', 'afterRiskFund']

function cellsAt(result: BudgetExecution, place: Path, limit: Fraction | undefined) {
  const { textAt, isComputed } = resultReader(result)
  const within = (group: string, key: string) => (isComputed([...place, group]) ? textAt([...place, group, key]) : null)
  const deviation = within('execution', 'deviation')
  return {
    adjusted: textAt([...place, 'adjusted']),
    progress: within('execution', 'progress'),
    used: textAt([...place, 'used']),
    rate: within('execution', 'rate'),
    deviation,
    lastYear: within('yearOnYear', 'lastYear'),
    growth: within('yearOnYear', 'growth'),
    unsettled: textAt([...place, 'unsettled']),
    projected: within('projection', 'projected'),
    balance: within('projection', 'balance'),
    afterRiskFund: place[0] === 'total' && isComputed(afterRiskFund) ? textAt([...afterRiskFund, 'value']) : null,
    mark: limit === undefined || deviation === null || compare(parseCanonical(deviation), limit) <= 0 ? null : '△',
  }
}

function titleOf(
  { year, month }: { readonly year: number; readonly month: number },
  alliance: string | undefined,
): Bilingual {
  const months = month === 1 ? { zh: '1 月', en: 'month 1' } : { zh: `1–${month} 月`, en: `months 1 to ${month}` }
  return {
    zh: `${alliance === undefined ? '' : `${alliance} `}${year} 年度预算执行情况表（${months.zh}）`,
    en: `Execution of the budget, ${year}, ${months.en}${alliance === undefined ? '' : `: ${alliance}`}`,
  }
}

const words = {
  sum: { zh: '合计', en: 'Sum' },
  others: { zh: '其他小计', en: 'Others, sum' },
} as const satisfies Record<string, Bilingual>

const notes = [
  {
    zh: '执行率为累计支出除以全年预算（含年中调整）；比序时进度为两者之差，单位为百分点。',
    en: 'Execution is what was used by the budget of the year, adjustments included; ahead is its difference from the share gone, in percentage points.',
  },
  {
    zh: '预计全年另有测算的从其测算，否则为（累计支出＋已发生未结算）÷ 序时进度；合计为各项之和。',
    en: 'The projected year is as it was told, or else what was used, settled or not, by the share gone; sums add up their lines.',
  },
] as const satisfies readonly Bilingual[]

const markNote = {
  zh: '△ 表示执行率超过序时进度，且超过所定的界限。',
  en: '△ marks what is ahead of the share gone by more than the limit that was set.',
}

const markLabel = {
  id: 'markAbove',
  name: { zh: '提示界限', en: 'Limit of the mark' },
  unit: 'rate',
} as const
