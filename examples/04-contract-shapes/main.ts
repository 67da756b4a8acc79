// One alliance's year under four ways of sharing risk, side by side over a range of spending.
import { readFileSync } from 'node:fs'
import { findCliffs, groupDigits, isMonotone, marginalIncentive, settleContract, settleYear } from 'yigongti'
import { toTable } from '../toTable.ts'
import { type Contract, contractsOf } from './contractsOf.ts'
import type { Parameters } from './Parameters.ts'
import { percentOf } from './percentOf.ts'
import { rulesOf, yearOf } from './rulesOf.ts'

const input: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { total, percent } = input
const contracts = contractsOf(input)

console.log(input.about.zh)
console.log(input.about.en)

heading('医共体份额（元）· Share of the alliance (yuan)')
console.log(
  toTable(
    [
      ['支出占总额', '支出', ...contracts.map(({ name }) => name.zh)],
      ['spending', 'yuan', ...contracts.map(({ name }) => name.en)],
      ...percent.spending.map((rate) => {
        const actual = percentOf(total, rate)
        return [`${rate}%`, groupDigits(actual), ...contracts.map((contract) => groupDigits(shareOf(contract, actual)))]
      }),
    ],
    contracts.length + 2,
  ),
)

heading('下一元节约归医共体的部分 · What the alliance keeps of the next yuan saved')
const range = { from: percentOf(total, 80), to: percentOf(total, 120) }
for (const contract of contracts) {
  const { name, id: _, ...shape } = contract
  console.log(`${name.zh} · ${name.en}`)
  const { stretches } = marginalIncentive({ ...shape, range })
  console.log(toTable(stretches.map(({ from, to, keeps }) => [`  ${toRate(from)} – ${toRate(to ?? from)}`, keeps])))
}

heading('悬崖 · Cliffs')
for (const { name, id: _, ...shape } of contracts) {
  const { cliffs } = findCliffs({ ...shape, range })
  const found = cliffs.map(
    ({ at, before, on, after }) =>
      `${toRate(at)}: ${[before, on, after].map((value) => groupDigits(value)).join(' → ')}`,
  )
  const holds = isMonotone({ ...shape, range })
  const verdict = holds ? '多支出从不得益 · more spending never pays' : '多支出可能得益 · more spending can pay'
  console.log(`${name.zh} · ${name.en}: ${verdict}`)
  for (const cliff of found) console.log(`  ${cliff}`)
}

heading('核对 · Check')
const agrees = percent.spending.every((rate) => {
  const spent = percentOf(total, rate)
  const [guangdong] = contracts
  return guangdong !== undefined && settledShare(spent) === shareOf(guangdong, spent)
})
console.log(`广东式合同 = settleYear · the Guangdong-type contract = settleYear: ${agrees ? '是 · yes' : '否 · no'}`)

function shareOf({ target, base, steps }: Contract, actual: string): string {
  return settleContract({ target, base, actual, steps }).bearerShare
}

/** The same by the whole year's settlement: what is retained, or what is borne. */
function settledShare(spent: string): string {
  const spending = { members: spent, elsewhere: 0 }
  const { surplusRetained, borneByAlliance } = settleYear(rulesOf(input), { ...yearOf(input), spending })
  return borneByAlliance === '0.00' ? surplusRetained : `-${borneByAlliance}`
}

/** A spending as a percentage of the total. */
function toRate(amount: string): string {
  return `${Math.round((Number(amount) / Number(total)) * 1e6) / 1e4}%`
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
