import type { Bilingual, Path } from '../../errors/internal.ts'
import {
  displayNumber,
  displayTenThousands,
  moneyUnits,
  type ReportTable,
  reportTable,
  resultReader,
  type Unit,
  units,
  type Writing,
} from '../../figure/internal.ts'
import {
  fen,
  multiply,
  parseCanonical,
  type Rounding,
  roundFraction,
  toDecimalString,
  toFixedString,
} from '../../numeric/internal.ts'
import { bilingual, read, readTableOptions, type TableOptions, unitShape, year } from '../../shape/internal.ts'
import type { SpendingChange } from './explainSpending.ts'

/**
 * 统筹基金支出变动因素分析表 — the table of why spending changed: a row for each factor in the order in which they were put
 * in, one for each named policy, and the sum, which is the change.
 *
 * What a factor was and is stands in its own unit; of what differs between the county and elsewhere it is the mean over
 * stays, the factors above it being put in already.
 *
 * @param result - what `explainSpending` gave
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `explanation_differs` (the result was changed) · `missing`, `no_such_figure` and `wrong_type` (no such result)
 * @example
 * ```ts
 * import { explainSpending, toSpendingTable } from 'yigongti'
 *
 * const stays = { admissions: 10_000, cost: 50_000_000, fund: 30_000_000 }
 * const year = { insured: 100_000, home: stays, elsewhere: stays }
 * const result = explainSpending({
 *   before: { year: 2025, ...year, chronic: 5_000_000 },
 *   after: { year: 2026, ...year, insured: 100_000, chronic: 6_000_000 },
 * })
 * const { title, rows } = toSpendingTable(result, { language: 'zh', unit: 'tenThousand' })
 * title // => '2026 年度统筹基金支出变动因素分析表'
 * rows.filter(({ effect }) => effect !== '0.00').map(({ name, before, after, effect }) => [name, before, after, effect].join(' '))
 * // => [ '门诊慢特病 500.00 万元 600.00 万元 100.00', '合计 6,500.00 万元 6,600.00 万元 100.00' ]
 * ```
 * @since 0.2.0
 */
export function toSpendingTable(result: SpendingChange, options: TableOptions): ReportTable<SpendingColumn> {
  const { language, unit, alliance } = readTableOptions(options)
  const { textAt, isComputed, rowsAt } = resultReader(result)
  const say = (words: Bilingual | undefined, at: Path) => read(bilingual(), words as Bilingual, at)[language]
  const ratioAt = (...place: (string | number)[]) => (isComputed(place) ? textAt([...place, 'value']) : null)
  const figuresOf = (of: Unit, isAmount: boolean, before: Path, after: Path) => {
    const written = (isPrinted: boolean) => {
      const shown = (place: Path) =>
        withUnit(textAt(place) ?? '0', of, { language, unit: isAmount ? unit : 'yuan' }, isPrinted)
      return { before: shown(before), after: shown(after) }
    }
    return { cells: written(false), printed: written(true) }
  }
  const factors = Array.from({ length: rowsAt(['factors']) }, (_, k) => {
    const { label, unit: given, factor } = result.factors[k] ?? {}
    const own = read(unitShape(), given as Unit, ['factors', k, 'unit'])
    const isAmount = factor === 'chronic' || factor === 'other'
    const { cells, printed } = figuresOf(own, isAmount, ['factors', k, 'before'], ['factors', k, 'after'])
    const rest = {
      name: say(label, ['factors', k, 'label']),
      growth: ratioAt('factors', k, 'growth'),
      effect: textAt(['factors', k, 'effect']),
      share: ratioAt('factors', k, 'share'),
    }
    return { kind: 'line' as const, cells: { ...cells, ...rest }, printed }
  })
  const policies = Array.from({ length: rowsAt(['policies']) }, (_, k) => {
    const cells = {
      name: `${policy[language]}${say(result.policies[k]?.label, ['policies', k, 'label'])}`,
      effect: textAt(['policies', k, 'effect']),
      share: ratioAt('policies', k, 'share'),
    }
    return { kind: 'line' as const, cells }
  })
  const spent = figuresOf('yuan', true, ['before', 'spending'], ['after', 'spending'])
  const sum = {
    name: words.sum[language],
    ...spent.cells,
    growth: isComputed(['growth']) ? textAt(['growth', 'value']) : null,
    effect: textAt(['change']),
    share: factors.some(({ cells: { share } }) => share !== null) ? '1' : null,
  }
  return reportTable(
    {
      title: titleOf(read(year(), result.after?.year, ['after', 'year']), alliance)[language],
      columns,
      rows: [...factors, ...policies, { kind: 'sum', cells: sum, printed: spent.printed }],
      notes,
    },
    { language, unit },
  )
}

