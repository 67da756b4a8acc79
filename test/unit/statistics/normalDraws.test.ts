import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from 'yigongti'
import { exponential, logarithmOfOnePlus, normalDraws, pcg32 } from '../../../src/statistics/internal.ts'
import { naturalLogarithm } from '../../../src/statistics/naturalLogarithm.ts'

const Exact = Decimal.clone({ precision: 60 })

/** How far a double is from the true value, as a share of it. */
const offBy = (value: number, exact: Decimal) => exact.minus(value).div(exact).abs().toNumber()

describe('without the functions of the engine', () => {
  it('logarithms are those of 60 digits to 1e-15', () => {
    const values = [1e-300, 2 ** -53, 3e-9, 0.0749, 0.5, 0.71, 1 - 2 ** -13, 1 + 2 ** -13, Math.SQRT2, 2, 10, 1e12]
    for (const value of values) expect(offBy(naturalLogarithm(value), Exact.ln(value))).toBeLessThan(1e-15)
    expect(naturalLogarithm(1)).toBe(0)
  })

  it('so are those of one and a little', () => {
    for (const x of [1e-20, 1e-9, 0.0016, 0.3, 0.41, 0.42, 1, 100]) {
      expect(offBy(logarithmOfOnePlus(x), Exact.ln(new Exact(x).plus(1)))).toBeLessThan(1e-15)
    }
    expect(logarithmOfOnePlus(0)).toBe(0)
  })

  it('powers of e are those of 60 digits to 1e-15', () => {
    for (const power of [-700, -40.25, -1, -0.3466, -1e-9, 1e-9, 0.3465, 0.35, 1, 19.75, 20, 600]) {
      expect(offBy(exponential(power), Exact.exp(power))).toBeLessThan(1e-15)
    }
    expect(exponential(0)).toBe(1)
  })
})

describe('standard normal draws', () => {
  it('are the quantiles of probabilities of 52 bits', () => {
    const draw = normalDraws(2026n)
    const stream = pcg32(2026n)
    for (let index = 0; index < 2_000; index++) {
      const upper = BigInt(stream()) * 2n ** 20n + BigInt(stream() >>> 12)
      const probability = Number(2n * upper + 1n) / 2 ** 53
      expect(Math.abs(draw() - normalQuantile(probability))).toBeLessThan(1e-14)
    }
  })

  it('have mean 0, deviation 1, no skew and the kurtosis of the normal', () => {
    const draw = normalDraws(1n)
    const count = 200_000
    const sums = [0, 0, 0, 0]
    for (let index = 0; index < count; index++) {
      const z = draw()
      for (const [power] of sums.entries()) sums[power] = (sums[power] as number) + z ** (power + 1)
    }
    // Five standard errors: √(1 ÷ n), √(2 ÷ n), √(15 ÷ n), √(96 ÷ n).
    const [first, second, third, fourth] = sums.map((sum) => sum / count) as [number, number, number, number]
    expect(Math.abs(first)).toBeLessThan(5 * Math.sqrt(1 / count))
    expect(Math.abs(second - 1)).toBeLessThan(5 * Math.sqrt(2 / count))
    expect(Math.abs(third)).toBeLessThan(5 * Math.sqrt(15 / count))
    expect(Math.abs(fourth - 3)).toBeLessThan(5 * Math.sqrt(96 / count))
  })
})
