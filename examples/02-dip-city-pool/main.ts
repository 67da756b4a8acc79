// A city's DIP year: past cases → scores → the pool → points of cases and hospitals → the price → payments.
import { readFileSync } from 'node:fs'
import { groupDigits, type PoolSettlement, round, toText } from 'yigongti'
import { toTable } from '../toTable.ts'
import type { Input } from './Input.ts'
import { settleCity } from './settleCity.ts'

const input: Input = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { catalogue, region, institutions, rows, counted, settled, byTotalCost } = settleCity(input)
const kinds = { low: '低倍率 low', normal: '正常 normal', high: '高倍率 high', extreme: '费用极高 extreme' }

console.log(input.about.zh)
console.log(input.about.en)
console.log('金额单位：元 · Amounts in yuan')

print('病种目录 · Catalogue', 3, [
  ['', '', '', '病例数', '次均费用', '分值'],
  ['', '', '', 'cases', 'mean cost', 'score'],
  ...catalogue.groups.map(({ id, cases, mean, weight }, index) => {
    const { zh = '', en = '' } = input.history[index] ?? {}
    return [id, zh, en, String(cases), groupDigits(mean), groupDigits(weight)]
  }),
  [
    '',
    '全部病例',
    'All cases',
    String(catalogue.groups.reduce((sum, { cases }) => sum + cases, 0)),
    groupDigits(round(catalogue.allCaseMean)),
  ],
])

const taken = [{ zh: '区域调节金', en: 'Adjustment fund' }, ...input.region.settledOtherwise.map(({ label }) => label)]
print('可分配资金 · Pool', 2, [
  ['', '', '扣除', '余额'],
  ['', '', 'taken off', 'left'],
  ['区域总额预算', 'Regional budget', '', groupDigits(input.region.budget)],
  ...region.lines.map(({ amount, left }, index) => {
    const { zh = '', en = '' } = taken[index] ?? {}
    return [zh, en, groupDigits(amount), groupDigits(left)]
  }),
])

print('病例 · Cases', 4, [
  ['', '', '', '', '费用', '倍率', '每例分值', '例数'],
  ['', '', '', '', 'cost', 'ratio', 'points each', 'cases'],
  ...rows.map(({ hospital, group, kind, cost, steps, points, count }) => {
    const ratio = round(steps[0]?.value ?? '', { mode: 'halfUp', places: 4 })
    const numbers = [groupDigits(cost), ratio, groupDigits(points), groupDigits(String(count))]
    return [...nameOf(hospital), group, kinds[kind], ...numbers]
  }),
])

print('结算 · Settlement', 5, [
  ['', '', '系数', '例数', '费用', '分值', '结算额'],
  ['', '', 'coefficient', 'cases', 'cost', 'points', 'payment'],
  ...settled.institutions.map(({ id, payment }, index) => {
    const own = rows.filter(({ hospital }) => hospital === id).reduce((sum, { count }) => sum + count, 0)
    const { cost = '', points = '' } = counted.institutions[index] ?? {}
    const numbers = [String(own), cost, points, payment]
    return [...nameOf(id), institutions[index]?.coefficient ?? '', ...numbers.map((number) => groupDigits(number))]
  }),
  ['合计', 'Total', '', '', '', groupDigits(counted.totalPoints), groupDigits(sumOf(settled.institutions))],
])
console.log(`\n点值 · Price of a point: ${settled.price.slice(0, 14)}… 元/分`)
console.log(`合计等于可分配资金 · Payments sum to the pool: ${yesOrNo(sumOf(settled.institutions) === region.pool)}`)
console.log(`与按列批量结算一致 · The same as in columns: ${yesOrNo(sameAsCounted())}`)

print('总费用口径：扣除个人负担 · By total cost, less what the patient pays', 4, [
  ['', '', '分值', '支付标准', '个人负担', '基金支付'],
  ['', '', 'points', 'standard', 'own payment', 'fund'],
  ...byTotalCost.map(({ group, kind, points, standard, ownPayment, fundPayment }) => {
    const numbers = [points, standard, ownPayment, fundPayment].map((number) => groupDigits(number))
    return [group, kinds[kind], ...numbers]
  }),
])

for (const kind of ['low', 'normal', 'high', 'extreme'] as const) {
  const { group, steps = [] } = rows.find((row) => row.kind === kind && row.ownPayment !== undefined) ?? {}
  console.log(`\n== ${kinds[kind]} · ${group} ==\n${toText(steps, 'zh')}\n\n${toText(steps, 'en')}`)
}

function print(title: string, right: number, table: readonly (readonly string[])[]): void {
  console.log(`\n== ${title} ==\n${toTable(table, right)}`)
}

function nameOf(hospital: string): readonly string[] {
  return input.hospitals.flatMap(({ id, zh, en }) => (id === hospital ? [zh, en] : []))
}

function sumOf(paid: PoolSettlement['institutions']): string {
  const fen = paid.reduce((sum, { payment }) => sum + BigInt(payment.replace('.', '')), 0n)
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
}

function sameAsCounted(): boolean {
  return settled.institutions.every(({ payment }, index) => payment === counted.institutions[index]?.payment)
}

function yesOrNo(is: boolean): string {
  return is ? '是 · yes' : '否 · no'
}
