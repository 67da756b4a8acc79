import { describe, expect, it } from 'vitest'
import { capPoints, explain, settleCases, settlePool, toText } from 'yigongti'
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
})
