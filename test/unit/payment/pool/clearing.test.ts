import { describe, expect, it } from 'vitest'
import { clearPool, regroupCase, settleMonths } from 'yigongti'
import { expectRefusal } from '../../../support/refusal.ts'

describe('the months', () => {
  const months = [{ id: '2026-01', points: 10 }]

  it("take last year's price only where this year's is not known", () => {
    const both = settleMonths({ price: 3, lastYearsPrice: 2, months })
    expect([both.priceOf, both.cash]).toEqual(['thisYear', '30.00'])
    const last = settleMonths({ lastYearsPrice: 2, months })
    expect([last.priceOf, last.cash]).toEqual(['lastYear', '20.00'])
  })

  it('a later month does not make up for what was deferred', () => {
    const list = [
      { id: 'm1', points: 15 },
      { id: 'm2', points: 2 },
    ]
    const { months: settled, deferred } = settleMonths({ price: 1, annualQuota: 120, months: list })
    expect(settled.map(({ confirmed }) => confirmed)).toEqual(['10.00', '2.00'])
    expect(deferred).toBe('5.00')
  })

  it('odd fen of the quota go to the earlier months', () => {
    const list = Array.from({ length: 12 }, (_, index) => ({ id: `m${index}`, points: 1 }))
    const { months: settled, cash } = settleMonths({ price: 100, annualQuota: '100.01', months: list })
    expect(settled.map(({ cash: paid }) => paid).slice(3, 7)).toEqual(['8.34', '8.34', '8.33', '8.33'])
    expect(cash).toBe('100.01')
  })

  it('say of which month a quota is, and that it is a twelfth', () => {
    const list = [1, 2].map((points) => ({ id: `m${points}`, points }))
    const { steps } = settleMonths({ price: 1, annualQuota: '100.01', months: list })
    const quotas = steps.filter(({ id }) => id.startsWith('monthQuota'))
    expect(quotas.map(({ label, value }) => [label.zh, label.en, value])).toEqual([
      ['当月额度（第 1 月）', 'Quota of the month (month 1)', '8.34'],
      ['当月额度（第 2 月）', 'Quota of the month (month 2)', '8.34'],
    ])
    expect(quotas[0]?.because?.en).toContain("a twelfth of the year's 100.01 yuan")
  })

  it.each([
    [{ price: undefined }, 'missing', ['price']],
    [{ price: 0 }, 'out_of_range', ['price']],
    [{ lastYearsPrice: -1 }, 'out_of_range', ['lastYearsPrice']],
    [{ heldRate: 2 }, 'out_of_range', ['heldRate']],
    [{ annualQuota: -1 }, 'negative_amount', ['annualQuota']],
    [{ months: [] }, 'empty_list', ['months']],
    [{ months: [...months, ...months] }, 'duplicate_id', ['months', 1, 'id']],
    [{ months: [{ id: 'm', points: -1 }] }, 'out_of_range', ['months', 0, 'points']],
    [{ months: Array.from({ length: 13 }, (_, k) => ({ id: `m${k}`, points: 1 })) }, 'out_of_range', ['months']],
  ] as const)('refuse %j', (more, code, path) => {
    expectRefusal(() => settleMonths({ price: 1, months, ...more } as never), code, [...path])
  })
})

describe('a case that is regrouped', () => {
  const paid = { unitBefore: 2, unitAfter: 1, price: 100, differenceOf: 'exactValues' as const }
  const label = { zh: '中医费用占比', en: 'Share of traditional Chinese medicine' }

  it('keeps its group where the share is reached, the bound included', () => {
    const kept = regroupCase({ ...paid, condition: { label, least: '60%', reached: '0.6' } })
    expect(kept).toMatchObject({
      regrouped: false,
      paymentBefore: '200.00',
      paymentAfter: '200.00',
      difference: '0.00',
    })
    const missed = regroupCase({ ...paid, condition: { label, least: '60%', reached: '0.5999' } })
    expect(missed).toMatchObject({ regrouped: true, paymentAfter: '100.00', difference: '100.00' })
    expect(missed.steps.map(({ because }) => because?.en ?? '').join()).toContain('59.99% reached, 60% asked for')
  })

  it('is paid more where it belongs to a dearer group', () => {
    expect(regroupCase({ ...paid, unitAfter: 3 }).difference).toBe('-100.00')
  })

  it.each([
    [{ differenceOf: undefined }, 'missing', ['differenceOf']],
    [{ unitAfter: 0 }, 'out_of_range', ['unitAfter']],
    [{ coefficient: 0 }, 'out_of_range', ['coefficient']],
    [{ price: 'x' }, 'not_a_number', ['price']],
    [{ condition: { least: 2, reached: 0 } }, 'out_of_range', ['condition', 'least']],
    [{ condition: { least: 1 } }, 'missing', ['condition', 'reached']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => regroupCase({ ...paid, ...more } as never), code, [...path])
  })
})

