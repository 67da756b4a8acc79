import { describe, it } from 'vitest'
import { buhlmannCredibility, type ErrorCode, limitedFluctuation } from 'yigongti'
import { expectRefusal, type Path } from '../../../support/refusal.ts'

const buhlmann = buhlmannCredibility as (input: unknown) => unknown
const limited = limitedFluctuation as (input: unknown) => unknown
const a = { id: 'a', values: [1, 2] }
const b = { id: 'b', values: [3, 4] }
const of = (...groups: unknown[]) => buhlmann({ groups })
const standard = (fullStandard: unknown) => limited({ exposure: 5, fullStandard })
const aim = { confidence: 0.9, tolerance: 0.05 }

describe('credibility is refused for', () => {
  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['no groups', () => buhlmann({}), 'missing', ['groups']],
    ['one group', () => of(a), 'empty_sample', ['groups']],
    [
      'one value a group',
      () => of({ id: 'a', values: [1] }, { id: 'b', values: [2] }),
      'empty_sample',
      ['groups', 0, 'values'],
    ],
    ['an id twice', () => of(a, a), 'duplicate_id', ['groups', 1, 'id']],
    [
      'more observations than are taken',
      () => of(a, { id: 'b', values: Array.from({ length: 10_001 }, () => 1) }),
      'wrong_length',
      ['groups', 1, 'values'],
    ],
    ['no id', () => of(a, { values: [1, 2] }), 'missing', ['groups', 1, 'id']],
    ['a group without values', () => of(a, { id: 'b', values: [] }), 'empty_list', ['groups', 1, 'values']],
    ['a value that is none', () => of(a, { id: 'b', values: [1, null] }), 'missing', ['groups', 1, 'values', 1]],
    ['exposures of one group only', () => of(a, { ...b, exposures: [1, 1] }), 'missing', ['groups', 0, 'exposures']],
    [
      'too few exposures',
      () => of({ ...a, exposures: [1, 1] }, { ...b, exposures: [1] }),
      'wrong_length',
      ['groups', 1, 'exposures'],
    ],
    [
      'an exposure of zero',
      () => of({ ...a, exposures: [1, 0] }, { ...b, exposures: [1, 1] }),
      'out_of_range',
      ['groups', 0, 'exposures', 1],
    ],
    ['another key', () => of(a, { ...b, weight: 1 }), 'unknown_key', ['groups', 1, 'weight']],
    ['a group that is a number', () => of(a, 5), 'wrong_type', ['groups', 1]],
    ['no standard', () => standard(undefined), 'missing', ['fullStandard']],
    ['a standard of zero', () => standard(0), 'out_of_range', ['fullStandard']],
    ['no confidence', () => standard({ tolerance: 0.05 }), 'missing', ['fullStandard', 'confidence']],
    ['certainty', () => standard({ ...aim, confidence: '100%' }), 'out_of_range', ['fullStandard', 'confidence']],
    ['no tolerance at all', () => standard({ ...aim, tolerance: 0 }), 'out_of_range', ['fullStandard', 'tolerance']],
    ['a variation below zero', () => standard({ ...aim, cv: -1 }), 'out_of_range', ['fullStandard', 'cv']],
    [
      'counts that do not vary',
      () => standard({ ...aim, varianceToMean: 0 }),
      'out_of_range',
      ['fullStandard', 'varianceToMean'],
    ],
    ['exposure below zero', () => limited({ exposure: -1, fullStandard: 5 }), 'out_of_range', ['exposure']],
    ['an own value alone', () => limited({ exposure: 1, fullStandard: 5, own: 3 }), 'missing', ['collective']],
    ['a collective value alone', () => limited({ exposure: 1, fullStandard: 5, collective: 3 }), 'missing', ['own']],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
