import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapSums, lognormalParameters, pcg32 } from '../../../src/statistics/internal.ts'
import { Exact, exact } from './exact.ts'

const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const low = (value: bigint) => BigInt.asUintN(64, value)

/** The definition of PCG XSH RR 64/32, in whole numbers of any size. */
function* reference(seed: bigint, sequence: bigint): Generator<number> {
  const increment = low((sequence << 1n) | 1n)
  const next = (state: bigint) => low(state * 6364136223846793005n + increment)
  let state = next(low(next(0n) + seed))
  for (;;) {
    const mixed = BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n)
    const turn = state >> 59n
    yield Number(BigInt.asUintN(32, (mixed >> turn) | (mixed << BigInt.asUintN(5, -turn))))
    state = next(state)
  }
}

describe('PCG32', () => {
  it('is its definition, for every seed and sequence', () => {
    fc.assert(
      fc.property(word, word, (seed, sequence) => {
        const stream = pcg32(seed, sequence)
        const wanted = reference(seed, sequence)
        for (let draw = 0; draw < 20; draw++) expect(stream()).toBe(wanted.next().value)
      }),
      { numRuns: 300 },
    )
  })
})

describe('sums of residuals drawn again', () => {
  const residuals = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  const draws = fc.record({
    draws: fc.integer({ min: 1, max: 12 }),
    resamples: fc.integer({ min: 1, max: 60 }),
    seed: word,
  })

  it('ascend, are the same for one seed, and lie between the least and the most a sum can be', () => {
    fc.assert(
      fc.property(residuals, draws, (values, options) => {
        const sums = bootstrapSums(Float64Array.from(values), options, [])
        expect(bootstrapSums(Float64Array.from(values), options, [])).toEqual(sums)
        expect(sums).toHaveLength(options.resamples)
        expect([...sums]).toEqual([...sums].sort((a, b) => a - b))
        expect(sums[0]).toBeGreaterThanOrEqual(Math.min(...values) * options.draws)
        expect(sums.at(-1)).toBeLessThanOrEqual(Math.max(...values) * options.draws)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the parameters of a lognormal distribution', () => {
  it('keep their stated errors', () => {
    const size = fc.double({ min: 1e-6, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(size, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (mean, cv) => {
        const precise = Exact.clone({ precision: 60 })
        const sigmaSquared = precise.ln(new precise(exact(cv)).pow(2).plus(1))
        const log = precise.ln(new precise(exact(mean)))
        const found = lognormalParameters(mean, cv)
        const error = exact(found.sigmaSquared).minus(sigmaSquared).div(sigmaSquared).abs().toNumber()
        expect(error).toBeLessThanOrEqual(7e-16)
        const wanted = log.minus(sigmaSquared.div(2))
        const bound = 5e-16 * (log.abs().toNumber() + sigmaSquared.toNumber() + 1)
        expect(exact(found.mu).minus(wanted).abs().toNumber()).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 300 },
    )
  })
})
