import { describe, expect, it } from 'vitest'
import { capPoints, clearPool, explain, settleCases, settlePool, settlePools, toText } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

const bands = [
  { upTo: '100%', share: 1 },
  { upTo: '110%', share: '50%' },
  { upTo: null, share: 0 },
]
const pool = 1_000_000
const institutions = [
  { id: 'county', points: 118_000 },
  { id: 'township', points: 45_000 },
]

describe('a cap on points', () => {
  it('takes nothing up to the reference', () => {
    expect(capPoints({ points: 99_999.5, reference: 100_000, bands })).toMatchObject({
      counted: '99999.5000',
      lost: '0.0000',
    })
  })

  it('gives and takes all the points that there are', () => {
    const { counted, lost } = capPoints({ points: '107.77777', reference: 100, bands })
    expect(counted).toBe('103.8889')
    expect(lost).toBe('3.88887')
  })

  it('leaves points as they are where nothing is cut, and counts none that are not there', () => {
    expect(capPoints({ points: '100.00005', reference: 200, bands })).toMatchObject({
      counted: '100.00005',
      lost: '0.0000',
    })
    const nearly = [
      { upTo: '100%', share: 1 },
      { upTo: null, share: '99.9999%' },
    ]
    expect(capPoints({ points: '100.00005', reference: 100, bands: nearly })).toMatchObject({
      counted: '100.0000',
      lost: '0.00005',
    })
  })

  it('says its bands, in points', () => {
    const { steps } = capPoints({ points: 118_000, reference: 100_000, bands, pointsOf: 'drg' })
    const text = toText(steps, 'zh')
    expect(text).toContain('计入点数：105,000.0000 点')
    expect(text).toContain('不计点数：13,000.0000 点')
    expect(text).not.toContain('元')
  })

  it('is taken of a weight that comes explained', () => {
    const weight = { value: '1180', unit: 'weight', label: { zh: '总权重', en: 'Weight' }, steps: [] } as const
    expectRefusal(() => capPoints({ points: weight, reference: 1000, bands }), 'empty_list', ['points', 'steps'])
  })
})

