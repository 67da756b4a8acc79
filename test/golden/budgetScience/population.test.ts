import { describe, expect, it } from 'vitest'
import { riskAdjust, round } from 'yigongti'

// A population of 320,000 in four age cells, made up; the figures are exact.
const cells = [
  { id: '0–14', people: 60_000, meanCost: 420 },
  { id: '15–44', people: 120_000, meanCost: 600 },
  { id: '45–64', people: 90_000, meanCost: 1300 },
  { id: '65+', people: 50_000, meanCost: 2600 },
]
const east = { id: 'east', people: { '0–14': 10_000, '15–44': 20_000, '45–64': 22_000, '65+': 18_000 } }
const west = { id: 'west', people: { '0–14': 50_000, '15–44': 100_000, '45–64': 68_000, '65+': 32_000 } }
const places = (digits: number) => ({ mode: 'halfUp', places: digits }) as const

describe('cell weight = mean cost of the cell ÷ overall mean', () => {
  it('of 1,075.625 are .390471, .557815, 1.2086 and 2.417199', () => {
    // (25,200,000 + 72,000,000 + 117,000,000 + 130,000,000) ÷ 320,000
    const { perHead, weights } = riskAdjust({ cells, alliances: [east] })
    expect(perHead).toBe('1075.625')
    expect(weights.map(({ weight }) => round(weight, places(6)))).toEqual([
      '0.390471',
      '0.557815',
      '1.208600',
      '2.417199',
    ])
  })
})

describe('an alliance of 10,000, 20,000, 22,000 and 18,000', () => {
  // 4,200,000 + 12,000,000 + 28,600,000 + 46,800,000
  it('has the index 1.2165684403 and the budget 91,600,000.00', () => {
    const [found] = riskAdjust({ cells, alliances: [east] }).alliances
    expect(round(found?.index ?? '', places(10))).toBe('1.2165684403')
    expect(found).toMatchObject({ people: '70000', expected: '91600000.00', budget: '91600000.00' })
  })

  it('has it as its part of the whole pool, too', () => {
    const { alliances, meanIndex, total } = riskAdjust({ cells, alliances: [east, west], pool: 344_200_000 })
    expect(alliances.map(({ budget }) => budget)).toEqual(['91600000.00', '252600000.00'])
    expect([meanIndex, total]).toEqual(['1', '344200000.00'])
  })

  it('has it by the cost of the cells in sum, too', () => {
    const inSum = [25_200_000, 72_000_000, 117_000_000, 130_000_000].map((cost, index) => {
      const { id, people } = cells[index] ?? { id: '', people: 0 }
      return { id, people, cost }
    })
    const { steps: _, ...byHead } = riskAdjust({ cells, alliances: [east] })
    expect(riskAdjust({ cells: inSum, alliances: [east] })).toMatchObject(byHead)
  })
})
