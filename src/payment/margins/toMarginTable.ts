import type { Bilingual } from '../../errors/internal.ts'
import { displayNumber, type ReportTable, reportTable } from '../../figure/internal.ts'
import {
  compare,
  divide,
  type Fraction,
  fromInteger,
  one,
  roundFraction,
  subtract,
  toDecimalString,
  toFixedString,
} from '../../numeric/internal.ts'
import { failAt, read, readTableOptions, refuseUnknown, type TableOptions } from '../../shape/internal.ts'
import { groupMarginsShape, placeKey, type ReadMarginGroup } from './GroupMarginsInput.ts'
import { groupMargins } from './groupMargins.ts'
import type { PaidBy } from './labels.ts'
import {
  countColumns,
  type FurtherColumn,
  furtherColumns,
  type MarginTableInput,
  marginTableShape,
  type ReadFurther,
} from './MarginTableInput.ts'
import { addSums, type Line, type LineSums, lineOf, rankedLines } from './rankedLines.ts'

/**
 * 盈亏分析表 — the table of gains and losses by hospital, department and group: the largest losses first, then the largest
 * gains, then the others in one row, and the sum of all.
 *
 * What a row of the others or of the sum cannot add up (means of the level, indices, shares, counts that some row does
 * not tell) is `null` there. The rows that
 * are shown and the others make the sum to the fen.
 *
 * @param input - see {@link MarginTableInput}
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `unknown_id` · `conflicting_inputs` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` ·
 *   `negative_amount` · `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `out_of_range` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { toMarginTable } from 'yigongti'
 *
 * const margins = {
 *   price: 9800,
 *   groups: [
 *     { id: 'A', hospital: '县人民医院', cases: 120, weight: '1.2', costPerCase: 10_500 },
 *     { id: 'B', hospital: '县人民医院', cases: 180, weight: '0.8', costPerCase: 8600 },
 *     { id: 'C', hospital: '县中医院', cases: 60, weight: '3.5', costPerCase: 34_000 },
 *   ],
 * }
 * const { title, rows } = toMarginTable({ margins, lastPrice: 10_000 }, { language: 'zh', alliance: '某县医共体' })
 * title // => '某县医共体 DIP/DRG 盈亏分析表'
 * rows.map(({ group, margin }) => `${group} ${margin}`)
 * // => [ 'B -136800.00', 'A 151200.00', 'C 18000.00', '合计 32400.00' ]
 * ```
 * @since 0.2.0
 */
export function toMarginTable(input: MarginTableInput, options: TableOptions): ReportTable<MarginColumn> {
  const { language, unit, alliance } = readTableOptions(options)
  const { margins, further, lastPrice, top } = read(marginTableShape(), input)
  const { price, groups, paidBy } = read(groupMarginsShape(), margins, ['margins'])
  const result = groupMargins(margins)
  refuseUnknown(further.map(placeKey), groups.map(placeKey), (index) => {
    const received = (further[index] as ReadFurther).id
    failAt(marginTableShape(), 'unknown_id', ['further', index, 'id'], { received, expected: words.row })
  })
  const more = new Map(further.map((one) => [placeKey(one), one]))
  const lines = result.groups.map((one, index) => lineOf(one, groups[index] as ReadMarginGroup))
  refuseMoreThanCases(lines, more)
  const cellsOf = ({ group, sums }: Line) => ({
    ...cellsOfSums(sums),
    ...cellsOfFurther(more.get(placeKey(group))),
    hospital: group.hospital ?? null,
    department: group.department ?? null,
    group: group.label?.[language] ?? group.id,
  })
  const { losses, gains, others } = rankedLines(lines, top)
  const sumOfLines = (kind: 'others' | 'sum', some: readonly Line[]) => ({
    kind,
    cells: {
      ...cellsOfSums(some.map(({ sums }) => sums).reduce(addSums)),
      ...countsOf(some.map(({ group }) => more.get(placeKey(group)))),
      group: words[kind][language],
    },
  })
  const rows: readonly { readonly kind: ReportTable['rows'][number]['kind']; readonly cells: MarginCells }[] = [
    ...[...losses, ...gains].map((line) => ({ kind: 'line' as const, cells: cellsOf(line) })),
    ...(others.length === 0 ? [] : [sumOfLines('others', others)]),
    sumOfLines('sum', lines),
  ]
  const hasOutliers = result.outliers !== null
  const isShown = (key: MarginColumn) =>
    key === 'normal' || key === 'outliers' ? hasOutliers : rows.some(({ cells }) => (cells[key] ?? null) !== null)
  const notes = [...tableNotes, ...(lastPrice === undefined ? [] : [priceNote(lastPrice, price.value)])]
  const draft = {
    title: titleOf(alliance)[language],
    columns: columnsOf(paidBy).filter(({ key }) => isShown(key)),
    rows,
    notes,
  }
  return reportTable(draft, { language, unit })
}

