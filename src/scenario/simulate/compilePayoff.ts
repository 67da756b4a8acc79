import { budgetFigures } from '../../budget/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { type Fraction, multiply, one, toDecimalString, zero } from '../../numeric/internal.ts'
import type { ExactBand } from '../../policy/internal.ts'
import {
  depositFigures,
  destinationsOf,
  evidencedLimit,
  settlementLabels as L,
  linkedFactor,
  sharesByScore,
  surplusMeasure,
  surplusShares,
  type YearPlan,
} from '../../settlement/internal.ts'

/**
 * 结算函数（双精度） — how a year's money is shared as a function of what was spent, in yuan, as doubles. All of it is
 * piecewise linear and continuous; spending by members and elsewhere counts alike.
 */
export interface Payoff {
  readonly total: number
  readonly operating: number
  readonly riskFund: number
  /** How much of an overrun can be reasonable; `Infinity` where all of it is. */
  readonly evidenced: number
  /** How much of a surplus can be retained before the factor; `Infinity` without a cap. */
  readonly surplusCap: number
  readonly surplusFactor: number
  /** The layers of a surplus: where each begins, and what the alliance has of it before cap and factor. */
  readonly surplusLayers: Layers
  /** The layers beyond the risk-adjustment fund: where each begins, and what the pool bears of it. */
  readonly layers: Layers
  /** Whether the pool bears all that the risk-adjustment fund does not. */
  readonly isOneSided: boolean
  /** What the pooling area's risk fund over years holds: what the pool bears is drawn from it first. */
  readonly accumulatedRiskFund: number
  readonly forfeited: number
  /** What of a surplus goes to the forfeited deposit first. */
  readonly forfeitedFirst: number
  /** 1 where the amount goes there, 0 where it does not. */
  readonly toAlliance: { readonly retained: number; readonly riskFund: number }
  readonly toNextYear: { readonly retained: number; readonly riskFund: number; readonly forfeited: number }
}

/** Where each layer begins, and its share. */
export interface Layers {
  readonly from: Float64Array
  readonly share: Float64Array
}

/** The payoff of a year: exact figures of its budget and rules, each turned into the nearest double once. */
export function compilePayoff(plan: YearPlan): Payoff {
  const { rules } = plan
  const { total, operating, riskFund, deposit } = budgetFigures(plan.budget)
  const cap = rules.optional.share('surplusCap')
  const { retainedSurplus, unusedRiskFund, forfeitedDeposit } = destinationsOf(rules)
  const isCarried = (destination: { readonly value: string }) => (destination.value === 'carryForward' ? 1 : 0)
  const evidenced = evidencedLimit(plan.evidencedOverrun)
  const forfeited = doubleOf(depositFigures(plan, deposit).depositForfeited)
  const factor = linkedFactor(plan, 'surplusFactor', L.surplusFactor)
  const shared = rules.optional.bands('poolShareOfOverrun')?.value ?? ofOne(zero)
  return {
    total: doubleOf(total),
    operating: doubleOf(operating),
    riskFund: doubleOf(riskFund),
    evidenced: evidenced === undefined ? Number.POSITIVE_INFINITY : toDouble(evidenced),
    surplusCap: cap === undefined ? Number.POSITIVE_INFINITY : toDouble(multiply(cap.value, total.value)),
    surplusFactor: factor === undefined ? 1 : doubleOf(factor),
    surplusLayers: layersOf(surplusShares(plan)?.bands ?? ofOne(one), total.value),
    layers: layersOf(sharesByScore(plan, shared), total.value),
    isOneSided: rules.optional.choice('overrunBearer')?.value === 'pool',
    accumulatedRiskFund: plan.accumulatedRiskFund === undefined ? 0 : doubleOf(plan.accumulatedRiskFund),
    forfeited,
    forfeitedFirst: surplusMeasure(rules).isAfterForfeit ? forfeited : 0,
    toAlliance: {
      retained: 1 - isCarried(retainedSurplus),
      riskFund: unusedRiskFund.value === 'alliance' ? 1 : 0,
    },
    toNextYear: {
      retained: isCarried(retainedSurplus),
      riskFund: isCarried(unusedRiskFund),
      forfeited: isCarried(forfeitedDeposit),
    },
  }
}

const ofOne = (share: Fraction): readonly ExactBand[] => [{ upTo: null, share }]

function layersOf(bands: readonly ExactBand[], total: Fraction): Layers {
  const bounds = bands.flatMap(({ upTo }) => (upTo === null ? [] : [upTo]))
  return {
    // Each begins where the one before it ends; the last is open.
    from: Float64Array.from([zero, ...bounds], (bound) => toDouble(multiply(bound, total))),
    share: Float64Array.from(bands, ({ share }) => toDouble(share)),
  }
}

function doubleOf({ value }: Pick<Figure, 'value'>): number {
  return toDouble(value)
}

/** The nearest double: the language reads a decimal text and rounds once. */
function toDouble(value: Fraction): number {
  return Number(toDecimalString(value))
}
