/** The amounts of a row of the clearing table, in the order of its columns. */
export const clearingAmounts = [
  'spentByMembers',
  'disallowed',
  'recognised',
  'surplusRetained',
  'surplusCarried',
  'riskFundKept',
  'riskFundUsed',
  'poolTopUp',
  'borneByAlliance',
  'depositReturned',
  'depositForfeited',
  'forfeitedFromSurplus',
  'entitlement',
  'advances',
  'finalPayment',
] as const

export type ClearingAmount = (typeof clearingAmounts)[number]

/** Amounts in fen. */
export type Amounts = Readonly<Record<ClearingAmount, bigint>>

/** How an amount follows from others of its row. */
export type Terms = readonly (readonly [ClearingAmount, 1n | -1n])[]

export const recognisedTerms: Terms = [
  ['spentByMembers', 1n],
  ['disallowed', -1n],
]

export const entitlementTerms: Terms = [
  ['recognised', 1n],
  ['surplusRetained', 1n],
  ['surplusCarried', -1n],
  ['riskFundKept', 1n],
  ['borneByAlliance', -1n],
  ['depositForfeited', -1n],
  ['forfeitedFromSurplus', 1n],
]

export const finalPaymentTerms: Terms = [
  ['entitlement', 1n],
  ['advances', -1n],
]

/** What an amount is, by its terms. */
export function follow(terms: Terms, amounts: Amounts): bigint {
  return sumOf(terms.map(([key, sign]) => sign * amounts[key]))
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, one) => all + one, 0n)
}
