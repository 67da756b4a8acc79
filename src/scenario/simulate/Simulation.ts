import type { DecimalInput } from '../../numeric/internal.ts'
import type { Provenance, RuleSet } from '../../policy/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'
import type { Distribution } from '../../statistics/internal.ts'
import type { SpendingDraws } from './readDraws.ts'

/**
 * 模拟（输入） — rules and year as for {@link settleYear}, the draws of its spending, and what is asked of the results.
 *
 * @since 0.2.0
 */
export interface SimulationInput {
  readonly rules: RuleSet
  /** Its own spending holds for what is not drawn. */
  readonly year: YearInput
  readonly draws: SpendingDraws
  /** How many draws; needed where no array says it. */
  readonly count?: number
  /** Of the quantiles; 0.05, 0.25, 0.5, 0.75 and 0.95 unless given. */
  readonly probabilities?: readonly number[]
  /** The share of draws that count as the worst; 5 % unless given. */
  readonly tail?: DecimalInput
  /** The classes of the histograms; 20 unless given. */
  readonly bins?: number
}

/**
 * 模拟结果 — what the draws come to, in yuan, as doubles (an estimate; {@link fromDouble} makes decimals of them).
 *
 * @since 0.2.0
 */
export interface Simulation {
  readonly count: number
  /** The part of the draws with an overrun, and with one above the risk-adjustment fund. */
  readonly overrunProbability: number
  readonly beyondRiskFundProbability: number
  readonly spent: Distribution
  /** The alliance's side: entitlement less its members' allowed spending. */
  readonly alliance: Distribution
  /** The pool's side: what it pays to the alliance and elsewhere and carries into next year. */
  readonly pool: Distribution
  readonly means: {
    readonly surplus: number
    readonly surplusRetained: number
    readonly surplusToPool: number
    readonly overrun: number
    readonly riskFundUsed: number
    readonly poolTopUp: number
    readonly borneByAlliance: number
  }
  /** How many draws the tail means are of. */
  readonly tailDraws: number
  /** How far, in yuan, alliance and pool of a draw can be from those of {@link settleYear}. */
  readonly errorBound: number
  readonly provenance: Provenance
}
