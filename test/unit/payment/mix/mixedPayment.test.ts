import { describe, expect, it } from 'vitest'
import { type MixedPaymentInput, mixedPayment } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const methods: MixedPaymentInput['methods'] = [
  { id: 'acute', pays: 'points' },
  { id: 'rehab', pays: 'bedDay', tariff: 400 },
  { id: 'heads', pays: 'perHead', rate: 50 },
  { id: 'items', pays: 'byItem', share: '70%' },
]
// fixed: 100 × 400 + 1,000 × 50 + 70 % of 100,000 = 160,000; pool 240,000 over 3,000 points at 80
const input: MixedPaymentInput = {
  budget: 400_000,
  methods,
  institutions: [
    {
      id: 'county',
      care: [
        { method: 'acute', units: 20, points: 2000, cost: 150_000 },
        { method: 'rehab', units: 100, cost: 32_000 },
        { method: 'items', units: 50, cost: 100_000 },
      ],
    },
    {
      id: 'township',
      care: [
        { method: 'acute', units: 20, points: 1000, cost: 60_000 },
        { method: 'heads', units: 500, heads: 1000, cost: 40_000 },
      ],
    },
  ],
  tolerance: '5%',
}

describe('the settlement of a mix', () => {
  it('pays prices of their own first and shares the rest by points', () => {
    const { pool, unspent, institutions, methods: byMethod } = mixedPayment(input)
    expect(pool).toEqual({ amount: '240000.00', points: '3000', price: '80' })
    expect(unspent).toBe('0.00')
    expect(byMethod.map(({ payment }) => payment)).toEqual(['240000.00', '40000.00', '50000.00', '70000.00'])
    expect(institutions.map(({ id, payment }) => [id, payment])).toEqual([
      ['county', '270000.00'],
      ['township', '130000.00'],
    ])
  })

  it('leaves what nobody is paid for unspent where nothing shares the pool', () => {
    const heads = { method: 'heads', units: 1, heads: 1, cost: 10 }
    const mixed = mixedPayment({ ...input, methods: methods.slice(2, 3), institutions: [{ id: 'a', care: [heads] }] })
    expect([mixed.pool, mixed.unspent]).toEqual([null, '399950.00'])
  })

  it('converts days and cost into points where they share the pool', () => {
    const { pool, institutions } = mixedPayment({
      budget: 1000,
      methods: [
        { id: 'rehab', pays: 'bedDay', pointsPerDay: 3 },
        { id: 'items', pays: 'byItem', pointsPerYuan: '0.01' },
      ],
      institutions: [
        { id: 'a', care: [{ method: 'rehab', units: 10, cost: 500 }] },
        { id: 'b', care: [{ method: 'items', units: 1, cost: 7000 }] },
      ],
      tolerance: 0,
    })
    expect(pool).toEqual({ amount: '1000.00', points: '100', price: '10' })
    expect(institutions.map(({ payment, ownShare }) => [payment, ownShare])).toEqual([
      ['300.00', '0.3'],
      ['700.00', '0.7'],
    ])
    // a day is worth 10 × 3, of which .7 is kept; a yuan 10 × .01, of which .3
    expect(institutions[0]?.care[0]?.marginal).toMatchObject({
      revenue: '21.00',
      revenueOfSaving: '0',
      keptOfSaving: '1',
    })
    expect(institutions[1]?.care[0]?.marginal).toMatchObject({
      revenue: '210.00',
      revenueOfSaving: '-0.03',
      keptOfSaving: '0.97',
    })
  })

  it('a price known in advance keeps points out of the pool', () => {
    const care = { method: 'rate', units: 2, points: 4, cost: 100 }
    const mixed = mixedPayment({
      budget: 1000,
      methods: [{ id: 'rate', pays: 'points', price: 30 }],
      institutions: [{ id: 'a', care: [care] }],
      tolerance: 0,
    })
    expect(mixed).toMatchObject({ pool: null, unspent: '880.00' })
    expect(mixed.institutions[0]?.care[0]?.marginal).toMatchObject({
      revenue: '60.00',
      unitCost: '50.00',
      marginPerYuan: '0.2',
    })
  })
})

