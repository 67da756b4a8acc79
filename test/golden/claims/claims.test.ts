import { describe, expect, it } from 'vitest'
import { completeClaims, round } from 'yigongti'

// Reinsurance Association of America (1991), Historical Loss Development Study; factors, ultimates and standard errors as
// published for it by T. Mack (1994), Measuring the variability of chain ladder reserve estimates, CAS Forum, Spring 1994.
const raa = [
  [5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834],
  [106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704],
  [3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466],
  [5655, 11555, 15766, 21266, 23425, 26083, 27067],
  [1092, 9565, 15836, 22169, 25955, 26180],
  [1513, 6445, 11702, 12935, 15852],
  [557, 4020, 10946, 12314],
  [1351, 6947, 13112],
  [3133, 5395],
  [2063],
]

const inPlaces = (value: unknown, places: number) => round(String(value), { mode: 'halfUp', places })

describe('the RAA triangle', () => {
  const { factors, rows, total, decreases } = completeClaims({ triangle: raa })

  it('has the published factors', () => {
    // (8269 + 4285 + … + 5395) ÷ (5012 + 106 + … + 3133) = 65473 ÷ 21829
    expect(factors.map((factor) => inPlaces(factor, 6))).toEqual([
      '2.999359',
      '1.623523',
      '1.270888',
      '1.171675',
      '1.113385',
      '1.041935',
      '1.033264',
      '1.016936',
      '1.009217',
    ])
  })

  it('has the published ultimates and reserve', () => {
    expect(inPlaces(total.ultimate, 4)).toBe('213122.2283')
    expect(inPlaces(total.reserve, 4)).toBe('52135.2283')
    expect(total.latest).toBe('160987')
  })

  it("has the published standard errors, Mack's", () => {
    const rounded = rows.map(({ standardError }) => inPlaces(standardError, 2))
    expect(rounded).toEqual([
      '0.00',
      '206.22',
      '623.38',
      '747.18',
      '1469.46',
      '2001.86',
      '2209.24',
      '5357.87',
      '6333.17',
      '24566.29',
    ])
    expect(inPlaces(total.standardError, 2)).toBe('26909.01')
  })

  it('falls once: 15,599 is followed by 15,496', () => {
    expect(decreases).toEqual([{ row: 1, column: 6 }])
  })
})