describe('clearing', () => {
  const institutions = [
    { id: 'a', points: 1, paid: 90, recorded: 90 },
    { id: 'b', points: 1, paid: 120, recorded: 120 },
  ]
  const bands = {
    surplus: [
      { upTo: '5%', share: 1 },
      { upTo: null, share: '50%' },
    ],
    overrun: [
      { upTo: '10%', share: '60%' },
      { upTo: null, share: 0 },
    ],
  }

  it('without bands the entitlement is due, and what was paid too much is recovered', () => {
    const { institutions: cleared, poolBalance } = clearPool({ pool: 200, institutions })
    expect(cleared.map(({ due, finalPayment }) => [due, finalPayment])).toEqual([
      ['100.00', '10.00'],
      ['100.00', '-20.00'],
    ])
    expect(poolBalance).toBe('0.00')
  })

  it('shares surplus and overrun by layers of the entitlement', () => {
    // a: 10 below, 5 whole + 5 half → 7.5 retained; b: 20 above, 10 at 60 % → 6
    const { institutions: cleared, poolBalance } = clearPool({ pool: 200, institutions, bands })
    expect(
      cleared.map(({ recordedRatio, retained, compensated, due }) => [recordedRatio, retained, compensated, due]),
    ).toEqual([
      ['0.9', '7.50', '0.00', '97.50'],
      ['1.2', '0.00', '6.00', '106.00'],
    ])
    expect(poolBalance).toBe('-3.50')
  })

  it('the whole gap by its band, where the rule says so', () => {
    // b: 20 above lies beyond 10 %: nothing; a: 10 lies beyond 5 %: half of it
    const { institutions: cleared } = clearPool({ pool: 200, institutions, bands: { ...bands, mode: 'wholeAmount' } })
    expect(cleared.map(({ due }) => due)).toEqual(['95.00', '100.00'])
  })

  it('a whole gap that lies just on a bound belongs to the band below it, unless the rule says above', () => {
    // a: 5 below is 5 % of 100: all of it, or half of it; b: 10 above is 10 %: 6, or nothing
    const list = [
      { id: 'a', points: 1, paid: 95, recorded: 95 },
      { id: 'b', points: 1, paid: 110, recorded: 110 },
    ]
    const dueOf = (more: object) =>
      clearPool({ pool: 200, institutions: list, bands: { ...bands, mode: 'wholeAmount', ...more } }).institutions.map(
        ({ due }) => due,
      )
    expect(dueOf({})).toEqual(['100.00', '106.00'])
    expect(dueOf({ bound: 'below' })).toEqual(['100.00', '106.00'])
    expect(dueOf({ bound: 'above' })).toEqual(['97.50', '100.00'])
  })

  it('compares what was recorded, not what was paid, where both are known', () => {
    const list = [
      { id: 'a', points: 1, paid: 80, recorded: 100 },
      { id: 'b', points: 1, paid: 80, recorded: 100 },
    ]
    const { institutions: cleared } = clearPool({ pool: 200, institutions: list, bands })
    expect(cleared.map(({ due, finalPayment }) => [due, finalPayment])).toEqual([
      ['100.00', '20.00'],
      ['100.00', '20.00'],
    ])
  })

  it('after months of which a part was held, that part is no surplus: bands ask for what was recorded', () => {
    const price = 100
    const { cash, held } = settleMonths({ price, heldRate: '10%', months: [{ id: 'm1', points: 10_000 }] })
    expect([cash, held]).toEqual(['900000.00', '100000.00'])
    const clear = (more: object) =>
      clearPool({ pool: 1_000_000, institutions: [{ id: 'a', points: 10_000, paid: cash, ...more }], bands })
    // 900,000 would pass for 10 % less than the entitlement: 975,000
    expectRefusal(() => clear({}), 'missing', ['institutions', 0, 'recorded'])
    const [cleared] = clear({ recorded: 1_000_000 }).institutions
    expect(cleared).toMatchObject({ recordedRatio: '1', due: '1000000.00', finalPayment: '100000.00' })
  })

  it('what is deducted stays in the pool', () => {
    const list = institutions.map((one) => ({ ...one, deducted: '2408.44' }))
    expect(clearPool({ pool: 200, institutions: list }).poolBalance).toBe('4816.88')
  })

  it('the trace ends with what is left in the pool', () => {
    const { steps, poolBalance } = clearPool({ pool: 200, institutions, bands })
    expect(steps.at(-1)).toMatchObject({ id: 'poolBalance', value: poolBalance, formula: 'pool − (due[0] + due[1])' })
  })

  it('is deducted also from what the bands make due, below and above the entitlement', () => {
    const list = institutions.map((one, index) => ({ ...one, deducted: index + 1 }))
    const { institutions: cleared, poolBalance } = clearPool({ pool: 200, institutions: list, bands })
    // 97.5 − 1; 106 − 2; −3.5 + 3 stays in the pool
    expect(cleared.map(({ due, finalPayment }) => [due, finalPayment])).toEqual([
      ['96.50', '6.50'],
      ['104.00', '-16.00'],
    ])
    expect(poolBalance).toBe('-0.50')
  })

  it('no ratio to an entitlement of nothing', () => {
    const list = [
      { id: 'a', points: 0, paid: 5, recorded: 5 },
      { id: 'b', points: 1, paid: 0, recorded: 0 },
    ]
    const [a] = clearPool({ pool: 200, institutions: list, bands }).institutions
    expect(a).toMatchObject({ entitlement: '0.00', recordedRatio: null, compensated: '0.00', finalPayment: '-5.00' })
  })

  it.each([
    [{ institutions: [{ id: 'a', points: 1 }] }, 'missing', ['institutions', 0, 'paid']],
    [{ institutions: [{ id: 'a', points: 1, paid: -1 }] }, 'negative_amount', ['institutions', 0, 'paid']],
    [
      { institutions: [{ id: 'a', points: 1, paid: 1, recorded: -1 }] },
      'negative_amount',
      ['institutions', 0, 'recorded'],
    ],
    [
      { institutions: [{ id: 'a', points: 1, paid: 1, deducted: -1 }] },
      'negative_amount',
      ['institutions', 0, 'deducted'],
    ],
    [{ bands, institutions: [{ id: 'a', points: 1, paid: 1 }] }, 'missing', ['institutions', 0, 'recorded']],
    [{ bands: { surplus: bands.surplus } }, 'missing', ['bands', 'overrun']],
    [{ bands: { ...bands, mode: 'all' } }, 'not_one_of', ['bands', 'mode']],
    [{ bands: { ...bands, overrun: [{ upTo: '100%', share: 1 }] } }, 'bands_not_open', ['bands', 'overrun', 0, 'upTo']],
  ] as const)('refuses %j', (more, code, path) => {
    expectRefusal(() => clearPool({ pool: 200, institutions, ...more } as never), code, [...path])
  })
})

it('without bands the whole trace tells what each institution is due and what is still to be paid', () => {
  const { steps, institutions } = clearPool({
    pool: 100,
    institutions: [
      { id: 'a', points: 1, paid: 20 },
      { id: 'b', points: 1, paid: 60, deducted: 5 },
    ],
  })
  const told = (name: string) => steps.filter(({ label }) => label.zh.startsWith(name)).map(({ value }) => value)
  expect(told('清算应支付总额')).toEqual(institutions.map(({ due }) => due))
  expect(told('清算应补拨')).toEqual(institutions.map(({ finalPayment }) => finalPayment))
})

it('what was paid is not published as what was recorded', () => {
  const { institutions } = clearPool({ pool: 2_000_000, institutions: [{ id: 'a', points: 1, paid: 1_700_000 }] })
  expect(institutions[0]).toMatchObject({ recordedRatio: null, finalPayment: '300000.00' })
})
