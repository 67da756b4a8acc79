import { describe, expect, test } from 'vitest'
import { settleYear, type YearInput } from 'yigongti'
import { parseYear } from 'yigongti/schema'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { frozen } from '../../support/results.ts'
import { changed } from './changed.ts'
import { issuesOf } from './issuesOf.ts'

const full = {
  ...reformYear,
  requestedGrowth: [
    { id: 'cost', label: { zh: '费用', en: 'Cost' }, weight: '60%', growth: '4%' },
    { id: 'quality', weight: 0.4, growth: 0.01 },
  ],
  adjustments: [{ id: 'benefits', amount: '-2000', appliesTo: 'baseline' }],
  spending: {
    members: [
      { id: 'a', amount: '200000000', disallowed: 1000 },
      { id: 'b', amount: 52_000_000.1 },
    ],
    elsewhere: 98_750_000,
  },
  members: [
    { id: 'a', weight: 7 },
    { id: 'b', weight: 3 },
  ],
} as const satisfies YearInput

describe('a year that is sound', () => {
  test('passes as the same object, its numbers as they were', () => {
    const input = frozen(JSON.parse(JSON.stringify(full)))
    const parsed = parseYear(input)
    expect(parsed.ok && parsed.value).toBe(input)
    expect(parsed.ok && settleYear(goldenRules, parsed.value)).toEqual(settleYear(goldenRules, full))
  })

  test('may hold bigints, and undefined where something is left out', () => {
    const { members, ...rest } = full
    expect(parseYear({ ...rest, score: 86n, members: undefined }).ok).toBe(true)
  })
})

describe('one thing wrong is one issue', () => {
  test.each<[place: string, value: unknown, code: string, at?: string]>([
    ['year', undefined, 'missing'],
    ['year', '2026.5', 'not_an_integer'],
    ['year', '二〇二六', 'not_an_integer'],
    ['year', 1066, 'out_of_range'],
    ['previousTotal', undefined, 'missing', 'priorPayments'],
    ['previousTotal', null, 'missing'],
    ['previousTotal', 0.001, 'not_whole_fen'],
    ['previousTotal', -1, 'negative_amount'],
    ['previousTotal', '5%', 'percent_not_allowed'],
    ['previousTotal', 0.1 + 0.2, 'inexact_number'],
    ['previousTotal', '1e70', 'too_many_digits'],
    ['priorPayments', [1], 'conflicting_inputs', 'previousTotal'],
    ['requestedGrowth', undefined, 'missing'],
    ['requestedGrowth', {}, 'not_a_number'],
    ['requestedGrowth', '-100%', 'growth_not_above_minus_one'],
    ['requestedGrowth', [], 'empty_list'],
    ['requestedGrowth.0', null, 'missing'],
    ['requestedGrowth.0.weight', 0.5, 'weights_not_one', 'requestedGrowth'],
    ['requestedGrowth.0.weight', -1, 'out_of_range'],
    ['requestedGrowth.1.id', 'cost', 'duplicate_id'],
    ['requestedGrowth.1.id', ' ', 'wrong_type'],
    ['requestedGrowth.0.label', null, 'missing'],
    ['requestedGrowth.0.label.en', undefined, 'missing'],
    ['requestedGrowth.0.label.fr', 'Coût', 'unknown_key'],
    ['poolingArea', null, 'missing'],
    ['poolingArea.previousSpending', 0, 'out_of_range'],
    ['poolingArea.currentSpending', undefined, 'missing'],
    ['adjustments', {}, 'wrong_type'],
    ['adjustments.0.amount', 0.005, 'not_whole_fen'],
    ['adjustments.0.appliesTo', 'both', 'not_one_of'],
    ['adjustments.0.appliesTo', null, 'missing'],
    ['adjustments.0.label', 'text', 'wrong_type'],
    ['adjustments.0.citations', 5, 'wrong_type'],
    [
      'adjustments.0.citations',
      [{ document: { zh: '甲', en: 'A' }, status: 'read' }],
      'not_one_of',
      'adjustments.0.citations.0.status',
    ],
    ['expectedElsewhere', 'x', 'not_a_number'],
    ['spending', undefined, 'missing'],
    ['spending', 5, 'wrong_type'],
    ['spending.members', undefined, 'missing'],
    ['spending.members', [], 'empty_list'],
    ['spending.members.1.id', 'a', 'duplicate_id'],
    ['spending.members.0.amount', null, 'missing'],
    ['spending.elsewhere', undefined, 'missing'],
    ['spending.members.0.disallowed', 200_000_000.01, 'disallowed_exceeds_spending'],
    ['spending.disallowed', 1000, 'conflicting_inputs'],
    ['reasonableOverrun', 'some', 'not_a_number'],
    ['score', '86%', 'percent_not_allowed'],
    ['members', [], 'empty_list'],
    ['members', null, 'missing'],
    ['members.0.weight', -7, 'out_of_range'],
    ['scroe', 86, 'unknown_key'],
    ['members.0.wieght', 1, 'unknown_key'],
    ['spending.members.0.weight', 1, 'unknown_key'],
  ])('%s = %j', (place, value, code, at = place) => {
    const input = changed(full, place, value)
    const alone = issuesOf(parseYear(input)).filter((issue) => !issue.includes('unknown_id') && !follows(issue, place))
    expect(alone).toEqual([`${code} @ ${at}`])
  })

  /** What a doubled or missing id makes of the other list of members. */
  function follows(issue: string, place: string): boolean {
    return place === 'spending.members.1.id' && issue === 'missing @ spending.members'
  }

  test('said with the words and the particulars of the core', () => {
    const parsed = parseYear(changed(full, 'poolingArea.previousSpending', 0))
    expect(parsed).toEqual({
      ok: false,
      issues: [
        {
          code: 'out_of_range',
          path: ['poolingArea', 'previousSpending'],
          place: { zh: expect.stringContaining('统筹区'), en: expect.stringContaining('ooling area') },
          expected: '> 0',
          received: '0',
          message: {
            zh: expect.stringMatching(/（poolingArea\.previousSpending）：应大于 0，收到 0$/),
            en: expect.stringMatching(/ \(poolingArea\.previousSpending\): must be above 0, received 0$/),
          },
        },
      ],
    })
  })

  test.each([[[]], ['x'], [5], [true], [[1, 2]]])('%j is no year', (input) => {
    expect(issuesOf(parseYear(input))).toEqual(['wrong_type @ '])
  })

  test('nothing at all is missing', () => {
    expect(issuesOf(parseYear(undefined))).toEqual(['missing @ '])
    expect(issuesOf(parseYear(null))).toEqual(['missing @ '])
  })
})

