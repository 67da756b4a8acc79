import { describe, expect, it } from 'vitest'
import { casePoints, clearPool, diseaseWeights, explain, settleCases, settlePool, toCaseColumns } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const weights = diseaseWeights({
  cases: { group: ['I21', 'I21', 'J06', 'J06'], cost: [19_000, 21_000, 3500, 4500] },
  scale: 1000,
})
const catalogue = {
  groups: weights.groups,
  institutions: [{ id: 'county' }, { id: 'township' }],
  deviation: deviationRules.national,
}
const admissions = [
  { id: 'a', institution: 'county', diagnosis: 'i21', cost: 20_000, sex: 'male' },
  { id: 'b', institution: 'township', diagnosis: 'J06', cost: '3900.50' },
]
const { cases } = toCaseColumns(admissions, catalogue)
const settled = settleCases({ ...catalogue, cases, pool: 20_000 })

/** Every place of a decimal text, with the text; results within a result too. */
function texts(part: unknown, path: readonly (string | number)[] = []): [readonly (string | number)[], string][] {
  if (typeof part === 'string') return /^-?\d+(\.\d+)?$/.test(part) ? [[path, part]] : []
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'steps' ? [] : texts(value, [...path, Array.isArray(part) ? Number(key) : key]),
  )
}

function expectExplained(result: object) {
  const found = texts(result)
  expect(found.length).toBeGreaterThan(0)
  for (const [path, text] of found) {
    const { value, steps } = explain(result, path as never)
    expect([path, value, steps.at(-1)?.value]).toEqual([path, text, text])
  }
}

describe('from room to room without renaming', () => {
  it('weights are a catalogue, for all cases and for one', () => {
    expect(settled.totalPoints).toBe('2000.0000')
    const [group] = weights.groups
    expect(
      casePoints(catalogue.deviation, { cost: 20_000, ...(group as (typeof weights.groups)[number]) }).points,
    ).toBe('1666.6667')
    const old = { score: '1666.6667', referenceMean: 20_000 }
    expect(casePoints(catalogue.deviation, { cost: 20_000, ...old }).points).toBe('1666.6667')
  })

  it('a weight comes with its explanation, under its own name or as a score', () => {
    const weight = explain(weights, ['groups', 0, 'weight'])
    const mean = explain(weights, ['groups', 0, 'mean'])
    for (const group of [
      { weight, mean },
      { score: weight, referenceMean: mean },
    ]) {
      const points = casePoints(catalogue.deviation, { cost: 20_000, ...group })
      const told = JSON.stringify(explain(points, 'points').steps)
      expect(told).toContain('diseaseWeight[0]')
      const cases = { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(2_000_000) }
      const all = settleCases({ ...catalogue, groups: [group], cases, pool: 100 })
      expect(JSON.stringify(explain(all, ['institutions', 0, 'payment']).steps)).toContain('diseaseWeight[0]')
    }
  })

  it('two names of one thing are refused, and none', () => {
    const one = { cost: 1, referenceMean: 1 }
    expectRefusal(
      () => casePoints(catalogue.deviation, { ...one, score: 1, weight: 1 } as never),
      'conflicting_inputs',
      ['weight'],
    )
    expectRefusal(() => casePoints(catalogue.deviation, one as never), 'missing', ['score'])
  })

  it('settled institutions share a pool and are cleared as they are', () => {
    const pool = settlePool({ pool: 20_000, institutions: settled.institutions })
    expect(pool.institutions.map(({ payment }) => payment)).toEqual(settled.institutions.map(({ payment }) => payment))
    const explained = settled.institutions.map((one, index) => ({
      ...one,
      points: explain(settled, ['institutions', index, 'points']),
    }))
    const again = settlePool({ pool: 20_000, institutions: explained })
    expect(JSON.stringify(explain(again, ['institutions', 0, 'payment']).steps)).toContain('institutionPoints[0]')
    expectExplained(clearPool({ pool: 20_000, institutions: settled.institutions.map((one) => ({ ...one, paid: 1 })) }))
  })
})

