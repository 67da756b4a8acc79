// One county's year under eight contracts of Chinese localities: who keeps a surplus, who bears an overrun.
import { readFileSync } from 'node:fs'
import {
  type Bilingual,
  contractOf,
  findCliffs,
  groupDigits,
  isMonotone,
  marginalIncentive,
  type RuleSet,
  settleContract,
} from 'yigongti'
import { toTable } from '../toTable.ts'
import { type Contract, contractsOf } from './contractsOf.ts'
import { inFen, inYuan, percentOf } from './fen.ts'
import type { LastYear, Parameters } from './Parameters.ts'
import { type WhoKeeps, whoKeeps } from './whoKeeps.ts'

const input: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { about, differences, lastYear, range, savedLastYear, scores } = input
const contracts = contractsOf(input)
const sources: Readonly<Record<string, string>> = {
  verified: '已核对 · verified',
  interpretation: '官方解读 · interpretation',
  secondary: '转引 · second-hand',
}

console.log(about.zh)
console.log(about.en)

heading('八份合同 · Eight contracts')
console.log(
  toTable(
    [
      ['合同', 'contract', '依据程度 · grade', '总额', '基数', 'base'],
      ...contracts.map((contract) => [
        ...namesOf(contract),
        sources[contract.rules.citations[0]?.status ?? ''] ?? '',
        groupDigits(totalAfter(contract, lastYear)),
        contract.base.zh,
        contract.base.en,
      ]),
    ],
    0,
  ),
)
console.log('虚构的地方参数 · Made-up local parameters')
for (const { name, rules } of contracts) {
  for (const { zh, en } of localNames(rules)) console.log(`  ${name.zh}：${zh} · ${en}`)
}
console.log(`得分 ${input.score} 分，保证金全额返还 · The score is ${input.score}, all of a deposit is returned`)

const kept = contracts.map((contract) => ({
  contract,
  levels: differences.map((percent) => {
    const { base } = contractOf(contract.rules, contract.yearAfter())
    const spent = percentOf(base.value, 100 + percent)
    return { spent, gap: inYuan(inFen(base.value) - inFen(spent)), keeps: whoKeeps(contract, input, spent) }
  }),
}))

table('医共体所得（负数为自担，元）· Kept, or borne, by the alliance (yuan)', 'alliance')
table('统筹基金所得（负数为在总额之外补贴，元）· Kept by the pool, or paid on top of the total (yuan)', 'pool')
table('其他：结转下年（元）· Others: carried into next year (yuan)', 'nextYear')

heading('留用的结余限定用途（元）· Retained for a named purpose only (yuan)')
for (const { contract, levels } of kept) {
  const uses = levels.flatMap(({ keeps: { purposes } }, index) =>
    purposes.map(({ label, amount }) => [signed(differences[index] ?? 0), label.zh, label.en, groupDigits(amount)]),
  )
  const some = uses.filter(([, , , amount]) => amount !== '0.00')
  if (some.length > 0) console.log(`${contract.name.zh} · ${contract.name.en}\n${toTable(some)}`)
}

heading('少花一元，医共体多得多少 · What the alliance keeps of the next yuan saved')
for (const contract of contracts) {
  const { total, shape } = shapeOf(contract)
  console.log(`${contract.name.zh} · ${contract.name.en}`)
  const { stretches } = marginalIncentive(shape)
  console.log(
    toTable(stretches.map(({ from, to, keeps }) => [`  ${toRate(from, total)} – ${toRate(to ?? from, total)}`, keeps])),
  )
}

heading('悬崖 · Cliffs')
for (const contract of contracts) {
  const { total, shape } = shapeOf(contract)
  const { cliffs } = findCliffs(shape)
  const where = cliffs.map(({ at, size }) => `${toRate(at, total)}: ${groupDigits(size)}`)
  const verdict = isMonotone(shape) ? '多支出从不得益 · more spending never pays' : '多支出可能得益 · more can pay'
  console.log(`${contract.name.zh} · ${contract.name.en}: ${where.join('; ') || '无 · none'}; ${verdict}`)
}

