import { yearOf } from '../calendar/internal.ts'
import { deepFreeze, fail, show, within } from '../errors/internal.ts'
import { type Explained, explain } from '../figure/internal.ts'
import { add, compare, parseCanonical, toDecimalString, zero } from '../numeric/internal.ts'
import { type CarriedReason, carriedReasons } from './carriedMoney.ts'
import type { YearSettlement } from './settleYear.ts'

/**
 * 下年度（输入部分） — what of the next year's input follows from a settled year: its number, its base before growth, and
 * the money that was carried into it, line by line; no `carried` where nothing was.
 *
 * @since 0.2.0
 */
export interface NextYear {
  readonly year: number
  readonly previousTotal: Explained
  readonly carried?: readonly { readonly reason: CarriedReason; readonly amount: Explained }[]
}

/**
 * 下年度 — what follows from a settled year for the next one, to be spread into that year's input. Every amount comes with
 * its explanation, so the next year's trace reaches back into this one.
 *
 * The base is this year's total: in the years of reform growth comes after it. Where a ratchet makes the next base (`rebase`,
 * `outlook`) it is another. Where the next total is set elsewhere, take `carried` alone: it belongs to the year after this
 * one, and to no other. What one year pays to `nextYear` the next one is paid from `lastYear`, to the fen.
 *
 * @param result - what `settleYear` gave, or what JSON made of it
 * @throws `wrong_type` (no result of a year) · `no_such_figure` · `explanation_differs` (the result was changed) ·
 *   `missing` · `not_a_date`
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
export function nextYear(result: YearSettlement): NextYear {
  const previousTotal = explain(result, 'total')
  const { provenance } = wholeOf(result)
  const carried = carriedLines(result)
  const asOf = () => ['result', 'provenance', 'asOf']
  return {
    year: within(asOf, () => yearOf(provenance.asOf)) + 1,
    previousTotal,
    ...(carried.length === 0 ? {} : { carried }),
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

/** What was paid to next year, line by line; the account of next year says that no line is lost. */
function carriedLines(result: YearSettlement): NonNullable<NextYear['carried']> {
  const { transfers, accounts } = result
  const carried = transfers.flatMap(({ to, reason: why }, index) => {
    if (to !== 'nextYear') return []
    const reason = carriedReasons.find((one) => one === why)
    if (reason === undefined) {
      const place = ['result', 'transfers', index, 'reason']
      return fail('explanation_differs', place, { expected: carriedReasons.join(', '), received: show(why) })
    }
    return [{ reason, amount: explain(result, ['transfers', index, 'amount']) }]
  })
  const account = accounts.findIndex((one) => one.account === 'nextYear')
  const balance = account < 0 ? zero : parseCanonical(explain(result, ['accounts', account, 'balance']).value)
  const sum = carried.reduce((all, { amount }) => add(all, parseCanonical(amount.value)), zero)
  if (compare(sum, balance) !== 0) {
    fail('explanation_differs', ['result', 'transfers'], {
      expected: toDecimalString(balance),
      received: toDecimalString(sum),
    })
  }
  return carried
}

const aSettledYear = /* @__PURE__ */ deepFreeze({ zh: '年度结算的结果', en: 'the result of a settled year' })
