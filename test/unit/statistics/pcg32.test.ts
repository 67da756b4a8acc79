import { describe, expect, it } from 'vitest'
import { bootstrapSums, drawBelow, pcg32 } from '../../../src/statistics/internal.ts'
import { expectRefusal } from '../../support/refusal.ts'

describe('PCG32', () => {
  it('gives the published stream of seed 42, sequence 54', () => {
    // the reference program that comes with the algorithm prints these six first
    const stream = pcg32(42n, 54n)
    const first = Array.from({ length: 6 }, stream)
    expect(first).toEqual([0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e])
    let value = 0
    for (let draw = 7; draw <= 10_000; draw++) value = stream()
    // the 10,000th, by the 64-bit reference implementation
    expect(value).toBe(2663748717)
  })

  it('takes seeds of 64 bits', () => {
    const all = 2n ** 64n - 1n
    const stream = pcg32(all, all)
    expect([stream(), stream(), stream()]).toEqual([645251143, 2004461623, 2705697299])
  })

  it('draws every number below a bound, and none beyond it', () => {
    const stream = pcg32(7n)
    const counts = new Array<number>(7).fill(0)
    for (let draw = 0; draw < 70_000; draw++) {
      const drawn = drawBelow(stream, 7)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    expect(counts).toHaveLength(7)
    // ± 5 standard deviations of a binomial: √(70,000 × 6 ÷ 49) = 92.6
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(463)
  })

  it('throws away what a bound leaves over of 2^32', () => {
    // 2^32 mod (2^31 + 1) = 2^31 − 1: all below is drawn again, the rest is taken as it is or less the bound
    const values = [5, 2 ** 31 - 2, 2 ** 31 + 5]
    expect(drawBelow(() => values.shift() ?? 0, 2 ** 31 + 1)).toBe(4)
  })
})

it('a bootstrap draws from something', () => {
  const draws = { draws: 2, resamples: 3, seed: 1n }
  expectRefusal(() => bootstrapSums(new Float64Array(), draws, ['draws']), 'empty_sample', ['draws'])
})
