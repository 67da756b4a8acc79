// The sixth month of the county of example 09: what is used, where the year will end, which groups lose money and why.
import { chartExecution, groupDigits, round, toExecutionTable } from 'yigongti'
import { toTable } from '../toTable.ts'
import { makeJune, readJune } from './june.ts'
import { tenLosses } from './margins.ts'
import { pageFor } from './page.ts'
import { inPercent } from './words.ts'

const [county, parameters] = readJune()
const june = makeJune(county, parameters)
const { execution, forecast, margins, procurement, watched } = june

console.log(parameters.about.zh)
console.log(parameters.about.en)

heading('一 执行情况表')
const options = { language: 'zh', unit: 'tenThousand', alliance: '本县医共体' } as const
console.log(toExecutionTable(execution, { ...options, markAbove: '2%' }).markdown)

heading('二 未结算的补全与全年推算')
const { lines, all } = june
console.log(
  toTable(
    [
      ['项目', '当月已结', '次月累计', '再次月累计', '同期比重', '预计全年（元）'],
      ...(
        [
          ['县域内住院', lines.inside],
          ['门诊', lines.outpatient],
          ['县外住院', lines.elsewhere],
          ['整体', all],
        ] as const
      ).map(([name, { completed, projection }]) => [
        name,
        ...completed.completion.slice(0, 3).map(inPercent),
        inPercent(projection.share),
        inYuan(projection.projected),
      ]),
    ],
    5,
  ),
)
const { interval } = forecast.projection
console.log(`整体推算的区间：${inYuan(interval?.low ?? '')} 至 ${inYuan(interval?.high ?? '')} 元`)
console.log('各月（元，7 月起为推算；示例 09 的住院都在十月底以前入院，故 11、12 月少）：')
console.log(toTable(forecast.projection.months.map((amount, month) => [`  ${month + 1} 月`, inYuan(amount)])))

heading('三 执行图（Vega-Lite 规格的数据）')
const chart = chartExecution(execution, { language: 'zh' })
console.log(chart.title.text)
for (const { line, text } of chart.data?.values ?? []) console.log(`  ${line} ${text}`)

heading('四 盈亏分析表')
console.log(margins.table.markdown)

heading('五 亏损最多的十个病组：比上年同期为什么变（元）')
const ten = tenLosses(margins)
console.log(
  toTable(
    [
      ['机构', '病组', '变动', '例数', '结构', '点值', '次均费用', '倍率异常'],
      ...ten.map(({ hospital, name, why }) => [
        hospital ?? '',
        name,
        ...[why.change, why.volume, why.mix, why.price, why.efficiency, why.outliers ?? '0.00'].map(inYuan),
      ]),
    ],
    6,
  ),
)
console.log('埋入的五处费用上涨，按次均费用一项是否找到：')
for (const { institution, group, because } of parameters.happened) {
  const row = margins.change.groups.find(({ id, hospital }) => id === group && hospital === institution)
  const isFound = row !== undefined && Number(row.efficiency) < 0
  console.log(`  ${institution} ${group}（${because}）：${isFound ? '找到' : '未找到'}`)
}

heading('六 预警')
for (const { severity, message } of watched.alerts)
  console.log(`${severity === 'notice' ? '关注' : '预警'} ${message.zh}`)

heading('七 集采')
console.log(
  toTable(
    [
      ['批次', '预算', '支出', '结余基数', '留用'],
      ...procurement.savings.byBatch.map(({ id, ...sums }) => [id ?? '其他', ...sumsOf(sums)]),
      ['合计', ...sumsOf(procurement.savings)],
    ],
    4,
  ),
)
console.log(toTable(procurement.savings.members.map(({ id, amount }) => [`  ${id}`, inYuan(amount)])))

heading('八 给医共体负责人的一页')
console.log(pageFor(june))

function sumsOf({ budget, spending, base, retained }: Record<'budget' | 'spending' | 'base' | 'retained', string>) {
  return [budget, spending, base, retained].map(inYuan)
}

function inYuan(amount: string): string {
  return groupDigits(round(amount)).replace('-', '−')
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
