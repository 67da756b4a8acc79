import { describe, expect, it } from 'vitest'
import {
  explain,
  fitRegionalBudget,
  floatingPrice,
  liftToZeroGrowth,
  type RegionalSplitRule,
  splitRegionalBudget,
  topUpPrices,
  visitShares,
} from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const rule: RegionalSplitRule = {
  kind: 'regionalSplit',
  id: 'city',
  label: { zh: '市级分配', en: 'Split of a city' },
  indicators: [
    { id: 'insured', weight: '70%' },
    { id: 'history', weight: '30%' },
  ],
  places: 2,
  citations: [],
}
const region = (id: string, insured: number, history: number | string) => ({
  id,
  values: [
    { id: 'insured', value: insured },
    { id: 'history', value: history },
  ],
})
const thirds = [region('a', 1, 1), region('b', 1, 1), region('c', 1, 1)]

describe('a regional split', () => {
  it('loses no fen where rounded shares do not sum to 1', () => {
    // 1/3 is .33 three times: .99 in all; 100.00 ÷ 3, the fen that is left to the id that comes first
    const { regions, first, pool } = splitRegionalBudget(rule, { budget: 100, regions: [...thirds].reverse() })
    expect(regions.map(({ id, share, granted }) => [id, share, granted])).toEqual([
      ['c', '0.33', '33.33'],
      ['b', '0.33', '33.33'],
      ['a', '0.33', '33.34'],
    ])
    expect([first, pool]).toEqual([[], '0.00'])
  })

  it('gives all to those that go first where their shares are 1', () => {
    const all = {
      ...rule,
      first: [
        { id: 'x', share: '50%' },
        { id: 'y', share: '50%' },
      ],
    }
    const { first, divided } = splitRegionalBudget(all, { budget: '0.01', regions: thirds })
    expect(first.map(({ granted }) => granted)).toEqual(['0.01', '0.00'])
    expect(divided).toBe('0.00')
  })

  it('counts what a change leaves of a value', () => {
    // 2 × (1 − 50 %) = 1 of 2
    const halved = {
      id: 'a',
      values: [
        { id: 'insured', value: 2, change: '-50%' },
        { id: 'history', value: 1 },
      ],
    }
    const { regions } = splitRegionalBudget(rule, { budget: 100, regions: [halved, region('b', 1, 1)] })
    expect(regions[0]?.indicators).toEqual([
      { id: 'insured', share: '0.50' },
      { id: 'history', share: '0.50' },
    ])
  })

  it('is what regions ask in the fit of a region', () => {
    const split = splitRegionalBudget(rule, { budget: 100, regions: thirds })
    const parts = split.regions.map(({ id }, index) => ({ id, amount: explain(split, ['regions', index, 'granted']) }))
    expect(fitRegionalBudget({ total: 100, parts })).toMatchObject({ fits: true, asked: '100.00', unassigned: '0.00' })
  })

  it.each([
    [{ regions: [] }, 'empty_list', ['regions']],
    [{ regions: [thirds[0], thirds[0]] }, 'duplicate_id', ['regions', 1, 'id']],
    [{ regions: [region('a', 0, 1), region('b', 0, 1)] }, 'weights_all_zero', ['regions']],
    [{ regions: [{ id: 'a', values: [{ id: 'insured', value: 1 }] }] }, 'missing', ['regions', 0, 'values']],
    [{ regions: [{ id: 'a', values: [{ id: 'beds', value: 1 }] }] }, 'unknown_id', ['regions', 0, 'values', 0, 'id']],
    [{ regions: [region('a', -1, 1)] }, 'out_of_range', ['regions', 0, 'values', 0, 'value']],
    [{ budget: '0.001' }, 'not_whole_fen', ['budget']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => splitRegionalBudget(rule, { budget: 100, regions: thirds, ...more } as never), code, [...path])
  })

  it.each([
    [{ pool: 101 }, 'exceeds_available', ['rule', 'pool']],
    [
      {
        first: [
          { id: 'x', share: 1 },
          { id: 'y', share: '1%' },
        ],
      },
      'out_of_range',
      ['rule', 'first'],
    ],
    [{ first: [{ id: 'b', share: '1%' }] }, 'duplicate_id', ['regions', 1, 'id']],
    [{ indicators: [{ id: 'insured', weight: '99%' }] }, 'weights_not_one', ['rule', 'indicators']],
    [{ kind: 'target' }, 'wrong_kind', ['rule', 'kind']],
    [{ places: undefined }, 'missing', ['rule', 'places']],
  ] as const)('refuses the rule %j', (more, code, path) => {
    const changed = { ...rule, ...more } as never
    expectRefusal(() => splitRegionalBudget(changed, { budget: 100, regions: thirds }), code, [...path])
  })
})

