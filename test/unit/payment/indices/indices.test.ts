import { expect, it } from 'vitest'
import { caseMixIndex, consumptionIndex } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const mix = { id: 'a', weight: 1, cases: 1 }
const row = { id: 'a', cases: 1, own: 1, reference: 1 }
const named = { measure: 'time', definition: 'ratioOfSums' } as const

it('a hospital without cases has no index, and not the index zero', () => {
  const because = { zh: '没有病例，分母为零', en: 'no cases: the denominator is zero' }
  expect(caseMixIndex({ groups: [{ ...mix, cases: 0 }] })).toEqual({ computable: false, because })
  expect(consumptionIndex({ ...named, groups: [{ ...row, cases: 0 }] })).toEqual({ computable: false, because })
})

it('the step names the definition', () => {
  const english = (definition: 'ratioOfSums' | 'meanOfRatios') => {
    const found = consumptionIndex({ measure: 'cost', definition, groups: [row] })
    return found.computable ? found.steps.at(-1) : undefined
  }
  expect(english('ratioOfSums')).toMatchObject({ id: 'costConsumptionIndex', because: { en: 'by the ratio of sums' } })
  expect(english('meanOfRatios')?.because?.en).toBe('by the mean of ratios, weighted by cases')
})

it.each([
  [{ groups: [] }, 'empty_list', ['groups']],
  [{ groups: [mix, mix] }, 'duplicate_id', ['groups', 1, 'id']],
  [{ groups: [{ ...mix, cases: 0.5 }] }, 'not_an_integer', ['groups', 0, 'cases']],
  [{ groups: [{ ...mix, weight: -1 }] }, 'out_of_range', ['groups', 0, 'weight']],
  [{ groups: [{ ...mix, weight: '50%' }] }, 'percent_not_allowed', ['groups', 0, 'weight']],
  [{ groups: [mix], level: 1 }, 'unknown_key', ['level']],
  [{ groups: [mix], places: null }, 'missing', ['places']],
] as const)('the case mix index refuses %j', (input, code, path) => {
  expectRefusal(() => caseMixIndex(input as never), code, [...path])
})

it.each([
  [{ definition: undefined }, 'missing', ['definition']],
  [{ measure: 'days' }, 'not_one_of', ['measure']],
  [{ groups: [{ ...row, reference: 0 }] }, 'out_of_range', ['groups', 0, 'reference']],
  [{ groups: [row, row] }, 'duplicate_id', ['groups', 1, 'id']],
  [{ groups: [{ ...row, own: -1 }] }, 'out_of_range', ['groups', 0, 'own']],
  [{ groups: [{ ...row, own: '50%' }] }, 'percent_not_allowed', ['groups', 0, 'own']],
] as const)('the consumption index refuses %j', (more, code, path) => {
  expectRefusal(() => consumptionIndex({ ...named, groups: [row], ...more } as never), code, [...path])
})
