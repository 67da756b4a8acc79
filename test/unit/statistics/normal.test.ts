import { describe, expect, it } from 'vitest'
import { isSettlementError } from '../../../src/errors/internal.ts'
import { normalCdf, normalQuantile, normalQuantileOfTail, normalUpperTail } from '../../../src/statistics/internal.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { errorOf } from './errorOf.ts'

describe('the normal distribution', () => {
  it('leaves half of everything on either side of zero', () => {
    expect(normalCdf(0)).toBe(0.5)
    expect(normalUpperTail(0)).toBe(0.5)
    expect(normalUpperTail(-0)).toBe(0.5)
  })

  it('keeps the digits of a far tail', () => {
    expect(normalUpperTail(3)).toBe(0.0013498980316300946)
    expect(normalCdf(-10)).toBe(normalUpperTail(10))
    expect(normalUpperTail(37.5)).toBeGreaterThan(2.2e-308)
  })

  it('ends in 0 and 1, never in NaN, however far out', () => {
    for (const z of [39, 40, 1e8, 1e160, 1.7e308]) {
      expect(normalUpperTail(z)).toBe(0)
      expect(normalCdf(z)).toBe(1)
    }
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('has no probability for %d', (z) => {
    for (const probability of [normalCdf, normalUpperTail]) {
      const error = errorOf(() => probability(z))
      expect(isSettlementError(error, 'not_finite')).toBe(true)
      expect(error).toMatchObject({ path: ['z'] })
    }
  })
})

describe('what is no number', () => {
  it.each([
    [null, 'missing'],
    [undefined, 'missing'],
    ['', 'not_finite'],
    ['1', 'not_finite'],
    [true, 'not_finite'],
    [[], 'not_finite'],
    [{}, 'not_finite'],
    [5n, 'not_finite'],
  ] as const)('%s has no probability', (z, code) => {
    expectRefusal(() => normalCdf(z as never), code, ['z'])
    expectRefusal(() => normalUpperTail(z as never), code, ['z'])
  })

  it.each([
    [null, 'missing'],
    [undefined, 'missing'],
    ['', 'not_a_number'],
    ['abc', 'not_a_number'],
    [{}, 'not_a_number'],
    [true, 'not_finite'],
    [[], 'not_finite'],
    [5n, 'not_finite'],
    ['100%', 'out_of_range'],
    ['0', 'out_of_range'],
  ] as const)('%s is no probability', (probability, code) => {
    expectRefusal(() => normalQuantile(probability as never), code, ['probability'])
    expectRefusal(() => normalQuantileOfTail(probability as never), code, ['upperTail'])
  })
})

describe('a probability that is written', () => {
  it('is the double that it names', () => {
    for (const written of ['0.975', '97.5%', { toFixed: () => '0.975' }]) {
      expect(normalQuantile(written)).toBe(normalQuantile(0.975))
    }
    expect(normalQuantileOfTail('0.1%')).toBe(normalQuantileOfTail(0.001))
  })
})

describe('the normal quantile', () => {
  it('of one half is zero, without a sign', () => {
    expect(normalQuantile(0.5)).toBe(0)
    expect(normalQuantileOfTail(0.5)).toBe(0)
  })

  it('takes the tail as it is: one minus the tail would have lost it', () => {
    expect(normalQuantileOfTail(1e-300)).toBeCloseTo(37.0471, 4)
    expect(normalQuantileOfTail(Number.MIN_VALUE)).toBeCloseTo(38.4674, 4)
    expect(normalQuantile(1e-300)).toBe(-normalQuantileOfTail(1e-300))
    expect(normalQuantileOfTail(1 - 1e-10)).toBeCloseTo(-6.3613, 4)
  })

  it.each([0, 1, -0.1, 1.5])('does not exist at %d', (probability) => {
    expect(errorOf(() => normalQuantile(probability))).toMatchObject({ code: 'out_of_range', path: ['probability'] })
    expect(errorOf(() => normalQuantileOfTail(probability))).toMatchObject({
      code: 'out_of_range',
      path: ['upperTail'],
    })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('does not exist at %d', (probability) => {
    expect(errorOf(() => normalQuantile(probability))).toMatchObject({ code: 'not_finite', path: ['probability'] })
    expect(errorOf(() => normalQuantileOfTail(probability))).toMatchObject({ code: 'not_finite', path: ['upperTail'] })
  })
})
