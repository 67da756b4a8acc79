import type { Bilingual } from '../errors/internal.ts'
import { explain, type Step } from '../figure/internal.ts'
import { nameOfParameter, type Sensitivity } from '../scenario/internal.ts'
import { optional, read, record, table, text } from '../shape/internal.ts'
import type { Chart, ChartOptions } from './Chart.ts'
import { distinctNames } from './distinctNames.ts'
import { ink, nameAxis, tones } from './look.ts'
import { moneyScale } from './moneyScale.ts'
import { rateScale } from './rateScale.ts'
import { readDrawing } from './readDrawing.ts'
import { type ReadResult, readResult } from './readResults.ts'

/** What a path is called, and its two values as they shall read. */
interface PathName extends Bilingual {
  readonly low?: string
  readonly high?: string
}

/**
 * 敏感性龙卷风图 — what each parameter does to a figure, widest first: a bar from where the figure stands to each end, with
 * its value. A path with an end that could not be settled is named below the title and has no bar.
 *
 * @param sensitivity - a result of `sensitivity`
 * @param options - see {@link ChartOptions}; `names`: by path, what it is called and how its low and high values read
 * @throws `wrong_type` and `no_such_figure` (no such result) · `explanation_differs` (a figure was changed) · `missing` ·
 *   `unknown_key` · `not_one_of` · `empty_list`
 * @example
 * ```ts
 * import { chartTornado, sensitivity, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 80, factor: 1 }, { from: 0, factor: '0.5' }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const moved = sensitivity({
 *   rules,
 *   year: { year: 2026, setTotal: 1000, expectedElsewhere: 200, spending: { members: 700, elsewhere: 200 }, score: 86 },
 *   figure: 'entitlement',
 *   ranges: { 'year.score': { low: 70, high: 100 }, 'rules.riskFundRate': { low: '2%', high: '4%' } },
 * })
 * chartTornado(moved, { language: 'en' }).data?.values.map(({ name, end, to }) => [name, end, to])
 * // => [
 * //   [ 'Quality score', 'low', -25 ],
 * //   [ 'Quality score', 'high', 0 ],
 * //   [ 'Risk-adjustment fund rate', 'low', 8 ],
 * //   [ 'Risk-adjustment fund rate', 'high', -8 ]
 * // ]
 * ```
 * @since 0.2.0
 */
