import { describe, expect, it } from 'vitest'
import {
  annualBudget,
  bringHome,
  changeBenefits,
  changeEnrolment,
  changePrices,
  chargeElsewhere,
  procurementSavings,
  retainProcurementSavings,
  settleYear,
  withLocal,
} from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const admissions = { id: 'a', admissions: 10, costHome: 300, costAway: 500 }
const base = { previousTotal: 1_000_000, requestedGrowth: '10%', depositRate: 0, riskFundRate: 0 }

describe('care brought home', () => {
  // FORMULAS: x·(cost_in − cost_out) = 10 × (300 − 500)
  it('changes spending by the difference of the costs', () => {
    expect(bringHome({ lines: [admissions] }).adjustment).toEqual({
      id: 'bringHome',
      label: { zh: '就医回流', en: 'Care brought home' },
      amount: '-2000.00',
      appliesTo: 'total',
    })
  })

  it('costs more where care at home is dearer, and nothing where it costs the same', () => {
    const amountOf = (costHome: number) => bringHome({ lines: [{ ...admissions, costHome }] }).adjustment.amount
    expect([amountOf(520), amountOf(500)]).toEqual(['200.00', '0.00'])
  })

  it('rounds each line to the fen, so that the lines sum to the adjustment', () => {
    const line = { admissions: 1, costHome: '0.005', costAway: 0 }
    const { lines, adjustment } = bringHome({
      lines: [
        { id: 'a', ...line },
        { id: 'b', ...line },
      ],
    })
    expect(lines.map(({ amount }) => amount)).toEqual(['0.01', '0.01'])
    expect(adjustment.amount).toBe('0.02')
  })
})

describe('a lever handed to the year', () => {
  it('adds a named line after growth, or before it', () => {
    const after = bringHome({ lines: [admissions] }).adjustment
    const before = bringHome({ lines: [admissions], id: 'early', appliesTo: 'baseline' }).adjustment
    expect(annualBudget({ ...base, adjustments: [after] }).total).toBe('1098000.00')
    // (1,000,000 − 2,000) × 1.1
    expect(annualBudget({ ...base, adjustments: [before] }).total).toBe('1097800.00')
    const { steps } = annualBudget({ ...base, adjustments: [after, before] })
    expect(steps.filter(({ id }) => id.startsWith('adjustment')).map(({ label }) => label.zh)).toEqual([
      '调整（就医回流）',
      '调整（就医回流）',
    ])
  })

  it('brings its document with it', () => {
    const citations = [{ document: { zh: '年度协议', en: 'Agreement of the year' }, status: 'local' }] as const
    const { adjustment, steps } = bringHome({ lines: [admissions], citations })
    expect(steps.every((step) => step.citations?.[0]?.document.zh === '年度协议')).toBe(true)
    const budget = annualBudget({ ...base, adjustments: [adjustment] })
    expect(budget.steps.find(({ id }) => id === 'adjustment[0]')?.citations).toEqual(citations)
  })

  it('settles', () => {
    const rules = withLocal(guangdong2025, {
      depositRate: '5%',
      riskFundRate: '3%',
      depositReturn: [{ from: 0, factor: 1 }],
      surplusFactor: [{ from: 0, factor: 1 }],
      poolShareOfOverrun: [{ upTo: null, share: 0 }],
    })
    const { charged, adjustment } = chargeElsewhere({
      lines: [
        { id: 'a', amount: 30_000, treatable: true },
        { id: 'b', amount: 20_000, treatable: false },
      ],
      charge: 'treatable',
      alreadyInBudget: 50_000,
    })
    const year = settleYear(rules, {
      year: 2026,
      previousTotal: 1_000_000,
      requestedGrowth: 0,
      poolingArea: { previousSpending: 1, currentSpending: 1 },
      adjustments: [adjustment],
      spending: { members: 900_000, elsewhere: charged },
      score: 100,
    })
    expect([year.total, year.spent]).toEqual(['980000.00', '930000.00'])
  })
})

describe('care elsewhere', () => {
  const lines = [
    { id: 'appendicitis', amount: 100, treatable: true },
    { id: 'transplant', amount: 900, treatable: false },
  ]
  it.each([
    ['treatable', '100.00', '900.00', '-900.00'],
    ['all', '1000.00', '0.00', '0.00'],
    ['none', '0.00', '1000.00', '-1000.00'],
  ] as const)('charged: %s', (charge, charged, notCharged, amount) => {
    expect(chargeElsewhere({ lines, charge, alreadyInBudget: 1000 })).toMatchObject({
      charged,
      notCharged,
      adjustment: { amount },
    })
  })

  it('that the budget does not hold yet is put into it', () => {
    expect(chargeElsewhere({ lines, charge: 'treatable', alreadyInBudget: 0 }).adjustment.amount).toBe('100.00')
  })

  it('says of each condition why it is charged or not', () => {
    const { steps } = chargeElsewhere({ lines, charge: 'treatable', alreadyInBudget: 0 })
    expect(steps.map(({ because }) => because?.en)).toContain('a condition that the alliance cannot treat: not charged')
  })
})

describe('savings of central procurement', () => {
  const lines = [{ id: 'stent', volume: 100, priceBefore: 10, priceAfter: 4 }]
  it('are retained in part; old prices in the budget give up the rest, new ones are given the part', () => {
    const retain = (budgetPrices: 'before' | 'after') =>
      retainProcurementSavings({ lines, retainedShare: '40%', budgetPrices })
    // 100 × (10 − 4) = 600; 40 % of it 240
    expect(retain('before')).toMatchObject({
      saving: '600.00',
      retained: '240.00',
      released: '360.00',
      adjustment: { amount: '-360.00' },
    })
    expect(retain('after').adjustment.amount).toBe('240.00')
  })

  it('depend on the score where a factor is given', () => {
    expect(
      retainProcurementSavings({ lines, retainedShare: '40%', factor: '0.5', budgetPrices: 'after' }).retained,
    ).toBe('120.00')
  })
})

