import { describe, expect, it } from 'vitest'
import { addDays, chargeDeductibles, type ReferralInput } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'
import { problemsOf } from '../../../support/traceProblems.ts'

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

describe('a long chain', () => {
  const deductibles = { low: 200, mid: 300, high: 600 }
  const levels = ['mid', 'low', 'low', 'mid', 'high', 'low'] as const
  const chain = (length: number) =>
    Array.from(
      { length },
      (_, k): Stay => ({
        ...first,
        ...{
          id: `s${k}`,
          institution: k % 2 === 0 ? 'town' : 'county',
          level: levels[k % 6] as string,
          referred: true,
        },
        ...{ admittedOn: addDays('1990-01-01', k), dischargedOn: addDays('1990-01-01', k + 1) },
      }),
    )
  const charged = (length: number, target: 'first' | 'highest' | 'lowest') =>
    chargeDeductibles({ ...input, deductibles, stays: chain(length), target })

  it.each([
    ['first', { 0: '300.00' }],
    ['highest', { 0: '300.00', 4: '300.00' }],
    ['lowest', { 0: '200.00' }],
  ] as const)('is charged as its beginning is, by the %s level', (target, paid: Readonly<Record<number, string>>) => {
    for (const length of [12, 13, 400]) {
      const { stays, admissions, steps } = charged(length, target)
      expect(admissions).toBe(1)
      expect(stays.map(({ charged: one }) => one)).toEqual(Array.from({ length }, (_, k) => paid[k] ?? '0.00'))
      expect(steps.flatMap(problemsOf)).toEqual([])
    }
  })

  it('is told by the stays that count: the last one has as few parts as those before', () => {
    const { steps } = charged(400, 'highest')
    const partsOf = (id: string) => steps.find((step) => step.id === id)?.inputs?.map((part) => part.id)
    expect(partsOf('deductibleCharged[399]')).toEqual([
      'deductibleTarget[399]',
      'deductibleCharged[0]',
      'deductibleCharged[4]',
    ])
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
