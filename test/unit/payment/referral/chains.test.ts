import { describe, expect, it } from 'vitest'
import { chargeDeductibles, type ReferralInput } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

const input = { members: ['town', 'county'], deductibles: { low: 200, high: 600 }, maxGap: 2 }
type Stay = ReferralInput['stays'][number]

const first: Stay = {
  id: 'a',
  person: 'p',
  institution: 'town',
  level: 'low',
  admittedOn: '2026-02-25',
  dischargedOn: '2026-02-27',
}
const second: Stay = {
  ...first,
  id: 'b',
  institution: 'county',
  level: 'high',
  admittedOn: '2026-03-01',
  dischargedOn: '2026-03-09',
  referred: true,
}
const charges = (...stays: ReferralInput['stays']) => chargeDeductibles({ ...input, stays })

describe('what makes one admission of two stays', () => {
  it('two days apart over the end of February', () => {
    expect(charges(first, second)).toMatchObject({
      stays: [
        { id: 'a', chain: 'a', charged: '200.00' },
        { id: 'b', chain: 'a', charged: '400.00' },
      ],
      chains: [{ id: 'a', person: 'p', stays: ['a', 'b'], charged: '600.00' }],
      admissions: 1,
    })
  })

  it.each([
    ['a referral that is not documented', [first, { ...second, referred: false }]],
    ['another person', [first, { ...second, person: 'q' }]],
    ['a hospital that is no member', [first, { ...second, institution: 'city' }]],
    ['coming from one that is no member', [{ ...first, institution: 'city' }, second]],
    ['a day too much', [first, { ...second, admittedOn: '2026-03-02' as const }]],
  ])('not with %s', (_, stays) => {
    const { admissions, stays: charged } = charges(...stays)
    expect([admissions, charged.map((stay) => stay.charged)]).toEqual([2, ['200.00', '600.00']])
  })

  it('a stay elsewhere in between ends the chain', () => {
    const between: Stay = {
      ...first,
      id: 'x',
      institution: 'city',
      admittedOn: '2026-02-28',
      dischargedOn: '2026-03-01',
    }
    expect(charges(first, between, second).admissions).toBe(3)
  })

  it('a referral within the day', () => {
    const sameDay = { ...second, admittedOn: '2026-02-27' as const }
    expect(charges(first, sameDay).admissions).toBe(1)
  })
})

describe('refusals', () => {
  it.each([
    [{ stays: [first, { ...second, admittedOn: '2026-02-26' }] }, 'out_of_range', ['stays', 1, 'admittedOn']],
    [{ stays: [{ ...first, dischargedOn: '2026-02-24' }] }, 'out_of_range', ['stays', 0, 'dischargedOn']],
    [{ stays: [{ ...first, admittedOn: '2026-02-30' }] }, 'not_a_date', ['stays', 0, 'admittedOn']],
    [{ stays: [{ ...first, level: 'mid' }] }, 'unknown_id', ['stays', 0, 'level']],
    [{ stays: [{ ...first, referred: 'yes' }] }, 'wrong_type', ['stays', 0, 'referred']],
    [{ stays: [first, { ...first, person: 'another' }] }, 'duplicate_id', ['stays', 1, 'id']],
    [{ stays: [] }, 'empty_list', ['stays']],
    [{ members: [] }, 'empty_list', ['members']],
    [{ members: [''] }, 'wrong_type', ['members', 0]],
    [{ deductibles: { low: -1 } }, 'negative_amount', ['deductibles', 'low']],
    [{ maxGap: -1 }, 'out_of_range', ['maxGap']],
    [{ maxGap: 1.5 }, 'not_an_integer', ['maxGap']],
    [{ target: 'last' }, 'not_one_of', ['target']],
  ] as const)('%j', (more, code, path) => {
    expectRefusal(() => chargeDeductibles({ ...input, stays: [first, second], ...more } as never), code, [...path])
  })
})
