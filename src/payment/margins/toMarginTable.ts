import type { Bilingual, Language } from '../../errors/internal.ts'
import { displayNumber, type ReportTable, reportTable, units } from '../../figure/internal.ts'
import { divide, type Fraction, one, roundFraction, subtract, toDecimalString } from '../../numeric/internal.ts'
import { failAt, read, readTableOptions, refuseUnknown, type TableOptions } from '../../shape/internal.ts'
import { cellsOfFurther, cellsOfSums, refuseMoreThanAll, toldSums } from './cellsOfSums.ts'
import { groupMarginsShape, placeKey, type ReadMarginGroup } from './GroupMarginsInput.ts'
import { marginsOfRead } from './groupMargins.ts'
import { furtherLabels, type PaidBy, systems } from './labels.ts'
import { type CostIs, type MarginTableInput, marginTableShape, type ReadFurther } from './MarginTableInput.ts'
import { addSums, type Line, type LineSums, lineOf, rankedLines } from './rankedLines.ts'

/**
 * 盈亏分析表 — the table of gains and losses by hospital, department and group: the largest losses first, then the largest
 * gains, then the others in one row, and the sum of all.
 *
 * The cost a case is the whole cost by the cases; what the fund was charged (记账额) has a column of its own. `costIs` says
 * which of the two payment is set against, and `further` tells the other. Normal cases are those that are no outliers or,
 * where outliers do not stand apart, those that are told neither high nor low nor extreme.
 *
 * What a row of the others or of the sum cannot add up (means of the level, indices, shares, sums that some row does
 * not tell) is `null` there. The rows that are shown and the others make the sum to the fen.
 *
 * @param input - see {@link MarginTableInput}
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `unknown_id` · `conflicting_inputs` · `duplicate_id` · `empty_list` · `inexact_number` · `missing` ·
 *   `negative_amount` · `not_a_number` · `not_an_integer` · `not_asked` · `not_one_of` · `not_whole_fen` · `out_of_range` ·
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
  const { margins, costIs, further, lastPrice, top } = read(marginTableShape(), input)
  const found = read(groupMarginsShape(), margins, ['margins'])
  const { price, groups, paidBy } = found
  const result = marginsOfRead(found)
  refuseUnknown(further.map(placeKey), groups.map(placeKey), (index) => {
    const received = (further[index] as ReadFurther).id
    failAt(marginTableShape(), 'unknown_id', ['further', index, 'id'], { received, expected: words.row })
  })
  const more = new Map(further.map((one) => [placeKey(one), one]))
  const lines = result.groups.map((one, index) => lineOf(one, groups[index] as ReadMarginGroup))
  const kind = { costIs, hasOutliers: result.outliers !== null }
  refuseMoreThanAll(lines, more, kind)
  const cellsOfAll = (sums: LineSums, told: readonly (ReadFurther | undefined)[]) =>
    cellsOfSums(sums, kind, toldSums(told))
  const cellsOf = ({ group, sums }: Line) => {
    const one = more.get(placeKey(group))
    return {
      ...cellsOfFurther(one),
      ...cellsOfAll(sums, [one]),
      hospital: group.hospital ?? null,
      department: group.department ?? null,
      group: nameOf(group, language),
    }
  }
  const { losses, gains, others } = rankedLines(lines, top)
  const sumOfLines = (kind: 'others' | 'sum', some: readonly Line[]) => ({
    kind,
    cells: {
      ...cellsOfAll(
        some.map(({ sums }) => sums).reduce(addSums),
        some.map(({ group }) => more.get(placeKey(group))),
      ),
      group: words[kind][language],
    },
  })
  const rows: readonly { readonly kind: ReportTable['rows'][number]['kind']; readonly cells: MarginCells }[] = [
    ...[...losses, ...gains].map((line) => ({ kind: 'line' as const, cells: cellsOf(line) })),
    ...(others.length === 0 ? [] : [sumOfLines('others', others)]),
    sumOfLines('sum', lines),
  ]
  const isShown = (key: MarginColumn) => rows.some(({ cells }) => (cells[key] ?? null) !== null)
  const notes = [
    costNotes[costIs],
    others.length === 0 ? orderNotes.all : orderNotes.withOthers,
    ...(lastPrice === undefined ? [] : [priceNote(lastPrice, price.value, paidBy)]),
  ]
  const draft = {
    title: titleOf(alliance)[language],
    columns: columnsOf(paidBy).filter(({ key }) => isShown(key)),
    rows,
    notes,
  }
  return reportTable(draft, { language, unit })
}

type MarginColumn = (typeof columns)[number]['key']

type MarginCells = Readonly<Partial<Record<MarginColumn, string | null>>>

/** In the words of what a case is paid by. */
function columnsOf(paidBy: PaidBy) {
  if (paidBy === 'weight') return columns
  const [word] = systems[paidBy].words
  const own: Partial<Record<MarginColumn, Bilingual>> = {
    units: { zh: `总${word}`, en: 'Points' },
    unitsPerCase: { zh: `例均${word}`, en: 'Points a case' },
    payment: { zh: `按${word}应支付额`, en: 'Payment' },
  }
  return columns.map((column) => ({ ...column, label: own[column.key] ?? column.label }))
}

