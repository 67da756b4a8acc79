import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { byValue, exact, isZero, withDrawn, without } from './values.ts'

/** The laws of contracts that share risk, of their thresholds and curves. */
export const mendsOfCorridor: Mends = {
  'ascending from to': (range: Fields) => {
    const { from = 0, to } = range
    return fc.constant(to === undefined || byValue(from, to) < 0 ? range : without(range, 'to'))
  },
  baseAboveZero: (contract: Fields) => {
    const isAbove = contract['base'] !== undefined || exact(contract['target']).n > 0n
    return fc.constant(isAbove ? contract : { ...contract, target: '100' })
  },
  bandsByMeasure: (shares: Fields) => {
    const written = (bound: unknown) => {
      if (bound === null || bound === undefined) return bound
      const { n, d } = exact(bound)
      return shares['measure'] === 'amount' ? `${(n * 1000n) / d}` : `${(n * 100_000n) / d}e-3%`
    }
    const mended = (side: unknown) =>
      Array.isArray(side) ? (side as Items).map((band) => ({ ...band, upTo: written(band['upTo']) })) : side
    return fc.constant({ ...shares, gain: mended(shares['gain']), loss: mended(shares['loss']) })
  },
  rowsFollow: (rows: Items) => {
    let from = 1
    return fc.constant(
      rows.map((row, index) => {
        const to = index === rows.length - 1 ? null : from + 100 * (index + 1)
        const mended = { ...row, from, to, ...(to === null ? { atTo: row['atFrom'] } : { atTo: row['atTo'] ?? '1%' }) }
        from = (to ?? 0) + 1
        return mended
      }),
    )
  },
  somethingToMiss: (choice: Fields) => {
    const limits = (choice['limits'] ?? {}) as Fields
    const truth = (error: string, key: string) =>
      limits[error] !== undefined && isZero(choice[key] ?? 0) ? { [key]: '2%' } : {}
    return fc.constant({ ...choice, ...truth('missedReward', 'trueSaving'), ...truth('missedPenalty', 'trueLoss') })
  },
  tableOrVariation: (rate: Fields, { part }) => {
    if (rate['table'] !== undefined) return fc.constant(rate)
    const drawn = ['cv', 'confidence'].filter((key) => rate[key] === undefined).map((key) => [key, part(key)])
    return withDrawn(rate, Object.fromEntries(drawn))
  },
}

/** Rows of a table of thresholds, as a column draws them. */
export const thresholdRows = [
  { from: 1, to: 999, atFrom: '3%', atTo: '2%' },
  { from: 1000, to: null, atFrom: '2%' },
]