type MarginColumn = (typeof columns)[number]['key']

/** In the words of what a case is paid by. */
const columnsOf = (paidBy: PaidBy) => {
  const word = { weight: '权重', score: '分值', points: '点数' }[paidBy]
  return columns.map((column) =>
    column.key === 'payment' ? { ...column, label: { zh: `按${word}应支付额`, en: column.label.en } } : column,
  )
}

const columns = [
  { key: 'hospital', label: { zh: '机构', en: 'Hospital' }, holds: 'words' },
  { key: 'department', label: { zh: '科室', en: 'Department' }, holds: 'words' },
  { key: 'group', label: { zh: '病种/病组', en: 'Group' }, holds: 'words' },
  { key: 'cases', label: { zh: '例数', en: 'Cases' }, holds: 'count' },
  { key: 'grouped', label: { zh: '入组率', en: 'Grouped' }, holds: 'rate' },
  { key: 'normal', label: { zh: '正常例数', en: 'Normal' }, holds: 'count' },
  { key: 'outliers', label: { zh: '倍率异常例数', en: 'Outliers' }, holds: 'count' },
  { key: 'high', label: { zh: '高倍率例数', en: 'High' }, holds: 'count' },
  { key: 'low', label: { zh: '低倍率例数', en: 'Low' }, holds: 'count' },
  { key: 'extreme', label: { zh: '极高例数', en: 'Extreme' }, holds: 'count' },
  { key: 'units', label: { zh: '总权重/总分值', en: 'Weight or points' }, holds: 'count' },
  { key: 'unitsPerCase', label: { zh: 'CMI/例均分值', en: 'CMI or points a case' }, holds: 'count' },
  { key: 'costPerCase', label: { zh: '次均费用', en: 'Cost a case' }, holds: 'yuan' },
  { key: 'levelMean', label: { zh: '同级次均', en: 'Mean of the level' }, holds: 'yuan' },
  { key: 'payment', label: { zh: '按分值应支付额', en: 'Payment' }, holds: 'amount' },
  { key: 'cost', label: { zh: '费用', en: 'Cost' }, holds: 'amount' },
  { key: 'margin', label: { zh: '盈亏额', en: 'Margin' }, holds: 'amount' },
  { key: 'shareOfCost', label: { zh: '盈亏率', en: 'Margin over cost' }, holds: 'rate' },
  { key: 'timeIndex', label: { zh: '时间消耗指数', en: 'Time index' }, holds: 'count' },
  { key: 'costIndex', label: { zh: '费用消耗指数', en: 'Cost index' }, holds: 'count' },
  { key: 'drugShare', label: { zh: '药耗占比', en: 'Drugs and consumables' }, holds: 'rate' },
] as const

type MarginCells = Readonly<Partial<Record<MarginColumn, string | null>>>

