import { describe, expect, it } from 'vitest'
import { capitationBottomUp, capitationTopDown, perHeadAmount } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

describe('per head', () => {
  it('without funds and transfers it is the funding over the enrolees, not rounded', () => {
    expect(perHeadAmount({ funding: 1000, enrolees: 3 }).perHead).toBe(`333.${'3'.repeat(37)}`)
  })

  it.each([
    [{ funding: -1 }, 'negative_amount', ['funding']],
    [{ enrolees: 0 }, 'out_of_range', ['enrolees']],
    [{ enrolees: '1.5' }, 'not_an_integer', ['enrolees']],
    [{ riskFundRate: '101%' }, 'out_of_range', ['riskFundRate']],
    [{ riskFundRate: null as never }, 'missing', ['riskFundRate']],
    [{ reliefFundRate: null as never }, 'missing', ['reliefFundRate']],
    [{ transfers: 2000 }, 'total_negative', []],
    [{ heads: 1 }, 'unknown_key', ['heads']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => perHeadAmount({ funding: 1000, enrolees: 3, ...more }), code, [...path])
  })
})

describe('bottom-up', () => {
  const year = { cost: 100, ownPayment: 40 }

  it('the fund part is the exact difference of the means, not that of two rounded ones', () => {
    // 100.01 ÷ 2 = 50.005 → 50.01; 40.00 ÷ 2 = 20 → M 30.005 → 30.01. With own 40.01: 20.005 → 20.01, M exactly 30
    const of = (ownPayment: string) =>
      capitationBottomUp({
        years: [
          { cost: '100.01', ownPayment },
          { cost: 0, ownPayment: 0 },
        ],
      })
    expect(of('40.00')).toMatchObject({ meanCost: '50.01', meanOwnPayment: '20.00', fundPart: '30.01' })
    expect(of('40.01')).toMatchObject({ meanCost: '50.01', meanOwnPayment: '20.01', fundPart: '30.00' })
    // thirds: 100 ÷ 3 = 33.33, 50.99 ÷ 3 = 17.00 (16.9967), M = 16.3367 → 16.34 although 33.33 − 17.00 = 16.33
    const thirds = capitationBottomUp({
      years: [{ cost: 100, ownPayment: '50.99' }, ...[1, 2].map(() => ({ cost: 0, ownPayment: 0 }))],
    })
    expect(thirds).toMatchObject({ meanCost: '33.33', meanOwnPayment: '17.00', fundPart: '16.34', standard: '16.34' })
  })

  it('own payments above the cost are refused also where the mean of the difference rounds to nothing', () => {
    // 2.99 − 3.00 = −.01, a third of which is −.00333…
    const years = ['0.99', '1.00', '1.00'].map((own) => ({ cost: own, ownPayment: '1.00' }))
    expectRefusal(() => capitationBottomUp({ years }), 'out_of_range', ['years'])
    expect(capitationBottomUp({ years: years.slice(1) }).fundPart).toBe('0.00')
  })

  it.each([
    [{ years: [] }, 'empty_list', ['years']],
    [{ years: [{ cost: 1, ownPayment: 2 }] }, 'out_of_range', ['years']],
    [{ years: [{ cost: 1 }] }, 'missing', ['years', 0, 'ownPayment']],
    [{ years: [year], additions: [{ id: 'a', amount: -1 }] }, 'negative_amount', ['additions', 0, 'amount']],
    [{ years: [year], additions: [1, 1].map(() => ({ id: 'a', amount: 1 })) }, 'duplicate_id', ['additions', 1, 'id']],
  ] as const)('refuses %j', (input, code, path) => {
    expectRefusal(() => capitationBottomUp(input as never), code, [...path])
  })
})

describe('top-down', () => {
  it.each([
    [{ cost: -1 }, 'negative_amount', ['cost']],
    [{ visits: 0 }, 'out_of_range', ['visits']],
    [{ visitsPerHead: 0 }, 'out_of_range', ['visitsPerHead']],
    [{ factors: [{ id: 'a', factor: 0 }] }, 'out_of_range', ['factors', 0, 'factor']],
    [{ factors: [{ id: 'a' }] }, 'missing', ['factors', 0, 'factor']],
    [{ factors: [1, 1].map(() => ({ id: 'a', factor: 1 })) }, 'duplicate_id', ['factors', 1, 'id']],
    [{ heads: 1 }, 'unknown_key', ['heads']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => capitationTopDown({ cost: 1, visits: 1, visitsPerHead: 1, ...more } as never), code, [...path])
  })

  it('takes a thousand factors, and no more', () => {
    const factors = Array.from({ length: 1000 }, (_, index) => ({ id: `f${index}`, factor: '0.999' }))
    const given = { cost: 1_000_000, visits: 1, visitsPerHead: 1 }
    // 1,000,000 × 0.999¹⁰⁰⁰
    expect(capitationTopDown({ ...given, factors }).fund).toBe('367695.42')
    const more = [...factors, { id: 'more', factor: 1 }]
    expectRefusal(() => capitationTopDown({ ...given, factors: more }), 'wrong_length', ['factors'])
  })
})
