// A year as a hospital information system exports it: unknown JSON → a typed year, or issues → settlement → audit trail.
// `main.cjs` beside it does and prints the same with `require`.
import { readFileSync } from 'node:fs'
import { toMarkdown, toRows, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { importYear } from './importYear.ts'

const { about, local, year } = readJson('input.json')
const broken = readJson('broken-input.json')
const rules = withLocal(guangdong2025, local, { from: '2026-01-01' })

console.log(`${about.zh}\n${about.en}`)

const imported = importYear(rules, year)
if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
const { entitlement, finalPayment, members, steps, provenance } = imported.value

heading('结算结果 · Settlement')
const { format, ruleSet, asOf } = provenance
console.log(JSON.stringify({ entitlement, finalPayment, members, provenance: { format, ruleSet, asOf } }, null, 2))

heading('审计轨迹（Markdown）')
console.log(toMarkdown(steps, 'zh'))

heading('审计轨迹（逐行 JSON，可直接入库）· One step a line, for a database')
for (const { number, id, label, value, unit, citations } of toRows(steps, 'zh')) {
  console.log(JSON.stringify({ number, id, label, value, unit, citations }))
}

printIssues('数据不合格式，全部问题一次列出', broken.shape)
printIssues('数据合乎格式，但规则不接受', broken.rules)

function printIssues(title: string, input: unknown): void {
  heading(title)
  const refused = importYear(rules, input)
  if (refused.ok) throw new Error('a broken year was settled')
  for (const { code, message } of refused.issues) console.log(`[${code}] ${message.zh}`)
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}

function readJson(name: string) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
