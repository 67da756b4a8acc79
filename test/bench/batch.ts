import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'
import { type BatchData, batchData } from './batch/batchData.ts'
import { decimalLoop } from './batch/decimalLoop.ts'
import { duckdb } from './batch/duckdb.ts'
import { plainLoop } from './batch/plainLoop.ts'
import type { Measure } from './Measure.ts'

const count = 5_000_000
const rounds = 9
/** decimal.js counts this many cases, and its time is scaled to all of them. */
const slice = 50_000
const goals = { plain: 1.5, duckdb: 3, decimal: 50, growth: 1.3, memory: 64 * 2 ** 20 }

/**
 * Five million cases, ten thousand groups, two hundred institutions. All times are processor times of this process, taken
 * in turns; a ratio is the median over the rounds.
 */
export async function batch(dist: URL): Promise<readonly Measure[]> {
  const { settleCases, partialCases } = (await import(new URL('index.js', dist).href)) as typeof library
  const { deviationRules } = (await import(new URL('rules/index.js', dist).href)) as typeof rulesets
  const data = batchData(count)
  const { groups, institutions } = data
  const database = await duckdb(data)
  const catalogue = { groups, institutions, deviation: deviationRules.national }
  const partial = (cases: BatchData['cases']) => partialCases({ ...catalogue, cases })
  const larger = doubled(data.cases)
  const smaller = firstOf(data.cases, 100_000)
  const none = firstOf(data.cases, 0)

  const times = await inTurns({
    exact: () => settleCases({ ...catalogue, cases: data.cases, pool: 1_000_000_000 }),
    plain: () => plainLoop(data),
    duckdb: () => database?.settle(),
    decimal: () => decimalLoop(data, slice),
    larger: () => partial(larger),
    smaller: () => repeat(100, () => partial(smaller)),
    none: () => repeat(100, () => partial(none)),
  })
  const ratio = (top: (round: Round) => number, bottom: (round: Round) => number) =>
    median(times.map((round) => top(round) / bottom(round)))

  const toPlain = ratio(
    ({ exact }) => exact,
    ({ plain }) => plain,
  )
  const toDuckDb = ratio(
    (round) => round.duckdb,
    ({ exact }) => exact,
  )
  const toDecimal = ratio(
    ({ decimal }) => (decimal * count) / slice,
    ({ exact }) => exact,
  )
  // ten million cases each: once in one batch, once in a hundred; the time of the catalogue is taken off
  const growth = ratio(
    (round) => round.larger - round.none / 100,
    (round) => round.smaller - round.none,
  )
  const memory = Number(
    execFileSync(process.execPath, [
      '--expose-gc',
      ...['--import', 'tsx'],
      fileURLToPath(new URL('batch/peakMemory.ts', import.meta.url)),
      dist.href,
      String(count),
    ]),
  )
  const perCase = (median(times.map(({ exact }) => exact)) / count) * 1e6
  const load = loadavg()[0]?.toFixed(1)
  return [
    {
      name: `settleCases, 5 million cases (${perCase.toFixed(0)} ns each, load ${load}), against plain doubles`,
      result: `${toPlain.toFixed(2)} × its time`,
      goal: `≤ ${goals.plain} ×`,
      met: toPlain <= goals.plain,
    },
    {
      name: `settleCases against DuckDB ${database?.version ?? ''}, one thread, DECIMAL`,
      result: database === undefined ? 'not installed' : `${toDuckDb.toFixed(1)} × faster`,
      goal: `≥ ${goals.duckdb} × faster`,
      met: database === undefined ? 'not measured' : toDuckDb >= goals.duckdb,
    },
    {
      name: `settleCases against decimal.js (${slice.toLocaleString('en')} cases, scaled)`,
      result: `${toDecimal.toFixed(0)} × faster`,
      goal: `≥ ${goals.decimal} × faster`,
      met: toDecimal >= goals.decimal,
    },
    {
      name: 'a case among 10,000,000 against one among 100,000, without the catalogue',
      result: `${growth.toFixed(2)} × its time`,
      goal: `≤ ${goals.growth} ×`,
      met: growth <= goals.growth,
    },
    {
      name: 'settleCases, 5 million cases, peak memory beyond the input',
      result: `${(memory / 2 ** 20).toFixed(1)} MB`,
      goal: `≤ ${goals.memory / 2 ** 20} MB`,
      met: memory <= goals.memory,
    },
  ]
}

type Task = 'exact' | 'plain' | 'duckdb' | 'decimal' | 'larger' | 'smaller' | 'none'
type Round = Readonly<Record<Task, number>>

/** Milliseconds of processor time of every task, round by round, after two that warm up. */
async function inTurns(tasks: Readonly<Record<Task, () => unknown>>): Promise<readonly Round[]> {
  const times: Round[] = []
  for (let round = -2; round < rounds; round++) {
    const entries: [string, number][] = []
    for (const [name, task] of Object.entries(tasks)) {
      const start = process.cpuUsage()
      await task()
      const { user, system } = process.cpuUsage(start)
      entries.push([name, (user + system) / 1000])
    }
    if (round >= 0) times.push(Object.fromEntries(entries) as Round)
  }
  return times
}

function repeat(times: number, task: () => unknown): void {
  for (let k = 0; k < times; k++) task()
}

function firstOf({ institution, group, cost }: BatchData['cases'], length: number): BatchData['cases'] {
  return {
    institution: institution.slice(0, length),
    group: group.slice(0, length),
    cost: cost.slice(0, length),
  }
}

/** The cases twice over. */
function doubled({ institution, group, cost }: BatchData['cases']): BatchData['cases'] {
  const twice = <Column extends Uint16Array | Float64Array>(column: ArrayLike<number>, into: Column) => {
    into.set(column)
    into.set(column, column.length)
    return into
  }
  const length = 2 * cost.length
  return {
    institution: twice(institution, new Uint16Array(length)),
    group: twice(group, new Uint16Array(length)),
    cost: twice(cost, new Float64Array(length)),
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
