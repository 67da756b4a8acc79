import { ratchetShape } from '../../budget/internal.ts'
import type { Path } from '../../errors/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import type { RuleSet, RulesInForce } from '../../policy/internal.ts'
import { planYear, type UngrownYearInput, type YearInput, type YearPlan } from '../../settlement/internal.ts'
import { read } from '../../shape/internal.ts'
import type { OutlookInput, OutlookYear } from '../outlook/OutlookInput.ts'
import { type Outlook, outlook } from '../outlook/outlook.ts'
import type { ScenarioYears } from '../yearsFields.ts'
import { compilePayoff, type Payoff } from './compilePayoff.ts'
import { readCount, readDraws } from './readDraws.ts'
import type { PayoffRun } from './runPayoff.ts'
import { type DrawnYear, runPayoffs } from './runPayoffs.ts'
import type { ReadDraws } from './SimulationInput.ts'
import { settleDraws } from './settleDraws.ts'

/** What the draws come to, how far that can be off, and the day whose rules settled the last year. */
interface DrawsRun {
  readonly run: PayoffRun
  readonly errorBound: number
  readonly asOf: RulesInForce['asOf']
}

type Year = YearInput | UngrownYearInput

/** Runs the draws through a year, or through the years of an outlook. */
export function runDraws(
  rules: RuleSet,
  scenario: ScenarioYears,
  draws: ReadDraws | readonly ReadDraws[],
  wanted: number | undefined,
): DrawsRun {
  const { outlook: given } = scenario
  if (given !== undefined) return runPath(rules, given, draws as readonly ReadDraws[], wanted)
  const plan = planYear(rules, scenario.year as Year)
  const count = readCount(wanted, [draws as ReadDraws], () => ['draws'])
  return runYears([plan], [readDraws(draws as ReadDraws, count, fixedOf(plan), ['draws'])])
}

/** The outlook is settled with its own spending first: refused wherever it would be, and what is not drawn is known. */
function runPath(
  rules: RuleSet,
  given: OutlookInput,
  draws: readonly ReadDraws[],
  wanted: number | undefined,
): DrawsRun {
  const path = outlook(rules, given).years
  const placeOf = (index: number): Path => ['draws', index]
  const count = readCount(wanted, draws, placeOf)
  const spent = path.map(({ settlement: { spentByMembers, spentElsewhere, disallowed } }, index) => {
    const fixed = { members: Number(spentByMembers), elsewhere: Number(spentElsewhere), disallowed: Number(disallowed) }
    return readDraws(draws[index] as ReadDraws, count, fixed, placeOf(index))
  })
  if (!hasPaths(given, path))
    return runYears(
      yearsAlong(given, path).map((year) => planYear(rules, year)),
      spent,
    )
  const run = settleDraws(rules, given, spent)
  const { asOf } = (path.at(-1) as (typeof path)[number]).settlement.provenance
  return { run, errorBound: 2 ** -52 * Math.max(largestOf(run.alliance), largestOf(run.pool)), asOf }
}

/** Years whose totals no draw moves. */
function runYears(plans: readonly YearPlan[], spent: readonly Float64Array[]): DrawsRun {
  const drawn = plans.map(
    (plan, index): DrawnYear => ({ payoff: compilePayoff(plan), spent: spent[index] as Float64Array }),
  )
  const errorBound = drawn
    .map(({ payoff, spent: drawnSpending }, index) =>
      errorBoundOf(payoff, largestOf(drawnSpending) + 2 * double((plans[index] as YearPlan).disallowed)),
    )
    .reduce((sum, bound) => sum + bound)
  return { run: runPayoffs(drawn), errorBound, asOf: (plans.at(-1) as YearPlan).rules.asOf }
}

function fixedOf({ spentByMembers, spentElsewhere, disallowed }: YearPlan) {
  return { members: double(spentByMembers), elsewhere: double(spentElsewhere), disallowed: double(disallowed) }
}

/** The years of an outlook, each with the base that its path gives it. */
function yearsAlong(input: OutlookInput, path: Outlook['years']): readonly Year[] {
  const { firstYear: _firstYear, years, ratchet: _ratchet, carried: _carried, ...base } = input
  return years.map((item, index) => {
    const { year } = path[index] as (typeof path)[number]
    const nextBase = index === 0 || hasOwnTotal(item) ? undefined : path[index - 1]?.rebased?.nextBase
    const from = index === 0 ? base : nextBase === undefined ? {} : { previousTotal: nextBase }
    const whole: unknown = { ...item, ...from, year }
    return whole as Year
  })
}

/** Whether what is spent in a year moves the total of a later one, or what is left in the risk fund over years, so that each draw has a path of its own. */
function hasPaths({ years, ratchet, accumulatedRiskFund }: OutlookInput, path: Outlook['years']): boolean {
  if (accumulatedRiskFund !== undefined) return true
  const following = path.slice(0, -1).filter((_, index) => !hasOwnTotal(years[index + 1] as OutlookYear))
  if (following.length === 0) return false
  // Where nothing was rebased the rules make the next base of what was spent, whatever the ratchet.
  if (ratchet === undefined || following.some(({ rebased }) => rebased === null)) return true
  return read(ratchetShape(), ratchet, ['ratchet']).spendingWeight.value.n !== 0n
}

/** Set elsewhere, or a share of the fund's income. */
const hasOwnTotal = ({ setTotal, fundIncome }: OutlookYear) => setTotal !== undefined || fundIncome !== undefined

/**
 * Half a fen for what rounds, and the doubles: constants, draws and each of some twenty operations within 2^-53. What is
 * disallowed is in the members' spending first and then comes off, so it counts twice beside what is left.
 */
function errorBoundOf({ total, layers, surplusLayers }: Payoff, spending: number): number {
  return 0.005 + (20 + 4 * Math.max(layers.from.length, surplusLayers.from.length)) * 2 ** -53 * (total + spending)
}

function largestOf(list: Float64Array): number {
  let largest = 0
  for (const one of list) largest = Math.max(largest, Math.abs(one))
  return largest
}

const double = ({ value }: { readonly value: Fraction }) => Number(toDecimalString(value))