describe('a pool with a cap', () => {
  const cap = { bands, references: [{ id: 'county', points: 100_000 }] }

  it('is paid out whole by the points that count, and says what is lost', () => {
    const { lost, totalPoints, institutions: paid } = settlePool({ pool, institutions, cap })
    expect(totalPoints).toBe('150000')
    expect(lost).toBe('13000.0000')
    expect(paid).toEqual([
      { id: 'county', points: '118000', counted: '105000.0000', lost: '13000.0000', payment: '700000.00' },
      { id: 'township', points: '45000', payment: '300000.00' },
    ])
  })

  it('is a pool without one where nobody is above the reference', () => {
    const high = { bands, references: [{ id: 'county', points: 118_000 }] }
    const payments = (settled: ReturnType<typeof settlePool>) => settled.institutions.map(({ payment }) => payment)
    expect(payments(settlePool({ pool, institutions, cap: high }))).toEqual(
      payments(settlePool({ pool, institutions })),
    )
  })

  it('counts points of any decimals that it does not cut', () => {
    const fine = [{ id: 'county', points: '100.00005' }]
    const high = { bands, references: [{ id: 'county', points: 200 }] }
    expect(settlePool({ pool, institutions: fine, cap: high })).toMatchObject({
      totalPoints: '100.00005',
      lost: '0.0000',
    })
  })

  it('that leaves no points is refused', () => {
    const references = institutions.map(({ id }) => ({ id, points: 0 }))
    expectRefusal(() => settlePool({ pool, institutions, cap: { bands, references } }), 'no_points', ['cap'])
    const byCases = {
      cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(1_000_000) },
      groups: [{ score: 1000, referenceMean: 10_000 }],
      institutions: [{ id: 'county' }],
      deviation: deviationRules.national,
      pool: 21_000,
    }
    const cap = { bands, references: [{ id: 'county', points: 0 }] }
    expectRefusal(() => settleCases({ ...byCases, cap }), 'no_points', ['cap'])
  })

  it('explains what counts', () => {
    const settled = settlePool({ pool, institutions, cap })
    expect(explain(settled, ['institutions', 0, 'counted']).value).toBe('105000.0000')
    expect(explain(settled, 'lost').value).toBe('13000.0000')
  })

  it('knows its institutions', () => {
    const other = { bands, references: [{ id: 'village', points: 1 }] }
    expectRefusal(() => settlePool({ pool, institutions, cap: other }), 'unknown_id', ['cap', 'references', 0, 'id'])
  })

  it('is not passed on as if it had none', () => {
    const { institutions: capped } = settlePool({ pool, institutions, cap })
    expectRefusal(() => settlePool({ pool, institutions: capped }), 'unknown_key', ['institutions', 0, 'counted'])
  })

  it('is the same by cases', () => {
    const { lost, institutions: paid } = settleCases({
      cases: {
        institution: Uint8Array.of(0, 0, 1),
        group: Uint8Array.of(0, 0, 0),
        cost: Float64Array.of(1_000_000, 1_000_000, 1_000_000),
      },
      groups: [{ score: 1000, referenceMean: 10_000 }],
      institutions: [{ id: 'county' }, { id: 'township' }],
      deviation: deviationRules.national,
      pool: 21_000,
      cap: { bands, references: [{ id: 'county', points: 1000 }] },
    })
    expect(lost).toBe('950.0000')
    expect(paid.map(({ points, payment }) => [points, payment])).toEqual([
      ['2000.0000', '10756.10'],
      ['1000.0000', '10243.90'],
    ])
  })

  it('is cleared by the points that count', () => {
    const paid = institutions.map((one) => ({ ...one, paid: 0 }))
    const cleared = clearPool({ pool, institutions: paid, cap })
    expect(cleared.lost).toBe('13000.0000')
    expect(cleared.poolBalance).toBe('0.00')
    expect(cleared.institutions).toMatchObject([
      { points: '118000', counted: '105000.0000', lost: '13000.0000', entitlement: '700000.00', due: '700000.00' },
      { points: '45000', entitlement: '300000.00', due: '300000.00' },
    ])
    expect(cleared.institutions[1]).not.toHaveProperty('counted')
    const text = toText(cleared.institutions[0]?.steps ?? [], 'zh')
    expect(text).toContain('计入分值（county）：105,000.0000 分')
    expect(explain(cleared, ['institutions', 0, 'lost']).value).toBe('13000.0000')
    expect(explain(cleared, 'lost').value).toBe('13000.0000')
  })

  it('tells how the points of an institution count once', () => {
    const explained = explain(settlePool({ pool, institutions, cap }), ['institutions', 0, 'counted'])
    const paid = institutions.map((one) => ({ ...one, paid: 0 }))
    const given = [{ id: 'county', points: explained, paid: 0 }, ...paid.slice(1)]
    for (const cleared of [clearPool({ pool, institutions: paid, cap }), clearPool({ pool, institutions: given })]) {
      for (const { steps } of [cleared, ...cleared.institutions]) {
        const ids = steps.map(({ id }) => id)
        expect(ids).toEqual([...new Set(ids)])
      }
    }
  })

  it('shares its bands by the entitlement of what counts', () => {
    const paid = institutions.map((one) => ({ ...one, paid: 650_000, recorded: 680_000 }))
    const half = [{ upTo: null, share: '50%' }]
    const { institutions: cleared } = clearPool({
      pool,
      institutions: paid,
      cap,
      bands: { surplus: half, overrun: half },
    })
    expect(
      cleared.map(({ retained, compensated, due, finalPayment }) => [retained, compensated, due, finalPayment]),
    ).toEqual([
      ['10000.00', '0.00', '690000.00', '40000.00'],
      ['0.00', '190000.00', '490000.00', '-160000.00'],
    ])
  })

  it('that leaves no points to clear is refused, as is one of others', () => {
    const paid = institutions.map((one) => ({ ...one, paid: 0 }))
    const references = institutions.map(({ id }) => ({ id, points: 0 }))
    expectRefusal(() => clearPool({ pool, institutions: paid, cap: { bands, references } }), 'no_points', ['cap'])
    const other = { bands, references: [{ id: 'village', points: 1 }] }
    const at = ['cap', 'references', 0, 'id']
    expectRefusal(() => clearPool({ pool, institutions: paid, cap: other }), 'unknown_id', at)
  })

  it('is that of one insurance type, and of no other', () => {
    const residents = { id: 'residents', pool, institutions }
    const settled = settlePools({
      pools: [
        { ...residents, cap },
        { ...residents, id: 'employees' },
      ],
    })
    expect(settled.pools[0]).toMatchObject({
      lost: '13000.0000',
      totalPoints: '150000',
      institutions: [
        { counted: '105000.0000', lost: '13000.0000', payment: '700000.00' },
        { points: '45000', payment: '300000.00' },
      ],
    })
    expect(settled.pools[1]).not.toHaveProperty('lost')
    expect(settled.pools[1]?.institutions.map(({ payment }) => payment)).toEqual(['723926.38', '276073.62'])
    expect(settled.institutions.map(({ payment }) => payment)).toEqual(['1423926.38', '576073.62'])
    expect(explain(settled, ['pools', 0, 'institutions', 0, 'counted']).value).toBe('105000.0000')
    expect(explain(settled, ['pools', 0, 'lost']).value).toBe('13000.0000')
  })

  it('caps each pool by itself, and says which pool it leaves without points', () => {
    const residents = { id: 'residents', pool, institutions, cap }
    const settled = settlePools({ pools: [residents, { ...residents, id: 'employees' }] })
    expect(settled.pools.map(({ lost }) => lost)).toEqual(['13000.0000', '13000.0000'])
    expect(explain(settled, ['pools', 1, 'lost']).label.zh).toBe('不计分值合计（employees）')
    const none = { bands, references: institutions.map(({ id }) => ({ id, points: 0 })) }
    const pooled = [residents, { ...residents, id: 'employees', cap: none }]
    expectRefusal(() => settlePools({ pools: pooled }), 'no_points', ['pools', 1, 'cap'])
    const other = { bands, references: [{ id: 'village', points: 1 }] }
    const at = ['pools', 0, 'cap', 'references', 0, 'id']
    expectRefusal(() => settlePools({ pools: [{ ...residents, cap: other }] }), 'unknown_id', at)
  })
})
