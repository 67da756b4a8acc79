import { describe, expect, it } from 'vitest'
import {
  coefficientOfVariation,
  type DrawSpendingInput,
  drawSpending,
  mean,
  normalQuantile,
  simulate,
  standardDeviation,
} from 'yigongti'
import { pcg32 } from '../../../src/statistics/internal.ts'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const county = { mean: 300_000_000, seed: 2026, count: 3 }

/** The z of a seed, by the engine's own logarithm. */
function zOf(seed: bigint, count: number): readonly number[] {
  const stream = pcg32(seed)
  return Array.from({ length: count }, () => {
    const upper = BigInt(stream()) * 2n ** 20n + BigInt(stream() >>> 12)
    return normalQuantile(Number(2n * upper + 1n) / 2 ** 53)
  })
}

const inFen = (amount: number) => Math.round(amount * 100)

describe('a seed decides the draws', () => {
  it('normal ones: mean + standard deviation × z, to the fen', () => {
    const drawn = drawSpending({ ...county, standardDeviation: '9000000', count: 1000 })
    expect(drawn).toBeInstanceOf(Float64Array)
    expect([...drawn.subarray(0, 3)]).toEqual([305_611_151.64, 290_933_377.83, 297_711_609.93])
    zOf(2026n, 1000).forEach((z, index) => {
      expect(Math.abs(inFen(drawn[index] as number) - (30_000_000_000 + 900_000_000 * z))).toBeLessThan(0.5001)
    })
  })

  it('lognormal ones: mean × e^(σz − σ² ÷ 2), σ² = ln(1 + cv²), to the fen', () => {
    const drawn = drawSpending({ ...county, lognormal: { cv: '3%' }, count: 1000 })
    expect([...drawn.subarray(0, 3)]).toEqual([305_525_214.23, 290_940_098.76, 297_586_942.38])
    const variance = Math.log1p(0.0009)
    zOf(2026n, 1000).forEach((z, index) => {
      const exact = 3e10 * Math.exp(Math.sqrt(variance) * z - variance / 2)
      expect(Math.abs(inFen(drawn[index] as number) - exact)).toBeLessThan(0.501)
    })
  })

  it('residuals: each as likely, exact to the fen', () => {
    const residuals = ['-50.05', 0, 50.1]
    const drawn = drawSpending({ mean: '1000.10', residuals, seed: 7, count: 30_000 })
    const counts = new Map([950.05, 1000.1, 1050.2].map((amount) => [amount, 0]))
    for (const amount of drawn) counts.set(amount, (counts.get(amount) ?? Number.NaN) + 1)
    // ± 5 standard deviations of a binomial: √(30,000 × 2 ÷ 9) = 81.6
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(409)
    expect(counts.size).toBe(3)
  })

  it('the same again, the first of them when more are drawn, others with another seed', () => {
    for (const strays of [{ standardDeviation: 9e6 }, { residuals: [-1e6, 1e6] }, { lognormal: { cv: 0.03 } }]) {
      const few = drawSpending({ ...county, ...strays, count: 50 } as DrawSpendingInput)
      const more = drawSpending({ ...county, ...strays, count: 70 } as DrawSpendingInput)
      const others = drawSpending({
        ...county,
        ...strays,
        count: 50,
        seed: '18446744073709551615',
      } as DrawSpendingInput)
      expect([...more.subarray(0, 50)]).toEqual([...few])
      expect([...others]).not.toEqual([...few])
    }
  })

  it('with nothing to stray by they are the mean', () => {
    expect([...drawSpending({ ...county, standardDeviation: 0 })]).toEqual([3e8, 3e8, 3e8])
    expect([...drawSpending({ ...county, lognormal: { cv: 0 } })]).toEqual([3e8, 3e8, 3e8])
    expect([...drawSpending({ ...county, mean: 0, lognormal: { cv: 1 } })]).toEqual([0, 0, 0])
  })
})

