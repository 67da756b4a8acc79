import { yearOf } from '../calendar/internal.ts'
import { fail, show, within } from '../errors/internal.ts'
import {
  type Explained,
  exact,
  explain,
  type Figure,
  figure,
  formula,
  given,
  publish,
  readOrigin,
  type Sourced,
} from '../figure/internal.ts'
import { parseCanonical } from '../numeric/internal.ts'
import { listed, option, read } from '../shape/internal.ts'
import { aSettledYear, carriedLines } from './carriedLines.ts'
import type { CarriedMoney, CarriedReason } from './carriedMoney.ts'
import { settlementLabels as L } from './labels.ts'
import type { YearSettlement } from './settleYear.ts'

/**
 * 下年度（输入部分） — what of the next year's input follows from a settled year: its number, its base before growth, and
 * the money that was carried into it, line by line; no `carried` where nothing was. Of the bases one is there, and none
 * where the rules allow only such as do not follow from a year: past payments, what is set elsewhere, the fund's income.
 *
 * A base that does not grow, `lastYearPayments`, is not in this type, because a year that grows cannot take it: ask for
 * it by name.
 *
 * @since 0.2.0
 */
export interface NextYear extends Partial<NextBases> {
  readonly year: number
  readonly carried?: readonly {
    readonly reason: CarriedReason
    readonly amount: Explained
    /** The purpose that the retained surplus was kept for, where the rules named any. */
    readonly use?: NonNullable<CarriedMoney['use']>
  }[]
  /** What the pooling area's risk fund over years holds; none where this year did not say. What is set aside anew the caller adds. */
  readonly accumulatedRiskFund?: Explained
}

/** The bases that follow from a settled year, and grow. */
interface NextBases {
  /** This year's total. */
  readonly previousTotal: Explained
  /** What was spent, retained and shared by the fund this year; what was added in an emergency the caller adds. */
  readonly finalAccounts: {
    readonly spending: Explained
    readonly retainedSurplus: Explained
    readonly overrunShared: Explained
  }
}

/** The bases that follow from a settled year, those that do not grow with them. */
interface AllNextBases extends NextBases {
  /** What was spent this year. */
  readonly lastYearPayments: Explained
}

type NextBase = keyof AllNextBases

/**
 * 下年度 — what follows from a settled year for the next one, to be spread into that year's input. Every amount comes with
 * its explanation, so the next year's trace reaches back into this one.
 *
 * The base is this year's total: in the years of reform growth comes after it. Where the rules name the bases that they
 * allow (`bases`), it is the first of them that follows from a year: last year's total, the final accounts (what was spent,
 * what was retained, and of an overrun what the alliance did not bear), or what was spent; where none does (a
 * share of the fund's income, a total set elsewhere), there is no base. A second argument asks for one by name
 * (`lastYearPayments` is typed only so). Where a ratchet makes the next base (`rebase`, `outlook`) it is another. Where the next total is set elsewhere, take `carried` alone: it belongs to the year after this
 * one, and to no other. So does `accumulatedRiskFund`, what this year left in the pooling area's risk fund: what is set aside
 * anew, {@link accrueRiskFund} says, and its `balance` takes the place. What one year pays to `nextYear` the next one is paid from `lastYear`, to the fen;
 * of a surplus that the rules divide (`surplusUse`) every part keeps its purpose, and goes on to it when it arrives.
 *
 * @param result - what `settleYear` gave, or what JSON made of it
 * @throws `wrong_type` (no result of a year) · `no_such_figure` · `explanation_differs` (the result was changed) ·
 *   `missing` · `duplicate_id` · `unclean_id` · `too_long` · `not_a_date` · `base_not_allowed` · `not_one_of` (the base that is asked for)
 * @example
 * ```ts
 * import { amend, nextYear, settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const local = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const rules = amend(local, { retainedSurplus: 'carryForward' })
 * const poolingArea = { previousSpending: 100, currentSpending: 103 }
 * const first = settleYear(rules, {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea,
 *   expectedElsewhere: 200,
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * })
 * const second = settleYear(rules, {
 *   ...nextYear(first),
 *   requestedGrowth: '2%',
 *   poolingArea,
 *   expectedElsewhere: 200,
 *   spending: { members: 720, elsewhere: 210 },
 *   score: 90,
 * })
 * second.total // => '1020.00'
 * second.transfers[0]?.label.en // => 'Retained surplus carried from last year'
 * second.transfers[0]?.amount // => '56.00'
 * ```
 * @since 0.2.0
 */
