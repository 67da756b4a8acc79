// A million cases, settled at once, in shards on worker threads, and from a stream: three times the same result.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type CaseSettlement, groupDigits, settleCases, settlePartials } from 'yigongti'
import { toTable } from '../toTable.ts'
import { countCsv, writeCsv } from './csv.ts'
import { inShards } from './inShards.ts'
import { makeCases } from './makeCases.ts'
import type { Parameters } from './Parameters.ts'
import { progressBar } from './progress.ts'

const input: Parameters = JSON.parse(readFileSync(new URL('input.json', import.meta.url), 'utf8'))
const { pool } = input
const city = makeCases(input)

const atOnce = settleCases({ ...city.catalogue, cases: city.cases, pool })
const partials = await inShards(city, input.shards, progressBar('分片 · shards'))
const sharded = settlePartials({ partials, pool })
const streamed = settlePartials({ partials: [await fromCsv()], pool })

console.log(input.about.zh)
console.log(input.about.en)
console.log()
console.log(
  toTable([
    ['病例', 'Cases', groupDigits(String(input.cases))],
    ['医疗机构', 'Institutions', String(city.names.length)],
    ['资金池（元）', 'Pool (yuan)', groupDigits(pool)],
    ['总分值', 'Points', groupDigits(atOnce.totalPoints)],
    ['点值（元/分）', 'Price (yuan a point)', `${atOnce.price.slice(0, 14)}…`],
    ['分片', 'Shards', String(partials.length)],
  ]),
)
console.log()
console.log(
  toTable([
    ['一次算完 = 分片并行', 'at once = in shards', yesOrNo(isDeepStrictEqual(sharded, atOnce))],
    ['一次算完 = 流式读取', 'at once = streamed', yesOrNo(isDeepStrictEqual(streamed, atOnce))],
    ['各机构所得之和 = 资金池', 'payments sum to the pool', yesOrNo(sumOfPayments(atOnce) === toFen(pool))],
  ]),
)
console.log()
printInstitutions(atOnce)

async function fromCsv() {
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-million-'))
  try {
    const file = join(folder, 'cases.csv')
    writeCsv(city, file)
    return await countCsv(file, city, input.cases, progressBar('流式 · stream'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function printInstitutions({ institutions }: CaseSettlement): void {
  const rows = input.shown.map((index) => {
    const { cases, cost, points, payment } = institutions[index] ?? fail(index)
    const counts = [cases.low, cases.normal, cases.high].map((count) => groupDigits(String(count)))
    const { zh, en } = city.names[index] ?? fail(index)
    return [zh, en, ...counts, groupDigits(cost), groupDigits(points), groupDigits(payment)]
  })
  console.log(
    toTable(
      [
        ['', '', '低倍率', '正常', '高倍率', '费用（元）', '分值', '结算额（元）'],
        ['', '', 'low', 'normal', 'high', 'cost (yuan)', 'points', 'payment (yuan)'],
        ...rows,
      ],
      6,
    ),
  )
}

function sumOfPayments({ institutions }: CaseSettlement): bigint {
  return institutions.reduce((sum, { payment }) => sum + toFen(payment), 0n)
}

function toFen(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''))
}

function yesOrNo(is: boolean): string {
  return is ? '是 · yes' : '否 · no'
}

function fail(index: number): never {
  throw new Error(`there is no institution ${index}`)
}
