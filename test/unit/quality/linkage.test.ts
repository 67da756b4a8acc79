import { describe, expect, it } from 'vitest'
import { adjustNextBudget, type ErrorCode, payDirector, retainSurplus, returnDeposit, shareOverrun } from 'yigongti'
import { goldenLink } from '../../support/goldenYears.ts'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const link = goldenLink

describe('what a score pays', () => {
  it('returns the deposit by the factor, half-up to the fen, and forfeits the rest', () => {
    // 0.05 × .9 = 0.045 → 0.05
    const { factor, returned, forfeited } = returnDeposit({ deposit: '0.05', score: 86, link })
    expect([factor, returned, forfeited]).toEqual(['0.9', '0.05', '0.00'])
  })

  it('caps a surplus before the factor, if there is a cap', () => {
    const surplus = { surplus: 1_000, score: 86, link }
    expect(retainSurplus(surplus)).toMatchObject({ retained: '900.00', toPool: '100.00' })
    expect(retainSurplus({ ...surplus, cap: 500 })).toMatchObject({ retained: '450.00', toPool: '550.00' })
    expect(retainSurplus({ ...surplus, cap: 0 })).toMatchObject({ retained: '0.00', toPool: '1000.00' })
  })

  it('lowers the share of an overrun that the pool bears', () => {
    // 70 % × .6 = 42 %
    expect(shareOverrun({ overrun: '99.99', poolShare: '70%', score: 60, link })).toMatchObject({
      poolShare: '0.42',
      borneByPool: '42.00', // 41.9958
      borneByAlliance: '57.99',
    })
  })

  it('raises or cuts the budget of the next year', () => {
    const next = {
      budget: 1_000_000,
      link: [
        { from: 90, factor: 1.02 },
        { from: 60, factor: 1 },
        { from: 0, factor: 0.97 },
      ],
    }
    expect(adjustNextBudget({ ...next, score: 90 })).toMatchObject({ adjusted: '1020000.00', change: '20000.00' })
    expect(adjustNextBudget({ ...next, score: 60 })).toMatchObject({ adjusted: '1000000.00', change: '0.00' })
    expect(adjustNextBudget({ ...next, score: 59 })).toMatchObject({ adjusted: '970000.00', change: '-30000.00' })
  })

  it('leaves the base pay of the director alone', () => {
    const pay = { basePay: 240_000, performancePay: 160_000, link }
    expect(payDirector({ ...pay, score: 59 })).toMatchObject({ performancePaid: '0.00', pay: '240000.00' })
    expect(payDirector({ ...pay, score: 95 })).toMatchObject({ performancePaid: '160000.00', pay: '400000.00' })
  })

  it('says in each trace which factor was earned, and how', () => {
    const { steps } = returnDeposit({ deposit: 100, score: 86, link })
    expect(steps.map(({ id, value }) => [id, value])).toEqual([
      ['factor', '0.9'],
      ['returned', '90.00'],
      ['forfeited', '10.00'],
    ])
  })
})

describe('what a score pays is refused for', () => {
  const falling = [
    { from: 60, factor: 0.5 },
    { from: 0, factor: 1 },
  ]
  const bonus = [{ from: 0, factor: 1.1 }]
  const loose = { deposit: returnDeposit, budget: adjustNextBudget } as Record<string, (input: unknown) => unknown>

  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['a deposit', () => returnDeposit({ deposit: 1, score: 70, link: falling }), 'factor_falls', ['link']],
    ['a surplus', () => retainSurplus({ surplus: 1, score: 70, link: falling }), 'factor_falls', ['link']],
    [
      'an overrun',
      () => shareOverrun({ overrun: 1, poolShare: 1, score: 70, link: falling }),
      'factor_falls',
      ['link'],
    ],
    ['a budget', () => adjustNextBudget({ budget: 1, score: 70, link: falling }), 'factor_falls', ['link']],
    [
      'a director',
      () => payDirector({ basePay: 1, performancePay: 1, score: 70, link: falling }),
      'factor_falls',
      ['link'],
    ],
    [
      'a falling multiplier',
      () => returnDeposit({ deposit: 1, score: 7, link: { multiplier: { slope: -1, intercept: 1 } } }),
      'factor_falls',
      ['link'],
    ],
    [
      'more deposit than there is',
      () => returnDeposit({ deposit: 1, score: 70, link: bonus }),
      'out_of_range',
      ['link', 0, 'factor'],
    ],
    [
      'more surplus than there is',
      () => retainSurplus({ surplus: 1, score: 70, link: { gate: { from: 0, factor: 2 } } }),
      'out_of_range',
      ['link', 'gate', 'factor'],
    ],
    [
      'a multiplier above one',
      () => returnDeposit({ deposit: 1, score: 70, link: { multiplier: { ceiling: 1.5 } } }),
      'out_of_range',
      ['link', 'multiplier', 'ceiling'],
    ],
    ['a score above its scale', () => returnDeposit({ deposit: 1, score: 101, link }), 'score_out_of_scale', ['score']],
    [
      'a scale of nothing',
      () => returnDeposit({ deposit: 1, score: 0, link, scoreMaximum: 0 }),
      'out_of_range',
      ['scoreMaximum'],
    ],
    [
      'a score below the steps',
      () => returnDeposit({ deposit: 1, score: 9, link: [{ from: 60, factor: 1 }] }),
      'score_below_steps',
      ['score'],
    ],
    ['a deposit below zero', () => returnDeposit({ deposit: -1, score: 70, link }), 'negative_amount', ['deposit']],
    ['part of a fen', () => adjustNextBudget({ budget: 0.005, score: 70, link }), 'not_whole_fen', ['budget']],
    [
      'a share above one',
      () => shareOverrun({ overrun: 1, poolShare: 7, score: 70, link }),
      'out_of_range',
      ['poolShare'],
    ],
    ['no link', () => loose['deposit']?.({ deposit: 1, score: 70 }), 'missing', ['link']],
    ['another key', () => loose['budget']?.({ budget: 1, score: 70, link, cap: 1 }), 'unknown_key', ['cap']],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
