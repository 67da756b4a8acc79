import { type BudgetBase, grownBases, rebase } from '../../budget/internal.ts'
import { type Path, within } from '../../errors/internal.ts'
import { type Explained, explain, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import {
  type AccrualRule,
  accrueRiskFund,
  nextYear,
  settleYear,
  type YearInput,
  type YearSettlement,
  yearParts,
} from '../../settlement/internal.ts'
import { failAt, read } from '../../shape/internal.ts'
import { type OutlookInput, type OutlookYear, outlookShape } from './OutlookInput.ts'
import { type OutlookPathYear, outlookSums } from './outlookSums.ts'

/**
 * 多年展望 — the path, and the sums over all of its years. Yuan, to the fen.
 *
 * @since 0.1.0
 */
export interface Outlook {
  readonly years: readonly OutlookPathYear[]
  readonly total: DecimalText
  readonly spent: DecimalText
  readonly surplusRetained: DecimalText
  readonly borneByAlliance: DecimalText
  readonly poolTopUp: DecimalText
  /**
   * What was drawn from the pooling area's accumulated risk fund, what was set aside into it, and what it holds in the end;
   * left out, all three, where no `accumulatedRiskFund` was given. Since 0.2.0.
   */
  readonly riskFundDrawn?: DecimalText
  readonly riskFundAccrued?: DecimalText
  readonly accumulatedRiskFundLeft?: DecimalText
  /** What the bases fell short of the totals before them. */
  readonly takenBack: DecimalText
  /** The steps of the sums; those of a year stand in its settlement. */
  readonly steps: readonly Step[]
}

/**
 * 多年展望 — several years of budget, spending, clearing and next base under one rule set.
 *
 * Formula: every year is settled by {@link settleYear}; the next one has as its last year's total what {@link rebase} makes
 * of this year's total and of the spending charged to it. Growth, its cap and all else come from the rules as they stand in
 * that year. Rules that start from final accounts, or from last year's payments (`bases`), make the next base themselves, as
 * {@link nextYear} gives it: there the ratchet is not asked, and `rebased` is `null`. Else the rule of the base is an argument and not part of the rule set: with λ = 0 it is Guangdong's. What a year
 * carries into the next one ({@link nextYear}) arrives there, to the fen.
 *
 * The pooling area's risk fund over years (`accumulatedRiskFund`) pays first what the pool bears, year by year; at its end
 * each year sets aside what {@link accrueRiskFund} says by `accrual`, so that a fund that was drawn on is filled again. Left =
 * before + set aside − drawn, over all years, to the fen.
 *
 * A year of the path is explained in its settlement: `explain(path, ['years', 0, 'settlement', 'total'])`. Its base comes
 * with the years before.
 *
 * Spending is given, not foretold: what an alliance does because of the ratchet is the caller's assumption.
 *
 * @param rules - a rule set with its local parameters, from {@link withLocal}
 * @param input - see {@link OutlookInput}; the first year is a launch year where past payments are given
 * @throws `missing`, `wrong_type`, `conflicting_inputs`, `not_an_integer`, `out_of_range` · `empty_list` ·
 *   `not_a_date` and `wrong_kind` (the rule of accrual) ·
 *   `unknown_key` (`year` and the base are not given by year) and, at their place within `years`, the errors of {@link
 *   settleYear}; those of {@link rebase} for the rule · `inexact_number` · `too_many_digits` · `base_negative`
 * @example
 * ```ts
 * import { outlook, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: 1 }],
 *   poolShareOfOverrun: [{ upTo: null, share: '70%' }],
 * })
 * const poolingArea = { previousSpending: 100, currentSpending: 102 }
 * const year = { requestedGrowth: '2%', poolingArea, spending: { members: 60_000_000, elsewhere: 25_000_000 }, score: 90 }
 * const path = (spendingWeight: number) =>
 *   outlook(rules, { firstYear: 2026, previousTotal: 90_000_000, years: [year, year, year], ratchet: { spendingWeight } })
 * path(0).years.map(({ settlement }) => settlement.total)
 * // => [ '91800000.00', '93636000.00', '95508720.00' ]
 * path(1).years.map(({ settlement }) => settlement.total)
 * // => [ '91800000.00', '86700000.00', '86700000.00' ]
 * path(1).takenBack // => '10200000.00'
 * ```
 * @since 0.1.0
 */
export function outlook(rules: RuleSet, input: OutlookInput): Outlook {
  const { firstYear, years: given, ratchet, accrual: rule, accumulatedRiskFund } = read(outlookShape(), input)
  let before = firstBaseOf(input)
  const years: OutlookPathYear[] = []
  for (const [index, item] of given.entries()) {
    const current = firstYear + index
    const settlement = settleNext(rules, item, { year: current, ...before }, index)
    const { year: _year, previousTotal: total, accumulatedRiskFund: balance, ...follows } = nextYear(settlement)
    const fund = riskFundAfter(balance, item.accrual ?? rule, item.accrual === undefined ? [] : ['years', index])
    if (total === undefined) {
      years.push({ year: current, settlement, rebased: null, ...fund.made })
      before = { ...follows, ...fund.next }
      continue
    }
    const spending = explain(settlement, 'spent')
    if (ratchet === undefined) return failAt(outlookShape(), 'missing', ['ratchet'], { expected: aRatchet })
    const rebased = within(['ratchet'], () => rebase({ ...ratchet, total, spending }))
    years.push({ year: current, settlement, rebased, ...fund.made })
    before = { previousTotal: explain(rebased, 'nextBase'), ...follows, ...fund.next }
  }
  return publish({ years, ...outlookSums(years, accumulatedRiskFund) })
}

const aRatchet = { zh: '下年度基数的规则', en: 'the rule of the next base' }

/** What a year sets aside into the risk fund over years, and what the next one finds there. */
function riskFundAfter(balance: Explained | undefined, rule: AccrualRule | undefined, at: Path) {
  if (balance === undefined) return {}
  if (rule === undefined) return { next: { accumulatedRiskFund: balance } }
  const accrual = within([...at, 'accrual'], () => accrueRiskFund({ ...rule, balance }))
  return { made: { accrual }, next: { accumulatedRiskFund: explain(accrual, 'balance') } }
}

/** What a year has from the one before, or from the caller: its base, what was carried, and what the risk fund over years holds. */
type Before = Pick<YearInput, keyof BudgetBase | 'carried' | 'accumulatedRiskFund'> & {
  readonly lastYearPayments?: NumberInput
}

function firstBaseOf(input: OutlookInput): Before {
  const keys = [...grownBases, 'lastYearPayments', 'carried', 'accumulatedRiskFund'] as const
  return Object.fromEntries(keys.flatMap((key) => (input[key] === undefined ? [] : [[key, input[key]]])))
}

/** What a year is settled by stands with the year; its base, its number and the rules do not. */
function settleNext(
  rules: RuleSet,
  { accrual: _accrual, ...item }: OutlookYear,
  { year: current, carried, accumulatedRiskFund, ...base }: Before & { readonly year: number },
  index: number,
): YearSettlement {
  const place = (inner: Path) => {
    const [part] = inner
    return part === 'setTotal' || part === 'fundIncome' || (part !== undefined && Object.hasOwn(yearParts(), part))
      ? ['years', index, ...inner]
      : placeOfBase(inner, index)
  }
  const from = {
    year: current,
    ...(carried === undefined ? {} : { carried }),
    ...(accumulatedRiskFund === undefined ? {} : { accumulatedRiskFund }),
  }
  // Whether the base goes with the year, which is written without one, its laws say.
  const whole: unknown = hasOwnTotal(item) ? { ...item, ...from } : { ...item, ...from, ...base }
  return within(place, () => settleYear(rules, whole as YearInput))
}

/** Set elsewhere, or a share of the fund's income. */
const hasOwnTotal = ({ setTotal, fundIncome }: Pick<OutlookYear, 'setTotal' | 'fundIncome'>) =>
  setTotal !== undefined || fundIncome !== undefined

/** The first base is the caller's own; a year beyond the calendar is the length of the list. */
function placeOfBase(inner: Path, index: number): Path {
  return inner[0] === 'year' ? (index === 0 ? ['firstYear'] : ['years', index]) : inner
}