function cellsOfSums({ cases, outliers, units, payment, cost, margin }: LineSums): MarginCells {
  const money = (value: Fraction) => toFixedString(value, 2)
  const ratio = (top: Fraction, bottom: Fraction, places: number) =>
    bottom.n === 0n ? null : toFixedString(roundFraction(divide(top, bottom), { mode: 'halfUp', places }), places)
  return {
    cases: toDecimalString(cases),
    normal: toDecimalString(subtract(cases, outliers)),
    outliers: toDecimalString(outliers),
    units: toDecimalString(units),
    unitsPerCase: ratio(units, cases, 4),
    costPerCase: ratio(cost, cases, 2),
    payment: money(payment),
    cost: money(cost),
    margin: money(margin),
    shareOfCost: ratio(margin, cost, 4),
  }
}

function cellsOfFurther(one: ReadFurther | undefined): MarginCells {
  const textOf = (key: FurtherColumn) => {
    const value = one?.[key]
    if (typeof value === 'number') return String(value)
    return value === undefined ? null : toDecimalString(value, key === 'levelMean' ? 2 : 0)
  }
  return Object.fromEntries(furtherColumns.map((key) => [key, textOf(key)]))
}

/** Cases out of the normal of several rows: only where each row tells them. */
function countsOf(some: readonly (ReadFurther | undefined)[]): MarginCells {
  const sumOf = (key: (typeof countColumns)[number]) => {
    const known = some.flatMap((one) => one?.[key] ?? [])
    return known.length < some.length ? null : String(known.reduce((sum, count) => sum + count, 0))
  }
  return Object.fromEntries(countColumns.map((key) => [key, sumOf(key)]))
}

/** Of a row there are not more cases out of the normal than cases. */
function refuseMoreThanCases(lines: readonly Line[], more: ReadonlyMap<string, ReadFurther>): void {
  const cases = new Map(lines.map(({ group, sums }) => [placeKey(group), sums.cases]))
  let index = 0
  for (const [key, one] of more) {
    const all = cases.get(key) as Fraction
    const { high = 0, low = 0, extreme = 0 } = one
    const sum = high + low + extreme
    if (compare(fromInteger(BigInt(sum)), all) > 0) {
      const info = { expected: `≤ ${toDecimalString(all)}`, received: String(sum) }
      const first = countColumns.find((count) => one[count]) as string
      failAt(marginTableShape(), 'out_of_range', ['further', index, first], info)
    }
    index++
  }
}

function titleOf(alliance: string | undefined): Bilingual {
  return {
    zh: `${alliance === undefined ? '' : `${alliance} `}DIP/DRG 盈亏分析表`,
    en: `Gains and losses by group${alliance === undefined ? '' : `: ${alliance}`}`,
  }
}

const words = {
  others: { zh: '其他', en: 'Others' },
  sum: { zh: '合计', en: 'Sum' },
  row: { zh: '盈亏分析中的一行', en: 'a row of the groups' },
} as const satisfies Record<string, Bilingual>

const tableNotes = [
  {
    zh: '费用即盈亏分析所给的费用（记账额或总费用，依所给口径），次均费用为其除以例数。',
    en: 'Cost is what was given for the margins, be it what the fund was charged or the whole; the cost a case is that by the cases.',
  },
  {
    zh: '盈亏额为应支付额减费用，正数为盈，负数为亏；盈亏率为盈亏额占费用的比例。',
    en: 'Margin is payment less cost: above zero a gain, below zero a loss; it is shown as a share of cost too.',
  },
  {
    zh: '先列亏损最多的，再列盈余最多的，其余合并为一行；各行与合计相符。',
    en: 'The largest losses come first, then the largest gains; the others are one row, and all make the sum.',
  },
] as const satisfies readonly Bilingual[]

function priceNote(last: Fraction, now: Fraction): Bilingual {
  const change = roundFraction(subtract(divide(now, last), one), { mode: 'halfUp', places: 4 })
  const shown = (value: Fraction) => displayNumber(toDecimalString(value), 'factor')
  const percent = displayNumber(toDecimalString(change), 'rate')
  return {
    zh: `费率（点值）：上年 ${shown(last)} 元，本年 ${shown(now)} 元，变动 ${percent}。`,
    en: `Price: last year ${shown(last)} yuan, this year ${shown(now)} yuan, a change of ${percent}.`,
  }
}
