import { describe, expect, it } from 'vitest'
import { explain, explainMargins, groupMargins, settlePool, toMarginGroups, toMarginTable, toText } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

const a = { id: 'A', cases: 10, weight: '1.2', costPerCase: 10_500 }

describe('margins of groups', () => {
  it('are a gain above zero and say so', () => {
    const { total, steps } = groupMargins({ price: 9800, groups: [a] })
    expect(total).toBe('12600.00')
    expect(toText(steps, 'zh')).toContain('盈亏额合计（正为盈，负为亏）')
  })

  it('are the same by a case and in sums', () => {
    const { groups } = groupMargins({ price: 9800, groups: [a] })
    const sums = { id: 'A', cases: 10, points: 12, cost: 105_000 }
    expect(groupMargins({ price: 9800, groups: [sums] }).groups).toEqual(groups)
  })

  it('have no share of a cost that is zero, and no case where there is none to tell by', () => {
    const { groups } = groupMargins({ price: 1, groups: [{ id: 'A', cases: 0, points: 0, cost: 0 }] })
    expect(groups[0]).toMatchObject({ margin: '0.00', shareOfCost: null, perCase: null })
  })

  it('tell outliers apart, as a part of the whole', () => {
    const outliers = { cases: 2, points: '0.5', cost: 9000 }
    const { total, outliers: apart, groups } = groupMargins({ price: 9800, groups: [{ ...a, outliers }] })
    expect(total).toBe('8500.00')
    expect(apart).toBe('-4100.00')
    expect(groups[0]).toMatchObject({ cases: '12', perCase: '1260.00', outliers: '-4100.00' })
  })

  it('are ranked alike in result and table where they lose alike', () => {
    const losing = { cases: 1, weight: 1, costPerCase: 2 }
    const groups = [
      { ...losing, id: 'A', hospital: 'a' },
      { ...losing, id: 'B', hospital: 'a"b' },
      { ...losing, id: 'C' },
    ]
    const margins = { price: 1, groups }
    const { losses } = groupMargins(margins)
    const { rows } = toMarginTable({ margins }, { language: 'en' })
    expect(losses.groups.map(({ id }) => id)).toEqual(['C', 'A', 'B'])
    expect(rows.slice(0, 3).map(({ group }) => group)).toEqual(['C', 'A', 'B'])
  })

  it('are of departments of their hospital', () => {
    const groups = [
      { ...a, hospital: 'x', department: 'surgery' },
      { ...a, hospital: 'y', department: 'surgery' },
      { ...a, hospital: 'y' },
    ]
    const { byDepartment, byHospital, byGroup } = groupMargins({ price: 9800, groups })
    expect(byDepartment?.map(({ hospital, department }) => [hospital, department])).toEqual([
      ['x', 'surgery'],
      ['y', 'surgery'],
      ['y', null],
    ])
    expect(byHospital?.map(({ margin }) => margin)).toEqual(['12600.00', '25200.00'])
    expect(byGroup?.map(({ margin }) => margin)).toEqual(['37800.00'])
    expectRefusal(
      () => groupMargins({ price: 1, groups: [...groups, { ...a, hospital: 'x', department: 'surgery' }] }),
      'duplicate_id',
      ['groups', 3, 'id'],
    )
  })

  it('are at the price of a pool, whose points say what a case is paid by', () => {
    const pool = settlePool({ pool: 100_000, institutions: [{ id: 'x', points: 5000 }] })
    const groups = [{ id: 'I21', cases: 2, weight: 1000, costPerCase: 19_000 }]
    const { total, steps } = groupMargins({ price: explain(pool, 'price'), groups })
    expect(total).toBe('2000.00')
    expect(toText(steps, 'zh')).toContain('例均分值')
  })

  it('have no sums of outliers where there are none', () => {
    const outliers = { cases: 0, points: 5, cost: 100 }
    expectRefusal(() => groupMargins({ price: 1, groups: [{ ...a, outliers }] }), 'out_of_range', [
      'groups',
      0,
      'outliers',
      'points',
    ])
  })

  it('are called others where no hospital is named', () => {
    const { steps } = groupMargins({ price: 1, groups: [a, { ...a, hospital: 'x' }] })
    expect(toText(steps, 'zh')).toContain('（机构 其他）')
  })

  it('have a weight or points, a cost or costs', () => {
    const groups = [{ ...a, points: 3 }]
    expectRefusal(() => groupMargins({ price: 1, groups }), 'conflicting_inputs', ['groups', 0, 'points'])
    const sums = [{ id: 'A', cases: 0, points: 1, cost: 0 }]
    expectRefusal(() => groupMargins({ price: 1, groups: sums }), 'out_of_range', ['groups', 0, 'points'])
  })
})

