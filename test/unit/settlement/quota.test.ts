import { describe, expect, it } from 'vitest'
import { checkFourthQuarter, countAdmissions, explain, settleQuotaMonths, settleQuotaYear, withLocal } from 'yigongti'
import { harbinQuota, taicangQuota } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'
import { unexplained } from '../../support/unexplained.ts'

const rules = withLocal(harbinQuota, {
  heldReturn: [{ from: 0, factor: '0.9' }],
  poolShareOfOverrun: [
    { upTo: '5%', share: '60%' },
    { upTo: null, share: '40%' },
  ],
})
const months = Array.from({ length: 12 }, (_, index) => ({ id: `m${index + 1}`, claim: 100 }))
const year = { year: 2015, quota: 1200, months, score: 80 }

describe('the months of a quota', () => {
  it('give odd fen of the quota to the earlier', () => {
    const claims = months.map(({ id }) => ({ id, claim: 1000 }))
    const { months: settled } = settleQuotaMonths(harbinQuota, { year: 2015, quota: '100.01', months: claims })
    expect(settled.map(({ confirmed }) => confirmed).slice(3, 7)).toEqual(['8.34', '8.34', '8.33', '8.33'])
  })

  it.each([
    [{ months: [] }, 'empty_list', ['months']],
    [{ months: [...months, { id: 'm13', claim: 1 }] }, 'out_of_range', ['months']],
    [{ months: [months[0], months[0]] }, 'duplicate_id', ['months', 1, 'id']],
    [{ months: [{ id: 'm1', claim: -1 }] }, 'negative_amount', ['months', 0, 'claim']],
    [{ months: [{ id: 'm1', points: 1 }] }, 'unknown_key', ['months', 0, 'points']],
    [{ quota: '1200.001' }, 'not_whole_fen', ['quota']],
  ] as const)('refuse %j', (more, code, path) => {
    const input = { year: 2015, quota: 1200, months, ...more }
    expectRefusal(() => settleQuotaMonths(harbinQuota, input as never), code, [...path])
  })
})

describe('the year of a quota', () => {
  it('names the rules and the day they were read on', () => {
    expect(settleQuotaYear(rules, year).provenance).toMatchObject({ ruleSet: 'cn.harbin.quota', asOf: '2015-12-31' })
  })

  it('pays what is kept only where the rules pay it', () => {
    const cashed = settleQuotaYear(taicangQuota, { year: 2005, quota: 1000, claimed: 900 })
    expect(cashed).toMatchObject({ retained: '30.00', carriedForward: '0.00', entitlement: '930.00' })
    const carried = settleQuotaYear(withLocal(taicangQuota, { retainedUse: 'carryForward' }), {
      year: 2005,
      quota: 1000,
      claimed: 900,
    })
    expect(carried).toMatchObject({ retained: '30.00', carriedForward: '30.00', entitlement: '900.00' })
  })

  it.each([
    [{ score: undefined }, 'missing', ['score']],
    [{ score: 101 }, 'score_out_of_scale', ['score']],
    [{ months: undefined }, 'missing', ['months']],
    [{ months: undefined, claimed: 1 }, 'missing', ['months']],
    [{ claimed: 1 }, 'conflicting_inputs', ['claimed']],
    [{ visits: { inpatient: 1, outpatient: 100 } }, 'not_asked', ['visits']],
    [{ visits: { inpatient: 1, outpatient: 0 } }, 'out_of_range', ['visits', 'outpatient']],
    [{ months: months.slice(1) }, 'wrong_length', ['months']],
    [{ carriedIn: -1 }, 'negative_amount', ['carriedIn']],
    [{ bonus: 1 }, 'unknown_key', ['bonus']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => settleQuotaYear(rules, { ...year, ...more } as never), code, [...path])
  })

  it('refuses shares of the pool that rise with the overrun, where the agreement says they fall', () => {
    const poolShareOfOverrun = [
      { upTo: '5%', share: '40%' },
      { upTo: null, share: '50%' },
    ]
    const rising = withLocal(rules, { poolShareOfOverrun })
    expectRefusal(() => settleQuotaYear(rising, year), 'shares_rise', ['poolShareOfOverrun', 1, 'share'])
    const elsewhere = withLocal(taicangQuota, { fallingShares: false })
    expect(settleQuotaYear(elsewhere, { year: 2005, quota: 1000, claimed: 1100 }).topUp).toBe('50.00')
  })

  it('names what the locality has not supplied', () => {
    expectRefusal(() => settleQuotaYear(harbinQuota, year), 'missing_local_parameter', ['poolShareOfOverrun'])
  })
})

