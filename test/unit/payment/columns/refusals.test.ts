import { describe, expect, it } from 'vitest'
import { type ErrorCode, type SettledCases, settleCases } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal, type Path, refusalOf } from '../../../support/refusal.ts'

const rows = 10_000
const good = {
  cases: {
    institution: new Uint8Array(rows),
    group: new Uint16Array(rows),
    cost: new Float64Array(rows).fill(1_000_000),
  },
  groups: [{ score: 1000, referenceMean: 10_000 }],
  institutions: [{ id: 'a' }],
  deviation: deviationRules.national,
  pool: 1000,
} satisfies SettledCases

const settle = (change: object) => () => settleCases({ ...good, ...change })
const withCases = (change: object) => settle({ cases: { ...good.cases, ...change } })

/** The good columns with one wrong value. */
function at<Column extends { fill(value: number, start: number, end: number): Column }>(
  column: Column,
  row: number,
  value: number,
): Column {
  return column.fill(value, row, row + 1)
}

const cost = (row: number, value: number) => ({ cost: at(good.cases.cost.slice(), row, value) })

describe('a wrong row is named by column and row', () => {
  it.each<[string, object, ErrorCode, Path]>([
    ['negative fen', cost(17, -1), 'negative_amount', ['cases', 'cost', 17]],
    ['fractional fen', cost(17, 0.5), 'not_whole_fen', ['cases', 'cost', 17]],
    ['a large fractional cost', cost(17, 2 ** 51 + 0.5), 'not_whole_fen', ['cases', 'cost', 17]],
    ['NaN', cost(9_999, Number.NaN), 'not_a_number', ['cases', 'cost', 9_999]],
    ['infinity', cost(4_096, Number.POSITIVE_INFINITY), 'not_a_number', ['cases', 'cost', 4_096]],
    ['minus infinity', cost(0, Number.NEGATIVE_INFINITY), 'not_a_number', ['cases', 'cost', 0]],
    ['a cost above 2^53', cost(5_000, 2 ** 53 + 2), 'out_of_range', ['cases', 'cost', 5_000]],
    ['an unknown group', { group: at(new Uint16Array(rows), 4_095, 1) }, 'out_of_range', ['cases', 'group', 4_095]],
    ['a negative group', { group: at(new Int32Array(rows), 3, -1) }, 'out_of_range', ['cases', 'group', 3]],
    ['a large group', { group: at(new Uint32Array(rows), 3, 2 ** 32 - 1) }, 'out_of_range', ['cases', 'group', 3]],
    [
      'an unknown institution',
      { institution: at(new Uint8Array(rows), 8_192, 255) },
      'out_of_range',
      ['cases', 'institution', 8_192],
    ],
    [
      'a negative institution',
      { institution: at(new Int32Array(rows), 1, -(2 ** 31)) },
      'out_of_range',
      ['cases', 'institution', 1],
    ],
  ])('%s', (_, change, code, path) => {
    expectRefusal(withCases(change), code, path)
  })

  it('the first wrong row, and in it the first wrong column', () => {
    const group = at(at(new Uint16Array(rows), 40, 9), 41, 9)
    expectRefusal(withCases({ group, ...cost(40, -1) }), 'out_of_range', ['cases', 'group', 40])
    expectRefusal(withCases({ group, ...cost(39, -1) }), 'negative_amount', ['cases', 'cost', 39])
  })

  it('with the number as it stood in the column, and what was expected', () => {
    const group = at(new Uint32Array(rows), 3, 2 ** 32 - 1)
    expect(refusalOf(withCases({ group })).info).toEqual({ expected: '0–0', received: '4294967295' })
    expect(refusalOf(withCases(cost(1, 2 ** 60))).info).toEqual({
      expected: '0–9007199254740992',
      received: '1152921504606847000',
    })
  })
})

