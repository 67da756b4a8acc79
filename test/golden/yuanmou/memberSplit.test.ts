import { expect, it } from 'vitest'
import { memberSplit } from 'yigongti'

const levels = [
  { id: 'county', weight: 6 },
  { id: 'township', weight: 3 },
  { id: 'village', weight: 1 },
]

// Yuanmou, clearing by 6:3:1, both signs. 1,000,000.01 → 600,000.006, 300,000.003, 100,000.001: one fen is left over and
// goes to the largest remainder, .6 of the first. 7.77 → 4.662, 2.331, .777: the fen left over goes to .7 of the third.
it.each([
  ['1000000.01', ['600000.01', '300000.00', '100000.00']],
  ['-1000000.01', ['-600000.01', '-300000.00', '-100000.00']],
  ['7.77', ['4.66', '2.33', '0.78']],
  ['-7.77', ['-4.66', '-2.33', '-0.78']],
])('%s by 6:3:1', (amount, shares) => {
  expect(memberSplit({ amount, levels }).levels.map(({ share }) => share)).toEqual(shares)
})