describe('the change of margins', () => {
  const before = { price: 10_000, groups: [a] }

  it('is mix where a group is new, volume and mix where one is gone', () => {
    const after = { price: 10_000, groups: [{ ...a, id: 'B' }] }
    const { groups, change } = explainMargins({ before, after })
    expect(change).toBe('0.00')
    expect(groups.map(({ id, change: own, mix, price }) => [id, own, mix, price])).toEqual([
      ['B', '15000.00', '15000.00', '0.00'],
      ['A', '-15000.00', '-15000.00', '0.00'],
    ])
  })

  it('is a matter of price where the weight of a group changed', () => {
    const after = { price: 10_000, groups: [{ ...a, weight: '1.3' }] }
    expect(explainMargins({ before, after })).toMatchObject({
      change: '10000.00',
      price: '10000.00',
      volume: '0.00',
      mix: '0.00',
    })
  })

  it('tells outliers apart', () => {
    const after = { price: 10_000, groups: [{ ...a, outliers: { cases: 1, points: 0, cost: 700 } }] }
    expect(explainMargins({ before, after })).toMatchObject({
      change: '-700.00',
      outliers: '-700.00',
      efficiency: '0.00',
      mix: '0.00',
    })
  })

  it('needs cases before, and one unit', () => {
    const nobody = { price: 1, groups: [{ ...a, cases: 0 }] }
    expectRefusal(() => explainMargins({ before: nobody, after: before }), 'no_cases', ['before', 'groups'])
    const stated = (unit: 'price' | 'yuan') =>
      groupMargins({
        price: { value: 10, label: { zh: '公布的点值', en: 'Published value' }, unit },
        groups: before.groups,
      })
    expect(stated('price').steps[0]).toMatchObject({ unit: 'price', value: '10' })
    expectRefusal(() => stated('yuan'), 'unit_differs', ['price', 'unit'])
    const points = { ...before, paidBy: 'points' } as const
    expectRefusal(() => explainMargins({ before, after: points }), 'unit_differs', ['after', 'paidBy'])
  })
})

describe('cases summed for margins', () => {
  const input = {
    cases: { institution: Uint8Array.of(0, 1), group: Uint8Array.of(0, 0), cost: Float64Array.of(900_000, 1_000_000) },
    groups: [{ id: 'I21', score: 1000, referenceMean: 10_000 }],
    institutions: [{ id: 'county' }, { id: 'ward' }],
    deviation: deviationRules.national,
  }

  it('know the departments of a hospital', () => {
    const departments = [{ id: 'ward', hospital: 'county', department: 'ward' }]
    expect(toMarginGroups({ ...input, departments })).toEqual([
      { id: 'I21', hospital: 'county', cases: 1, points: '1000.0000', cost: '9000.00' },
      { id: 'I21', hospital: 'county', department: 'ward', cases: 1, points: '1000.0000', cost: '10000.00' },
    ])
  })

  it('name the row that is wrong', () => {
    const cases = { ...input.cases, cost: Float64Array.of(900_000, 0.5) }
    expectRefusal(() => toMarginGroups({ ...input, cases }), 'not_whole_fen', ['cases', 'cost', 1])
    const group = Uint8Array.of(0, 1)
    expectRefusal(() => toMarginGroups({ ...input, cases: { ...input.cases, group } }), 'out_of_range', [
      'cases',
      'group',
      1,
    ])
    const unnamed = [{ score: 1000, referenceMean: 10_000 }]
    expectRefusal(() => toMarginGroups({ ...input, groups: unnamed }), 'missing', ['groups', 0, 'id'])
  })
})