describe('every decimal text is explained', () => {
  it('weights, trimmed too', () => {
    expectExplained(weights)
    const trim = { method: 'percentile', lower: '50%' } as const
    expectExplained(diseaseWeights({ cases: { group: ['a', 'a', 'a'], cost: [1, 2, 9] }, trim }))
  })
  it('settled cases, and points below their places', () => {
    expectExplained(settled)
    expectExplained(
      settlePool({
        pool: 3,
        institutions: [
          { id: 'a', points: 1 },
          { id: 'b', points: 2 },
        ],
      }),
    )
  })
})

describe('columns of admissions', () => {
  const make =
    (change: object, options = {}) =>
    () =>
      toCaseColumns([{ ...admissions[0], ...change } as never], catalogue, options)

  it.each([
    ['an unknown group', { diagnosis: 'Z99' }, 'unknown_id', ['admissions', 0, 'diagnosis']],
    ['an unknown group of its own', { group: 'Z99' }, 'unknown_id', ['admissions', 0, 'group']],
    ['an unknown institution', { institution: 'x' }, 'unknown_id', ['admissions', 0, 'institution']],
    ['no cost', { cost: undefined }, 'missing', ['admissions', 0, 'cost']],
    ['half a fen', { cost: '0.005' }, 'not_whole_fen', ['admissions', 0, 'cost']],
    ['a cost below zero', { cost: -1 }, 'negative_amount', ['admissions', 0, 'cost']],
  ] as const)('refuse %s', (_, change, code, path) => {
    expectRefusal(make(change), code, path)
  })

  it('take rows alike in every field for one, with a note', () => {
    const [a, b] = admissions
    const twice = toCaseColumns([a, { ...a }, b] as never, catalogue)
    expect(twice).toEqual({ cases, ungrouped: [], repeated: [{ id: 'a', row: 1, first: 0 }] })
  })

  it('refuse an id twice, and collect what fits no group', () => {
    expectRefusal(
      () => toCaseColumns([admissions[0], { ...admissions[0], sex: 'female' }] as never, catalogue),
      'duplicate_id',
      ['admissions', 1, 'id'],
    )
    expect(make({ diagnosis: 'z99' }, { badRows: 'collect' })()).toMatchObject({
      cases: { cost: new Float64Array(0) },
      ungrouped: [{ row: 0, id: 'a', group: 'Z99' }],
    })
  })
})

describe('admissions as columns', () => {
  const [admission] = admissions as [(typeof admissions)[0]]
  const columnsOf = (change: object) => toCaseColumns([{ ...admission, ...change }], catalogue)
  const label = { zh: '结算费用', en: 'Settled cost' }
  const payment = explain(settled, ['institutions', 0, 'payment'])

  it('takes a cost that is explained or stated, by its value', () => {
    expect([...columnsOf({ cost: payment }).cases.cost]).toEqual([Number(payment.value.replace('.', ''))])
    expect([...columnsOf({ cost: { value: 3900.5, label } }).cases.cost]).toEqual([390_050])
  })

  it('refuses one in another unit, or that is no cost', () => {
    const points = explain(settled, 'totalPoints')
    const at = ['admissions', 0, 'cost']
    expectRefusal(() => columnsOf({ cost: points }), 'unit_differs', [...at, 'unit'])
    expectRefusal(() => columnsOf({ cost: { value: '0.001', label } }), 'not_whole_fen', [...at, 'value'])
    expectRefusal(() => columnsOf({ cost: { value: -1, label } }), 'negative_amount', [...at, 'value'])
    expectRefusal(() => columnsOf({ cost: { value: '90071992547409.93', label } }), 'out_of_range', [...at, 'value'])
    expectRefusal(() => columnsOf({ cost: { label } }), 'not_a_number', at)
  })

  it.each(['id', 'institution', 'diagnosis', 'group', 'cost'])('%s that is null is missing', (key) => {
    expectRefusal(() => columnsOf({ [key]: null }), 'missing', ['admissions', 0, key])
  })
})