describe('the fourth quarter', () => {
  it('is judged measure by measure', () => {
    const measures = [
      { id: 'admissions', quarters: [100, 100, 100, 115] as const },
      { id: 'cost', quarters: [0, 0, 0, '0.01'] as const },
    ]
    const found = checkFourthQuarter(harbinQuota, { year: 2015, measures })
    expect(found.measures.map(({ within, beyond }) => [within, beyond])).toEqual([
      [true, '0'],
      [false, '0.01'],
    ])
    expect(found.within).toBe(false)
  })

  it.each([
    [{ quarters: [1, 2, 3] }, 'wrong_length', ['measures', 0, 'quarters']],
    [{ quarters: [1, 2, 3, -4] }, 'out_of_range', ['measures', 0, 'quarters', 3]],
    [{ quarters: undefined }, 'missing', ['measures', 0, 'quarters']],
  ] as const)('refuses %j', (more, code, path) => {
    const input = { year: 2015, measures: [{ id: 'a', ...more }] }
    expectRefusal(() => checkFourthQuarter(harbinQuota, input as never), code, [...path])
  })
})

describe('admissions', () => {
  const stay = (id: string, admittedOn: string, dischargedOn: string, more: object = {}) => ({
    ...{ id, person: 'p', disease: 'd', admittedOn, dischargedOn, emergency: false, cost: 5000 },
    ...more,
  })
  const count = (...stays: readonly object[]) =>
    countAdmissions(harbinQuota, { year: 2015, deductible: 500, stays } as never)

  it('a chain of readmissions is one admission', () => {
    const { admissions, stays } = count(
      stay('c', '2015-02-12', '2015-02-14'),
      stay('a', '2015-01-01', '2015-01-10'),
      stay('b', '2015-01-25', '2015-01-28'),
    )
    expect(admissions).toBe(1)
    expect(stays.map(({ counts, joins }) => [counts, joins])).toEqual([
      ['readmission', 'b'],
      ['admission', null],
      ['readmission', 'a'],
    ])
  })

  it.each([
    ['on the sixteenth day', stay('b', '2015-01-26', '2015-01-28')],
    ['for another disease', stay('b', '2015-01-12', '2015-01-28', { disease: 'other' })],
    ['of another person', stay('b', '2015-01-12', '2015-01-28', { person: 'other' })],
    ['as an emergency', stay('b', '2015-01-12', '2015-01-28', { emergency: true })],
    ['before the discharge', stay('b', '2015-01-09', '2015-01-28')],
  ])('a stay %s counts by itself', (_, second) => {
    expect(count(stay('a', '2015-01-01', '2015-01-10'), second).admissions).toBe(2)
  })

  it('of an excepted disease each stay counts, in its canonical code; those of others are still joined', () => {
    // Ten days apart each: two of the tumour, two of another disease; the third of the tumour is below the deductible.
    const stays = [
      stay('a', '2015-01-01', '2015-01-03', { disease: 'C34.1' }),
      stay('b', '2015-01-13', '2015-01-15', { disease: 'c34.1' }),
      stay('c', '2015-01-25', '2015-01-27', { disease: 'C34.1', cost: 499 }),
      stay('d', '2015-03-01', '2015-03-03', { disease: 'J45' }),
      stay('e', '2015-03-13', '2015-03-15', { disease: 'J45' }),
    ]
    const counting = (...exceptedDiseases: readonly string[]) =>
      countAdmissions(harbinQuota, { year: 2015, deductible: 500, stays, exceptedDiseases } as never)
    expect(counting().admissions).toBe(2)
    const { admissions, stays: found, steps } = counting('C34.1')
    expect(admissions).toBe(3)
    expect(found.map(({ counts, joins }) => [counts, joins])).toEqual([
      ['admission', null],
      ['admission', null],
      ['belowDeductible', null],
      ['admission', null],
      ['readmission', 'd'],
    ])
    expect(steps.map(({ because }) => because?.zh)).toContain('除外病种，不与前次住院合并，计为一个人次')
    expect(counting('C34').admissions).toBe(2)
    expect(counting('c34.1', 'J45').admissions).toBe(4)
  })

  it('a stay below the deductible is none, and begins no days', () => {
    const { admissions, stays } = count(
      stay('a', '2015-01-01', '2015-01-10', { cost: '499.99' }),
      stay('b', '2015-01-12', '2015-01-20', { cost: 500 }),
    )
    expect(admissions).toBe(1)
    expect(stays.map(({ counts }) => counts)).toEqual(['belowDeductible', 'admission'])
  })

  it.each([
    [{ dischargedOn: '2014-12-31' }, 'out_of_range', ['stays', 0, 'dischargedOn']],
    [{ admittedOn: '2015-02-30' }, 'not_a_date', ['stays', 0, 'admittedOn']],
    [{ emergency: 'no' }, 'wrong_type', ['stays', 0, 'emergency']],
    [{ cost: -1 }, 'negative_amount', ['stays', 0, 'cost']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => count(stay('a', '2015-01-01', '2015-01-10', more)), code, [...path])
  })
})

