import { expect, it } from 'vitest'
import { type DeviationRule, deviationJumps } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const rule: DeviationRule = {
  kind: 'deviation',
  id: 'own',
  label: { zh: '自定', en: 'Own' },
  classes: [
    { kind: 'low', upTo: '40%', inclusive: true, points: { ratio: '0.5', constant: '0.1' } },
    { kind: 'normal', upTo: 3, points: { constant: 1, timesCoefficient: true } },
    { kind: 'high', upTo: null, points: { constant: 2, atMost: 'score' } },
  ],
  citations: [],
}

it('both sides of every bound follow from the classes', () => {
  const { jumps, steps } = deviationJumps(rule, { coefficient: '90%' })
  // .5 × .4 + .1 = .3 → .9; .9 → min(1, 2)
  expect(jumps).toEqual([
    { ratio: '0.4', from: 'low', to: 'normal', below: '0.3', at: '0.3', above: '0.9', size: '0.6' },
    { ratio: '3', from: 'normal', to: 'high', below: '0.9', at: '1', above: '1', size: '0.1' },
  ])
  expect(steps.map(({ id }) => id)).toEqual([
    'jumpRatio[1]',
    'factorAbove[0]',
    'factorBelow[0]',
    'jumpSize[0]',
    'factorAbove[1]',
    'factorBelow[1]',
    'jumpSize[1]',
  ])
})

it('the coefficient is 1 unless given', () => {
  expect(deviationJumps(rule).jumps.map(({ ratio }) => ratio)).toEqual(['0.4'])
})

it('refuses a coefficient that is not above zero, an unknown option, and a rule that is none', () => {
  expectRefusal(() => deviationJumps(rule, { coefficient: 0 }), 'out_of_range', ['coefficient'])
  expectRefusal(() => deviationJumps(rule, { places: 2 } as object), 'unknown_key', ['places'])
  expectRefusal(() => deviationJumps({ ...rule, classes: [] }), 'empty_list', ['rule', 'classes'])
})