export function nextYear(result: YearSettlement): NextYear
export function nextYear<const Base extends keyof AllNextBases>(
  result: YearSettlement,
  base: Base,
): Pick<NextYear, 'year' | 'carried' | 'accumulatedRiskFund'> & Pick<AllNextBases, Base>
export function nextYear(result: YearSettlement, base?: NextBase): NextYear {
  const previousTotal = explain(result, 'total')
  const { provenance } = wholeOf(result)
  const carried = carriedLines(result)
  const asOf = () => ['result', 'provenance', 'asOf']
  const makers: { readonly [Base in NextBase]: () => AllNextBases[Base] } = {
    previousTotal: () => previousTotal,
    finalAccounts: () => finalAccountsOf(result),
    lastYearPayments: () => explain(result, 'spent'),
  }
  const found = nextBaseOf(result, base)
  return {
    year: within(asOf, () => yearOf(provenance.asOf)) + 1,
    ...(found === undefined ? {} : { [found]: makers[found]() }),
    ...(carried.length === 0 ? {} : { carried }),
    ...(hasRiskFund(result) ? { accumulatedRiskFund: explain(result, 'accumulatedRiskFundLeft') } : {}),
  }
}

const nextBases: readonly NextBase[] = ['previousTotal', 'finalAccounts', 'lastYearPayments']

/** The base that is asked for, where it is allowed; or the first that the rules allow, which is the total where they name none. */
function nextBaseOf({ bases, provenance }: YearSettlement, asked: NextBase | undefined): NextBase | undefined {
  if (bases !== undefined && !Array.isArray(bases)) {
    fail('missing', ['result', 'bases'], { expected: aSettledYear, received: show(bases) })
  }
  const allowed = bases === undefined ? nextBases : nextBasesIn(bases)
  if (asked === undefined) return allowed[0]
  if (allowed.includes(read(nextBaseShape(), asked, ['base']))) return asked
  const { ruleSet } = provenance
  return fail('base_not_allowed', ['base'], { label: ruleSet, expected: listed(bases ?? allowed), received: asked })
}

const nextBaseShape = () => option({ zh: '下年度的基数', en: 'Base of the next year' }, nextBases)

const nextBasesIn = (bases: readonly string[]): readonly NextBase[] =>
  bases.flatMap((one) => nextBases.find((base) => base === one) ?? [])

/** What the next base is made of where it starts from this year's final accounts. */
function finalAccountsOf(result: YearSettlement): NextBases['finalAccounts'] {
  const [overrun, borne] = (['overrun', 'borneByAlliance'] as const).map((name) => {
    const explained = explain(result, name)
    return given(L[name], {
      ...parseCanonical(explained.value),
      origin: readOrigin(explained, 'yuan').origin,
    } as Sourced)
  }) as [Figure, Figure]
  const shared = publish({ overrunShared: figure(L.overrunShared, formula`${overrun} − ${borne}`, exact) })
  return {
    spending: explain(result, 'spent'),
    retainedSurplus: explain(result, 'surplusRetained'),
    overrunShared: explain(shared, 'overrunShared'),
  }
}

/** A result that was stored may have lost what is no figure. */
export function wholeOf(result: YearSettlement): YearSettlement {
  const { transfers, accounts, provenance } = result
  for (const [key, lines] of Object.entries({ transfers, accounts })) {
    if (!Array.isArray(lines)) return fail('missing', ['result', key], { expected: aSettledYear })
    lines.forEach((line: unknown, index) => {
      if (typeof line === 'object' && line !== null) return
      fail('missing', ['result', key, index], { expected: aSettledYear, received: show(line) })
    })
  }
  if (typeof provenance !== 'object' || provenance === null) {
    fail('missing', ['result', 'provenance'], { expected: aSettledYear })
  }
  return result
}

/** What a year drew from the fund, its transfers say too: a balance that was lost is missed. */
const hasRiskFund = ({ accumulatedRiskFundLeft, transfers }: YearSettlement) =>
  accumulatedRiskFundLeft !== undefined || transfers.some(({ from }) => from === 'accumulatedRiskFund')