describe('everything wrong is told at once', () => {
  test('of an empty year', () => {
    expect(issuesOf(parseYear({}))).toEqual([
      'missing @ year',
      'missing @ spending',
      'missing @ priorPayments',
      'missing @ requestedGrowth',
    ])
  })

  test('in every part, in every item', () => {
    const input = {
      year: 2026.5,
      priorPayments: ['1', 'x', -1],
      previousTotal: '1.001',
      requestedGrowth: [
        { id: 'a', weight: 0.5, growth: -2 },
        { id: 'a', weight: 0.4, growth: 0 },
        { id: 'a', weight: 0, growth: 'x' },
      ],
      spending: { members: [{ id: 'a', amount: 1 }, { id: 'a', amount: 2 }, { id: 'c' }], disallowed: 'x' },
      score: '',
      members: [
        { id: 'a', weight: 0 },
        { id: 'b', weight: 0 },
        { id: 'b', weight: 0 },
      ],
      colour: 'red',
    }
    expect([...issuesOf(parseYear(input))].sort()).toEqual([
      'conflicting_inputs @ previousTotal',
      'duplicate_id @ members.2.id',
      'duplicate_id @ requestedGrowth.1.id',
      'duplicate_id @ requestedGrowth.2.id',
      'duplicate_id @ spending.members.1.id',
      'growth_not_above_minus_one @ requestedGrowth.0.growth',
      'missing @ spending.elsewhere',
      'missing @ spending.members',
      'missing @ spending.members.2.amount',
      'negative_amount @ priorPayments.2',
      'not_a_number @ priorPayments.1',
      'not_a_number @ requestedGrowth.2.growth',
      'not_a_number @ score',
      'not_a_number @ spending.disallowed',
      'not_an_integer @ year',
      'not_whole_fen @ previousTotal',
      'unknown_id @ spending.members.2.id',
      'unknown_key @ colour',
      'weights_all_zero @ members',
      'weights_not_one @ requestedGrowth',
    ])
  })

  test('but members are not compared where an id cannot be read', () => {
    const input = changed(changed(full, 'members.0.id', 5), 'members.1.id', 'z')
    expect(issuesOf(parseYear(input))).toEqual(['wrong_type @ members.0.id'])
  })

  test('each member whose spending is missing by its name', () => {
    const parsed = parseYear(changed(full, 'spending.members', [{ id: 'z', amount: 5000 }]))
    const missing = parsed.ok ? [] : parsed.issues.filter(({ code }) => code === 'missing')
    expect(missing.map(({ expected }) => expected)).toEqual([
      { zh: '成员“a”的统筹基金支付额', en: 'the fund payments for "a"' },
      { zh: '成员“b”的统筹基金支付额', en: 'the fund payments for "b"' },
    ])
  })
})

describe('hostile input', () => {
  test('a key that reaches for the prototype is an unknown key, and reaches nothing', () => {
    const text = JSON.stringify(full).replace('{', '{"__proto__":{"polluted":true},"constructor":{},')
    expect(issuesOf(parseYear(JSON.parse(text)))).toEqual(['unknown_key @ __proto__', 'unknown_key @ constructor'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('what an object inherits is not its own: it is unknown where the core finds it so', () => {
    expect(issuesOf(parseYear(Object.assign(Object.create({ evil: 1 }), full)))).toEqual(['unknown_key @ evil'])
  })

  test('an input that is deep or long costs no more than its size', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(issuesOf(parseYear({ ...full, score: deep, members: deep, note: deep }))).toHaveLength(3)

    const ids = Array.from({ length: 10_000 }, (_, index) => `m${index}`)
    const parsed = parseYear({
      ...full,
      members: ids.map((id) => ({ id, weight: 1 })),
      spending: { elsewhere: 0, members: ids.map((id) => ({ id: `x${id}`, amount: 1 })) },
    })
    const issues = parsed.ok ? [] : parsed.issues
    expect(issues).toHaveLength(101)
    expect(Math.max(...issues.map(({ message }) => message.en.length))).toBeLessThan(300)
  })
})