describe('shares by visits', () => {
  const regions = [
    { id: 'a', visits: [1, 0] },
    { id: 'b', visits: [1, 3] },
  ]

  it('explain every figure, and are values of an indicator', () => {
    const found = visitShares({ regions: regions.map((one, index) => ({ ...one, apart: index === 1 })) })
    expect(unexplained(found)).toEqual([])
    const value = explain(found, ['regions', 0, 'share'])
    const only = { ...rule, indicators: [{ id: 'visits', weight: 1 }] }
    const split = splitRegionalBudget(only, { budget: 1, regions: [{ id: 'a', values: [{ id: 'visits', value }] }] })
    expect(split.regions[0]?.granted).toBe('1.00')
    expect(unexplained(split)).toEqual([])
  })

  it('are rounded where it is said', () => {
    // 1/2 and 1/2 + 1, of two
    const { regions: found } = visitShares({ regions, places: 1 })
    expect(found.map(({ weight, share }) => [weight, share])).toEqual([
      ['0.5', '0.3'],
      ['1.5', '0.8'],
    ])
  })

  it.each([
    [
      [
        { id: 'a', visits: [1] },
        { id: 'b', visits: [1, 2] },
      ],
      'wrong_length',
      ['regions', 1, 'visits'],
    ],
    [[{ id: 'a', visits: [1, 0] }], 'division_by_zero', ['regions', 0, 'visits', 1]],
    [[{ id: 'a', visits: [1], apart: true }], 'division_by_zero', ['regions']],
    [[{ id: 'a', visits: [-1] }], 'out_of_range', ['regions', 0, 'visits', 0]],
    [[{ id: 'a', visits: [0.5] }], 'not_an_integer', ['regions', 0, 'visits', 0]],
  ] as const)('refuse %j', (seen, code, path) => {
    expectRefusal(() => visitShares({ regions: seen }), code, [...path])
  })
})

describe('topping up', () => {
  const regions = [
    { id: 'b', price: '0.8', points: 100 },
    { id: 'a', price: '0.8', points: 100 },
  ]

  it('gives the last fen to the id that comes first', () => {
    const { regions: paid, left } = topUpPrices({ pool: '0.01', floor: '0.9', regions })
    expect(paid.map((one) => one.paid)).toEqual(['0.00', '0.01'])
    expect(paid.map(({ price }) => price)).toEqual(['0.80000000', '0.80010000'])
    expect(left).toBe('0.00')
  })

  it('reaches the floor exactly', () => {
    expect(topUpPrices({ pool: 20, floor: '0.9', regions })).toMatchObject({ short: false, left: '0.00' })
  })

  it.each([
    [{ pool: -1 }, 'negative_amount', ['pool']],
    [{ floor: 0 }, 'out_of_range', ['floor']],
    [{ regions: [{ id: 'a', price: 1, points: 0 }] }, 'out_of_range', ['regions', 0, 'points']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => topUpPrices({ pool: 1, floor: 1, regions, ...more }), code, [...path])
  })
})

describe('no growth below zero', () => {
  it('goes on where giving makes another region fall', () => {
    // 30 by 101 : 199: 10.1 and 19.9; b is then at 90.90, 9.10 short, which c alone gives
    const { regions, rounds } = liftToZeroGrowth({
      regions: [
        { id: 'a', previous: 100, current: 70 },
        { id: 'b', previous: 100, current: 101 },
        { id: 'c', previous: 100, current: 199 },
      ],
    })
    expect(rounds).toBe(2)
    expect(regions.map(({ granted }) => granted)).toEqual(['100.00', '100.00', '170.00'])
  })

  it('leaves what does not fall as it is', () => {
    const { regions, rounds } = liftToZeroGrowth({ regions: [{ id: 'a', previous: 1, current: 1 }] })
    expect([rounds, regions]).toEqual([0, [{ id: 'a', moved: '0.00', granted: '1.00' }]])
  })

  it.each([
    [{ regions: [{ id: 'a', previous: 2, current: 1 }] }, 'exceeds_available', ['regions']],
    [{ regions: [{ id: 'a', previous: 0, current: '0.001' }] }, 'not_whole_fen', ['regions', 0, 'current']],
    [
      { places: 1, regions: [{ id: 'a', previous: '0.01', current: 1 }] },
      'not_whole_units',
      ['regions', 0, 'previous'],
    ],
    [{ regions: [{ id: 'a', previous: -1, current: 1 }] }, 'negative_amount', ['regions', 0, 'previous']],
  ] as const)('refuses %j', (input, code, path) => {
    expectRefusal(() => liftToZeroGrowth(input), code, [...path])
  })
})

describe('a floating price', () => {
  it('counts refunds with what is worth 1', () => {
    // (100 − 30 − 10) ÷ 80; 100 ÷ 120
    const found = floatingPrice({ budget: 100, floating: 80, fixed: 30, refunds: 10, places: 4 })
    expect(found).toMatchObject({ floating: '0.7500', average: '0.8333' })
  })

  it.each([
    [{ fixed: 101 }, 'exceeds_available', ['fixed']],
    [{ fixed: 90, refunds: 11 }, 'exceeds_available', ['fixed']],
    [{ floating: 0 }, 'out_of_range', ['floating']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => floatingPrice({ budget: 100, floating: 1, fixed: 0, ...more }), code, [...path])
  })
})
