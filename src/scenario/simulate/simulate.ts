import type { Fraction } from '../../numeric/internal.ts'
import { type Provenance, provenanceOf } from '../../policy/internal.ts'
import { read } from '../../shape/internal.ts'
import { type Distribution, distributionOf } from '../../statistics/internal.ts'
import { yearsOf } from '../yearsFields.ts'
import { runDraws } from './runDraws.ts'
import { type SimulationInput, simulateShape } from './SimulationInput.ts'

/**
 * 模拟结果 — what the draws come to, in yuan, as doubles (an estimate; {@link fromDouble} makes decimals of them). An
 * estimate has no steps: a draw is explained by {@link settleYear} with its spending.
 *
 * @since 0.1.0
 */
export interface Simulation {
  readonly count: number
  /** The part of the draws with an overrun, and with one above the risk-adjustment fund; over several years, in any. */
  readonly overrunProbability: number
  readonly beyondRiskFundProbability: number
  readonly spent: Distribution
  /** The alliance's side: entitlement less its members' allowed spending. */
  readonly alliance: Distribution
  /**
   * The pool's side: what it pays to the alliance and elsewhere and carries into next year, less what it draws from the pooling
   * area's accumulated risk fund.
   */
  readonly pool: Distribution
  readonly means: {
    readonly surplus: number
    readonly surplusRetained: number
    readonly surplusToPool: number
    /** What of a forfeited deposit a saving met first; 0 where the surplus is measured before it. Since 0.2.0. */
    readonly forfeitedFromSurplus: number
    readonly overrun: number
    readonly riskFundUsed: number
    readonly poolTopUp: number
    /** What of it was drawn from the risk fund over years; left out where no `accumulatedRiskFund` was given. Since 0.2.0. */
    readonly riskFundDrawn?: number
    readonly borneByAlliance: number
  }
  /** How many draws the tail means are of. */
  readonly tailDraws: number
  /** How far, in yuan, alliance and pool of a draw can be from those of {@link settleYear}. */
  readonly errorBound: number
  readonly provenance: Provenance
}

/**
 * 模拟 — runs a year's sharing over many draws of its spending: who gains and loses how much, how often, and how badly.
 *
 * Each draw is shared as {@link settleYear} shares it, by a payoff compiled once, in doubles and without rounding to the
 * fen: `alliance` is the entitlement less the members' allowed spending (below zero the alliance loses), `pool` what the
 * pooled fund pays out in all, with what it carries into next year. Tail means look at the `tail` share of draws that are
 * worst, rounded up to whole draws: the lowest for the alliance, the highest for spending and pool. The library draws
 * nothing itself: members first, then elsewhere, each by its own array or generator.
 *
 * Error: for draws in whole fen, `alliance` and `pool` of each draw differ from those of {@link settleYear} by at most
 * `errorBound` yuan: half a fen for the one amount that rounds, and (20 + 4·bands)·2⁻⁵³ of the total, the largest
 * spending and twice what is disallowed for the doubles. Probabilities are exact counts then, as long as the bound is
 * below a fen; an overrun is one from half a fen on. Means, deviations and quantiles add what {@link Distribution} says.
 *
 * With an `outlook` in place of the year there is a list of draws, one for each year, and each draw is a path: amounts are
 * sums over its years. A surplus that a year carries is the alliance's in the next one, what else it carries the pool's
 * again; what the last year carries has left, as from one year. What is drawn from the pooling area's accumulated risk fund is
 * the pool's to spend, what is set aside there stays its own. Where spending moves no later total (no ratchet, or
 * totals of their own) and there is no such fund, the years are payoffs, and their error bounds add up. Where it does, every draw is settled by its own
 * {@link outlook}, rounded to the fen before; the bound is that of the doubles then.
 *
 * Cost: in proportion to the draws; quantiles are selected, not sorted for. Draws with paths of their own cost an outlook
 * each, about a thousand times as much.
 *
 * @param input - see {@link SimulationInput}
 * @throws `missing` · `wrong_type` · `wrong_length` · `not_an_integer` · `empty_sample` (fewer than two draws) ·
 *   `not_finite`, `out_of_range` for a draw, with its number · `not_a_number`, `empty_list`, `unknown_key` · the errors
 *   of {@link settleYear}; what a generator throws itself passes through unchanged · `bands_not_ascending` ·
 *   `bands_not_open` · `dates_not_ascending` · `duplicate_step` · `inexact_number` · `not_a_date` · `too_many_digits` ·
 *   `wrong_kind` · `id_differs` · `explanation_differs` · `not_asked` · `base_negative`
 * @example
 * ```ts
 * import { simulate, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.5' }],
 *   poolShareOfOverrun: [{ upTo: null, share: '0.5' }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   reasonableOverrun: 'all',
 *   score: 86,
 * } as const
 * // The operating budget is 970: surplus 70, overrun 30 (the risk fund's), overrun 70 (40 beyond, half the pool's).
 * const result = simulate({ rules, year, draws: { members: Float64Array.of(700, 800, 840, 700) }, probabilities: [0.5] })
 * result.overrunProbability // => 0.5
 * result.alliance.mean // => 12.5
 * result.alliance.tailMean // => -20
 * result.pool.maximum // => 1020
 * ```
 * @since 0.1.0
 */
export function simulate(input: SimulationInput): Simulation {
  const { rules, draws, count: wanted, probabilities, tail: worst, bins, ...given } = read(simulateShape(), input)
  const { run, errorBound, asOf } = runDraws(rules, yearsOf(given), draws, wanted)
  const count = run.spent.length
  const tail = tailCount(worst, count)
  const options = { probabilities, bins }
  const high = { ...options, tail: { count: tail, end: 'high' as const } }
  const { surplus, surplusRetained, forfeitedFromSurplus, overrun, riskFundUsed, poolTopUp, riskFundDrawn } = run.sums
  const keepsRiskFund = (given.year ?? given.outlook)?.accumulatedRiskFund !== undefined
  return {
    count,
    overrunProbability: run.overruns / count,
    beyondRiskFundProbability: run.beyondRiskFund / count,
    spent: distributionOf(run.spent, high),
    alliance: distributionOf(run.alliance, { ...options, tail: { count: tail, end: 'low' } }),
    pool: distributionOf(run.pool, high),
    means: {
      surplus: surplus / count,
      surplusRetained: surplusRetained / count,
      surplusToPool: (surplus - surplusRetained) / count,
      forfeitedFromSurplus: forfeitedFromSurplus / count,
      overrun: overrun / count,
      riskFundUsed: riskFundUsed / count,
      poolTopUp: poolTopUp / count,
      ...(keepsRiskFund ? { riskFundDrawn: riskFundDrawn / count } : {}),
      borneByAlliance: (overrun - riskFundUsed - poolTopUp) / count,
    },
    tailDraws: tail,
    errorBound,
    provenance: provenanceOf(rules, asOf),
  }
}

/** The worst share of the draws in whole draws, rounded up: 5 % of 30 are two. */
function tailCount({ n, d }: Fraction, count: number): number {
  return Number((n * BigInt(count) + d - 1n) / d)
}
