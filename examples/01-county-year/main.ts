// One alliance's launch year and the reform year after it, settled under the Guangdong 2025 rules.
import { readFileSync } from 'node:fs'
import { groupDigits, settleYear, toClearingTable, toText, withLocal, type YearSettlement } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseYear } from 'yigongti/schema'
import { toTable } from '../toTable.ts'

const input = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const rules = withLocal(guangdong2025, input.local, { from: '2026-01-01' })

const figures: readonly (readonly [keyof YearSettlement, string, string])[] = [
  ['baseline', '年度基数', 'Baseline'],
  ['total', '年度付费总额', 'Total'],
  ['deposit', '年度保证金', 'Deposit'],
  ['riskFund', '风险调节金', 'Risk-adjustment fund'],
  ['operating', '可使用总额', 'Operating budget'],
  ['spent', '计入总额的支出', 'Spending charged'],
  ['surplus', '结余', 'Surplus'],
  ['surplusRetained', '结余留用', 'Surplus retained'],
  ['surplusToPool', '结余归统筹基金', 'Surplus to the pool'],
  ['overrun', '超支', 'Overrun'],
  ['riskFundUsed', '风险调节金分担', 'Borne by the risk-adjustment fund'],
  ['poolTopUp', '统筹基金分担', 'Borne by the pool'],
  ['borneByAlliance', '医共体承担', 'Borne by the alliance'],
  ['depositReturned', '保证金返还', 'Deposit returned'],
  ['depositForfeited', '保证金扣减', 'Deposit forfeited'],
  ['entitlement', '医共体应拨付额', 'Entitlement'],
  ['finalPayment', '年终清算应补拨（负数为应收回）', 'Final payment (below zero: to recover)'],
]

console.log(input.about.zh)
console.log(input.about.en)
console.log('金额单位：元 · Amounts in yuan')
for (const name of ['launch', 'reform'] as const) printYear(name)

function printYear(name: 'launch' | 'reform'): void {
  const parsed = parseYear(input[name])
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 2))
  const { year } = parsed.value
  const result = settleYear(rules, parsed.value)

  heading(name === 'launch' ? `${year} 启动年度 · Launch year` : `${year} 改革年度 · Reform year`)
  console.log(toTable(figures.map(([key, zh, en]) => [zh, en, groupDigits(String(result[key]))])))

  heading('按月预拨 · Monthly advances')
  console.log(result.advances.map((advance, month) => `${month + 1}: ${groupDigits(advance)}`).join('\n'))

  heading('成员单位分得 · Shares of the members')
  console.log(
    toTable(
      result.members.map(({ id, weight, share }) => [id, weight, groupDigits(share)]),
      2,
    ),
  )

  heading('资金划拨 · Transfers')
  console.log(
    toTable(
      result.transfers.map(({ from, to, amount, label }) => [
        `${from} → ${to}`,
        `${label.zh} · ${label.en}`,
        groupDigits(amount),
      ]),
    ),
  )

  heading('年终清算表 · Table of the clearing')
  const alliance = { zh: '示例县医共体', en: 'an example county' }
  const scheme = { zh: '居民医保', en: 'Residents' }
  for (const language of ['zh', 'en'] as const) {
    const results = [{ scheme: scheme[language], result }]
    console.log(`\n${toClearingTable(results, { language, unit: 'yuan', alliance: alliance[language] }).markdown}`)
  }

  heading('计算过程')
  console.log(toText(result.steps, 'zh'))
  heading('How it was computed')
  console.log(toText(result.steps, 'en'))
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