/** By its code, and by its name where it has one. */
const nameOf = ({ id, label }: ReadMarginGroup, language: Language) =>
  label === undefined || label[language] === id ? id : `${id} ${label[language]}`

const columns = [
  { key: 'hospital', label: { zh: '机构', en: 'Hospital' }, holds: 'words' },
  { key: 'department', label: { zh: '科室', en: 'Department' }, holds: 'words' },
  { key: 'group', label: { zh: '病种/病组编码名称', en: 'Group' }, holds: 'words' },
  { key: 'cases', label: { zh: '例数', en: 'Cases' }, holds: 'count' },
  { key: 'grouped', label: { zh: '入组率', en: 'Grouped' }, holds: 'rate' },
  { key: 'normal', label: { zh: '正常例数', en: 'Normal' }, holds: 'count' },
  { key: 'outliers', label: { zh: '倍率异常例数', en: 'Outliers' }, holds: 'count' },
  { key: 'high', label: { zh: '高倍率例数', en: 'High' }, holds: 'count' },
  { key: 'low', label: { zh: '低倍率例数', en: 'Low' }, holds: 'count' },
  { key: 'extreme', label: { zh: '极高例数', en: 'Extreme' }, holds: 'count' },
  { key: 'units', label: { zh: '总权重', en: 'Weight' }, holds: 'count' },
  { key: 'unitsPerCase', label: { zh: 'CMI', en: 'Case mix index' }, holds: 'count' },
  { key: 'costPerCase', label: { zh: '次均费用', en: 'Cost a case' }, holds: 'yuan' },
  { key: 'levelMean', label: { zh: '同级次均', en: 'Mean of the level' }, holds: 'yuan' },
  { key: 'payment', label: { zh: '按权重应支付额', en: 'Payment' }, holds: 'amount' },
  { key: 'medicalCost', label: furtherLabels.medicalCost.name, holds: 'amount' },
  { key: 'charged', label: furtherLabels.charged.name, holds: 'amount' },
  { key: 'margin', label: { zh: '盈亏额', en: 'Margin' }, holds: 'amount' },
  { key: 'shareOfCost', label: { zh: '盈亏率', en: 'Margin over cost' }, holds: 'rate' },
  { key: 'timeIndex', label: { zh: '时间消耗指数', en: 'Time index' }, holds: 'count' },
  { key: 'costIndex', label: { zh: '费用消耗指数', en: 'Cost index' }, holds: 'count' },
  { key: 'drugShare', label: { zh: '药耗占比', en: 'Drugs and consumables' }, holds: 'rate' },
] as const

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

const costNotes = {
  medical: {
    zh: '盈亏额为应支付额减医疗总费用，正数为盈，负数为亏；盈亏率为盈亏额占医疗总费用的比例；次均费用为医疗总费用除以例数。',
    en: 'Margin is payment less the whole cost, above zero a gain, below zero a loss, and it is shown as a share of that cost too; the cost a case is the whole cost by the cases.',
  },
  charged: {
    zh: '盈亏额为应支付额减记账额（统筹），正数为盈，负数为亏；盈亏率为盈亏额占记账额的比例；次均费用为医疗总费用除以例数。',
    en: 'Margin is payment less what the fund was charged, above zero a gain, below zero a loss, and it is shown as a share of that too; the cost a case is the whole cost by the cases.',
  },
} as const satisfies Record<CostIs, Bilingual>

const orderNotes = {
  withOthers: {
    zh: '先列亏损最多的，再列盈余最多的，其余合并为一行；各行未四舍五入的金额之和等于合计。',
    en: 'The largest losses come first, then the largest gains; the others are one row, and all make the sum before they are rounded.',
  },
  all: {
    zh: '先列亏损的，再列盈余的，均从大到小；各行未四舍五入的金额之和等于合计。',
    en: 'Losses come first, then gains, the largest of each at the head; all rows make the sum before they are rounded.',
  },
} as const satisfies Record<string, Bilingual>

function priceNote(last: Fraction, now: Fraction, paidBy: PaidBy): Bilingual {
  const { price, words: called } = systems[paidBy]
  const change = roundFraction(subtract(divide(now, last), one), { mode: 'halfUp', places: 4 })
  const shown = (value: Fraction, { zh, en }: Bilingual) => {
    const text = displayNumber(toDecimalString(value), 'factor')
    return { zh: `${text} ${zh}`, en: `${text} ${en}` }
  }
  const [before, after] = [shown(last, units[price]), shown(now, units[price])]
  const percent = displayNumber(toDecimalString(change), 'rate')
  return {
    zh: `${called[1]}：上年 ${before.zh}，本年 ${after.zh}，变动 ${percent}。`,
    en: `Price: last year ${before.en}, this year ${after.en}, a change of ${percent}.`,
  }
}
