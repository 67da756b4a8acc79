import { expect, test } from 'vitest'
import { reconcileClaims } from 'yigongti'

/** The bureau booked 128,026.42 + 180.00 + 42,971.78 = 171,178.20, the hospital 171,239.20: the gap is 61.00. */
test('the bureau against the hospital: the gap is 61.00', () => {
  const day = '2026-05-06'
  const { sources, pairs, reconciles } = reconcileClaims({
    badRows: 'strict',
    by: ['day'],
    sources: [
      { id: 'hospital', rows: [{ day, amount: '171239.20' }] },
      { id: 'bureau', rows: ['128026.42', '180.00', '42971.78'].map((amount) => ({ day, amount })) },
    ],
  })
  expect(sources.map(({ sum }) => sum)).toEqual(['171239.20', '171178.20'])
  expect(pairs.map(({ gap }) => gap)).toEqual(['61.00'])
  expect(reconciles).toBe(false)
})
