import { describe, expect, it } from 'vitest'
import { projectYear, round } from 'yigongti'

// Ten thousand yuan (万元).
const two = [
  [20, 18, 24, 23, 22, 21, 25, 26, 24, 22, 23, 27],
  [22, 15, 26, 25, 24, 22, 27, 28, 26, 24, 25, 30],
]
const five = [
  ...two,
  [23, 19, 27, 26, 25, 24, 28, 29, 27, 25, 26, 31],
  [24, 18, 28, 26, 26, 25, 30, 31, 28, 27, 27, 33],
  [26, 21, 29, 28, 27, 26, 31, 32, 30, 28, 29, 34],
]
const months = [24, 17, 28, 27, 25, 24]
const complete = months.map((amount) => ({ amount }))
const incomplete = months.map((amount, at) => ({ amount, completion: [1, 1, 1, 1, '0.95', '0.8'][at] ?? 1 }))

const inPlaces = (value: unknown, places: number) => round(String(value), { mode: 'halfUp', places })

describe('a year from its first six months', () => {
  it('is what they are by their share of two past years', () => {
    // share (128 + 134) ÷ (275 + 294) = 262 ÷ 569; 145 × 569 ÷ 262
    const { share, projected, interval } = projectYear({ reference: two, toDate: complete })
    expect(inPlaces(share, 12)).toBe('0.460456942004')
    expect(inPlaces(projected, 6)).toBe('314.904580')
    expect(interval).not.toBeNull()
  })

  it('is more where the last of them are not all paid', () => {
    // 24 + 17 + 28 + 27 + 25 ÷ 0.95 + 24 ÷ 0.8 = 152.315789…
    const {
      completed,
      executed,
      projected,
      months: all,
      cumulated,
    } = projectYear({ reference: two, toDate: incomplete })
    expect(executed).toBe('145')
    expect(inPlaces(completed, 6)).toBe('152.315789')
    expect(inPlaces(projected, 6)).toBe('330.792688')
    expect(all.slice(6).map((month) => inPlaces(month, 6))).toEqual([
      '30.230615',
      '31.393331',
      '29.067899',
      '26.742467',
      '27.905183',
      '33.137405',
    ])
    expect(cumulated.at(-1)).toBe(projected)
  })

  it('lies between two ends by five past years', () => {
    // share 710 ÷ 1543, s of the five shares, t(.975, 4) = 2.7764451051977987, √(1 + 1/5)
    const found = projectYear({ reference: five, toDate: complete, confidence: '95%' })
    expect(inPlaces(found.share, 12)).toBe('0.460142579391')
    // 0.0047882546811365756 in doubles
    expect(inPlaces(found.standardDeviation, 18)).toBe('0.004788254681136576')
    expect(inPlaces(found.projected, 6)).toBe('315.119718')
    expect([found.interval?.low, found.interval?.high].map((end) => inPlaces(end, 6))).toEqual([
      '305.452356',
      '325.419012',
    ])
  })
})
