import type { Layers, Payoff } from './compilePayoff.ts'

/** What the draws come to: three results of each, and sums over all of them. */
export interface PayoffRun {
  readonly spent: Float64Array
  /** Entitlement less allowed spending by members. */
  readonly alliance: Float64Array
  /** What the pooled fund pays out: entitlement, payments elsewhere, and what is carried into next year, less what it draws from the risk fund over years. */
  readonly pool: Float64Array
  readonly overruns: number
  readonly beyondRiskFund: number
  readonly sums: Readonly<PayoffSums>
}

type PayoffSums = ReturnType<typeof noSums>

/** Before the first draw. */
export const noSums = () => ({
  surplus: 0,
  surplusRetained: 0,
  forfeitedFromSurplus: 0,
  overrun: 0,
  riskFundUsed: 0,
  poolTopUp: 0,
  riskFundDrawn: 0,
})

/** How many draws are summed as they come; the sums of blocks are few. */
const block = 128

/**
 * Runs the payoff over spending, draw by draw: nothing is allocated in the loop. An overrun counts from half a fen on, so
 * that what is exactly the operating budget is none, whatever a double makes of it.
 */
export function runPayoff(payoff: Payoff, spent: Float64Array): PayoffRun {
  const {
    operating,
    riskFund,
    evidenced,
    surplusCap,
    surplusFactor,
    surplusLayers,
    isOneSided,
    accumulatedRiskFund,
    forfeited,
    forfeitedFirst,
    toAlliance,
    toNextYear,
  } = payoff
  const count = spent.length
  const alliance = new Float64Array(count)
  const pool = new Float64Array(count)
  const carriedForfeit = forfeited * toNextYear.forfeited
  const sums = noSums()
  let overruns = 0
  let beyondRiskFund = 0
  for (let start = 0; start < count; start += block) {
    const end = Math.min(start + block, count)
    let [surplusSum, retainedSum, metSum, overrunSum, usedSum, topUpSum, drawnSum] = [0, 0, 0, 0, 0, 0, 0]
    for (let i = start; i < end; i++) {
      const spending = spent[i] as number
      const rest = operating - spending
      let retained = 0
      let met = 0
      let used = 0
      let borne = 0
      let drawn = 0
      if (rest >= 0) {
        met = Math.min(rest, forfeitedFirst)
        retained = Math.min(sharedIn(surplusLayers, rest - met), surplusCap) * surplusFactor
        surplusSum += rest - met
        metSum += met
        retainedSum += retained
      } else {
        const reasonable = Math.min(-rest, evidenced)
        used = Math.min(reasonable, riskFund)
        const beyond = reasonable - used
        const topUp = isOneSided ? -rest - used : sharedIn(payoff.layers, beyond)
        borne = -rest - used - topUp
        drawn = Math.min(topUp, accumulatedRiskFund)
        if (rest < -0.005) overruns++
        if (-rest - riskFund > 0.005) beyondRiskFund++
        overrunSum -= rest
        usedSum += used
        topUpSum += topUp
        drawnSum += drawn
      }
      const unused = riskFund - used
      const gain = retained * toAlliance.retained + unused * toAlliance.riskFund - borne - (forfeited - met)
      alliance[i] = gain
      pool[i] = spending + gain + retained * toNextYear.retained + unused * toNextYear.riskFund + carriedForfeit - drawn
    }
    sums.surplus += surplusSum
    sums.surplusRetained += retainedSum
    sums.forfeitedFromSurplus += metSum
    sums.overrun += overrunSum
    sums.riskFundUsed += usedSum
    sums.poolTopUp += topUpSum
    sums.riskFundDrawn += drawnSum
  }
  return { spent, alliance, pool, overruns, beyondRiskFund, sums }
}

/** What of an amount is shared, layer by layer. */
function sharedIn({ from, share }: Layers, amount: number): number {
  let shared = 0
  for (let k = 0; k < from.length && amount > (from[k] as number); k++) {
    const upTo = k + 1 < from.length ? (from[k + 1] as number) : amount
    shared += (Math.min(amount, upTo) - (from[k] as number)) * (share[k] as number)
  }
  return shared
}
