import * as fc from 'fast-check'
import type { ContractStep } from 'yigongti'
import { bands, money, rate, share } from '../../support/arbitraries.ts'

const side = fc.constantFrom('gain' as const, 'loss' as const, 'both' as const)
const bound = fc.constantFrom('below' as const, 'above' as const)
const amount = money(0n, 40_000_00n)
const size = fc.oneof(
  rate(0, 250, 3).map((text) => ({ rate: text })),
  amount.map((text) => ({ amount: text })),
)
const signedSize = fc.oneof(
  rate(-250, 50, 3).map((text) => ({ rate: text })),
  money(-40_000_00n, 5_000_00n).map((text) => ({ amount: text })),
)

/** Bands whose bounds are amounts. */
const amountBands = bands().map((table) =>
  table.map(({ upTo, share: part }) => ({ upTo: upTo === null ? null : `${upTo}e5`, share: part })),
)
const rateShares = fc.oneof(share, bands())
const amountShares = fc.oneof(share, amountBands)

const threshold = fc
  .tuple(size, side, fc.constantFrom('all' as const, 'excess' as const), bound)
  .map(([of, on, counts, at]): ContractStep => ({ kind: 'threshold', ...of, side: on, counts, bound: at }))
const multiply = fc
  .tuple(side, rate(0, 150, 2))
  .map(([on, factor]): ContractStep => ({ kind: 'multiply', side: on, factor }))
const cap = fc.tuple(size, side).map(([of, on]): ContractStep => ({ kind: 'cap', ...of, side: on }))
const relief = fc.tuple(size, side).map(([of, on]): ContractStep => ({ kind: 'relief', ...of, side: on }))
const floor = signedSize.map((of): ContractStep => ({ kind: 'floor', ...of }))

function sharing(mode: 'marginal' | 'wholeAmount'): fc.Arbitrary<ContractStep> {
  const by = (measure: 'rate' | 'amount') => {
    const shares = measure === 'rate' ? rateShares : amountShares
    return fc
      .tuple(shares, shares, bound)
      .map(([gain, loss, at]): ContractStep => ({ kind: 'share', gain, loss, mode, bound: at, measure }))
  }
  return fc.oneof(by('rate'), by('amount'))
}

function pipeline(kinds: readonly fc.Arbitrary<ContractStep>[]): fc.Arbitrary<readonly ContractStep[]> {
  return fc
    .array(fc.oneof(...kinds), { minLength: 1, maxLength: 4 })
    .map((steps) => steps.map((step, index) => ({ ...step, id: `step${index}` })))
}

const excess = threshold.map((step): ContractStep => ({ ...step, counts: 'excess' }) as ContractStep)

/** Contracts of every kind of step but roundings. */
export const contracts = pipeline([
  threshold,
  sharing('marginal'),
  sharing('wholeAmount'),
  multiply,
  cap,
  relief,
  floor,
])

/** Contracts of steps that never jump. */
export const continuousContracts = pipeline([excess, sharing('marginal'), multiply, cap, relief, floor])

/** Contracts that jump at the bounds of their bands, and where a threshold is passed. */
export const jumpingContracts = pipeline([
  threshold.map((step): ContractStep => ({ ...step, counts: 'all' }) as ContractStep),
  sharing('wholeAmount'),
])

/** Targets and spending of the size of the amounts above. */
export const target = money(1_000_00n, 200_000_00n)
export const actual = money(0n, 400_000_00n)
export const base = fc.option(money(1_000_00n, 400_000_00n), { nil: undefined })

/** Where a base is given, the base of a contract; else its target. */
export function withBase(of: string | undefined): { readonly base?: string } {
  return of === undefined ? {} : { base: of }
}
