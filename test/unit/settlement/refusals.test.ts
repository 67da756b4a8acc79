import { describe, expect, it } from 'vitest'
import { amend, type ErrorCode, type RuleSet, settleYear, withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenLocal, goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal, type Path, refusalOf } from '../../support/refusal.ts'

const settle = (change: object, rules: RuleSet = goldenRules, year: object = launchYear) =>
  settleYear(rules, { ...year, ...change } as YearInput)
const spending = (change: object) => ({ spending: { ...launchYear.spending, ...change } })
const byMember = (...list: unknown[]) => spending({ members: list })
const [a, b] = [
  { id: 'a', amount: 118_000_000 },
  { id: 'b', amount: 100_000_000 },
]
const weights = [
  { id: 'a', weight: 1 },
  { id: 'b', weight: 2 },
]

describe('what is missing is named with what would do', () => {
  it.each<[string, object, RegExp]>([
    ['a base: either of the two', { priorPayments: undefined }, /previousTotal/],
    [
      'the pooling area: both of its figures',
      { priorPayments: undefined, previousTotal: 1, poolingArea: undefined },
      /previousSpending.*currentSpending/,
    ],
    ['a number: how it is written', { expectedElsewhere: '8万' }, /1000\.50/],
  ])('%s', (_, change, told) => {
    const { messages } = refusalOf(() => settle(change))
    expect(messages.zh).toMatch(told)
    expect(messages.en).toMatch(told)
  })

  it('a share above 1: how a percentage is meant', () => {
    const { messages } = refusalOf(() => withLocal(guangdong2025, { depositRate: 5 }))
    expect(messages.en).toBe('Deposit rate (depositRate): must be from 0% to 100%, received 5 (that is 500%)')
  })
})

describe('a year is refused, with the place of what is wrong', () => {
  it.each<[string, object, ErrorCode, Path]>([
    ['no year', { year: undefined }, 'missing', ['year']],
    ['a year in words', { year: '二〇二六' }, 'not_an_integer', ['year']],
    ['half a year', { year: 2026.5 }, 'not_an_integer', ['year']],
    ['a year out of reach', { year: 20_260 }, 'out_of_range', ['year']],
    ['an unknown key', { notes: '' }, 'unknown_key', ['notes']],
    ['a rate that belongs to the rules', { depositRate: 0.05 }, 'unknown_key', ['depositRate']],
    ['both bases', { previousTotal: 1 }, 'conflicting_inputs', ['previousTotal']],
    ['no base', { priorPayments: undefined }, 'missing', ['priorPayments']],
    ['two years of payments', { priorPayments: [1, 2] }, 'wrong_length', ['priorPayments']],
    ['a payment below zero', { priorPayments: [1, 2, -3] }, 'negative_amount', ['priorPayments', 2]],
    ['no growth', { requestedGrowth: undefined }, 'missing', ['requestedGrowth']],
    ['a growth in words', { requestedGrowth: 'three' }, 'not_a_number', ['requestedGrowth']],
    ['a cap of its own', { capLaunchYear: true }, 'unknown_key', ['capLaunchYear']],
    ['no spending', { spending: undefined }, 'missing', ['spending']],
    ['spending in one number', { spending: 300_500_000 }, 'wrong_type', ['spending']],
    ['no spending by members', spending({ members: undefined }), 'missing', ['spending', 'members']],
    ['spending by members below zero', spending({ members: -1 }), 'negative_amount', ['spending', 'members']],
    ['spending by members that is no amount', spending({ members: {} }), 'not_a_number', ['spending', 'members']],
    ['no spending elsewhere', spending({ elsewhere: undefined }), 'missing', ['spending', 'elsewhere']],
    [
      'spending elsewhere in part of a fen',
      spending({ elsewhere: '0.001' }),
      'not_whole_fen',
      ['spending', 'elsewhere'],
    ],
    ['another kind of spending', spending({ drugs: 1 }), 'unknown_key', ['spending', 'drugs']],
    [
      'more disallowed than spent',
      spending({ disallowed: '218000000.01' }),
      'disallowed_exceeds_spending',
      ['spending', 'disallowed'],
    ],
    [
      'more disallowed than a member spent',
      byMember({ id: 'a', amount: 1, disallowed: '1.01' }),
      'disallowed_exceeds_spending',
      ['spending', 'members', 0, 'disallowed'],
    ],
    [
      'one sum disallowed beside spending by member',
      spending({ members: [a, b], disallowed: 1 }),
      'conflicting_inputs',
      ['spending', 'disallowed'],
    ],
    ['disallowed below zero', spending({ disallowed: -1 }), 'negative_amount', ['spending', 'disallowed']],
    ['an empty list of spending', byMember(), 'empty_list', ['spending', 'members']],
    ['a member’s spending without amount', byMember({ id: 'a' }), 'missing', ['spending', 'members', 0, 'amount']],
    ['a member’s spending without id', byMember({ amount: 1 }), 'missing', ['spending', 'members', 0, 'id']],
    ['a member’s spending twice', byMember(a, b, a), 'duplicate_id', ['spending', 'members', 2, 'id']],
    ['no score', { score: undefined }, 'missing', ['score']],
    ['a score above the scale', { score: 100.5 }, 'score_out_of_scale', ['score']],
    ['a score below zero', { score: '-0.1' }, 'score_out_of_scale', ['score']],
    ['a score in percent', { score: '86%' }, 'percent_not_allowed', ['score']],
    ['an empty list of members', { members: [] }, 'empty_list', ['members']],
    ['members that are no list', { members: 'a, b' }, 'wrong_type', ['members']],
    ['members of null', { members: null }, 'missing', ['members']],
    ['a member without weight', { members: [{ id: 'a' }] }, 'missing', ['members', 0, 'weight']],
    [
      'a member with a negative weight',
      { members: [{ id: 'a', weight: -1 }] },
      'out_of_range',
      ['members', 0, 'weight'],
    ],
    ['a member without a name', { members: [{ id: '', weight: 1 }] }, 'wrong_type', ['members', 0, 'id']],
    ['a member by number', { members: [{ id: 7, weight: 1 }] }, 'wrong_type', ['members', 0, 'id']],
    ['a member twice', { members: [...weights, ...weights] }, 'duplicate_id', ['members', 2, 'id']],
    ['weightless members', { members: [{ id: 'a', weight: 0 }] }, 'weights_all_zero', ['members']],
    [
      'spending of no member',
      { ...byMember(a, b, { id: 'c', amount: 1 }), members: weights },
      'unknown_id',
      ['spending', 'members', 2, 'id'],
    ],
    ['a member without spending', { ...byMember(a), members: weights }, 'missing', ['spending', 'members']],
    ['evidence below zero', { reasonableOverrun: -1 }, 'negative_amount', ['reasonableOverrun']],
    ['evidence in words', { reasonableOverrun: 'some' }, 'not_a_number', ['reasonableOverrun']],
    ['evidence of null', { reasonableOverrun: null }, 'missing', ['reasonableOverrun']],
    ['too much expected elsewhere', { expectedElsewhere: 300_000_000 }, 'advances_negative', ['expectedElsewhere']],
    [
      'an adjustment below nothing',
      { adjustments: [{ id: 'x', amount: -400_000_000 }] },
      'total_negative',
      ['adjustments'],
    ],
  ])('%s', (_, change, code, path) => {
    expectRefusal(() => settle(change), code, path)
  })

  it('nothing at all', () => {
    expectRefusal(() => settleYear(goldenRules, undefined as never), 'missing', [])
  })
})