describe('what a quota comes to', () => {
  const claimed = { year: 2005, quota: 1000, claimed: 900 }

  it.each<[string, object]>([
    ['the months', settleQuotaMonths(harbinQuota, { year: 2015, quota: 1200, months })],
    ['the year', settleQuotaYear(rules, year)],
    ['a year over its quota', settleQuotaYear(rules, { ...year, quota: 1100 })],
    ['a year that pays what is kept', settleQuotaYear(taicangQuota, claimed)],
    ['a year that carries it', settleQuotaYear(withLocal(taicangQuota, { retainedUse: 'carryForward' }), claimed)],
    [
      'the fourth quarter',
      checkFourthQuarter(harbinQuota, { year: 2015, measures: [{ id: 'a', quarters: [9, 8, 9, 40] }] }),
    ],
  ])('explains every figure: %s', (_, result) => {
    expect(unexplained(result)).toEqual([])
  })

  it('goes on from month to month, and from year to year', () => {
    const claims = settleQuotaMonths(harbinQuota, { year: 2015, quota: 1200, months })
    const carriedIn = explain(settleQuotaYear(taicangQuota, claimed), 'retained')
    const next = settleQuotaYear(taicangQuota, { ...claimed, carriedIn, claimed: explain(claims, 'claimed') })
    expect(next).toMatchObject({ available: '1030.00', claimed: claims.claimed })
    const below = next.steps.filter(({ steps }) => steps !== undefined).map(({ id }) => id)
    expect(below).toEqual(expect.arrayContaining(['carriedIn', 'claimed']))
  })

  it('keeps the unit of what is measured', () => {
    const cost = explain(settleQuotaMonths(harbinQuota, { year: 2015, quota: 1200, months }), 'claimed')
    const agreed = { value: 900, label: { zh: '商定值', en: 'Agreed' } }
    const measures = [{ id: 'cost', quarters: [cost, agreed, 900, 1000] as const }]
    const found = checkFourthQuarter(harbinQuota, { year: 2015, measures })
    expect(explain(found, ['measures', 0, 'beyond']).unit).toBe('yuan')
    expect(unexplained(found)).toEqual([])
    const mixed = [{ id: 'cost', quarters: [cost, agreed, 900, explain(found, ['measures', 0, 'mean'])] as const }]
    expect(checkFourthQuarter(harbinQuota, { year: 2015, measures: mixed }).measures[0]?.fourth).toBe('1000.00')
    const days = [{ id: 'cost', quarters: [cost, agreed, 900, { ...cost, unit: 'days' }] }]
    expectRefusal(() => checkFourthQuarter(harbinQuota, { year: 2015, measures: days } as never), 'unit_differs', [
      'measures',
      0,
      'quarters',
      3,
      'unit',
    ])
  })

  it('is refused where an amount is of another unit', () => {
    const found = checkFourthQuarter(harbinQuota, { year: 2015, measures: [{ id: 'a', quarters: [9, 8, 9, 40] }] })
    const quota = explain(found, ['measures', 0, 'mean'])
    expectRefusal(() => settleQuotaYear(taicangQuota, { ...claimed, quota }), 'unit_differs', ['quota', 'unit'])
  })
})
