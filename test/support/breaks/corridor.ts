import type { Fields, Items } from '../mends/Mend.ts'
import { without } from '../mends/values.ts'
import { type Breaks, changed } from './Break.ts'

/** The laws of contracts that share risk, of their thresholds and curves. */
export const breaksOfCorridor: Breaks = {
  'ascending from to': (range: Fields) => ({ out_of_range: { ...range, from: 5, to: '5' } }),
  baseAboveZero: (contract: Fields) => ({ out_of_range: { ...without(contract, 'base'), target: 0 } }),
  bandsByMeasure: (shares: Fields) => {
    const ofBands = (measure: string, ...bounds: readonly unknown[]) => ({
      ...shares,
      measure,
      gain: bounds.map((upTo) => ({ upTo, share: 0.5 })),
    })
    return {
      empty_list: ofBands('rate'),
      bands_not_open: ofBands('rate', '5%'),
      bands_not_ascending: ofBands('rate', '5%', '5%', null),
      percent_needed: ofBands('rate', 5, null),
      percent_not_allowed: ofBands('amount', '5%', null),
    }
  },
  rowsFollow: (rows: Items) => {
    const last = rows.length - 1
    return {
      bands_not_open: changed(rows, last, (row) => ({ ...row, to: Number(row['from']) + 5, atTo: '1%' })),
      missing: [without({ ...rows[0], to: 10_000 }, 'atTo'), { from: 10_001, to: null, atFrom: 0 }],
      out_of_range: changed(rows, last, (row) => ({ ...row, atFrom: '1%', atTo: '2%' })),
    }
  },
  somethingToMiss: (choice: Fields) => ({
    missing: { ...without(choice, 'trueSaving'), limits: { ...(choice['limits'] as Fields), missedReward: '10%' } },
  }),
  tableOrVariation: (rate: Fields) => ({ missing: without(rate, 'table', 'cv') }),
}