type SpendingColumn = (typeof columns)[number]['key']

const columns = [
  { key: 'name', label: { zh: '因素', en: 'Factor' }, holds: 'words' },
  { key: 'before', label: { zh: '上年', en: 'Year before' }, holds: 'words' },
  { key: 'after', label: { zh: '本年', en: 'This year' }, holds: 'words' },
  { key: 'growth', label: { zh: '变动%', en: 'Change %' }, holds: 'rate' },
  { key: 'effect', label: { zh: '影响额', en: 'Effect' }, holds: 'amount' },
  { key: 'share', label: { zh: '占变动总额%', en: 'Share of the change' }, holds: 'rate' },
] as const

/** Half-up: money to the fen, in print to two decimals of its unit; rates to a hundredth of a percentage point. */
function withUnit(value: string, unit: Unit, { language, unit: money }: Writing, isPrinted: boolean): string {
  const rounded = (rounding: Rounding) =>
    toDecimalString(roundFraction(parseCanonical(value), rounding), units[unit].places)
  if (unit === 'yuan' && money === 'tenThousand') {
    const shown = rounded(isPrinted ? hundredYuan : fen)
    return `${displayTenThousands(shown)} ${moneyUnits.tenThousand[language]}`
  }
  if (units[unit].percent) {
    const inHundredths = multiply(parseCanonical(value), { n: 100n, d: 1n })
    return `${displayNumber(toFixedString(roundFraction(inHundredths, fen), 2), 'factor')}%`
  }
  const word = units[unit][language]
  return `${displayNumber(rounded(fen), unit)}${word === '' ? '' : ` ${word}`}`
}

/** Two decimals of ten thousand. */
const hundredYuan = { mode: 'halfUp', multipleOf: '100' } as const

function titleOf(of: number, alliance: string | undefined): Bilingual {
  return {
    zh: `${alliance === undefined ? '' : `${alliance} `}${of} 年度统筹基金支出变动因素分析表`,
    en: `Why fund spending changed, ${of}${alliance === undefined ? '' : `: ${alliance}`}`,
  }
}

const words = { sum: { zh: '合计', en: 'Sum' } } as const satisfies Record<string, Bilingual>
const policy = { zh: '政策性因素：', en: 'Policy: ' }

const notes = [
  {
    zh: '按表内次序连环替代：前面的因素已取本年数，后面的仍取上年数；次序不同，各因素的影响额也不同。',
    en: 'Chained substitution in the order of the table: what stands above is put in already, what stands below is not; another order would divide the change otherwise.',
  },
  {
    zh: '上年、本年栏为替代到该因素时的数；县域内外不同的为按人次的平均数。政策性因素已从所经因素中扣除。',
    en: 'Both years as they stand when the factor is put in, the mean over stays where the county differs from elsewhere. Policies are taken out of the factors that they worked through.',
  },
  {
    zh: '各行影响额之和等于支出变动额，核对到分；各级支出先取整到分再相减，没有尾差，不设尾差行。',
    en: 'The effects sum to the change of spending, to the fen: they are differences of rounded levels, so nothing is left over and there is no row for it.',
  },
] as const satisfies readonly Bilingual[]