export function chartTornado(
  sensitivity: Sensitivity,
  options: ChartOptions & { readonly names?: Readonly<Record<string, PathName>> },
): Chart {
  const drawing = readDrawing(options, ['names'])
  const names = options.names === undefined ? new Map() : read(pathNames(), options.names, ['options', 'names'])
  const given = readResult(sensitivity)
  const { shown, unknown } = endsOf(given)
  const stands = given.textOrNull(['value']) === null ? undefined : explain(given.result, 'value')
  const scale =
    stands?.unit === 'rate'
      ? rateScale
      : moneyScale(
          drawing,
          shown.map(({ to }) => to),
        )
  const paths = [...new Set([...shown.map(({ path }) => path), ...unknown])]
  const known = distinctNames(
    paths.map((path) => ({ id: path, name: drawing.say(names.get(path) ?? nameOfPath(path, given.result.steps)) })),
  )
  const nameAt = new Map(paths.map((path, index) => [path, known[index] as string]))
  const called = (path: string) => nameAt.get(path) as string
  const ends = { low: drawing.say({ zh: '低值', en: 'low' }), high: drawing.say({ zh: '高值', en: 'high' }) }
  const values = shown.map(({ path, end, to, difference }) => ({
    name: called(path),
    end,
    to,
    text: `${names.get(path)?.[end] ?? ends[end]}: ${scale.write(difference, 'signed')}`,
  }))
  const rows = [...new Set(values.map(({ name }) => name))]
  const widest = values.reduce((most, { to }) => Math.max(most, Math.abs(to)), 0) || 1
  const y = nameAxis('name', rows)
  const unit = drawing.say(scale.unit)
  const x = {
    field: 'to',
    type: 'quantitative',
    // room for the figures at both ends of the widest row
    scale: { domain: [-1.7 * widest, 1.7 * widest], nice: false },
    axis: {
      ...scale.axis,
      title:
        stands === undefined
          ? unit
          : drawing.say({
              zh: `与现状 ${scale.write(stands.value)} 之差（${unit}）`,
              en: `difference to ${scale.write(stands.value)} (${unit})`,
            }),
    },
  }
  const figures = (isLeft: boolean) => ({
    transform: [{ filter: isLeft ? 'datum.to < 0' : 'datum.to >= 0' }],
    mark: { type: 'text', align: isLeft ? 'right' : 'left', dx: isLeft ? -6 : 6 },
    encoding: { y, x, text: { field: 'text', type: 'nominal' } },
  })
  const label = stands?.label ?? { zh: '指标', en: 'the figure' }
  const lacking = unknown.map(called).join(drawing.language === 'zh' ? '、' : ', ')
  return drawing.frame(
    {
      title: { zh: `什么最影响：${label.zh}`, en: `What moves most: ${label.en}` },
      below: unknown.length === 0 ? [] : [{ zh: `有一端不能计算：${lacking}`, en: `unknown at an end: ${lacking}` }],
    },
    {
      width: 520,
      height: 44 * Math.max(1, rows.length),
      data: { values },
      layer: [
        {
          mark: { type: 'bar' },
          encoding: {
            y,
            x,
            x2: { datum: 0 },
            color: {
              field: 'end',
              type: 'nominal',
              scale: { domain: ['low', 'high'], range: [tones.blue, tones.orange] },
              legend: {
                title: null,
                orient: 'top',
                symbolType: 'square',
                labelExpr: `datum.label === 'low' ? '${ends.low}' : '${ends.high}'`,
              },
            },
          },
        },
        { mark: { type: 'rule', color: ink.rule }, encoding: { x: { datum: 0 } } },
        figures(true),
        figures(false),
      ],
    },
  )
}

const pathNames = () =>
  table(
    { zh: '各路径名称', en: 'Names by path' },
    record<PathName>({ zh: '路径名称', en: 'Name of a path' })({
      zh: text({ zh: '中文', en: 'Chinese' }),
      en: text({ zh: '英文', en: 'English' }),
      low: optional(text({ zh: '低值', en: 'Low value' })),
      high: optional(text({ zh: '高值', en: 'High value' })),
    }),
    { mayBeEmpty: true },
  )

function endsOf({ rows, textOrNull }: ReadResult<Sensitivity>) {
  const all = rows('rows').map((row, index) => {
    const path = read(text({ zh: '路径', en: 'Path' }), row.path, ['result', 'rows', index, 'path'])
    const ends = (['low', 'high'] as const).flatMap((end) => {
      const difference = textOrNull(['rows', index, end, 'difference'])
      return difference === null ? [] : [{ path, end, difference, to: Number(difference) }]
    })
    return { path, ends: ends.length === 2 ? ends : [] }
  })
  return {
    shown: all.flatMap(({ ends }) => ends),
    unknown: all.filter(({ ends }) => ends.length === 0).map(({ path }) => path),
  }
}

/** Parts of a year are called as they are read, parameters of the rules as the steps call them. */
function nameOfPath(path: string, steps: readonly Step[]): Bilingual {
  const [root, id] = path.split('.')
  return (root === 'rules' && id !== undefined ? labelOf(id, steps) : undefined) ?? nameOfParameter({}, path)
}

function labelOf(id: string, steps: readonly Step[]): Bilingual | undefined {
  for (const { parameters = [], steps: below = [] } of steps) {
    const label = parameters.find((one) => one.id === id)?.label ?? labelOf(id, below)
    if (label !== undefined) return label
  }
  return undefined
}
