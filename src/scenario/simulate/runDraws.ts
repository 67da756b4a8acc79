import { ratchetShape } from '../../budget/internal.ts'
import type { Path } from '../../errors/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import type { RuleSet, RulesInForce } from '../../policy/internal.ts'
import { planYear, type SetTotalYearInput, type YearInput, type YearPlan } from '../../settlement/internal.ts'
import { read } from '../../shape/internal.ts'
import type { OutlookInput, OutlookYear } from '../outlook/OutlookInput.ts'
import { outlook } from '../outlook/outlook.ts'
import type { ScenarioYears } from '../scenarioFields.ts'
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

type Year = YearInput | SetTotalYearInput

/** Runs the draws through a year, or through the years of an outlook. */
export function runDraws(
  rules: RuleSet,
  scenario: ScenarioYears,
  draws: ReadDraws | readonly ReadDraws[],
  wanted: number | undefined,
): DrawsRun {
  const { outlook: given } = scenario
  const years = given === undefined ? [scenario.year as Year] : yearsAlong(rules, given)
  const plans = years.map((year) => planYear(rules, year))
  const ofYears: readonly ReadDraws[] = Array.isArray(draws) ? draws : [draws]
  const placeOf = (index: number): Path => (given === undefined ? ['draws'] : ['draws', index])
  const count = readCount(wanted, ofYears, placeOf)
  const spent = plans.map((plan, index) => {
    const fixed = {
      members: double(plan.spentByMembers),
      elsewhere: double(plan.spentElsewhere),
      disallowed: double(plan.disallowed),
    }
    return readDraws(ofYears[index] as ReadDraws, count, fixed, placeOf(index))
  })
  const { asOf } = (plans.at(-1) as YearPlan).rules
  if (given !== undefined && hasPaths(given)) {
    const run = settleDraws(rules, given, spent)
    return { run, errorBound: 2 ** -52 * Math.max(largestOf(run.alliance), largestOf(run.pool)), asOf }
  }
  const drawn = plans.map((plan, index): DrawnYear & { readonly disallowed: number } => ({
    payoff: compilePayoff(plan),
    spent: spent[index] as Float64Array,
    disallowed: double(plan.disallowed),
  }))
  const errorBound = drawn
    .map((year) => errorBoundOf(year.payoff, largestOf(year.spent) + 2 * year.disallowed))
    .reduce((sum, bound) => sum + bound)
  return { run: runPayoffs(drawn), errorBound, asOf }
}

/** The years of an outlook with their own spending, each with its base: refused wherever the outlook would be. */
function yearsAlong(rules: RuleSet, input: OutlookInput): readonly Year[] {
  const { firstYear: _firstYear, years, ratchet: _ratchet, carried: _carried, ...base } = input
  const path = outlook(rules, input).years
  return years.map((item, index): Year => {
    const { year } = path[index] as (typeof path)[number]
    if (index === 0) return { ...item, ...base, year } as Year
    const nextBase = path[index - 1]?.rebased?.nextBase
    const isGrown = !hasOwnTotal(item) && nextBase !== undefined
    return { ...item, ...(isGrown ? { previousTotal: nextBase } : {}), year } as Year
  })
}

/** Whether what is spent in a year moves the total of a later one, so that each draw has a path of its own. */
function hasPaths({ years, ratchet, ...base }: OutlookInput): boolean {
  if (years.slice(1).every(hasOwnTotal)) return false
  const { spendingWeight } = read(ratchetShape(), ratchet, ['ratchet'])
  return spendingWeight.value.n !== 0n || fromSpending.some((key) => Object.hasOwn(base, key))
}

/** Set elsewhere, or a share of the fund's income. */
function hasOwnTotal(year: OutlookYear): boolean {
  return ['setTotal', 'fundIncome'].some((key) => (year as Readonly<Record<string, unknown>>)[key] !== undefined)
}

/** Bases that follow what was spent, whatever the ratchet. */
const fromSpending = ['finalAccounts', 'lastYearPayments']

/**
 * Half a fen for what rounds, and the doubles: constants, draws and each of some twenty operations within 2^-53. What is
 * disallowed is in the members' spending first and then comes off, so it counts twice beside what is left.
 */
function errorBoundOf({ total, layers }: Payoff, spending: number): number {
  return 0.005 + (20 + 4 * layers.from.length) * 2 ** -53 * (total + spending)
}

function largestOf(list: Float64Array): number {
  let largest = 0
  for (const one of list) largest = Math.max(largest, Math.abs(one))
  return largest
}

const double = ({ value }: { readonly value: Fraction }) => Number(toDecimalString(value))
