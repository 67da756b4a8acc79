// The twin of `main.ts` for a host that has CommonJS: the same calls, the same output. It needs the installed package.
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { isSettlementError, settleYear, toMarkdown, toRows, withLocal } = require('yigongti')
const { guangdong2025 } = require('yigongti/rules')
const { parseYear } = require('yigongti/schema')

const { about, local, year } = readJson('input.json')
const broken = readJson('broken-input.json')
const rules = withLocal(guangdong2025, local, { from: '2026-01-01' })

console.log(`${about.zh}\n${about.en}`)

const imported = importYear(year)
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

/** What only the rules can judge, a score above its scale for one, is an issue too. */
function importYear(input) {
  const parsed = parseYear(input)
  if (!parsed.ok) return parsed
  try {
    return { ok: true, value: settleYear(rules, parsed.value) }
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return { ok: false, issues: [error.toJSON()] }
  }
}

function printIssues(title, input) {
  heading(title)
  const refused = importYear(input)
  if (refused.ok) throw new Error('a broken year was settled')
  for (const { code, message } of refused.issues) console.log(`[${code}] ${message.zh}`)
}

function heading(text) {
  console.log(`\n== ${text} ==`)
}

function readJson(name) {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8'))
}
