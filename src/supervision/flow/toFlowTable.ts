import type { Bilingual, Path } from '../../errors/internal.ts'
import { type ReportTable, reportTable, resultReader } from '../../figure/internal.ts'
import {
  bilingual,
  choice,
  flag,
  id,
  orNull,
  read,
  readTableOptions,
  type TableOptions,
  whole,
} from '../../shape/internal.ts'
import { type FlowPlace, placeNames } from './FlowInput.ts'
import type { FlowTable } from './flowTable.ts'
import { labels as L } from './labels.ts'

/**
 * 县域外就医流向及病种结构表 — the table of where patients go: the lines on which the fund pays most, the others as one, and
 * the sum.
 *
 * Columns that no row fills are left out.
 *
 * @param result - what `flowTable` gave
 * @param options - `language`; `unit`: `'yuan'` (the default) or `'tenThousand'`; `alliance`: its name, for the title
 * @throws `explanation_differs` (the result was changed) · `missing`, `no_such_figure` and `wrong_type` (no such result)
 * @example
 * ```ts
 * import { flowTable, toFlowTable } from 'yigongti'
 *
 * const row = { level: '三级', admissions: 100, cost: 1_000_000 }
 * const result = flowTable({
 *   rows: [
 *     { ...row, place: 'city', disease: '肺炎', fund: 540_000 },
 *     { ...row, place: 'province', disease: '骨折', fund: 600_000 },
 *     { ...row, place: 'beyond', disease: '肺癌', fund: 450_000 },
 *   ],
 *   top: 1,
 * })
 * toFlowTable(result, { language: 'zh', unit: 'tenThousand' }).rows.map(({ place, disease, fund }) => [place, disease, fund].join(' '))
 * // => [ '省内市外 骨折 60.00', '其他 2 行  99.00', '合计  159.00' ]
 * ```
 * @since 0.2.0
 */
export function toFlowTable(result: FlowTable, options: TableOptions): ReportTable<FlowColumn> {
  const { language, unit, alliance } = readTableOptions(options)
  const { rowsAt } = resultReader(result)
  const lines = Array.from({ length: rowsAt(['lines']) }, (_, index) => {
    const line = result.lines[index]
    const at = ['lines', index]
    const place = placeNames[read(aPlace(), line?.place as FlowPlace, [...at, 'place'])]
    const canTreat = read(orNull(flag(treatableHere)), line?.treatable as boolean | null, [...at, 'treatable'])
    const treatable = canTreat === null ? null : yesOrNo[`${canTreat}`][language]
    const words = { place: place[language], level: read(id(), line?.level as string, [...at, 'level']), treatable }
    const disease = read(bilingual(), line?.label as Bilingual, [...at, 'label'])[language]
    return { kind: 'line' as const, cells: { ...words, disease, ...cellsAt(result, ['lines', index]) } }
  })
  const others =
    result.others === null
      ? []
      : [
          {
            kind: 'others' as const,
            cells: {
              ...cellsAt(result, ['others']),
              place: othersOf(read(whole(L.top, { atLeast: 1 }), result.others?.lines, ['others', 'lines']))[language],
            },
          },
        ]
  const sum = { kind: 'sum' as const, cells: { place: all[language], ...cellsAt(result, ['total']) } }
  const rows: readonly Row[] = [...lines, ...others, sum]
  return reportTable(
    {
      title: titleOf(alliance)[language],
      columns: columns.filter(({ key }) => rows.some(({ cells }) => (cells[key] ?? null) !== null)),
      rows,
      notes,
    },
    { language, unit },
  )
}

type FlowColumn = (typeof columns)[number]['key']

interface Row {
  readonly kind: 'line' | 'others' | 'sum'
  readonly cells: Readonly<Partial<Record<FlowColumn, string | null>>>
}

const columns = [
  { key: 'place', label: { zh: '就医地', en: 'Place' }, holds: 'words' },
  { key: 'level', label: { zh: '医疗机构等级', en: 'Level' }, holds: 'words' },
  { key: 'disease', label: { zh: '病种/病组', en: 'Disease' }, holds: 'words' },
  { key: 'admissions', label: { zh: '人次', en: 'Admissions' }, holds: 'count' },
  { key: 'growth', label: { zh: '同比±%', en: 'On last year' }, holds: 'rate' },
  { key: 'shareOfDisease', label: { zh: '占参保人同病种住院%', en: 'Share of the disease' }, holds: 'rate' },
  { key: 'cost', label: { zh: '总费用', en: 'Cost' }, holds: 'amount' },
  { key: 'costOfStay', label: { zh: '次均（元）', en: 'A stay (yuan)' }, holds: 'yuan' },
  { key: 'fund', label: { zh: '统筹支付', en: 'Fund pays' }, holds: 'amount' },
  { key: 'shareOfTotal', label: { zh: '占付费总额%', en: 'Share of the total' }, holds: 'rate' },
  { key: 'referred', label: { zh: '经转诊人次', en: 'Referred' }, holds: 'count' },
  { key: 'unreferred', label: { zh: '自行外出人次', en: 'Not referred' }, holds: 'count' },
  { key: 'treatable', label: { zh: '本县能否诊治', en: 'Treatable here' }, holds: 'words' },
  { key: 'saving', label: { zh: '若回流可节约', en: 'Saved if brought home' }, holds: 'amount' },
] as const

function cellsAt(result: FlowTable, place: Path) {
  const { textAt, isComputed } = resultReader(result)
  const ratio = (key: string) => (isComputed([...place, key]) ? textAt([...place, key, 'value']) : null)
  const figure = (key: string) => textAt([...place, key])
  return {
    admissions: figure('admissions'),
    growth: ratio('growth'),
    shareOfDisease: ratio('shareOfDisease'),
    cost: figure('cost'),
    costOfStay: figure('costOfStay'),
    fund: figure('fund'),
    shareOfTotal: ratio('shareOfTotal'),
    referred: figure('referred'),
    unreferred: figure('unreferred'),
    saving: ratio('saving'),
  }
}

function titleOf(alliance: string | undefined): Bilingual {
  return {
    zh: `${alliance === undefined ? '' : `${alliance} `}县域外就医流向及病种结构表`,
    en: `Care elsewhere by place and disease${alliance === undefined ? '' : `: ${alliance}`}`,
  }
}

const aPlace = () => choice({ zh: '就医地', en: 'Place' }, placeNames)
const treatableHere = { zh: '本县能否诊治', en: 'Treatable in the county' }
const othersOf = (lines: number): Bilingual => ({ zh: `其他 ${lines} 行`, en: `${lines} others` })
const all = { zh: '合计', en: 'Sum' }
const yesOrNo = { true: { zh: '能', en: 'yes' }, false: { zh: '不能', en: 'no' } }

const notes = [
  { zh: '按统筹支付从多到少排列。', en: 'In the order of what the fund pays, most first.' },
  {
    zh: '若回流可节约＝人次 × 每例可节约额，只计本县能诊治的病种；合计为可计算的各行之和。',
    en: 'Saved if brought home = admissions × what a case saves, of diseases that the county can treat; sums are of the lines of which it is known.',
  },
] as const satisfies readonly Bilingual[]
