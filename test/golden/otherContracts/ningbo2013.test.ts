import { describe, expect, it } from 'vitest'
import { settleYear, toText, withLocal } from 'yigongti'
import { ningbo2013 } from 'yigongti/rules'
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