describe('savings of central procurement, by product', () => {
  const product = { need: 1, priceBefore: '0.02', agreedVolume: 0, selectedPrice: 0, volumeMet: true }
  const all = { paymentRatio: 1, insuredShare: 1, retention: '50%' }

  it('are shared among members whatever their order', () => {
    const members = ['b', 'a', 'c'].map((id) => ({ id, weight: 1 }))
    const shared = (own: typeof members) =>
      procurementSavings({ ...all, products: [{ id: 'x', ...product }], members: own }).members
    const byId = (own: ReturnType<typeof shared>) => own.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    expect(byId(shared(members))).toEqual(byId(shared(members.toReversed())))
    expect(shared(members)).toContainEqual({ id: 'a', amount: '0.01' })
  })

  it('are summed of what names no batch too, where others do', () => {
    const products = [
      { id: 'x', batch: '1', ...product },
      { id: 'y', ...product },
    ]
    const { byBatch, byUnit } = procurementSavings({ ...all, products })
    expect(byBatch.map(({ id, retained }) => [id, retained])).toEqual([
      ['1', '0.01'],
      [null, '0.01'],
    ])
    expect(byUnit).toEqual([])
  })
})

describe('prices, benefits, enrolment', () => {
  it('are worth what the fund pays of them', () => {
    const price = { id: 'ct', volume: 10, priceBefore: 200, priceAfter: 150 }
    expect(changePrices({ lines: [price] }).adjustment.amount).toBe('-500.00')
    expect(changePrices({ lines: [{ ...price, fundShare: '60%' }] }).adjustment.amount).toBe('-300.00')
    const benefit = { id: 'drug', cost: 1000, shareBefore: 0, shareAfter: '55%' }
    expect(changeBenefits({ lines: [benefit] }).adjustment.amount).toBe('550.00')
    const heads = { id: 'old', headsBefore: 100, headsAfter: '97.5', perHead: 40 }
    expect(changeEnrolment({ lines: [heads] }).adjustment.amount).toBe('-100.00')
  })
})

describe('levers refuse', () => {
  const price = { id: 'a', volume: 1, priceBefore: 1, priceAfter: 2 }
  const procurement = { lines: [{ ...price, priceAfter: 1 }], retainedShare: 0, budgetPrices: 'before' }
  const elsewhere = { lines: [{ id: 'a', amount: 1, treatable: true }], charge: 'all', alreadyInBudget: 0 }
  it.each([
    [bringHome, { lines: [] }, 'empty_list', ['lines']],
    [bringHome, {}, 'missing', ['lines']],
    [bringHome, { lines: [admissions, admissions] }, 'duplicate_id', ['lines', 1, 'id']],
    [bringHome, { lines: [{ ...admissions, admissions: -1 }] }, 'out_of_range', ['lines', 0, 'admissions']],
    [bringHome, { lines: [{ ...admissions, costAway: '5%' }] }, 'percent_not_allowed', ['lines', 0, 'costAway']],
    [bringHome, { lines: [{ ...admissions, cost: 1 }] }, 'unknown_key', ['lines', 0, 'cost']],
    [bringHome, { lines: [admissions], appliesTo: 'growth' }, 'not_one_of', ['appliesTo']],
    [bringHome, { lines: [admissions], id: ' ' }, 'wrong_type', ['id']],
    [bringHome, { lines: [admissions], label: { zh: '回流' } }, 'missing', ['label', 'en']],
    [bringHome, { lines: [admissions], amount: 1 }, 'unknown_key', ['amount']],
    [changePrices, { lines: [{ ...price, fundShare: 2 }] }, 'out_of_range', ['lines', 0, 'fundShare']],
    [changeBenefits, { lines: [{ id: 'a', cost: 1, shareBefore: 0 }] }, 'missing', ['lines', 0, 'shareAfter']],
    [
      changeEnrolment,
      { lines: [{ id: 'a', headsBefore: 1, headsAfter: Number.NaN, perHead: 1 }] },
      'not_a_number',
      ['lines', 0, 'headsAfter'],
    ],
    [retainProcurementSavings, { ...procurement, lines: [price] }, 'out_of_range', ['lines', 0, 'priceAfter']],
    [retainProcurementSavings, { ...procurement, budgetPrices: undefined }, 'missing', ['budgetPrices']],
    [retainProcurementSavings, { ...procurement, retainedShare: '101%' }, 'out_of_range', ['retainedShare']],
    [chargeElsewhere, { ...elsewhere, charge: 'some' }, 'not_one_of', ['charge']],
    [chargeElsewhere, { ...elsewhere, alreadyInBudget: undefined }, 'missing', ['alreadyInBudget']],
    [chargeElsewhere, { ...elsewhere, lines: [{ id: 'a', amount: 1 }] }, 'missing', ['lines', 0, 'treatable']],
    [
      chargeElsewhere,
      { ...elsewhere, lines: [{ id: 'a', amount: '0.001', treatable: true }] },
      'not_whole_fen',
      ['lines', 0, 'amount'],
    ],
  ] as const)('%o with %j', (lever, input, code, path) => {
    expectRefusal(() => (lever as (given: unknown) => unknown)(input), code, [...path])
  })
})