describe('the incentives', () => {
  it('each institution keeps what its own share of the points does not take back', () => {
    // county s = 2/3: a case 80 × 100 × 1/3, a day 400 × 1/3, an item 70 % × 2,000 × 1/3; township s = 1/3
    const { institutions } = mixedPayment(input)
    const revenues = institutions.map(({ care }) => care.map(({ marginal }) => marginal.revenue.slice(0, 7)))
    expect(revenues).toEqual([
      ['2666.66', '133.333', '466.666'],
      ['2666.66', '0.00'],
    ])
  })

  it('only where cost is paid does a yuan saved cost revenue: 70 % × 1/3', () => {
    const [county] = mixedPayment(input).institutions
    expect(county?.care.map(({ marginal }) => marginal.keptOfSaving.slice(0, 6))).toEqual(['1', '1', '0.7666'])
  })

  it('a method weighs its institutions: units of care by volume, savings by cost', () => {
    // s .75 and .25; an item 80 % × 300 × .25 = 60, 80 % × 100/3 × .75 = 20; a yuan saved −.2 and −.6
    const line = (points: number, units: number, cost: number) => [
      { method: 'acute', units: 1, points, cost: 100 },
      { method: 'items', units, cost },
    ]
    const { methods: byMethod } = mixedPayment({
      budget: 1000,
      methods: [
        { id: 'acute', pays: 'points' },
        { id: 'items', pays: 'byItem', share: '80%' },
      ],
      institutions: [
        { id: 'a', care: line(3, 1, 300) },
        { id: 'b', care: line(1, 3, 100) },
      ],
      tolerance: 0,
    })
    // (60 + 3 × 20) ÷ 4; (300 + 100) ÷ 4; (−.2 × 300 − .6 × 100) ÷ 400
    expect(byMethod[1]?.marginal).toEqual({
      computable: true,
      revenue: '30.00',
      unitCost: '100.00',
      marginPerYuan: '-0.7',
      revenueOfSaving: '-0.3',
      keptOfSaving: '0.7',
    })
  })

  it('one more unit may cost less than the mean', () => {
    const { institutions } = mixedPayment({
      ...input,
      institutions: [{ id: 'a', care: [{ method: 'rehab', units: 100, cost: 32_000, unitCost: 100 }] }],
    })
    expect(institutions[0]?.care[0]?.marginal).toMatchObject({
      unitCost: '100.00',
      revenue: '400.00',
      marginPerYuan: '3',
    })
  })
})

describe('a budget that is used up', () => {
  const fixed = { id: 'own', pays: 'points', price: 10 } as const
  const care = { method: 'own', units: 10, points: 100, cost: 500 }
  const settle = (budget: number, more: Partial<Parameters<typeof mixedPayment>[0]> = {}) =>
    mixedPayment({ budget, methods: [fixed], institutions: [{ id: 'a', care: [care] }], tolerance: 0, ...more })

  it('pays nothing for one more unit at a price of its own', () => {
    expect(settle(1001).institutions[0]?.care[0]?.marginal.revenue).toBe('100.00')
    const { institutions, methods, unspent, steps } = settle(1000)
    expect(unspent).toBe('0.00')
    expect(institutions[0]?.care[0]?.marginal).toMatchObject({ revenue: '0.00', marginPerYuan: '-1' })
    expect(methods[0]?.marginal).toMatchObject({ computable: true, revenue: '0.00' })
    expect(steps.find(({ id }) => id === 'marginalRevenue[0][0]')?.because?.en).toContain('the budget is used up')
  })

  it('nor where others share a pool of nothing', () => {
    const shared = { id: 'shared', pays: 'points' } as const
    const cares = [care, { method: 'shared', units: 1, points: 1, cost: 1 }]
    const { institutions, pool } = settle(1000, { methods: [fixed, shared], institutions: [{ id: 'a', care: cares }] })
    expect(pool?.amount).toBe('0.00')
    expect(institutions[0]?.care.map(({ marginal }) => marginal.revenue)).toEqual(['0.00', '0.00'])
  })

  it('still takes back what is saved where cost is paid', () => {
    const byItem = { id: 'own', pays: 'byItem', share: '50%' } as const
    const { institutions } = settle(250, {
      methods: [byItem],
      institutions: [{ id: 'a', care: [{ method: 'own', units: 10, cost: 500 }] }],
    })
    expect(institutions[0]?.care[0]?.marginal).toMatchObject({ revenue: '0.00', revenueOfSaving: '-0.5' })
  })
})

