import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clopperPearsonInterval,
  normalQuantileOfTail,
  proportionControlLimits,
  robustZScore,
  wilsonInterval,
  zScore,
} from 'yigongti'
import { Exact, exact } from './exact.ts'

const Digits = Exact.clone({ precision: 60 })
const confidence = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.999)
/** Successes of trials, both ends and small numbers of either often among them. */
const outcome = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1e9 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .chain(([trials, share]) =>
    fc.record({
      trials: fc.constant(trials),
      successes: fc.constantFrom(0, Math.min(3, trials), Math.round(share * trials), trials - 1, trials),
    }),
  )

describe("Wilson's interval", () => {
  it('keeps its stated error of 3e-15', () => {
    fc.assert(
      fc.property(outcome, confidence, ({ successes: k, trials: n }, level) => {
        // The quantile itself has its own tests; its error of 1e-15 is part of the bound.
        const z = new Digits(exact(normalQuantileOfTail((1 - level) / 2)))
        const square = z.pow(2)
        const root = z.mul(
          square
            .add(
              new Digits(4)
                .mul(k)
                .mul(n - k)
                .div(n),
            )
            .sqrt(),
        )
        const sum = square.add(2 * k).add(root)
        const { lower, upper } = wilsonInterval(k, n, level)
        const wanted = [new Digits(2).mul(k).mul(k).div(sum.mul(n)), sum.div(square.add(n).mul(2))] as const
        for (const [index, computed] of [lower, upper].entries()) {
          const reference = wanted[index] as Decimal
          expect(new Digits(exact(computed)).sub(reference).abs().lte(reference.mul(3e-15))).toBe(true)
        }
      }),
    )
  })

  it('holds the observed share, lies within 0 and 1, and widens with the confidence', () => {
    fc.assert(
      fc.property(outcome, ({ successes, trials }) => {
        const [narrow, wide] = [wilsonInterval(successes, trials, 0.9), wilsonInterval(successes, trials, 0.99)]
        const share = successes / trials
        const slack = 4e-15
        expect(narrow.lower <= share * (1 + slack) && share <= narrow.upper * (1 + slack)).toBe(true)
        expect(wide.lower <= narrow.lower && wide.upper >= narrow.upper).toBe(true)
        expect(wide.lower >= 0 && wide.upper <= 1).toBe(true)
      }),
    )
  })

  it('of the failures is the mirror of that of the successes', () => {
    fc.assert(
      fc.property(outcome, ({ successes, trials }) => {
        const [own, mirrored] = [wilsonInterval(successes, trials), wilsonInterval(trials - successes, trials)]
        expect(Math.abs(own.lower - (1 - mirrored.upper))).toBeLessThanOrEqual(4e-15)
      }),
    )
  })
})

/** P(X ≥ k) of n trials, from the binomial coefficients themselves. */
function upperTail(k: number, n: number, p: Decimal): Decimal {
  const q = new Digits(1).sub(p)
  let ways = 1n
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - i + 1)) / BigInt(i)
  let term = new Digits(ways.toString()).mul(p.pow(k)).mul(q.pow(n - k))
  let sum = new Digits(0)
  for (let i = k; i <= n && term.gt(sum.mul(1e-40)); i++) {
    sum = sum.add(term)
    term = term
      .mul(n - i)
      .div(i + 1)
      .mul(p)
      .div(q)
  }
  return sum
}

/** Whether both ends have their tails: 1e-12 below the lower end there is less, 1e-12 above it more, and so the upper. */
function holdsItsTails(k: number, n: number, level: number): boolean {
  const tail = new Digits(exact((1 - level) / 2))
  const { lower, upper } = clopperPearsonInterval(k, n, level)
  const at = (p: number, factor: string) => new Digits(exact(p)).mul(factor)
  const [less, more] = ['0.999999999999', '1.000000000001'] as const
  const low = k === 0 || (upperTail(k, n, at(lower, less)).lt(tail) && upperTail(k, n, at(lower, more)).gt(tail))
  // At most k successes are at least n − k failures.
  const failures = (p: Decimal) => upperTail(n - k, n, new Digits(1).sub(Digits.min(1, p)))
  const high = k === n || (failures(at(upper, less)).gt(tail) && failures(at(upper, more)).lt(tail))
  return low && high
}

