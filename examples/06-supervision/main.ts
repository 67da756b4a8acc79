// Twelve months of a county under supervision: do the alerts and hints find the three problems that were planted?
import { readFileSync } from 'node:fs'
import { type Bilingual, type Indicators, round } from 'yigongti'
import { toTable } from '../toTable.ts'
import type { Parameters } from './Parameters.ts'
import { superviseCounty, watched } from './superviseCounty.ts'

const parameters: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { about, year, townships, planted, withinDays } = parameters
const { county, indicators, alerts, silent, screening, flows } = superviseCounty(parameters)
const monthOf = (month: number) => `${year}-${String(month).padStart(2, '0')}`
const nameOf = (township: string): Bilingual =>
  townships.find(({ id }) => id === township)?.name ?? { zh: township, en: township }

console.log(about.zh)
console.log(about.en)

heading('埋入的问题 · What was planted')
const [east, north] = [nameOf(planted.split.township), nameOf(planted.upward.township)]
const problems = [
  {
    zh: `${monthOf(planted.split.month)}，${east.zh}把 ${planted.split.patients} 人的一次住院拆成两次`,
    en: `${monthOf(planted.split.month)}: ${east.en} cuts the stays of ${planted.split.patients} people in two`,
  },
  {
    zh: `${monthOf(planted.drugs.month)}，药品费用上涨 ${planted.drugs.raisedBy}%`,
    en: `${monthOf(planted.drugs.month)}: drugs cost ${planted.drugs.raisedBy}% more`,
  },
  {
    zh: `全年，${north.zh}只有上转，没有下转`,
    en: `the whole year: ${north.en} sends patients up and gets none back`,
  },
]
problems.forEach((problem, index) => {
  sayBoth(problem, `${index + 1}. `)
})

heading('各月指标 · Indicators of the months')
const heads = indicators[0] ?? []
console.log(
  toTable(
    [
      ['月 · month', ...heads.map(({ label }) => label.zh)],
      ['', ...heads.map(({ label }) => label.en)],
      ...indicators.map((month, index) => [monthOf(index + 1), ...month.map(shown)]),
    ],
    watched.length,
  ),
)

const severities = { notice: '提示 · notice', warning: '预警 · warning', critical: '严重 · critical' }
heading('预警：每月末以此前各月判断 · Alerts: each month judged at its end, by the months before it')
for (const { severity, label, message } of alerts) {
  console.log(`[${severities[severity]}] ${label.zh} · ${label.en}`)
  sayBoth(message, '  ')
}
const [reason] = silent
if (reason !== undefined) {
  console.log(`暂不判断 · not judged: ${silent.length}`)
  sayBoth(reason.because, '  ')
}

heading(`线索：${withinDays} 天内同病再入院 · Hints: admitted again for the same disease within ${withinDays} days`)
const isPlanted = new Set(county.split)
console.log(
  toTable(
    [
      ['机构 · institution', '线索 · hints', '其中埋入 · planted'],
      ...[parameters.lead, ...townships].map(({ id, name }) => {
        const own = screening.hints.filter(({ institution }) => institution === id)
        const found = own.filter((hint) => isPlanted.has(hint.id))
        return [`${name.zh} · ${name.en}`, `${own.length}`, `${found.length}`]
      }),
    ],
    2,
  ),
)
for (const { id, because } of screening.hints.filter(({ id }) => isPlanted.has(id)).slice(0, 2)) {
  sayBoth(because, `${id}: `)
}

heading('线索：仅向上转诊 · Hints: upward-only flow')
for (const { name, screening: flow } of flows) {
  const [hint] = flow.hints
  sayBoth(hint?.because ?? { zh: '没有线索', en: 'no hint' }, '  ', `${name.zh} · ${name.en}`)
}

heading('核对 · Check')
const led = new Set(screening.hints.map(({ id }) => id))
const alerted = (series: string, month: number) =>
  alerts.some((alert) => alert.series === series && alert.period === monthOf(month))
const upward = flows.filter(({ screening: flow }) => flow.hints.length > 0).map(({ township }) => township)
const found = [
  county.split.every((id) => led.has(id)) && alerted(planted.split.township, planted.split.month),
  alerted('drugAndConsumableShare', planted.drugs.month),
  upward.join() === planted.upward.township,
]
found.forEach((yes, index) => {
  console.log(`${index + 1}. ${yes ? '找到 · found' : '未找到 · not found'}`)
})
const others = screening.hints.length - county.split.length
console.log(`另有 ${others} 条再入院线索出于偶然：线索不是结论`)
console.log(`${others} more hints at readmissions came by chance: a hint is no verdict`)

function shown(value: Indicators['indicators'][number]): string {
  if (!value.computable) return value.because.en
  if (value.unit === 'rate') return `${round(`${value.value}e2`, { mode: 'halfUp', places: 2 })} %`
  return round(value.value, { mode: 'halfUp', places: 2 })
}

function sayBoth({ zh, en }: Bilingual, before: string, title?: string): void {
  if (title !== undefined) console.log(title)
  console.log(`${before}${zh}`)
  console.log(`${' '.repeat(before.length)}${en}`)
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