describe('the verdict', () => {
  it('names the highest and the lowest margin and the spread between them', () => {
    const { neutrality } = mixedPayment(input)
    expect(neutrality).toMatchObject({ computable: true, neutral: false, lowest: 'heads', tolerance: '0.05' })
  })

  it('is neutral up to the tolerance, the bound included', () => {
    const of = (tolerance: string) =>
      mixedPayment({
        budget: 1000,
        methods: [
          { id: 'day', pays: 'bedDay', tariff: 110 },
          { id: 'item', pays: 'byItem', share: 1 },
        ],
        institutions: [
          {
            id: 'a',
            care: [
              { method: 'day', units: 1, cost: 100 },
              { method: 'item', units: 1, cost: 100 },
            ],
          },
        ],
        tolerance,
      })
    expect(of('10%').neutrality).toMatchObject({ neutral: true, spread: '0.1', highest: 'day', lowest: 'item' })
    expect(of('10%').institutions[0]?.neutrality).toMatchObject({ neutral: true, spread: '0.1' })
    expect(of('9.99%').neutrality).toMatchObject({ neutral: false })
  })

  it('needs two methods with care', () => {
    const care = [{ method: 'rehab', units: 1, cost: 1 }]
    const mixed = mixedPayment({ ...input, institutions: [{ id: 'a', care }] })
    expect([mixed.neutrality.computable, mixed.institutions[0]?.neutrality.computable]).toEqual([false, false])
    expect(mixed.methods.map(({ marginal }) => marginal.computable)).toEqual([false, true, false, false])
  })
})

describe('refusals', () => {
  const [county] = input.institutions
  const withCare = (care: object) => ({ institutions: [{ id: 'a', care: [care] }] })
  it.each([
    [{ budget: 159_999 }, 'exceeds_available', ['budget']],
    [{ tolerance: undefined }, 'missing', ['tolerance']],
    [{ tolerance: -1 }, 'out_of_range', ['tolerance']],
    [{ methods: [] }, 'empty_list', ['methods']],
    [{ methods: [...methods, ...methods] }, 'duplicate_id', ['methods', 4, 'id']],
    [{ methods: [{ id: 'a', pays: 'salary' }] }, 'not_one_of', ['methods', 0, 'pays']],
    [{ methods: [{ id: 'a', pays: 'bedDay' }] }, 'missing', ['methods', 0, 'tariff']],
    [
      { methods: [{ id: 'a', pays: 'bedDay', tariff: 1, pointsPerDay: 1 }] },
      'conflicting_inputs',
      ['methods', 0, 'pointsPerDay'],
    ],
    [{ methods: [{ id: 'a', pays: 'perHead', rate: 1, share: 1 }] }, 'unknown_key', ['methods', 0, 'share']],
    [{ methods: [{ id: 'a', pays: 'byItem', share: '101%' }] }, 'out_of_range', ['methods', 0, 'share']],
    [{ methods: [{ id: 'a', pays: 'byItem', share: 0 }] }, 'out_of_range', ['methods', 0, 'share']],
    [{ methods: [{ id: 'a', pays: 'points', price: 0 }] }, 'out_of_range', ['methods', 0, 'price']],
    [{ institutions: [county, county] }, 'duplicate_id', ['institutions', 1, 'id']],
    [withCare({ method: 'x', units: 1, cost: 1 }), 'unknown_id', ['institutions', 0, 'care', 0, 'method']],
    [withCare({ method: 'acute', units: 1, cost: 1 }), 'missing', ['institutions', 0, 'care', 0, 'points']],
    [
      withCare({ method: 'heads', units: 1, cost: 1, heads: 0 }),
      'out_of_range',
      ['institutions', 0, 'care', 0, 'heads'],
    ],
    [
      withCare({ method: 'rehab', units: 1, cost: 1, points: 1 }),
      'unknown_key',
      ['institutions', 0, 'care', 0, 'points'],
    ],
    [withCare({ method: 'rehab', units: 0, cost: 1 }), 'out_of_range', ['institutions', 0, 'care', 0, 'units']],
    [withCare({ method: 'rehab', units: 1, cost: 0 }), 'out_of_range', ['institutions', 0, 'care', 0, 'cost']],
    [
      withCare({ method: 'rehab', units: 1, cost: 1, unitCost: 0 }),
      'out_of_range',
      ['institutions', 0, 'care', 0, 'unitCost'],
    ],
    [
      { institutions: [{ id: 'a', care: [1, 2].map((units) => ({ method: 'rehab', units, cost: 1 })) }] },
      'duplicate_id',
      ['institutions', 0, 'care', 1, 'method'],
    ],
    [{ institutions: [{ id: 'a', care: [null] }] }, 'missing', ['institutions', 0, 'care', 0]],
  ] as const)('%j', (more, code, path) => {
    expectRefusal(() => mixedPayment({ ...input, ...more } as never), code, [...path])
  })
})