describe('a year is refused by its rules', () => {
  it('a reform year without the pooling area that caps it', () => {
    expectRefusal(() => settle({ poolingArea: undefined }, goldenRules, reformYear), 'missing', ['poolingArea'])
  })

  it('a launch year without it, where the locality caps that too', () => {
    const rules = withLocal(goldenRules, { capLaunchYear: true })
    expectRefusal(() => settle({ poolingArea: undefined }, rules), 'missing', ['poolingArea'])
  })

  it('a pooling area that is wrong, even where it does not bind', () => {
    expectRefusal(() => settle({ poolingArea: { previousSpending: 1 } }), 'missing', ['poolingArea', 'currentSpending'])
  })

  it('a score that the links do not reach', () => {
    const rules = withLocal(goldenRules, { surplusFactor: [{ from: 90, factor: 1 }] })
    expectRefusal(() => settle({}, rules), 'score_below_steps', ['score'])
    const linear = [
      { at: 0, factor: 0 },
      { at: 80, factor: 1 },
    ]
    expectRefusal(() => settle({}, withLocal(goldenRules, { depositReturn: { linear } })), 'score_above_knots', [
      'score',
    ])
  })

  it('weights for another number of years', () => {
    expectRefusal(() => settle({}, withLocal(goldenRules, { baseWeights: [1, 1] })), 'wrong_length', ['baseWeights'])
  })

  it('carve-outs above the whole', () => {
    expectRefusal(() => amend(goldenRules, { depositRate: '50%', riskFundRate: '51%' }), 'carve_outs_exceed_total', [
      'depositRate',
    ])
  })

  it('without any local value', () => {
    expectRefusal(() => settle({}, guangdong2025), 'missing_local_parameter', ['depositRate'])
  })

  it('and names all that the locality has yet to supply at once', () => {
    const { messages } = refusalOf(() => settle({}, withLocal(guangdong2025, { riskFundRate: '3%' })))
    const ids = ['depositRate', 'depositReturn', 'surplusFactor', 'poolShareOfOverrun'] as const
    for (const { zh, en } of ids.map((id) => guangdong2025.localParameters[id].label)) {
      expect(messages.zh).toContain(zh)
      expect(messages.en).toContain(en)
    }
    expect(messages.zh).not.toContain(guangdong2025.localParameters.riskFundRate.label.zh)
  })

  it('with a local value that starts too late', () => {
    const { riskFundRate: _, ...others } = goldenLocal
    const rules = withLocal(withLocal(guangdong2025, others), { riskFundRate: 0.03 }, { from: '2027-01-01' })
    expectRefusal(() => settle({}, rules), 'before_first_value', ['riskFundRate'])
  })
})
