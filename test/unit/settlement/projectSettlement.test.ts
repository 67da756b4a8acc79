import { describe, expect, it } from 'vitest'
import { projectSettlement, settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const rules = withLocal(guangdong2025, {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: [{ from: 0, factor: 1 }],
  surplusFactor: [{ from: 0, factor: '0.9' }],
  poolShareOfOverrun: [{ upTo: null, share: '0.5' }],
})
const year = { year: 2026, setTotal: 1200, expectedElsewhere: 200, score: 86, reasonableOverrun: 'all' } as const
const even = Array.from({ length: 12 }, () => 90)
const reference = [even, [...even.slice(0, 11), 100]]
const months = (amount: number, count = 6) => Array.from({ length: count }, () => ({ amount }))

describe('a year that is settled before it ends', () => {
  it('is the settlement of what is projected', () => {
    const { projection, settlement, ...found } = projectSettlement(rules, {
      ...year,
      projection: { reference, toDate: months(90) },
    })
    // share 1080 ÷ 2170, 540 × 2170 ÷ 1080 = 1085; operating 1200 × 97 %
    expect(projection).toMatchObject({ projected: '1085', balance: '79' })
    expect(settlement).toMatchObject({
      operating: '1164.00',
      spent: '1085.00',
      surplus: '79.00',
      surplusRetained: '71.10',
    })
    const plain = settleYear(rules, { ...year, spending: { members: 885, elsewhere: 200 } })
    expect(settlement.entitlement).toBe(plain.entitlement)
    expect(settlement.steps.flatMap(problemsOf)).toEqual([])
    expect(found.steps.flatMap(problemsOf)).toEqual([])
    expect(JSON.stringify(settlement.steps)).toContain('projectedYear')
  })

  it('tells what would be borne of an overrun', () => {
    const { projection, settlement, overrunProbability } = projectSettlement(rules, {
      ...year,
      projection: { reference, toDate: months(100) },
    })
    // 600 × 2170 ÷ 1080 = 1205.56; 41.56 over 1164, of which 36 by the risk fund and half of the rest
    expect(projection.projected.slice(0, 9)).toBe('1205.5555')
    expect(settlement).toMatchObject({
      overrun: '41.56',
      riskFundUsed: '36.00',
      poolTopUp: '2.78',
      borneByAlliance: '2.78',
    })
    expect(overrunProbability).toMatchObject({ computable: true })
    expect(overrunProbability.computable && Number(overrunProbability.value)).toBeGreaterThan(0.5)
  })

  it('is an even chance where the projection meets the budget', () => {
    // 1164 × 1080 ÷ 2170 is no amount: the budget is set so that 540 projects to it
    const met = { ...year, setTotal: '1118.56', projection: { reference, toDate: months(90) } }
    const { overrunProbability, settlement } = projectSettlement(rules, met)
    expect(settlement.operating).toBe('1085.00')
    expect(overrunProbability).toEqual({ computable: true, value: '0.5' })
  })

  it('knows no chance by one past year, and is sure where the shares do not differ', () => {
    const by = (past: readonly (readonly number[])[], amount: number) =>
      projectSettlement(rules, { ...year, projection: { reference: past, toDate: months(amount) } }).overrunProbability
    expect(by([even], 90)).toMatchObject({ computable: false })
    expect(by([even, even], 97)).toEqual({ computable: true, value: '0' })
    expect(by([even, even], '97.01' as never)).toEqual({ computable: true, value: '1' })
  })

  it('has its advances used up inside a month, by even days', () => {
    // advances 1200 − 36 − 60 − 200 = 904; by members 1080 − 176 = 904 of 1080, 75.33 a month: never used up
    const last = { ...year, projection: { reference: [even], toDate: months(90), elsewhere: 176 } }
    expect(projectSettlement(rules, last).advances).toEqual({ sum: '904.00', days: null, usedUpOn: null })
    // all 1080 by members, 90 a month: 904 − 900 = 4 of the 90 of November, 1.33 of 30 days
    const soon = { ...year, projection: { reference: [even], toDate: months(90), elsewhere: 0 } }
    expect(projectSettlement(rules, soon).advances).toEqual({ sum: '904.00', days: '306', usedUpOn: '2026-11-02' })
  })

  it('has its advances used up on the last day of a month where they meet it', () => {
    // risk fund 3 %, deposit 5 %: advances 92 of a total of 100
    const met = (first: number, second: number) =>
      projectSettlement(rules, {
        ...year,
        expectedElsewhere: 0,
        setTotal: 100,
        projection: { reference: [even], toDate: [{ amount: first }, { amount: second }] },
      }).advances
    expect(met(92, 46)).toEqual({ sum: '92.00', days: '31', usedUpOn: '2026-01-31' })
    expect(met(46, 46)).toEqual({ sum: '92.00', days: '59', usedUpOn: '2026-02-28' })
  })

  it('lasts no day where nothing is paid in advance', () => {
    const { advances } = projectSettlement(rules, {
      ...year,
      setTotal: 100,
      expectedElsewhere: 92,
      projection: { reference: [even], toDate: months(90), elsewhere: 0 },
    })
    expect(advances).toEqual({ sum: '0.00', days: '0', usedUpOn: null })
  })

  it('is over where more than the budget is spent already, and knows nothing before anything is', () => {
    const by = (toDate: readonly { readonly amount: number }[], past: readonly (readonly number[])[]) =>
      projectSettlement(rules, {
        ...year,
        setTotal: 100,
        expectedElsewhere: 0,
        projection: { reference: past, toDate },
      })
    const wild = [even, [...even.slice(0, 11), 4000], [2000, ...even.slice(1)]]
    const spent = [{ amount: 50 }, { amount: 50 }, { amount: 20 }]
    expect(by(spent, wild).overrunProbability).toEqual({ computable: true, value: '1' })
    expect(by(spent, [even]).overrunProbability).toEqual({ computable: true, value: '1' })
    const none = by(months(0, 3), wild)
    expect(none.overrunProbability).toMatchObject({ computable: false })
    expect(none.projection).toMatchObject({ projected: '0', interval: null })
    expect(none.projection.withoutInterval?.en).toContain('nothing is booked yet')
  })

  it('names the distance to an overrun as the outlook of a budget does: the larger, the safer', () => {
    const distanceOf = (amount: number) => {
      const { steps } = projectSettlement(rules, { ...year, projection: { reference, toDate: months(amount) } })
      return Number(/"overrunDistance".*?"value":"(-?[\d.]+)"/.exec(JSON.stringify(steps))?.[1])
    }
    expect(distanceOf(90)).toBeGreaterThan(0)
    expect(distanceOf(100)).toBeLessThan(0)
  })

  it('is refused where more is elsewhere than in all', () => {
    const projection = { reference: [even], toDate: months(90) }
    const more = { ...projection, elsewhere: '1080.01' }
    expectRefusal(() => projectSettlement(rules, { ...year, projection: more }), 'exceeds_available', [
      'projection',
      'elsewhere',
    ])
    const expected = { ...year, setTotal: 5000, expectedElsewhere: 1081 }
    expectRefusal(() => projectSettlement(rules, { ...expected, projection }), 'exceeds_available', [
      'expectedElsewhere',
    ])
    expectRefusal(
      () => projectSettlement(rules, { ...year, projection: { ...projection, reference: [even.slice(1)] } }),
      'wrong_length',
      ['projection', 'reference', 0],
    )
  })
})
