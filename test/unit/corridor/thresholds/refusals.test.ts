import { describe, it } from 'vitest'
import { chooseThreshold, type ErrorCode, minimumSavingsRate, probabilityOfChance } from 'yigongti'
import { expectRefusal, type Path } from '../../../support/refusal.ts'

const rate = minimumSavingsRate as (input: unknown) => unknown
const chance = probabilityOfChance as (input: unknown) => unknown
const choose = chooseThreshold as (input: unknown) => unknown

const first = { from: 500, to: 999, atFrom: '12%', atTo: '9%' }
const open = { from: 1_000, to: null, atFrom: '9%' }
const byTable = (table: unknown, beneficiaries: unknown = 700) => rate({ beneficiaries, table })
const population = { beneficiaries: 5_000, cv: 2 }

describe('a minimum savings rate is refused for', () => {
  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['nothing', () => rate(undefined), 'missing', []],
    ['no people', () => rate({ table: [open] }), 'missing', ['beneficiaries']],
    ['half a person', () => byTable([open], 1000.5), 'not_an_integer', ['beneficiaries']],
    ['nobody', () => byTable([open], 0), 'out_of_range', ['beneficiaries']],
    ['fewer people than the table knows', () => byTable([first, open], 499), 'outside_table', ['beneficiaries']],
    ['an empty table', () => byTable([]), 'empty_list', ['table']],
    ['a table with no open end', () => byTable([first]), 'bands_not_open', ['table', 0, 'to']],
    ['a table open in the middle', () => byTable([{ ...first, to: null }, open]), 'bands_not_open', ['table', 0, 'to']],
    ['a gap', () => byTable([first, { ...open, from: 1_001 }]), 'out_of_range', ['table', 1, 'from']],
    ['an overlap', () => byTable([first, { ...open, from: 999 }]), 'out_of_range', ['table', 1, 'from']],
    [
      'a row that ends before it begins',
      () => byTable([{ ...first, to: 499 }, open]),
      'out_of_range',
      ['table', 0, 'to'],
    ],
    [
      'a row without its other end',
      () => byTable([{ from: 500, to: 999, atFrom: 0.1 }, open]),
      'missing',
      ['table', 0, 'atTo'],
    ],
    ['an open row that slopes', () => byTable([first, { ...open, atTo: '8%' }]), 'out_of_range', ['table', 1, 'atTo']],
    [
      'one size with two rates',
      () =>
        byTable([
          { ...first, to: 500 },
          { ...open, from: 501 },
        ]),
      'out_of_range',
      ['table', 0, 'atTo'],
    ],
    ['a rate above one', () => byTable([{ ...first, atFrom: 12 }, open]), 'out_of_range', ['table', 0, 'atFrom']],
    ['another key', () => byTable([{ ...first, rate: 1 }, open]), 'unknown_key', ['table', 0, 'rate']],
    ['a table and a variation', () => rate({ ...population, table: [open] }), 'conflicting_inputs', ['cv']],
    ['neither table nor variation', () => rate({ beneficiaries: 5_000, confidence: '90%' }), 'missing', ['cv']],
    ['no variation at all', () => rate({ beneficiaries: 5_000, cv: 0, confidence: '90%' }), 'out_of_range', ['cv']],
    ['no confidence', () => rate(population), 'missing', ['confidence']],
    ['a confidence below one half', () => rate({ ...population, confidence: 0.4999 }), 'out_of_range', ['confidence']],
    ['certainty', () => rate({ ...population, confidence: 1 }), 'out_of_range', ['confidence']],
    [
      'too many people',
      () => rate({ cv: 2, confidence: 0.9, beneficiaries: 2n ** 60n }),
      'out_of_range',
      ['beneficiaries'],
    ],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})

describe('probabilities are refused for', () => {
  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['a rate below zero', () => chance({ ...population, rate: '-1%' }), 'out_of_range', ['rate']],
    ['no rate', () => chance(population), 'missing', ['rate']],
    ['a rate that is no number', () => chance({ ...population, rate: 'two' }), 'not_a_number', ['rate']],
    ['another key', () => chance({ ...population, rate: 0, z: 2 }), 'unknown_key', ['z']],
    ['no thresholds', () => choose({ ...population, thresholds: [] }), 'empty_list', ['thresholds']],
    ['a threshold above one', () => choose({ ...population, thresholds: [0, 2] }), 'out_of_range', ['thresholds', 1]],
    ['a loss below zero', () => choose({ ...population, trueLoss: -0.1 }), 'out_of_range', ['trueLoss']],
    [
      'a limit above one',
      () => choose({ ...population, limits: { wrongReward: 5 } }),
      'out_of_range',
      ['limits', 'wrongReward'],
    ],
    [
      'a limit on what cannot be missed',
      () => choose({ ...population, limits: { missedReward: 0.1 } }),
      'missing',
      ['trueSaving'],
    ],
    [
      'the same of a penalty',
      () => choose({ ...population, trueSaving: 0.1, limits: { missedPenalty: 0.1 } }),
      'missing',
      ['trueLoss'],
    ],
    [
      'an unknown error',
      () => choose({ ...population, limits: { mistakes: 0.1 } }),
      'unknown_key',
      ['limits', 'mistakes'],
    ],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
