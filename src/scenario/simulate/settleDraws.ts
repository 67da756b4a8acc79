import { parseCanonical, toFixedString, toUnits } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { YearSettlement } from '../../settlement/internal.ts'
import type { OutlookInput, OutlookYear } from '../outlook/OutlookInput.ts'
import { outlook } from '../outlook/outlook.ts'
import { noSums, type PayoffRun } from './runPayoff.ts'

/**
 * Settles every draw by its own outlook: where what is spent moves the totals of later years, each draw has its own path.
 * Draws are rounded to the fen, as the outlook takes them; everything else is exact.
 */
export function settleDraws(rules: RuleSet, input: OutlookInput, spent: readonly Float64Array[]): PayoffRun {
  const count = (spent[0] as Float64Array).length
  const drawn = new Float64Array(count)
  const alliance = new Float64Array(count)
  const pool = new Float64Array(count)
  const sums = noSums()
  let overruns = 0
  let beyondRiskFund = 0
  for (let i = 0; i < count; i++) {
    const years = input.years.map((year, index) => withSpending(year, (spent[index] as Float64Array)[i] as number))
    const settled = outlook(rules, { ...input, years }).years.map(({ settlement }) => settlement)
    const [spending, gain, carried, riskFundDrawn] = alongYears(settled)
    drawn[i] = toYuan(spending)
    alliance[i] = toYuan(gain)
    pool[i] = toYuan(spending + gain + carried - riskFundDrawn)
    if (settled.some(({ overrun }) => toFen(overrun) > 0n)) overruns++
    if (settled.some(({ overrun, riskFund }) => toFen(overrun) > toFen(riskFund))) beyondRiskFund++
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) {
      for (const { [key]: amount } of settled) sums[key] += amount === null ? 0 : Number(amount)
    }
  }
  return { spent: drawn, alliance, pool, overruns, beyondRiskFund, sums }
}

/** Only what is charged to the budget counts: who spent it does not, nor whom it is divided among. */
function withSpending({ members: _members, ...year }: OutlookYear, spent: number): OutlookYear {
  const members = (Math.round(spent * 100) / 100).toFixed(2)
  return { ...year, spending: { members, elsewhere: 0 } } as OutlookYear
}

/**
 * What was spent, what the alliance gained, what the last year carries away, and what was drawn from the risk fund over years; in fen. A surplus that a year carries
 * arrives at the alliance in the next one; what else it carries is the pool's again.
 */
function alongYears(settled: readonly YearSettlement[]): readonly [bigint, bigint, bigint, bigint] {
  let [spending, gain, surplusCarried, carried, drawn] = [0n, 0n, 0n, 0n, 0n]
  for (const { spent, entitlement, transfers, riskFundDrawn = '0.00' } of settled) {
    spending += toFen(spent)
    drawn += toFen(riskFundDrawn)
    gain += surplusCarried + toFen(entitlement) - toFen(spent)
    const leaving = transfers.filter(({ to }) => to === 'nextYear')
    carried = sumOf(leaving)
    surplusCarried = sumOf(leaving.filter(({ reason }) => reason === 'surplusCarried'))
  }
  return [spending, gain, carried, drawn]
}

function sumOf(transfers: YearSettlement['transfers']): bigint {
  return transfers.reduce((sum, { amount }) => sum + toFen(amount), 0n)
}

function toFen(amount: string): bigint {
  return toUnits(parseCanonical(amount), 2, amount, [])
}

function toYuan(fen: bigint): number {
  return Number(toFixedString({ n: fen, d: 100n }, 2))
}
