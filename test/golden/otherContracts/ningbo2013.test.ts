import { describe, expect, it } from 'vitest'
import { amend, countPrescriptions, explain, serviceUnitBudget, settleYear, toText, withLocal } from 'yigongti'
import { ningbo2013, prescriptionRules } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

// 10,000 heads × 2.4 visits × 150 yuan: the control total. The base share of 70 % is made up: the document's is not known.
const setTotal = 3_600_000
const share = [{ upTo: null, share: '70%' }]
const rules = withLocal(ningbo2013, { surplusShare: share, poolShareOfOverrun: share })

const settled = (spent: number, score: string) =>
  settleYear(rules, { year: 2013, setTotal, spending: { members: spent, elsewhere: 0 }, score })

describe('Ningbo 2013, a base share of 70 %', () => {
  // +5, +3, +1, −3, −5 points: 75, 73, 71, 67, 65 % of 1,000,000; below 60 nothing is shared.
  it.each([
    ['92', '750000.00'],
    ['90', '750000.00'],
    ['85', '730000.00'],
    ['75', '710000.00'],
    ['66', '670000.00'],
    ['62', '650000.00'],
    ['60', '650000.00'],
    ['59.9', '0.00'],
  ])('at %s points: %s', (score, shared) => {
    expect(settled(2_600_000, score).surplusRetained).toBe(shared)
    expect(settled(4_600_000, score).poolTopUp).toBe(shared)
    expect(settled(4_600_000, score).total).toBe('3600000.00')
  })

  // below 60 the surplus is the pool's, the overrun the alliance's
  it('shares nothing below 60', () => {
    expect(settled(2_600_000, '59').surplusToPool).toBe('1000000.00')
    expect(settled(4_600_000, '59').borneByAlliance).toBe('1000000.00')
  })

  it('says what the points move', () => {
    const text = toText(settled(4_600_000, '66').steps, 'zh')
    expect(text).toContain('分担比例（全部），加减点前 + 得分加减的百分点')
    expect(text).toContain('70% + (−3%)')
  })

  it('takes no other base than a total set elsewhere, and asks for the shares', () => {
    const year = { year: 2013, spending: { members: 1, elsewhere: 0 }, score: 80 }
    const grown = { ...year, previousTotal: setTotal, requestedGrowth: 0 }
    expectRefusal(() => settleYear(rules, grown), 'base_not_allowed', ['previousTotal'])
    expectRefusal(() => settleYear(ningbo2013, { ...year, setTotal }), 'missing_local_parameter', ['surplusShare'])
  })
})

// 10,000 × 2.4 × 150
describe('Ningbo 2013, the control total', () => {
  const control = serviceUnitBudget({ heads: 10_000, visitsPerHead: '2.4', unitQuota: 150 })

  it('is 3,600,000.00', () => {
    expect(control.budget).toBe('3600000.00')
  })

  it('is the total of a year, with its heads', () => {
    const year = { year: 2013, spending: { members: 2_600_000, elsewhere: 0 }, score: '92' }
    const settled = settleYear(rules, { ...year, setTotal: explain(control, 'budget') })
    expect(settled.surplusRetained).toBe('750000.00')
    expect(toText(settled.steps, 'zh')).toContain('就诊人数')
  })
})

// of 1,000,000 prescribed; free are 20 % of a community institution, 10 % of others, all count from more than 10 points above
describe('Ningbo 2013, prescriptions filled outside', () => {
  it.each([
    ['ningboCommunity', 200_000, '0.00'],
    ['ningboCommunity', 250_000, '50000.00'],
    ['ningboCommunity', 300_000, '100000.00'],
    ['ningboCommunity', 300_001, '300001.00'],
    ['ningboOthers', 150_000, '50000.00'],
    ['ningboOthers', 200_001, '200001.00'],
  ] as const)('%s, %i outside: %s', (rule, outside, counted) => {
    const diseases = [{ disease: 'I10', all: 1_000_000, outside }]
    expect(countPrescriptions(prescriptionRules[rule], { diseases }).counted).toBe(counted)
  })

  it('counts nothing of an excepted disease, however its code is spelt', () => {
    const diseases = [
      { disease: 'I10', all: 100_000, outside: 26_000 },
      { disease: 'C34', all: 50_000, outside: 40_000 },
    ]
    const excepting = (...exceptedDiseases: readonly string[]) =>
      countPrescriptions(amend(prescriptionRules.ningboCommunity, { exceptedDiseases }), { diseases })
    expect(excepting('c34')).toMatchObject({ share: '0.26', counted: '6000.00' })
    expect(excepting('c34', 'I10')).toMatchObject({ share: null, counted: '0.00' })
  })
})
