import { describe, expect, it } from 'vitest'
import { settleContract } from 'yigongti'

// ACO REACH: bands of the benchmark (net cost + gross savings), the participant's share; 2 % sequestration of what it
// earns, after the bands.
const bands = (...pairs: [string | null, string][]) => pairs.map(([upTo, share]) => ({ upTo, share }))
const global = bands(['25%', '100%'], ['35%', '50%'], ['50%', '25%'], [null, '10%'])
const professional = bands(['5%', '50%'], ['10%', '35%'], ['15%', '15%'], [null, '5%'])

function settle(gain: typeof global, input: { target: string | number; actual: string | number }, loss = gain) {
  const sequestration = { kind: 'multiply', side: 'gain', factor: '0.98' } as const
  return settleContract({ ...input, steps: [{ kind: 'share', gain, loss }, sequestration] })
}

describe('the Professional option', () => {
  it('settles D0162 for 2021: a loss is not sequestered', () => {
    // benchmark 7,959,317.43, gross savings −1,219,782.70, so net cost 9,179,100.13; 15.3 % of the benchmark:
    // (50 + 35 + 15 %) × 397,965.8715 + 5 % × 25,885.0855 = 399,260.125775
    const settled = settle(professional, { target: '7959317.43', actual: '9179100.13' })
    expect(settled.deviation).toBe('-1219782.70')
    expect(settled.bearerShare).toBe('-399260.13')
    expect(settled.payerShare).toBe('-820522.57')
    expect(settled.byStep.map(({ value }) => value)).toEqual(['-399260.125775', '-399260.125775'])
  })

  it('sequesters a saving after the bands', () => {
    // 12 %: 2.5 + 1.75 + 15 % × 2 = 4.55; × 0.98
    expect(settle(professional, { target: 100, actual: 88 }).byStep.map(({ value }) => value)).toEqual([
      '4.55',
      '4.459',
    ])
  })
})

describe('the Global option', () => {
  it.each([
    [75, '24.50'], // 25 × 0.98
    [70, '26.95'], // (25 + 50 % × 5) × 0.98
    [60, '30.63'], // (25 + 5 + 25 % × 5) × 0.98 = 30.625
    [40, '34.06'], // (25 + 5 + 3.75 + 10 % × 10) × 0.98 = 34.055
    [160, '-34.75'], // no sequestration
  ])('a net cost of %d of 100 leaves %s', (actual, bearerShare) => {
    expect(settle(global, { target: 100, actual }).bearerShare).toBe(bearerShare)
  })
})

describe('the shapes announced for 2027 (second-hand)', () => {
  const lead = bands(['15%', '100%'], ['35%', '50%'], ['50%', '25%'], [null, '10%'])
  const pairs = (first: string) => bands(['10%', first], ['15%', '35%'], ['20%', '15%'], [null, '5%'])
  const share = (gain: typeof lead, loss: typeof lead, actual: number) =>
    settleContract({ target: 100, actual, steps: [{ kind: 'share', gain, loss }] }).bearerShare

  it('leave 33.75 % and 12.5 % of savings of the whole benchmark', () => {
    // 15 + 10 + 3.75 + 5; 6 + 1.75 + 0.75 + 4
    expect(share(lead, lead, 0)).toBe('33.75')
    expect(share(pairs('60%'), pairs('50%'), 0)).toBe('12.50')
  })

  it('ask for half of the first losses of Professional', () => {
    expect(share(pairs('60%'), pairs('50%'), 108)).toBe('-4.00')
    expect(share(pairs('60%'), pairs('50%'), 92)).toBe('4.80')
  })
})
