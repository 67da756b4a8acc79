import { expect, it } from 'vitest'
import { type DeviationRule, deviationJumps } from 'yigongti'
import { deviationRules } from 'yigongti/rules'

// FORMULAS 5. One row: ratio, class below → class above, factor just below, at and just above it, size.
const row = (rule: DeviationRule, coefficient: string) =>
  deviationJumps(rule, { coefficient }).jumps.map(({ ratio, from, to, below, at, above, size }) =>
    [ratio, `${from} → ${to}`, below, at, above, size].join(' | '),
  )

it('the national text jumps at half the mean only, upwards, and half the mean has the upper value', () => {
  // .5h → h; at 2: h → (2 − 1)h; at 5 only the review begins
  expect(row(deviationRules.national, '1')).toEqual(['0.5 | low → normal | 0.5 | 1 | 1 | 0.5'])
  expect(row(deviationRules.national, '0.8')).toEqual(['0.5 | low → normal | 0.4 | 0.8 | 0.8 | 0.4'])
})

it('in Hubei half the mean has the lower value', () => {
  expect(row(deviationRules.hubei, '1')).toEqual(['0.5 | low → normal | 0.5 | 0.5 | 1 | 0.5'])
})

it('in Jining a case loses three scores beyond five times the mean', () => {
  // .5 → h = .8; at 5: 5 − 2 + .8 = 3.8 → .8
  expect(row(deviationRules.jining2023, '0.8')).toEqual([
    '0.5 | low → normal | 0.5 | 0.5 | 0.8 | 0.3',
    '5 | high → extreme | 3.8 | 3.8 | 0.8 | -3',
  ])
})

it("in Tai'an the size of the one jump is the coefficient less a half: none at .5, downwards below it", () => {
  expect(row(deviationRules.taian2023, '0.611')).toEqual(['0.5 | low → normal | 0.5 | 0.5 | 0.611 | 0.111'])
  expect(row(deviationRules.taian2023, '0.5')).toEqual([])
  expect(row(deviationRules.taian2023, '0.4')).toEqual(['0.5 | low → normal | 0.5 | 0.5 | 0.4 | -0.1'])
})

it('incomplete stays never jump: the cap at the score is a kink', () => {
  expect(row(deviationRules.jinhua2017Incomplete, '1.2')).toEqual([])
  expect(row(deviationRules.hangzhou2019Incomplete, '1.2')).toEqual([])
})
