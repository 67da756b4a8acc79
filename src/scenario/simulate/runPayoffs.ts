import type { Payoff } from './compilePayoff.ts'
import { type PayoffRun, runPayoff } from './runPayoff.ts'

/** A year's payoff, and what is spent in it, draw by draw. */
export interface DrawnYear {
  readonly payoff: Payoff
  readonly spent: Float64Array
}

/**
 * Runs years whose totals no draw moves, one after another: each draw is the sum of its years. Money that a year carries
 * arrives in the next one: a retained surplus is the alliance's there, what is left of the risk-adjustment fund and a
 * forfeited deposit are the pool's again. What the last year carries has left.
 */
export function runPayoffs(years: readonly DrawnYear[]): PayoffRun {
  const runs = years.map(({ payoff, spent }, index) =>
    runPayoff(index === years.length - 1 ? payoff : arrivingNextYear(payoff), spent),
  )
  const [first, ...later] = runs as [PayoffRun, ...PayoffRun[]]
  if (later.length === 0) return first
  const sums = { ...first.sums }
  for (const run of later) {
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += run.sums[key]
  }
  const count = first.spent.length
  return {
    spent: added(runs.map(({ spent }) => spent)),
    alliance: added(runs.map(({ alliance }) => alliance)),
    pool: added(runs.map(({ pool }) => pool)),
    overruns: anywhere(years, count, ({ operating }) => operating),
    beyondRiskFund: anywhere(years, count, ({ operating, riskFund }) => operating + riskFund),
    sums,
  }
}

function arrivingNextYear(payoff: Payoff): Payoff {
  const { toAlliance, toNextYear } = payoff
  return {
    ...payoff,
    toAlliance: { ...toAlliance, retained: toAlliance.retained + toNextYear.retained },
    toNextYear: { retained: 0, riskFund: 0, forfeited: 0 },
  }
}

function added(lists: readonly Float64Array[]): Float64Array {
  const [first, ...later] = lists as [Float64Array, ...Float64Array[]]
  const sum = Float64Array.from(first)
  for (const list of later) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (list[i] as number)
  return sum
}

/** The draws that are above a line in any of their years, by half a fen at least. */
function anywhere(years: readonly DrawnYear[], count: number, lineOf: (payoff: Payoff) => number): number {
  let found = 0
  for (let i = 0; i < count; i++) {
    if (years.some(({ payoff, spent }) => (spent[i] as number) - lineOf(payoff) > 0.005)) found++
  }
  return found
}
