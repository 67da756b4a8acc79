import { en, exact, type Figure, figure, formula, type Label, read, sumOf, zh } from '../../figure/internal.ts'
import { absolute, allocateUnits, fen } from '../../numeric/internal.ts'

/** Exact transfers that sum to zero, and what the figures are called. */
interface ZeroSum {
  readonly exact: readonly Figure[]
  /** What all that receive get together. */
  readonly received: Label
  readonly transfers: readonly Label[]
}

/**
 * The transfers to the fen, still summing to zero: what is received in all rounds once; it is divided among those that
 * receive and collected from those that pay by largest remainder. Each rounded by itself they would not balance.
 */
export function zeroSumFigures(zeroSum: ZeroSum): { readonly received: Figure; readonly transfers: readonly Figure[] } {
  const receiving = zeroSum.exact.filter(({ value }) => value.n > 0n)
  const received = receivedFigure(zeroSum.received, receiving)
  const shares = sharesOf(received.value.n, zeroSum.exact)
  const transfers = zeroSum.exact.map((amount, index) => {
    const reason = () => ({
      zh: zh`${amount}，分位按最大余数法取整，应收合计 ${received}等于应付合计`,
      en: en`${amount}; the fen by largest remainder, so that the ${received} received are the ones paid`,
    })
    const label = zeroSum.transfers[index] as Label
    return read(label, { n: shares[index] as bigint, d: 100n }, reason, [amount, received])
  })
  return { received, transfers }
}

function receivedFigure(label: Label, receiving: readonly Figure[]): Figure {
  if (receiving.length > 0) return figure(label, formula`${sumOf(receiving)}`, fen)
  return figure(label, formula`0`, exact, { because: { zh: '没有应收方', en: 'nobody receives' } })
}

/** Whole fen, by the size of the exact amounts on either side. */
function sharesOf(units: bigint, amounts: readonly Figure[]): readonly bigint[] {
  const shares = amounts.map(() => 0n)
  if (units === 0n) return shares
  for (const sign of [1n, -1n]) {
    const side = [...amounts.keys()].filter((index) => (amounts[index] as Figure).value.n * sign > 0n)
    const sizes = side.map((index) => absolute((amounts[index] as Figure).value))
    for (const [at, share] of allocateUnits(units, sizes).entries()) shares[side[at] as number] = share * sign
  }
  return shares
}