heading('得分改变什么（医共体所得，元）· What the score moves (kept by the alliance, yuan)')
const beside = [-8, 8]
console.log(
  toTable(
    [
      ['合同', 'contract', '支出', ...scores.map((score) => `${score} 分`)],
      ...contracts
        .filter((contract) => asksForScore(contract))
        .flatMap((contract) =>
          beside.map((percent) => [
            ...namesOf(contract),
            signed(percent),
            ...scores.map((score) => groupDigits(shareAt(contract, percent, score))),
          ]),
        ),
    ],
    scores.length + 1,
  ),
)

heading(
  `上年多结余 ${groupDigits(savedLastYear)} 元，本年总额变多少 · Had that been saved last year, this year's total`,
)
console.log(
  toTable(
    [
      ['合同', 'contract', '基数', '上年留用', '本年总额', '变动'],
      ...contracts.map((contract) => [...namesOf(contract), contract.base.zh, ...afterSaving(contract)]),
    ],
    3,
  ),
)

heading('核对 · Checks')
check('三方合计等于总额减支出 · the three sum to the total less spending', (gap, keeps) => {
  return inFen(keeps.alliance) + inFen(keeps.pool) + inFen(keeps.nextYear) === inFen(gap)
})
check('contractOf 与 settleYear 一致 · contractOf agrees with settleYear', (_, keeps, contract, spent) => {
  return shareOf(contract, spent) === keeps.alliance
})

function table(title: string, who: 'alliance' | 'pool' | 'nextYear'): void {
  const rows = kept
    .filter(({ levels }) => levels.some(({ keeps }) => keeps[who] !== '0.00'))
    .map(({ contract, levels }) => [...namesOf(contract), ...levels.map(({ keeps }) => groupDigits(keeps[who]))])
  heading(title)
  console.log(
    toTable([['支出与总额之差', 'spending − total', ...differences.map(signed)], ...rows], differences.length),
  )
  if (rows.length < kept.length) console.log('其余合同均为 0 · nothing under the others')
}

function check(what: string, holds: (gap: string, keeps: WhoKeeps, contract: Contract, spent: string) => boolean) {
  const all = kept.every(({ contract, levels }) =>
    levels.every(({ gap, keeps, spent }) => holds(gap, keeps, contract, spent)),
  )
  console.log(`${what}: ${all ? '是 · yes' : '否 · no'}`)
}

/** The contract of a year over the spending that is looked at. */
function shapeOf({ rules, yearAfter }: Contract) {
  const contract = contractOf(rules, yearAfter())
  const [from, to] = range.map((percent) => percentOf(contract.base.value, 100 + percent))
  return { total: contract.base.value, shape: { ...contract, range: { from: from ?? 0, to: to ?? 0 } } }
}

function shareOf({ rules, yearAfter }: Contract, spent: string, score?: number): string {
  const contract = contractOf(rules, yearAfter(undefined, score))
  return settleContract({ ...contract, rounds: 'payer', actual: spent }).bearerShare
}

function shareAt(contract: Contract, percent: number, score: number): string {
  return shareOf(contract, percentOf(totalAfter(contract, lastYear), 100 + percent), score)
}

function asksForScore({ yearAfter }: Contract): boolean {
  return yearAfter().score !== undefined
}

function totalAfter({ rules, yearAfter }: Contract, last: LastYear): string {
  return contractOf(rules, yearAfter(last)).base.value
}

/** What was retained of the saving, the total after it, and how much less that is; nothing where no rule tells. */
function afterSaving(contract: Contract): readonly string[] {
  const spending = inYuan(inFen(lastYear.spending) - inFen(savedLastYear))
  const retainedSurplus = shareOf(contract, spending)
  if (contract.yearAfter().setTotal !== undefined) return [groupDigits(retainedSurplus), '—', '—']
  const total = totalAfter(contract, { ...lastYear, spending, retainedSurplus })
  const change = inYuan(inFen(total) - inFen(totalAfter(contract, lastYear)))
  return [retainedSurplus, total, change].map((amount) => groupDigits(amount))
}

function localNames({ local, localParameters }: RuleSet): readonly Bilingual[] {
  return Object.keys(local).map((id) => localParameters[id]?.label ?? { zh: id, en: id })
}

function namesOf({ name }: Contract): readonly string[] {
  return [name.zh, name.en]
}

function signed(percent: number): string {
  return `${percent > 0 ? '+' : ''}${percent}%`
}

/** An amount as a percentage of the total. */
function toRate(amount: string, total: string): string {
  return `${Math.round((Number(amount) / Number(total)) * 1e6) / 1e4}%`
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`)
}
