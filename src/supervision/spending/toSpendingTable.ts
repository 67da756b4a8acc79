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
import { parseCanonical, roundFraction, toDecimalString } from '../../numeric/internal.ts'
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
  const shown = (place: Path, of: Unit, isAmount: boolean) =>
    withUnit(textAt(place) ?? '0', of, { language, unit: isAmount ? unit : 'yuan' })
  const factors = Array.from({ length: rowsAt(['factors']) }, (_, k) => {
    const { label, unit: given, factor } = result.factors[k] ?? {}
    const own = read(unitShape(), given as Unit, ['factors', k, 'unit'])
    const isAmount = factor === 'chronic' || factor === 'other'
    return {
      name: say(label, ['factors', k, 'label']),
      before: shown(['factors', k, 'before'], own, isAmount),
      after: shown(['factors', k, 'after'], own, isAmount),
      growth: ratioAt('factors', k, 'growth'),
      effect: textAt(['factors', k, 'effect']),
      share: ratioAt('factors', k, 'share'),
    }
  })
  const policies = Array.from({ length: rowsAt(['policies']) }, (_, k) => ({
    name: `${policy[language]}${say(result.policies[k]?.label, ['policies', k, 'label'])}`,
    effect: textAt(['policies', k, 'effect']),
    share: ratioAt('policies', k, 'share'),
  }))
  const sum = {
    name: words.sum[language],
    before: shown(['before', 'spending'], 'yuan', true),
    after: shown(['after', 'spending'], 'yuan', true),
    growth: isComputed(['growth']) ? textAt(['growth', 'value']) : null,
    effect: textAt(['change']),
    share: factors.some(({ share }) => share !== null) ? '1' : null,
  }
  return reportTable(
    {
      title: titleOf(read(year(), result.after?.year, ['after', 'year']), alliance)[language],
      columns,
      rows: [
        ...[...factors, ...policies].map((cells) => ({ kind: 'line' as const, cells })),
        { kind: 'sum', cells: sum },
      ],
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

/** Half-up: money to the fen, rates to a hundredth of a percentage point. */
function withUnit(value: string, unit: Unit, { language, unit: money }: Writing): string {
  const places = units[unit].percent ? 4 : 2
  const rounded = toDecimalString(roundFraction(parseCanonical(value), { mode: 'halfUp', places }), units[unit].places)
  if (unit === 'yuan' && money === 'tenThousand') {
    return `${displayTenThousands(rounded)} ${moneyUnits.tenThousand[language]}`
  }
  const word = units[unit][language]
  return `${displayNumber(rounded, unit)}${word === '' ? '' : ` ${word}`}`
}

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