describe('the interval of Clopper and Pearson', () => {
  it('keeps its stated error of 1e-12: its ends have their tails', () => {
    const small = fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(small, confidence, ([k, n], level) => {
        expect(holdsItsTails(k, n, level)).toBe(true)
      }),
      {
        numRuns: 60,
        examples: [
          [[0, 1], 0.95],
          [[1, 1], 0.95],
          [[17, 18], 0.999],
        ],
      },
    )
  })

  it.each([
    [2, 20_000],
    [4_000, 20_000],
    [19_999, 20_000],
    [3, 1_000_000],
  ])('keeps it with many trials: %d of %d', (k, n) => {
    // With a million trials the coefficients of the failures are beyond reach, and so the lower end alone is looked at.
    if (n <= 20_000) return expect(holdsItsTails(k, n, 0.95)).toBe(true)
    const { lower } = clopperPearsonInterval(k, n)
    const at = (factor: string) => upperTail(k, n, new Digits(exact(lower)).mul(factor))
    expect(at('0.999999999999').lt('0.025') && at('1.000000000001').gt('0.025')).toBe(true)
  })

  it('holds the observed share', () => {
    fc.assert(
      fc.property(outcome, ({ successes, trials }) => {
        const { lower, upper } = clopperPearsonInterval(successes, trials)
        const share = successes / trials
        expect(lower <= share && share <= upper).toBe(true)
        expect(lower < upper).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('control limits of a proportion', () => {
  it('keep their stated error', () => {
    const centre = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(centre, fc.integer({ min: 1, max: 1e15 }), confidence, (p, n, level) => {
        const z = new Digits(exact(normalQuantileOfTail((1 - level) / 2)))
        const mean = new Digits(exact(p))
        const distance = z.mul(mean.mul(new Digits(1).sub(mean)).div(n).sqrt())
        const { lower, upper } = proportionControlLimits(p, n, level)
        const bound = Digits.max(mean, distance).mul(3e-15)
        const near = (computed: number, wanted: Decimal) => new Digits(exact(computed)).sub(wanted).abs().lte(bound)
        expect(near(lower, Digits.max(0, mean.sub(distance)))).toBe(true)
        expect(near(upper, Digits.min(1, mean.add(distance)))).toBe(true)
      }),
      // underflowed: the variance of the smallest double was lost
      { examples: [[5e-324, 2, 0.5]] },
    )
  })
})

const value = fc.integer({ min: -(2 ** 40), max: 2 ** 40 }).map((whole) => whole / 2 ** 20)
const sample = fc.array(value, { minLength: 2, maxLength: 30 })

describe('z values', () => {
  it('keep their stated error', () => {
    fc.assert(
      fc.property(value, sample, (observed, values) => {
        const all = values.map(exact)
        const mean = all.reduce((sum, x) => sum.add(x), new Exact(0)).div(all.length)
        const square = all.reduce((sum, x) => sum.add(x.sub(mean).pow(2)), new Exact(0)).div(all.length - 1)
        const z = zScore(observed, values)
        expect(z === null).toBe(square.isZero())
        if (z === null) return
        const wanted = exact(observed).sub(mean).div(square.sqrt())
        const size = Exact.max(...all.map((x) => x.abs()))
          .mul(1e-30)
          .div(square.sqrt())
        expect(exact(z).sub(wanted).abs().lte(wanted.abs().mul(1.5e-15).add(size))).toBe(true)
      }),
    )
  })

  it('keep their stated error where they are robust', () => {
    const middle = (values: readonly Decimal[]) => {
      const sorted = [...values].sort((a, b) => a.cmp(b))
      const half = (sorted.length - 1) / 2
      return (sorted[Math.floor(half)] as Decimal).add(sorted[Math.ceil(half)] as Decimal).div(2)
    }
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1, maxLength: 30 }), (observed, values) => {
        const all = values.map(exact)
        const median = middle(all)
        const deviation = middle(all.map((x) => x.sub(median).abs()))
        const z = robustZScore(observed, values)
        expect(z === null).toBe(deviation.isZero())
        if (z === null) return
        const wanted = new Exact('0.6744897501960817432022').mul(exact(observed).sub(median)).div(deviation)
        const size = Exact.max(...all.map((x) => x.abs()), 0)
          .mul(1e-15)
          .div(deviation)
        const bound = wanted.abs().mul(5e-16).add(wanted.abs().add(1).mul(size))
        expect(exact(z).sub(wanted).abs().lte(bound)).toBe(true)
      }),
    )
  })
})
