import { describe, expect, it } from 'vitest'
import { laneySigmaZ, proportionControlLimits, winsorisedPhi } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const of = (trials: number, ...successes: readonly number[]) => successes.map((one) => ({ successes: one, trials }))

describe('dispersion of proportions', () => {
  it('needs two samples, and a centre that leaves room for chance', () => {
    expect(laneySigmaZ(of(10, 0, 0))).toBeNull()
    expect(winsorisedPhi(of(10, 10, 10))).toBeNull()
    expect(laneySigmaZ(of(10, 5, 5))).toBe(0)
    expect(winsorisedPhi(of(10, 5, 5))).toBe(0)
    expectRefusal(() => laneySigmaZ(of(10, 5)), 'empty_sample', ['samples'])
    expectRefusal(() => winsorisedPhi([]), 'empty_sample', ['samples'])
  })

  it('takes a centre of the caller: .5 ± .1 of 100 is ± 2 standard errors', () => {
    // z −2, 2, −2: moving ranges 4, 4
    expect(laneySigmaZ(of(100, 40, 60, 40), { centre: '50%' })).toBeCloseTo(4 / 1.128, 12)
    expect(winsorisedPhi(of(100, 40, 60, 40), { centre: 0.5, tail: 0 })).toBeCloseTo(4, 12)
  })

  it('pulls the extremes in to the quantiles of the tail', () => {
    // z −2, 0, 0, 0, 2 about .5; quantiles of 25 % and 75 % are 0
    expect(winsorisedPhi(of(100, 40, 50, 50, 50, 60), { centre: 0.5, tail: '25%' })).toBe(0)
    expect(winsorisedPhi(of(100, 40, 50, 50, 50, 60), { centre: 0.5, tail: 0 })).toBeCloseTo(8 / 5, 12)
  })

  it('refuses counts that are none, each with its place', () => {
    expectRefusal(() => laneySigmaZ([...of(10, 5), { successes: 11, trials: 10 }]), 'out_of_range', [
      'samples',
      1,
      'successes',
    ])
    expectRefusal(() => laneySigmaZ([...of(10, 5), { successes: 0, trials: 0 }]), 'out_of_range', [
      'samples',
      1,
      'trials',
    ])
    expectRefusal(() => winsorisedPhi([...of(10, 5), null as never]), 'missing', ['samples', 1, 'trials'])
    expectRefusal(() => winsorisedPhi(of(10, 5, 5), { tail: 0.5 }), 'out_of_range', ['options', 'tail'])
    expectRefusal(() => winsorisedPhi(of(10, 5, 5), { centre: 2 }), 'out_of_range', ['options', 'centre'])
    expectRefusal(() => laneySigmaZ(of(10, 5, 5), { center: 0.5 } as never), 'unknown_key', ['options', 'center'])
    expectRefusal(() => laneySigmaZ(null as never), 'missing', ['samples'])
  })

  it('refuses a tail of null, and what it does not know of a sample', () => {
    expectRefusal(() => winsorisedPhi(of(10, 5, 5), { tail: null as never }), 'missing', ['options', 'tail'])
    const odd = [...of(10, 5), { successes: 5, trials: 10, x: 1 }]
    expectRefusal(() => laneySigmaZ(odd), 'unknown_key', ['samples', 1, 'x'])
    expectRefusal(() => winsorisedPhi(odd), 'unknown_key', ['samples', 1, 'x'])
  })

  it('widens control limits in proportion', () => {
    const [plain, wide] = [proportionControlLimits(0.5, 100), proportionControlLimits(0.5, 100, 0.95, 3)]
    expect((wide.upper - 0.5) / (plain.upper - 0.5)).toBeCloseTo(3, 12)
    expect(proportionControlLimits(0.5, 100, 0.95, 0)).toEqual({ lower: 0.5, upper: 0.5 })
    expectRefusal(() => proportionControlLimits(0.5, 100, 0.95, -1), 'out_of_range', ['dispersion'])
    expectRefusal(() => proportionControlLimits(0.5, 100, 0.95, Number.NaN), 'not_finite', ['dispersion'])
  })
})
