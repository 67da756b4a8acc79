import { describe, expect, it } from 'vitest'
import { budgetPrice, type DiseaseWeightsInput, diseaseWeights } from 'yigongti'

// FORMULAS 5: 45 cases, I21-1 15000 + 500i (20 of them), K35-1 10000 + 400i (15), J06-1 3000 + 200i (10), i from 0.
const series = (group: string, count: number, first: number, step: number) =>
  Array.from({ length: count }, (_, i) => ({ group, cost: first + step * i }))
const rows = [
  ...series('I21-1', 20, 15_000, 500),
  ...series('K35-1', 15, 10_000, 400),
  ...series('J06-1', 10, 3_000, 200),
]
const cases = { group: rows.map(({ group }) => group), cost: rows.map(({ cost }) => cost) }
const weigh = (more: Omit<DiseaseWeightsInput, 'cases'>) => diseaseWeights({ cases, ...more })
const weightsOf = (more: Omit<DiseaseWeightsInput, 'cases'>) => weigh(more).groups.map(({ weight }) => weight)

describe('the catalogue of 45 cases', () => {
  it('has the means 19750, 12800 and 3900 and the mean of all 13911.11…', () => {
    const { allCaseMean, groups } = weigh({})
    // 15000 + 500 × 9.5; 10000 + 400 × 7; 3000 + 200 × 4.5
    expect(groups.map(({ id, used, mean }) => [id, used, mean])).toEqual([
      ['I21-1', 20, '19750.00'],
      ['K35-1', 15, '12800.00'],
      ['J06-1', 10, '3900.00'],
    ])
    // (395000 + 192000 + 39000) ÷ 45 = 626000 ÷ 45
    expect(allCaseMean).toBe(`13911.${'1'.repeat(35)}`)
  })

  it('scores 1419.7284, 920.1278 and 280.3514 on a scale of 1000', () => {
    expect(weightsOf({ scale: 1000 })).toEqual(['1419.7284', '920.1278', '280.3514'])
  })

  it('on scales of 1 and 100 the same, shorter', () => {
    expect(weightsOf({})).toEqual(['1.4197', '0.9201', '0.2804'])
    expect(weightsOf({ scale: 100 })).toEqual(['141.9728', '92.0128', '28.0351'])
  })

  it('by the benchmark disease K35-1 1542.97, 1000 and 304.69', () => {
    // 19750 ÷ 12800 × 1000 = 1542.96875, 3900 ÷ 12800 × 1000 = 304.6875
    const byBenchmark = { basis: { benchmark: 'K35-1' }, scale: 1000 }
    expect(weightsOf({ ...byBenchmark, places: 2 })).toEqual(['1542.97', '1000.00', '304.69'])
    expect(weightsOf(byBenchmark)).toEqual(['1542.9688', '1000.0000', '304.6875'])
  })

  it('by a quota of 100 yuan 197.5, 128 and 39', () => {
    expect(weightsOf({ basis: { quota: 100 }, places: 1 })).toEqual(['197.5', '128.0', '39.0'])
  })
})

it('1:2:7, the oldest first, of 9000, 9500 and 10000 is 9800', () => {
  // (9000 + 19000 + 70000) ÷ 10
  const { allCaseMean, groups } = diseaseWeights({
    cases: { group: ['a', 'a', 'a'], cost: [9_000, 9_500, 10_000], year: [2023, 2024, 2025] },
    years: [
      { year: 2023, weight: 1 },
      { year: 2024, weight: 2 },
      { year: 2025, weight: 7 },
    ],
  })
  expect([allCaseMean, groups[0]?.mean, groups[0]?.weight]).toEqual(['9800.00', '9800.00', '1.0000'])
})

it('the budget price is the weighted cost over the expected points', () => {
  // (54 + 2 × 57 + 7 × 60) ÷ 10 = 58.8 million; 1419.7284 × 20000 + 920.1278 × 15000 + 280.3514 × 10000 = 44,999,999
  const { price, weightedCost, points } = budgetPrice({
    years: [
      { year: 2023, weight: 1, cost: 54_000_000 },
      { year: 2024, weight: 2, cost: 57_000_000 },
      { year: 2025, weight: 7, cost: 60_000_000 },
    ],
    diseases: [
      { id: 'I21-1', score: '1419.7284', cases: 20_000 },
      { id: 'K35-1', score: '920.1278', cases: 15_000 },
      { id: 'J06-1', score: '280.3514', cases: 10_000 },
    ],
  })
  expect([weightedCost, points]).toEqual(['58800000.00', '44999999'])
  // 58,800,000 ÷ 44,999,999 = 1.3066666957…
  expect(price.slice(0, 12)).toBe('1.3066666957')
})
