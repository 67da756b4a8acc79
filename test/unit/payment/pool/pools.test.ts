import { describe, expect, it } from 'vitest'
import { poolFromBudget, priceFromPool, settlePool, settlePools, toText } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const institutions = [{ id: 'a', points: 1 }]

describe('the price of a point', () => {
  it('is never rounded: a price without end is written with 40 digits', () => {
    expect(priceFromPool({ pool: 1, points: 3 }).price).toBe(`0.${'3'.repeat(40)}`)
  })

  it.each([
    [{ points: 0 }, 'out_of_range', ['points']],
    [{ points: -1 }, 'out_of_range', ['points']],
    [{ points: '5%' }, 'percent_not_allowed', ['points']],
    [{ pool: -1 }, 'negative_amount', ['pool']],
    [{ pool: '0.001' }, 'not_whole_fen', ['pool']],
    [{ pool: Number.NaN }, 'not_a_number', ['pool']],
    [{ basis: 'patient' }, 'not_one_of', ['basis']],
    [{ basis: 'totalCost' }, 'missing', ['reimbursementRatio']],
    [{ basis: 'totalCost', reimbursementRatio: 0 }, 'out_of_range', ['reimbursementRatio']],
    [{ basis: 'totalCost', reimbursementRatio: '101%' }, 'out_of_range', ['reimbursementRatio']],
    [{ reimbursementRatio: '75%' }, 'conflicting_inputs', ['reimbursementRatio']],
    [{ price: 1 }, 'unknown_key', ['price']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => priceFromPool({ pool: 1, points: 1, ...more } as never), code, [...path])
  })
})

describe('a pool', () => {
  it('gives the fen left over to the largest remainders, ties to the earlier', () => {
    const pay = (pool: string, points: readonly number[]) =>
      settlePool({
        pool,
        institutions: points.map((own, index) => ({ id: `h${index}`, points: own })),
      }).institutions.map(({ payment }) => payment)
    expect(pay('0.02', [1, 1, 1])).toEqual(['0.01', '0.01', '0.00'])
    expect(pay('0.02', [1, 2, 1])).toEqual(['0.01', '0.01', '0.00'])
    expect(pay('100.00', [0, 3])).toEqual(['0.00', '100.00'])
  })

  it('names points and price beside each payment', () => {
    const { steps, price, totalPoints } = settlePool({
      pool: 10,
      institutions: [{ id: 'a', points: 3 }, ...institutions.map(() => ({ id: 'b', points: 1 }))],
    })
    expect([price, totalPoints]).toEqual(['2.5', '4'])
    expect(toText(steps, 'en')).toContain('formula: Points of the institution (a) × Price of a point')
    expect(toText(steps, 'zh')).toContain('代入：3 × 2.5')
  })

  it.each([
    [[], 'empty_list', ['institutions']],
    [[{ id: 'a', points: 0 }], 'no_points', ['institutions']],
    [[{ id: 'a', points: -1 }], 'out_of_range', ['institutions', 0, 'points']],
    [[{ id: 'a', points: '1%' }], 'percent_not_allowed', ['institutions', 0, 'points']],
    [[{ id: 'a' }], 'missing', ['institutions', 0, 'points']],
    [[{ points: 1 }], 'missing', ['institutions', 0, 'id']],
    [[...institutions, ...institutions], 'duplicate_id', ['institutions', 1, 'id']],
    [[{ id: 'a', points: 1, spent: 1 }], 'unknown_key', ['institutions', 0, 'spent']],
  ] as const)('refuses %j', (list, code, path) => {
    expectRefusal(() => settlePool({ pool: 1, institutions: list as never }), code, [...path])
  })
})

describe('pools by insurance type', () => {
  it('have prices of their own, and no money moves between them', () => {
    const pools = [
      {
        id: 'employees',
        pool: '0.05',
        institutions: [
          { id: 'a', points: 1 },
          { id: 'b', points: 1 },
        ],
      },
      { id: 'residents', pool: '0.01', institutions: [{ id: 'b', points: 7 }] },
    ]
    const settled = settlePools({ pools })
    expect(settled.pools.map(({ institutions: own }) => own.map(({ payment }) => payment))).toEqual([
      ['0.03', '0.02'],
      ['0.01'],
    ])
    expect(settled.institutions).toEqual([
      { id: 'a', payment: '0.03' },
      { id: 'b', payment: '0.03' },
    ])
    expect(settled.steps.slice(-2).map(({ id, formula, value }) => [id, formula, value])).toEqual([
      ['payment[1][0]', 'institutionPoints[1][0] × price[1]', '0.01'],
      ['institutionTotal[1]', 'payment[0][1] + payment[1][0]', '0.03'],
    ])
    const [first] = pools
    expectRefusal(() => settlePools({ pools: [first, first] as never }), 'duplicate_id', ['pools', 1, 'id'])
    expectRefusal(() => settlePools({ pools: [{ ...first, pool: -1 }] as never }), 'negative_amount', [
      'pools',
      0,
      'pool',
    ])
  })
})

describe('from the regional budget', () => {
  it('rounds the reserve half-up to the fen, and the pool is the difference', () => {
    expect(poolFromBudget({ budget: '0.50', reserveRate: '5%' })).toMatchObject({ reserve: '0.03', pool: '0.47' })
    expect(poolFromBudget({ budget: 1, reserveRate: 0, settledOtherwise: [] }).pool).toBe('1.00')
  })

  it('says of each line what it is and leaves', () => {
    const label = { zh: '异地就医', en: 'Care out of the area' }
    const { steps } = poolFromBudget({
      budget: 9,
      reserveRate: 0,
      settledOtherwise: [
        { id: 'out', label, amount: 4 },
        { id: 'heads', amount: 5 },
      ],
    })
    expect(steps.map(({ label: name, value }) => [name.en, value])).toEqual([
      ['Regional adjustment fund', '0.00'],
      ['Left after the adjustment fund', '9.00'],
      ['Left after the line (Care out of the area)', '5.00'],
      ['Pool', '0.00'],
    ])
  })

  it('without lines is what the reserve leaves, and is called the pool at once', () => {
    for (const lines of [{}, { settledOtherwise: [] }]) {
      const { steps } = poolFromBudget({ budget: 9, reserveRate: '10%', ...lines })
      expect(steps.map(({ label: name, value }) => [name.en, value])).toEqual([
        ['Regional adjustment fund', '0.90'],
        ['Pool', '8.10'],
      ])
    }
  })

  it.each([
    [{ reserveRate: '101%' }, 'out_of_range', ['reserveRate']],
    [{ settledOtherwise: [{ id: 'a', amount: 96 }] }, 'exceeds_available', ['settledOtherwise', 0, 'amount']],
    [{ settledOtherwise: [{ id: 'a', amount: -1 }] }, 'negative_amount', ['settledOtherwise', 0, 'amount']],
    [{ settledOtherwise: [{ id: 'reserve', amount: 1 }] }, 'reserved_id', ['settledOtherwise', 0, 'id']],
    [
      { settledOtherwise: [1, 1].map((amount) => ({ id: 'a', amount })) },
      'duplicate_id',
      ['settledOtherwise', 1, 'id'],
    ],
    [{ settledOtherwise: {} }, 'wrong_type', ['settledOtherwise']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => poolFromBudget({ budget: 100, reserveRate: '5%', ...more } as never), code, [...path])
  })
})
