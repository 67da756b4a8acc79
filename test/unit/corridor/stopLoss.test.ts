import { describe, expect, it } from 'vitest'
import { aggregateStopLoss, type ErrorCode, individualStopLoss, truncateCosts } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

describe('individual stop-loss', () => {
  const terms = { costs: [50, '100.01', 150], attachment: 100, coinsurance: '50%' }

  it('rounds the cover of each person', () => {
    // 50 % × 0.01 = 0.005
    const { persons } = individualStopLoss(terms)
    expect(persons).toEqual([
      { cost: '50.00', covered: '0.00', retained: '50.00' },
      { cost: '100.01', covered: '0.01', retained: '100.00' },
      { cost: '150.00', covered: '25.00', retained: '125.00' },
    ])
    expect(individualStopLoss({ ...terms, rounding: null }).persons[1]?.covered).toBe('0.005')
    expect(individualStopLoss({ ...terms, rounding: { mode: 'up', places: 0 } }).covered).toBe('26.00')
  })

  it('explains only persons above the attachment point', () => {
    const { steps, above } = individualStopLoss(terms)
    expect(above).toBe(2)
    expect(steps[0]?.steps?.map(({ id }) => id)).toEqual(['personCovered[1]', 'personCovered[2]'])
    expect(steps[0]?.because?.zh).toBe('2 人的费用超过起点 100.00 元')
  })

  it('covers nothing where nobody exceeds it', () => {
    const { covered, retained, steps } = individualStopLoss({ ...terms, attachment: 150 })
    expect([covered, retained]).toEqual(['0.00', '300.01'])
    expect(steps[0]?.because?.en).toBe('0 persons exceed the attachment point of 150.00 yuan')
  })

  it('covers nothing where ceiling and attachment point are one', () => {
    expect(individualStopLoss({ ...terms, ceiling: 100 }).covered).toBe('0.00')
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['nobody', { costs: [] }, 'empty_list', ['costs']],
    ['a negative cost', { costs: [1, -1] }, 'negative_amount', ['costs', 1]],
    ['a cost of parts of a fen', { costs: ['0.001'] }, 'not_whole_fen', ['costs', 0]],
    ['no attachment point', { attachment: undefined }, 'missing', ['attachment']],
    ['a coinsurance above all', { coinsurance: 1.1 }, 'out_of_range', ['coinsurance']],
    ['a ceiling below the attachment point', { ceiling: '99.99' }, 'out_of_range', ['ceiling']],
    ['an unknown key', { cap: 1 }, 'unknown_key', ['cap']],
  ])('refuses %s', (_, change, code, path) => {
    expectRefusal(() => individualStopLoss({ ...terms, ...change } as never), code, path)
  })
})

describe('aggregate stop-loss', () => {
  const layers = [
    { upTo: '110%', share: 0 },
    { upTo: '140%', share: 0.9 },
    { upTo: null, share: 1 },
  ]

  it('covers each layer by its share', () => {
    const { covered, retained, byLayer } = aggregateStopLoss({ spending: 150, base: 100, layers })
    // 90 % × 30 + 10
    expect([covered, retained]).toEqual(['37.00', '113.00'])
    expect(byLayer).toEqual([
      { upTo: '1.1', share: '0', covered: '0.00' },
      { upTo: '1.4', share: '0.9', covered: '27.00' },
      { upTo: null, share: '1', covered: '10.00' },
    ])
  })

  it('rounds what it covers', () => {
    const input = { spending: '0.05', base: 0, layers: [{ upTo: null, share: 0.5 }] }
    expect(aggregateStopLoss(input).covered).toBe('0.03')
    expect(aggregateStopLoss({ ...input, rounding: null }).covered).toBe('0.025')
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['negative spending', { spending: -1 }, 'negative_amount', ['spending']],
    ['no base', { base: undefined }, 'missing', ['base']],
    ['closed layers', { layers: layers.slice(0, 1) }, 'bands_not_open', ['layers', 0, 'upTo']],
    ['an unknown key', { bands: layers }, 'unknown_key', ['bands']],
  ])('refuses %s', (_, change, code, path) => {
    expectRefusal(() => aggregateStopLoss({ spending: 1, base: 1, layers, ...change } as never), code, path)
  })
})

describe('truncation', () => {
  const costs = [40, 1, 22, 2, 15, 3, 10, 4]

  // The reference quantiles of type 7 of 1 2 3 4 10 15 22 40.
  it.each([
    ['10%', '1.70'],
    ['25%', '2.75'],
    ['50%', '7.00'],
    ['75%', '16.75'],
    ['90%', '27.40'],
    ['99%', '38.74'],
    ['0%', '1.00'],
    ['100%', '40.00'],
  ])('at %s holds to %s', (percentile, limit) => {
    expect(truncateCosts({ costs, percentile }).limit).toBe(limit)
  })

  it('keeps the order of the persons', () => {
    const { costs: cut, above, total, excess } = truncateCosts({ costs, percentile: '75%' })
    expect(cut).toEqual(['16.75', '1.00', '16.75', '2.00', '15.00', '3.00', '10.00', '4.00'])
    expect([above, total, excess]).toEqual([2, '68.50', '28.50'])
  })

  it('is exact where it is not rounded', () => {
    // 7 × 0.333 = 2.331: 3 + 0.331 × 1
    expect(truncateCosts({ costs, percentile: 0.333, rounding: null }).limit).toBe('3.331')
    expect(truncateCosts({ costs, percentile: 0.333 }).limit).toBe('3.33')
  })

  it('of one person is that person', () => {
    expect(truncateCosts({ costs: [5], percentile: 0.5 })).toMatchObject({ limit: '5.00', above: 0, excess: '0.00' })
  })

  it.each<[string, object, ErrorCode, Path]>([
    ['nobody', { costs: [] }, 'empty_list', ['costs']],
    ['a percentile above all', { percentile: '101%' }, 'out_of_range', ['percentile']],
    ['a cost that is no number', { costs: ['x'] }, 'not_a_number', ['costs', 0]],
    ['an unknown key', { limit: 1 }, 'unknown_key', ['limit']],
  ])('refuses %s', (_, change, code, path) => {
    expectRefusal(() => truncateCosts({ costs, percentile: 0.5, ...change } as never), code, path)
  })
})
