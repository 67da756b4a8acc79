// One county through one year, from the rows of three years to the base of the next: each figure is handed on explained.
import { readFileSync } from 'node:fs'
import { groupDigits, round, toText } from 'yigongti'
import { toTable } from '../toTable.ts'
import { makeBudget } from './budget.ts'
import { careFor } from './care.ts'
import type { Parameters } from './Parameters.ts'
import { chaptersOf, explainedThree } from './report.ts'
import { makeRows } from './rows.ts'
import { settle } from './settlement.ts'
import { supervise } from './supervision.ts'

const parameters: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { about, planted } = parameters
const rows = makeRows(parameters)
const budget = makeBudget(parameters, rows)
const care = careFor(parameters, rows, budget)
const supervised = supervise(parameters, rows, budget, care)
const settlement = settle(parameters, budget, care, supervised)
const { settled, next, planned } = settlement

const inYuan = (yuan: string) => `${groupDigits(yuan)} 元`

console.log(about.zh)
console.log(about.en)

heading('一 数据')
const pastStays = rows.past.reduce((all, { stays }) => all + stays.length, 0)
console.log(
  `以前三年住院 ${groupDigits(String(pastStays))} 人次，2026 年 ${groupDigits(String(rows.current.stays.length))} 人次`,
)
console.log(`埋入四处问题：
  1. ${planted.split.institution}把 ${planted.split.patients} 人的一次住院拆成两次
  2. ${planted.lowStandard.institution}收治 ${planted.lowStandard.patients} 名无需住院的病人
  3. ${planted.upward.institution}只上转，没有病人转回
  4. 医共体上报的基金支付比成员记录多 ${groupDigits(planted.overstated.toFixed(2))} 元`)

heading('二 预算')
const [granted] = budget.fit.proportional.computable ? budget.fit.proportional.parts.slice(-1) : []
console.log(
  toTable([
    ['按趋势确定的基数', inYuan(budget.trend.baseline)],
    ['本县经验的信度', rounded(budget.blended.credibility, 4)],
    ['人均（信度加权）', inYuan(rounded(budget.blended.mean, 2))],
    ['风险指数', rounded(budget.risk.alliances[0]?.appliedIndex ?? '', 4)],
    ['按人头的总额（申报）', inYuan(budget.perHead.budget)],
    ['纳入区域总额后（核定）', inYuan(granted?.granted ?? '')],
    ['价格调整', inYuan(budget.lever.adjustment.amount)],
    ['年度付费总额', inYuan(budget.budget.total)],
    ['每月预拨（首月）', inYuan(budget.budget.advances[0] ?? '')],
  ]),
)

heading('三 合同')
console.log(
  toTable(
    [
      ['支出自', '至', '少花一元归医共体'],
      ...budget.incentive.stretches.map(({ from, to, keeps }) => [
        groupDigits(from),
        to === null ? '—' : groupDigits(to),
        keeps,
      ]),
    ],
    3,
  ),
)
console.log(`曲线 ${budget.curve.stretches.length} 段，悬崖 ${budget.cliffs.cliffs.length} 处`)

heading('四 就医与付费')
const saved = care.chains.stays.length - care.chains.admissions
const counted = (count: number) => groupDigits(String(count))
console.log(
  `转诊链 ${counted(care.chains.admissions)} 条，含住院 ${counted(care.chains.stays.length)} 人次，少收起付标准 ${counted(saved)} 次`,
)
console.log(`按分值分配 ${inYuan(care.available.pool)}，点值 ${rounded(care.paid.price, 6)} 元/分`)
console.log(
  toTable(
    [
      ['成员单位', '分值', '按分值应支付额', '结算分得'],
      ...care.paid.institutions.map(({ id, points, payment }, index) => [
        id,
        groupDigits(rounded(points, 0)),
        groupDigits(payment),
        groupDigits(settled.members[index]?.share ?? ''),
      ]),
    ],
    3,
  ),
)

heading('五 监管：四处问题是否找到')
const hinted = new Set(supervised.screening.hints.map(({ screen, id }) => `${screen} ${id}`))
const upward = supervised.flows.filter(({ hints }) => hints.length > 0)
const check = supervised.view.lines[0]?.check
const found = [
  rows.split.every((id) => hinted.has(`splitAdmission ${id}`)),
  rows.lowStandard.every((id) => hinted.has(`lowStandard ${id}`)),
  upward.map(({ id }) => id).join() === planted.upward.institution,
  check?.computable === true && !check.reconciles && check.difference === planted.overstated.toFixed(2),
]
found.forEach((yes, index) => {
  console.log(`${index + 1}. ${yes ? '找到' : '未找到'}`)
})
const first = supervised.screening.hints.find(({ id }) => id === rows.split[0])
console.log(`例：${first?.because.zh}`)
console.log(
  `另有 ${supervised.screening.hints.length - rows.split.length - rows.lowStandard.length} 条线索出于偶然：线索不是结论`,
)
for (const { message } of supervised.alerts) console.log(`预警：${message.zh}`)
console.log('多报部分不在成员记录之内，不计入支出')
console.log(
  `审核扣减 ${inYuan(supervised.disallowed.disallowed)}；考核 ${supervised.assessment.score} 分，扣分后 ${supervised.advice.score} 分`,
)

heading('六 年终结算')
console.log(
  toTable([
    ['计入总额的支出', inYuan(settled.spent)],
    ['结余', inYuan(settled.surplus)],
    ['结余留用', inYuan(settled.surplusRetained)],
    ['超支', inYuan(settled.overrun)],
    ['保证金返还', inYuan(settled.depositReturned)],
    ['医共体应拨付额', inYuan(settled.entitlement)],
    ['年终清算应补拨（负数为应收回）', inYuan(settled.finalPayment)],
  ]),
)

heading('七 次年')
console.log(
  toTable([
    [`${next.year} 年基数`, inYuan(next.previousTotal.value)],
    ...(next.carried ?? []).map(({ amount }) => [amount.label.zh, inYuan(amount.value)]),
    [`${next.year} 年付费总额`, inYuan(planned.total)],
  ]),
)

heading('八 全过程目录')
const whole = toText(chaptersOf(budget, care, supervised, settlement), 'zh').split('\n')
console.log(whole.slice(1, whole.indexOf('')).join('\n'))
console.log(`全文 ${groupDigits(String(whole.length))} 行；以下三个数值追溯到底`)

for (const { title, text } of explainedThree(supervised, settlement)) {
  heading(title)
  console.log(text)
}

/** Exact figures may have hundreds of decimals: the first twenty tell how to round. */
function rounded(exact: string, places: number): string {
  return round(exact.replace(/(\.\d{20})\d+/, '$1'), { mode: 'halfUp', places })
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