describe('many draws', () => {
  const count = 100_000
  it('have the mean and the spread that were asked for, within five standard errors', () => {
    const normal = drawSpending({ ...county, standardDeviation: 9_000_000, count })
    expect(Math.abs(mean(normal) - 3e8)).toBeLessThan((5 * 9e6) / Math.sqrt(count))
    expect(Math.abs(standardDeviation(normal) / 9e6 - 1)).toBeLessThan(5 / Math.sqrt(2 * count))
    const lognormal = drawSpending({ ...county, lognormal: { cv: '20%' }, count })
    expect(Math.abs(mean(lognormal) - 3e8)).toBeLessThan((5 * 6e7) / Math.sqrt(count))
    // The kurtosis of a lognormal with a cv of 20 % is 3.68.
    expect(Math.abs(coefficientOfVariation(lognormal) / 0.2 - 1)).toBeLessThan(5 * Math.sqrt(2.68 / (4 * count)))
  })

  it('are what a simulation takes, as they are', () => {
    const members = drawSpending({ mean: 218_000_000, standardDeviation: 9_000_000, seed: 1, count })
    const elsewhere = drawSpending({ mean: 82_500_000, lognormal: { cv: '6%' }, seed: 2, count })
    const { spent, count: drawn } = simulate({ rules: goldenRules, year: launchYear, draws: { members, elsewhere } })
    expect(drawn).toBe(count)
    // Independent: √(9² + 4.95²) = 10.27 million.
    expect(Math.abs(spent.standardDeviation / Math.hypot(9e6, 4.95e6) - 1)).toBeLessThan(5 / Math.sqrt(2 * count))
  })
})

describe('refused with its place', () => {
  const draw = (input: object) => () => drawSpending({ ...county, ...input } as DrawSpendingInput)
  const normal = { standardDeviation: 1 }

  it.each([
    ['missing', ['standardDeviation'], {}],
    ['conflicting_inputs', ['lognormal'], { standardDeviation: 1, lognormal: { cv: 1 } }],
    ['missing', ['mean'], { ...normal, mean: undefined }],
    ['missing', ['seed'], { ...normal, seed: undefined }],
    ['missing', ['count'], { ...normal, count: undefined }],
    ['out_of_range', ['mean'], { ...normal, mean: -1 }],
    ['out_of_range', ['mean'], { ...normal, mean: 1e12 + 1 }],
    ['not_whole_fen', ['mean'], { ...normal, mean: '0.001' }],
    ['out_of_range', ['standardDeviation'], { standardDeviation: -1 }],
    ['out_of_range', ['standardDeviation'], { standardDeviation: 4e8 }],
    ['empty_list', ['residuals'], { residuals: [] }],
    ['not_whole_fen', ['residuals', 1], { residuals: [1, '0.001'] }],
    ['out_of_range', ['residuals', 1], { residuals: [0, -300_000_000.01] }],
    ['out_of_range', ['residuals', 0], { residuals: ['1000000000000'] }],
    ['out_of_range', ['lognormal', 'cv'], { lognormal: { cv: -0.1 } }],
    ['out_of_range', ['lognormal', 'cv'], { lognormal: { cv: 11 } }],
    ['out_of_range', ['lognormal', 'cv'], { mean: 9e11, lognormal: { cv: 9 }, count: 100 }],
    ['missing', ['lognormal', 'cv'], { lognormal: {} }],
    ['not_an_integer', ['seed'], { ...normal, seed: 0.5 }],
    ['out_of_range', ['seed'], { ...normal, seed: '18446744073709551616' }],
    ['out_of_range', ['count'], { ...normal, count: 0 }],
    ['out_of_range', ['count'], { ...normal, count: 2 ** 27 }],
    ['unknown_key', ['sd'], { ...normal, sd: 1 }],
  ] as const)('%s at %j', (code, path, input) => {
    expectRefusal(draw(input), code, path)
  })
})
