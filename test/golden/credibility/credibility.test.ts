import { describe, expect, it } from 'vitest'
import { buhlmannCredibility, limitedFluctuation } from 'yigongti'
import { fullCredibilityStandard } from '../../../src/statistics/internal.ts'

// Textbook exercises in credibility, computed again by hand and in exact fractions.

describe('Bühlmann: three groups over four years', () => {
  const { steps, ...result } = buhlmannCredibility({
    groups: [
      { id: 'a', values: [625, 675, 600, 700] },
      { id: 'b', values: [750, 800, 650, 800] },
      { id: 'c', values: [900, 700, 850, 950] },
    ],
  })

  it('has EPV 6,250, VHM 8,437.5, K 20/27 and Z 27/32', () => {
    // Squares within: 6,250, 15,000, 35,000; ÷ 9 = 6,250. Means 650, 750, 850: 10,000 − 6,250 ÷ 4 = 8,437.5.
    // K = 6,250 ÷ 8,437.5 = 20/27; Z = 4 ÷ (4 + 20/27) = 27/32.
    expect(result).toEqual({
      expectedVariance: '6250',
      meanVariance: '8437.5',
      constant: '0.7407407407407407407407407407407407407407',
      collective: '750',
      groups: [
        { id: 'a', mean: '650', credibility: '0.84375', estimate: '665.625' },
        { id: 'b', mean: '750', credibility: '0.84375', estimate: '750' },
        { id: 'c', mean: '850', credibility: '0.84375', estimate: '834.375' },
      ],
    })
    expect(steps.at(-1)?.value).toBe('834.375')
  })
})

describe('Bühlmann–Straub: three groups with exposures', () => {
  const { expectedVariance, meanVariance, groups } = buhlmannCredibility({
    groups: [
      { id: 'a', values: [200, 250, 175], exposures: [50, 60, 75] },
      { id: 'b', values: [300, 310, 280], exposures: [100, 90, 85] },
      { id: 'c', values: [230, 240, 250], exposures: [200, 220, 250] },
    ],
  })
  const digits = (text: string, count: number) => Number(text).toPrecision(count)

  it('has EPV 45,888.896… and VHM 1,464.2727…', () => {
    expect(digits(expectedVariance, 15)).toBe('45888.8961213588')
    expect(digits(meanVariance, 15)).toBe('1464.27278989475')
  })

  it.each([
    [0, '0.855139249617940', '212.22263478303'],
    [1, '0.897698199172056', '292.11765330222'],
    [2, '0.955315427522403', '241.09172821944'],
  ])('group %d: Z %s, estimate %s', (index, credibility, estimate) => {
    expect(digits(groups[index]?.credibility ?? '', 15)).toBe(credibility)
    expect(digits(groups[index]?.estimate ?? '', 14)).toBe(estimate)
  })
})

it('groups that do not differ have credibility 0', () => {
  // Means 10 and 10: VHM = 0 − EPV ÷ 2 < 0, EPV = (2 + 8) ÷ 2 = 5
  const { steps: _, ...same } = buhlmannCredibility({
    groups: [
      { id: 'a', values: [9, 11] },
      { id: 'b', values: [8, 12] },
    ],
  })
  expect(same).toEqual({
    expectedVariance: '5',
    meanVariance: '-2.5',
    constant: null,
    collective: '10',
    groups: [
      { id: 'a', mean: '10', credibility: '0', estimate: '10' },
      { id: 'b', mean: '10', credibility: '0', estimate: '10' },
    ],
  })
})

describe('limited fluctuation: within 5 % with 90 % confidence', () => {
  const fullStandard = { confidence: '90%', tolerance: '5%' }

  it('the full standard is (1.6448536… ÷ .05)² = 1,082.217381638166', () => {
    expect(Math.abs(fullCredibilityStandard(0.1, 0.05, 0) / 1082.217381638166 - 1)).toBeLessThan(3.5e-15)
    expect(limitedFluctuation({ exposure: 0, fullStandard }).fullStandard).toBe('1082.21738164')
    // The variation of severity adds its square: × (1 + 2²)
    expect(limitedFluctuation({ exposure: 0, fullStandard: { ...fullStandard, cv: 2 } }).fullStandard).toBe(
      '5411.08690819',
    )
  })

  it('counts that vary more than a Poisson number need more: × (3 + 2²), and the trace says which it is', () => {
    const of = (more: object) => limitedFluctuation({ exposure: 0, fullStandard: { ...fullStandard, cv: 2, ...more } })
    expect(of({ varianceToMean: 3 }).fullStandard).toBe('7575.52167147') // 1,082.217381638166 × 7
    expect(of({ varianceToMean: 1 }).fullStandard).toBe(of({}).fullStandard)
    const reason = (more: object) => of(more).steps.find(({ id }) => id === 'fullStandard')?.because?.zh
    expect(reason({})).toContain('次数按泊松分布（方差等于均值）')
    expect(reason({ varianceToMean: 3 })).toContain('v 为次数的方差与均值之比 3')
  })

  it('a quarter of the standard is believed by half', () => {
    const half = limitedFluctuation({ exposure: 300, fullStandard: 1200, own: 1200, collective: 1000 })
    expect([half.credibility, half.estimate]).toEqual(['0.5', '1100']) // √(300 ÷ 1,200); .5 × 1,200 + .5 × 1,000
  })

  it.each([
    [0, '0'],
    [1_082, '0.999899561511'], // √(1,082 ÷ 1,082.2173816…)
    [1_083, '1'],
    [1_000_000, '1'],
  ])('%d claims: Z %s', (exposure, credibility) => {
    expect(limitedFluctuation({ exposure, fullStandard }).credibility).toBe(credibility)
  })
})
