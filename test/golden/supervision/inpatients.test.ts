import { expect, it } from 'vitest'
import { computeIndicators, round } from 'yigongti'

/**
 * National resident scheme, inpatients 2019–2025 (NHSA, art_257_21405, second-hand): discharges and insured in 万, cost in
 * 亿, the published admission rate in %. Rate = discharges ÷ insured, half-up to two decimals.
 */
const years = [
  // 17,055.9 ÷ 102,482.7 = .166427
  [2019, '17055.9', '102482.7', '12023.5', '16.64'],
  [2020, '15354.4', '101676.0', '11586.7', '15.10'],
  [2021, '15347.9', '100865.9', '12313.0', '15.22'],
  [2022, '15990.7', '98349.1', '12998.2', '16.26'],
  [2023, '19922.5', '96294.4', '15288.8', '20.69'],
  [2024, '20592.1', '94713.7', '15255.7', '21.74'],
  [2025, '19613.1', '94213.3', '14393.3', '20.82'],
] as const

it.each(years)('%d: %s of %s were admitted at a cost of %s: a rate of %s %%', (_, discharges, insured, cost, rate) => {
  const facts = {
    admissions: `${discharges}e4`,
    insured: `${insured}e4`,
    inpatientCost: `${cost}e8`,
  }
  const { indicators } = computeIndicators({ facts, indicators: ['admissionRate', 'costPerAdmission'] })
  const [admissionRate] = indicators.map((each) => (each.computable ? each.value : ''))
  expect(round(admissionRate ?? '', { mode: 'halfUp', places: 4 })).toBe((Number(rate) / 100).toFixed(4))
})

it('2025: the cost per admission falls by 0.9436 % after 2024', () => {
  // 14,393.3 ÷ 19,613.1 = .733861; 15,255.7 ÷ 20,592.1 = .740852; .733861 ÷ .740852 − 1 = −.009436
  const facts = {
    admissions: '19613.1e4',
    inpatientCost: '14393.3e8',
    previousAdmissions: '20592.1e4',
    previousInpatientCost: '15255.7e8',
  }
  const [growth] = computeIndicators({ facts, indicators: ['costPerAdmissionGrowth'] }).indicators
  expect(growth?.computable && round(growth.value, { mode: 'halfUp', places: 6 })).toBe('-0.009436')
})
