import { describe, expect, it } from 'vitest'
import { assessAdequacy, overrunProbability, riskReserve } from 'yigongti'

// Reserves and chances from n residuals: the next one is b + t·s·√(1 + 1 ÷ n), with b their mean and t of n − 1.

const residuals = [-8_100_000, 2_400_000, 9_700_000, -3_300_000, 7_050_000, -6_000_000, 1_150_000, -2_900_000]
const bootstrap = { seed: 2026, resamples: 10_000 }

describe('eight residuals with mean 0 and standard deviation 6,231,085.67', () => {
  it('need 12.5, 19.8 and 31.6 million for 95, 99 and 99.9 %', () => {
    // s·√(1 + 1 ÷ 8) = 6,609,064.43… × 1.894578605090, 2.997951566869, 4.785289628638
    const at = (confidence: string) => riskReserve({ confidence, deviation: { residuals } })
    expect(at('95%').reserve).toBe('12521392.00')
    expect(at('99%').reserve).toBe('19813654.95')
    expect(at('99.9%').reserve).toBe('31626287.29')
    expect(at('95%').standardDeviation?.slice(0, 17)).toBe('6231085.665550472')
    expect(at('95%').bias).toBe('0.00')
  })

  it('overrun 5 million to spare with a chance of 23.7 %', () => {
    const { probability, model } = overrunProbability({
      total: 105_000_000,
      expected: 100_000_000,
      deviation: { residuals },
    })
    // P(T₇ > 5,000,000 ÷ 6,609,064.43…)
    expect(probability).toBe('0.23700742672')
    expect(model).toBe('studentT')
  })
})

describe('eight residuals of 5 million each', () => {
  const deviation = { residuals: Array.from({ length: 8 }, () => 5_000_000) }
  const drawn = { ...deviation, bootstrap }

  it('need 5 million, drawn again or not', () => {
    for (const spread of [deviation, drawn]) {
      const { reserve, bias } = riskReserve({ confidence: '80%', deviation: spread })
      expect([reserve, bias]).toEqual(['5000000.00', '5000000.00'])
    }
  })

  it('overrun a total that is less than 5 million above what is expected, and no other', () => {
    for (const spread of [deviation, drawn]) {
      const at = (total: string) => overrunProbability({ total, expected: 100_000_000, deviation: spread }).probability
      expect([at('104999999.99'), at('105000000.00')]).toEqual(['1', '0'])
    }
  })

  it('use the risk fund for what they carry into it, drawn again or not', () => {
    for (const spread of [deviation, drawn]) {
      const { risk, riskFund } = assessAdequacy({
        total: 106_000_000,
        riskFund: 3_000_000,
        lines: [{ id: 'all', people: 100_000, use: 1, price: 1_000 }],
        deviation: spread,
        confidence: '80%',
      })
      // 105 − (106 − 3) = 2 million; at the 100 million expected alone nothing
      expect(riskFund?.expectedUse).toEqual({ computable: true, value: '2000000.00' })
      expect(riskFund?.needed).toBe('0.00')
      expect(risk?.bias).toBe('5000000.00')
    }
  })
})

describe('the expected use of a risk fund under a normal distribution', () => {
  const useOf = (total: number, riskFund: number, lines: Parameters<typeof assessAdequacy>[0]['lines'], trend = '0%') =>
    assessAdequacy({
      total,
      riskFund,
      lines,
      trend,
      lag: 1,
      deviation: { standardDeviation: 8_000_000 },
      confidence: '95%',
    }).riskFund

  it('of 3 million inside 100, with 97 expected, is 1,278,188.19, where the expected spending needs nothing', () => {
    // 8,000,000 × ∫ Q from 0 to 3 ÷ 8
    const lines = [{ id: 'all', people: 97_000, use: 1, price: 1_000 }]
    expect(useOf(100_000_000, 3_000_000, lines)).toMatchObject({
      needed: '0.00',
      expectedUse: { computable: true, value: '1278188.19' },
    })
  })

  it('of 9,950,292 inside 331,676,413, with 330,100,992 expected, is 6,518,498.33 and not 8,374,871', () => {
    const lines = [
      { id: 'inpatient', people: 512_000, use: '0.165', price: 2_950 },
      { id: 'outpatient', people: 512_000, use: '2.4', price: 58 },
    ]
    expect(useOf(331_676_413, 9_950_292, lines, '3%')).toMatchObject({
      needed: '8374871.00',
      expectedUse: { computable: true, value: '6518498.33' },
    })
  })
})
