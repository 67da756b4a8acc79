import { describe, expect, it } from 'vitest'
import {
  mean,
  median,
  medianAbsoluteDeviation,
  normalQuantileOfTail,
  quantile,
  quantiles,
  standardDeviation,
} from '../../../src/statistics/internal.ts'

// The data are decimals that no double holds exactly, so results are compared in the digits that the doubles do hold.

describe('Hyndman and Fan (1996), definition 7: quantiles of 1 2 3 4 10 15 22 40', () => {
  // h = 7p: .1 → .7: 1 + .7·1; .25 → 1.75: 2 + .75·1; .5 → 3.5: 4 + .5·6; .75 → 5.25: 15 + .25·7;
  // .9 → 6.3: 22 + .3·18; .99 → 6.93: 22 + .93·18
  const sample = [1, 2, 3, 4, 10, 15, 22, 40]
  const table = [
    [0.1, '1.70000000000000'],
    [0.25, '2.75000000000000'],
    [0.5, '7.00000000000000'],
    [0.75, '16.7500000000000'],
    [0.9, '27.4000000000000'],
    [0.99, '38.7400000000000'],
  ] as const

  it.each(table)('the quantile of %d is %s', (probability, wanted) => {
    expect(quantile(sample, probability).toPrecision(15)).toBe(wanted)
    expect(quantiles(sample, [probability]).map((value) => value.toPrecision(15))).toEqual([wanted])
  })
})

describe('robust z score of 25.0 among 12.1 11.8 12.6 13.0 12.4 11.9 25.0 12.2 12.7', () => {
  const sample = [12.1, 11.8, 12.6, 13.0, 12.4, 11.9, 25.0, 12.2, 12.7]

  it('the median is 12.4', () => {
    expect(median(sample)).toBe(12.4)
  })

  it('the median absolute deviation is .3', () => {
    // |x − 12.4| in order: 0 .2 .2 .3 .3 .5 .6 .6 12.6
    expect(medianAbsoluteDeviation(sample).toPrecision(14)).toBe('0.30000000000000')
  })

  it('the score is 28.32856950823543', () => {
    // Φ⁻¹(.75)·(25.0 − 12.4) ÷ .3 = .67448975019608…·42
    const score = (normalQuantileOfTail(0.25) * (25.0 - median(sample))) / medianAbsoluteDeviation(sample)
    expect(score.toPrecision(14)).toBe('28.328569508235')
  })
})

describe('a monthly indicator, 7.1 7.0 7.3 7.2 7.4 7.3 7.5 7.6 7.4 7.7 7.6, then 9.4', () => {
  const history = [7.1, 7.0, 7.3, 7.2, 7.4, 7.3, 7.5, 7.6, 7.4, 7.7, 7.6]

  it('has the mean 7.372727', () => {
    // 81.1 ÷ 11
    expect(mean(history).toFixed(6)).toBe('7.372727')
  })

  it('has the sample standard deviation .219504', () => {
    // √(.481818… ÷ 10)
    expect(standardDeviation(history).toFixed(6)).toBe('0.219504')
  })

  it('has the median 7.4 and the median absolute deviation .2', () => {
    expect(median(history)).toBe(7.4)
    expect(medianAbsoluteDeviation(history).toPrecision(14)).toBe('0.20000000000000')
  })

  it('sees 9.4 at 9.2357 standard deviations, and at a robust 6.7449', () => {
    expect(((9.4 - mean(history)) / standardDeviation(history)).toFixed(4)).toBe('9.2357')
    const robust = (0.67449 * (9.4 - median(history))) / medianAbsoluteDeviation(history)
    expect(robust.toFixed(4)).toBe('6.7449')
  })
})
