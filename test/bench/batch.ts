import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { againstRelease } from './againstRelease.ts'
import { type Builds, load } from './Builds.ts'
import { type BatchData, batchData } from './batch/batchData.ts'
import { decimalLoop } from './batch/decimalLoop.ts'
import { duckdb } from './batch/duckdb.ts'
import { plainLoop } from './batch/plainLoop.ts'
import { inTurns, median, ratio } from './inTurns.ts'
import { judged, type Measure, unmeasured } from './Measure.ts'

const count = 5_000_000
/** decimal.js counts this many cases, and its time is scaled to all of them. */
const slice = 50_000
const goals = { plain: 1.5, duckdb: 3, decimal: 50, growth: 1.3, memory: 64 * 2 ** 20 }

/**
 * Five million cases, ten thousand groups, two hundred institutions. All times are processor times of this process, taken
 * in turns; a ratio is the median over the rounds.
 */
export async function batch(builds: Builds): Promise<readonly Measure[]> {
  const { settleCases, partialCases, rules } = await load(builds.now)
  const data = batchData(count)
  const { groups, institutions } = data
  const database = await duckdb(data)
  const catalogue = { groups, institutions, deviation: rules.deviationRules.national }
  const partial = (cases: BatchData['cases']) => partialCases({ ...catalogue, cases })
  const larger = doubled(data.cases)
  const smaller = firstOf(data.cases, 100_000)
  const none = firstOf(data.cases, 0)
  const settle = { ...catalogue, cases: data.cases, pool: 1_000_000_000 }

  const times = await inTurns(
    {
      exact: () => settleCases(settle),
      plain: () => plainLoop(data),
      duckdb: () => database?.settle(),
      decimal: () => decimalLoop(data, slice),
      larger: () => partial(larger),
      smaller: () => repeat(100, () => partial(smaller)),
      none: () => repeat(100, () => partial(none)),
    },
    { rounds: 9 },
  )
  const toPlain = ratio(times.exact, times.plain)
  const toDuckDb = ratio(times.duckdb, times.exact)
  const toDecimal = (ratio(times.decimal, times.exact) * count) / slice
  // ten million cases each: once in one batch, once in a hundred; the time of the catalogue is taken off
  const without = (series: readonly number[], parts: number) =>
    series.map((time, round) => time - (times.none[round] ?? Number.NaN) / parts)
  const growth = ratio(without(times.larger, 100), without(times.smaller, 1))
  const script = fileURLToPath(new URL('batch/peakMemory.ts', import.meta.url))
  const options = ['--expose-gc', '--import', 'tsx', script, builds.now.href, String(count)]
  const memory = Number(execFileSync(process.execPath, options))
  const perCase = (median(times.exact) / count) * 1e6
  const load1 = loadavg()[0]?.toFixed(1)

  const { comparison } = await againstRelease(
    'settleCases, 5 million cases',
    builds,
    async (dist) => {
      const { settleCases: run } = await load(dist)
      return () => run(settle)
    },
    { slice: 0, rounds: 5 },
  )
  const duckDbName = `settleCases against DuckDB ${database?.version ?? ''}, one thread, DECIMAL`
  const duckDbGoal = `≥ ${goals.duckdb} × faster`
  return [
    judged(
      `settleCases, 5 million cases (${perCase.toFixed(0)} ns each, load ${load1}), against plain doubles`,
      `${toPlain.toFixed(2)} × its time`,
      `≤ ${goals.plain} ×`,
      toPlain <= goals.plain,
    ),
    database === undefined
      ? unmeasured(duckDbName, 'not installed', duckDbGoal)
      : judged(duckDbName, `${toDuckDb.toFixed(1)} × faster`, duckDbGoal, toDuckDb >= goals.duckdb),
    judged(
      `settleCases against decimal.js (${slice.toLocaleString('en')} cases, scaled)`,
      `${toDecimal.toFixed(0)} × faster`,
      `≥ ${goals.decimal} × faster`,
      toDecimal >= goals.decimal,
    ),
    judged(
      'a case among 10,000,000 against one among 100,000, without the catalogue',
      `${growth.toFixed(2)} × its time`,
      `≤ ${goals.growth} ×`,
      growth <= goals.growth,
    ),
    judged(
      'settleCases, 5 million cases, peak memory beyond the input',
      `${(memory / 2 ** 20).toFixed(1)} MB`,
      `≤ ${goals.memory / 2 ** 20} MB`,
      memory <= goals.memory,
    ),
    comparison,
  ]
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
