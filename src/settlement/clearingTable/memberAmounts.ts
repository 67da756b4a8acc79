import { allocateUnits, type Fraction } from '../../numeric/internal.ts'
import type { ClearedYear } from './clearedYear.ts'
import {
  type Amounts,
  type ClearingAmount,
  clearingAmounts,
  entitlementTerms,
  follow,
  recognisedTerms,
  sumOf,
  type Terms,
} from './clearingAmounts.ts'

/**
 * 各单位各栏金额 — the amounts of each member, by what the settled year gives of it: its share, and its own spending where
 * that was given. What has one sum for the year is divided by weight, as `settleYear` divides the difference; the advances
 * that nobody gave by member are divided along what is due to each. Every column sums to the year's amount, every row to the member's share: where
 * columns rounded one by one leave a fen, the column of the largest amount takes it.
 */
export function memberAmounts(
  { members, sum }: ClearedYear,
  passedOn: readonly bigint[] | undefined,
): readonly Amounts[] {
  const weights = members.map(({ weight }) => weight)
  const shares = members.map(({ share }) => share)
  const owns = members.flatMap(({ own }) => own ?? [])
  const isOwn = owns.length > 0
  const columns = {
    ...columnsBy(weights, sum),
    entitlement: shares,
    advances: passedOn ?? advancesAlong(shares, weights, sum),
  }
  if (isOwn) {
    columns.spentByMembers = owns.map((own) => own.spentByMembers)
    columns.disallowed = owns.map((own) => own.disallowed)
  }
  const amountsOf = (index: number) => {
    const amounts = {} as Record<ClearingAmount, bigint>
    for (const key of clearingAmounts) amounts[key] = columns[key][index] as bigint
    amounts.recognised = follow(recognisedTerms, amounts)
    return amounts
  }
  const largest = largestOf(dividedTerms(sum, isOwn), sum)
  return members.map(({ share }, index) => {
    const amounts = amountsOf(index)
    if (largest !== undefined) {
      const [key, sign] = largest
      amounts[key] += sign * (share - follow(entitlementTerms, amounts))
      amounts.recognised = follow(recognisedTerms, amounts)
    }
    amounts.finalPayment = amounts.entitlement - amounts.advances
    return amounts
  })
}

function columnsBy(weights: readonly Fraction[], sum: Amounts): Record<ClearingAmount, readonly bigint[]> {
  const columns = {} as Record<ClearingAmount, readonly bigint[]>
  for (const key of clearingAmounts) columns[key] = allocateUnits(sum[key], weights)
  return columns
}

/** One to whom nothing is due was advanced nothing that could be told; where nothing is due to anybody, by weight. */
function advancesAlong(shares: readonly bigint[], weights: readonly Fraction[], { advances }: Amounts): bigint[] {
  const due = shares.map((share): Fraction => ({ n: share > 0n ? share : 0n, d: 1n }))
  return allocateUnits(advances, sumOf(due.map(({ n }) => n)) === 0n ? weights : due)
}

/** The parts of the entitlement that were divided; a surplus that is retained and carried is no part of it. */
function dividedTerms(sum: Amounts, isOwn: boolean): Terms {
  return entitlementTerms.flatMap((term): Terms => {
    const [key] = term
    if (key === 'recognised') return isOwn ? [] : recognisedTerms
    const isSurplus = key === 'surplusRetained' || key === 'surplusCarried'
    return isSurplus && sum.surplusCarried !== 0n ? [] : [term]
  })
}

function largestOf(terms: Terms, sum: Amounts): Terms[number] | undefined {
  let largest: Terms[number] | undefined
  for (const term of terms) if (sum[term[0]] > (largest === undefined ? 0n : sum[largest[0]])) largest = term
  return largest
}