describe('columns', () => {
  it.each<[string, object, ErrorCode, Path]>([
    ['a short group column', { group: new Uint16Array(rows - 1) }, 'wrong_length', ['cases', 'group']],
    ['a long cost column', { cost: new Float64Array(rows + 1) }, 'wrong_length', ['cases', 'cost']],
    ['a plain array', { cost: Array(rows).fill(0) }, 'wrong_type', ['cases', 'cost']],
    ['doubles as indexes', { group: new Float64Array(rows) }, 'wrong_type', ['cases', 'group']],
    ['short floats as costs', { cost: new Float32Array(rows) }, 'wrong_type', ['cases', 'cost']],
    ['a missing column', { institution: undefined }, 'missing', ['cases', 'institution']],
    ['another column', { age: new Uint8Array(rows) }, 'unknown_key', ['cases', 'age']],
  ])('%s', (_, change, code, path) => {
    expectRefusal(withCases(change), code, path)
  })

  it('no cases at all', () => {
    const none = { institution: new Uint8Array(0), group: new Uint8Array(0), cost: new Float64Array(0) }
    expectRefusal(settle({ cases: none }), 'no_points', ['cases'])
    expectRefusal(settle({ cases: undefined }), 'missing', ['cases'])
  })
})

describe('the catalogue', () => {
  const groups = (change: object) => ({
    groups: [
      { score: 1, referenceMean: 1 },
      { score: 1, referenceMean: 1, ...change },
    ],
  })
  it.each<[string, object, ErrorCode, Path]>([
    ['no groups', { groups: [] }, 'empty_list', ['groups']],
    ['a mean of zero', groups({ referenceMean: 0 }), 'out_of_range', ['groups', 1, 'referenceMean']],
    ['a mean of zero in words', groups({ referenceMean: '0.00' }), 'out_of_range', ['groups', 1, 'referenceMean']],
    ['a negative score', groups({ score: '-0.5' }), 'out_of_range', ['groups', 1, 'score']],
    ['a negative number', groups({ score: -3 }), 'out_of_range', ['groups', 1, 'score']],
    ['a missing score', groups({ score: undefined }), 'missing', ['groups', 1, 'score']],
    ['words', groups({ score: '12,5' }), 'not_a_number', ['groups', 1, 'score']],
    ['a lone point', groups({ score: '.' }), 'not_a_number', ['groups', 1, 'score']],
    ['a point at the end', groups({ score: '5.' }), 'not_a_number', ['groups', 1, 'score']],
    ['an empty text', groups({ score: '' }), 'not_a_number', ['groups', 1, 'score']],
    ['a percentage', groups({ score: '5%' }), 'percent_not_allowed', ['groups', 1, 'score']],
    ['a sum of doubles', groups({ score: 0.1 + 0.2 }), 'inexact_number', ['groups', 1, 'score']],
    ['an unknown key', groups({ code: 'AA19' }), 'unknown_key', ['groups', 1, 'code']],
    ['no institutions', { institutions: [] }, 'empty_list', ['institutions']],
    [
      'an id twice',
      { institutions: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] },
      'duplicate_id',
      ['institutions', 2, 'id'],
    ],
    ['no id', { institutions: [{}] }, 'missing', ['institutions', 0, 'id']],
    [
      'a coefficient of zero',
      { institutions: [{ id: 'a', coefficient: 0 }] },
      'out_of_range',
      ['institutions', 0, 'coefficient'],
    ],
    [
      'an open rule',
      { deviation: { ...deviationRules.national, classes: deviationRules.national.classes.slice(0, 2) } },
      'bands_not_open',
      ['deviation', 'classes', 1, 'upTo'],
    ],
    ['fractional places', { places: 1.5 }, 'not_an_integer', ['places']],
    ['a negative pool', { pool: -1 }, 'negative_amount', ['pool']],
    ['an unknown key', { price: 1 }, 'unknown_key', ['price']],
  ])('%s: %o', (_, change, code, path) => {
    expectRefusal(settle(change), code, path)
  })

  it('a rule that leaves an institution below zero points', () => {
    const deviation = {
      ...deviationRules.national,
      classes: [{ kind: 'normal', upTo: null, points: { ratio: 1, constant: -2 } }],
    } as const
    expectRefusal(settle({ deviation }), 'out_of_range', ['institutions', 0, 'points'])
  })
})
