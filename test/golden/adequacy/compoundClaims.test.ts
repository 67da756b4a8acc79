import { describe, expect, it } from 'vitest'
import { compoundClaims, round } from 'yigongti'

// Reference values of compound claims models: Var = N·(E[X]²·Var(K) + E[K]·Var(X)).

const table = [
  { amount: 1_000, probability: '.60' },
  { amount: 5_000, probability: '.25' },
  { amount: 20_000, probability: '.12' },
  { amount: 150_000, probability: '.03' },
]

describe('a compound Poisson distribution, λ 120, four sizes of a claim', () => {
  it('has mean 1,050,000 and variance 87,582,000,000', () => {
    // E[X] = 600 + 1,250 + 2,400 + 4,500 = 8,750; E[X²] = .6e6 + 6.25e6 + 48e6 + 675e6 = 729,850,000; × 120
    const { mean, variance, severity, standardDeviation } = compoundClaims({
      claims: { mean: 120 },
      severity: { table },
    })
    expect([mean, variance]).toEqual(['1050000.00', '87582000000'])
    expect(severity).toEqual({ mean: '8750.00', variance: '653287500' })
    // √87,582,000,000 to twenty digits
    expect(standardDeviation).toBe('295942.56199472221235')
  })

  it('is the same by head: 1,000 people with .12 claims each', () => {
    const byHead = compoundClaims({ people: 1_000, claims: { mean: '.12' }, severity: { table } })
    expect([byHead.mean, byHead.variance]).toEqual(['1050000.00', '87582000000'])
  })

  it('capped at 50,000 has mean 690,000 and variance 15,582,000,000', () => {
    // the last size becomes 50,000: E[X] = 5,750; E[X²] = 54,850,000 + .03 × 2.5e9 = 129,850,000; × 120
    const { mean, variance } = compoundClaims({ claims: { mean: 120 }, severity: { table, cap: 50_000 } })
    expect([mean, variance]).toEqual(['690000.00', '15582000000'])
  })
})

describe('a compound Poisson distribution with lognormal sizes, λ 400, mean 10,000, CV 2.5', () => {
  const claims = compoundClaims({ claims: { mean: 400 }, severity: { lognormal: { mean: 10_000, cv: 2.5 } } })

  it('has σ² 1.981001468866583 and μ 8.219839637542891', () => {
    // σ² = ln(1 + 6.25), μ = ln 10,000 − σ² ÷ 2; given to twelve significant digits
    const twelve = (text: string) => round(text, { mode: 'halfUp', places: 11 })
    expect(claims.lognormal).toEqual({ sigmaSquared: twelve('1.981001468866583'), mu: twelve('8.219839637542891') })
  })

  it('has variance 290,000,000,000', () => {
    // 400 × (10,000² + (2.5 × 10,000)²) = 400 × 725,000,000
    expect([claims.mean, claims.variance]).toEqual(['4000000.00', '290000000000'])
  })
})
