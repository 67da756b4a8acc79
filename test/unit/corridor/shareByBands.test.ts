import { describe, expect, it } from 'vitest'
import { type BandSharing, type ErrorCode, shareByBands } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const bands = [
  { upTo: '5%', share: 0.7 },
  { upTo: '10%', share: 0.5 },
  { upTo: null, share: 0 },
]
const sharing = { amount: 12, base: 100, bands }

describe('marginal bands', () => {
  it('say what lies in each band and what of it is shared', () => {
    const { shared, remaining, byBand } = shareByBands(sharing)
    expect([shared, remaining]).toEqual(['6.00', '6.00'])
    expect(byBand).toEqual([
      { upTo: '0.05', share: '0.7', amount: '5.00', shared: '3.50' },
      { upTo: '0.1', share: '0.5', amount: '5.00', shared: '2.50' },
      { upTo: null, share: '0', amount: '2.00', shared: '0.00' },
    ])
  })

  it('keep the sign of the amount', () => {
    const { shared, remaining, byBand } = shareByBands({ ...sharing, amount: -7 })
    // −(0.7 × 5 + 0.5 × 2)
    expect([shared, remaining]).toEqual(['-4.50', '-2.50'])
    expect(byBand.map(({ amount, shared: part }) => [amount, part])).toEqual([
      ['5.00', '-3.50'],
      ['2.00', '-1.00'],
      ['0.00', '0.00'],
    ])
  })

  it('round the sum, not the layers', () => {
    // 0.7 × 0.05 + 0.5 × 0.013 = 0.035 + 0.0065 = 0.0415: by layer it would be 0.04 + 0.01
    const fine = shareByBands({ amount: '0.063', base: 1, bands })
    expect(fine.shared).toBe('0.04')
    expect(fine.remaining).toBe('0.023')
    expect(fine.byBand.map(({ shared }) => shared)).toEqual(['0.035', '0.0065', '0.00'])
  })

  it.each([
    [{ mode: 'halfUp', places: 0 }, '0', '0.0415'],
    [{ mode: 'up', places: 3 }, '0.042', '0.0415'],
    [{ mode: 'down', multipleOf: '0.01' }, '0.04', '0.0415'],
  ] as const)('round by %j', (rounding, shared, before) => {
    const { shared: value, steps } = shareByBands({ amount: '0.063', base: 1, bands, rounding })
    expect([Number(value), steps[0]?.rounding]).toEqual([Number(shared), { ...rounding, before }])
  })

  it('hold a rounding unit as a canonical decimal', () => {
    const { steps } = shareByBands({ ...sharing, amount: 1249, rounding: { mode: 'halfUp', multipleOf: '1e2' } })
    expect(steps[0]?.rounding).toMatchObject({ multipleOf: '100' })
  })

  it('are not rounded where none is wanted', () => {
    expect(shareByBands({ amount: '0.063', base: 1, bands, rounding: null }).shared).toBe('0.0415')
  })

  it('of a base of zero are all beyond', () => {
    const [, , last] = bands
    expect(
      shareByBands({ ...sharing, base: 0, bands: [bands[0], { ...last, share: '20%' }] as BandSharing['bands'] })
        .shared,
    ).toBe('2.40')
  })

  it('of nothing share nothing', () => {
    expect(shareByBands({ ...sharing, amount: 0 })).toMatchObject({ shared: '0.00', remaining: '0.00' })
  })

  it('name a band by what falls into it, where a bound belongs above as well', () => {
    const whole = { ...sharing, amount: 5, mode: 'wholeAmount' } as const
    const said = (bound: 'below' | 'above') => shareByBands({ ...whole, bound }).steps[0]?.because?.zh
    expect(said('below')).toContain('第 1 段（不超过 5%）')
    expect(said('above')).toContain('第 2 段（不低于 5%、低于 10%）')
    const all = shareByBands({ amount: 5, base: 100, bands: [{ upTo: null, share: 1 }] })
    expect(all.steps[0]?.steps?.[0]?.label).toEqual({ zh: '分担额（全部）', en: 'Shared in band (all)' })
  })

  it('name each layer in the trace', () => {
    const { steps } = shareByBands(sharing)
    const inside = ['bandAmount[0]', 'bandAmount[1]', 'bandAmount[2]']
    expect(steps.map(({ id }) => id)).toEqual(['shared', 'remaining', ...inside])
    expect(steps[0]?.steps?.map(({ label }) => label.zh)).toEqual([
      '分担额（不超过 5% 的部分）',
      '分担额（5% 至 10%（含）的部分）',
      '分担额（超过 10% 的部分）',
    ])
    const layer = '(0, min(amount, bandUpTo[1] × base) − bandFrom[1] × base) × bandShare[1]'
    expect(steps[0]?.steps?.[1]?.formula).toBe(`max${layer}`)
    const loss = shareByBands({ ...sharing, amount: -12 }).steps[0]?.steps?.[1]
    expect(loss?.formula).toBe(`−max${layer.replace('amount', 'abs(amount)')}`)
  })
})

describe('whole amounts', () => {
  it.each([
    [5, 'below', '3.50'],
    [5, 'above', '2.50'],
    [10, 'below', '5.00'],
    [10, 'above', '0.00'],
    ['5.01', 'below', '2.51'], // 2.505
    ['4.99', 'above', '3.49'], // 3.493
    [-5, 'below', '-3.50'],
    [-5, 'above', '-2.50'],
    [0, 'below', '0.00'],
  ] as const)('of %s with the bound %s share %s', (amount, bound, shared) => {
    expect(shareByBands({ ...sharing, amount, mode: 'wholeAmount', bound }).shared).toBe(shared)
  })

  it('belong below a bound unless said otherwise', () => {
    expect(shareByBands({ ...sharing, amount: 5, mode: 'wholeAmount' }).shared).toBe('3.50')
  })

  it('say which band applies, and put all of the amount there', () => {
    const { byBand, steps } = shareByBands({ ...sharing, amount: -7, mode: 'wholeAmount' })
    expect(byBand.map(({ amount, shared }) => [amount, shared])).toEqual([
      ['0.00', '0.00'],
      ['7.00', '-3.50'],
      ['0.00', '0.00'],
    ])
    expect(steps[0]?.because?.en).toBe(
      'Amount to share −7.00 yuan lies in band 2 (above 5%, up to 10%); its share 50% applies to the whole',
    )
    expect(steps[0]?.because?.zh).toContain('第 2 段')
  })
})

describe('what is refused', () => {
  it.each<[string, object, ErrorCode, Path]>([
    ['no amount', { amount: undefined }, 'missing', ['amount']],
    ['an amount that is a rate', { amount: '5%' }, 'percent_not_allowed', ['amount']],
    ['no base', { base: 'x' }, 'not_a_number', ['base']],
    ['a negative base', { base: '-0.01' }, 'out_of_range', ['base']],
    ['no bands', { bands: undefined }, 'missing', ['bands']],
    ['an empty list of bands', { bands: [] }, 'empty_list', ['bands']],
    ['bands that are no list', { bands: {} }, 'wrong_type', ['bands']],
    ['a band that is no object', { bands: [5] }, 'wrong_type', ['bands', 0]],
    ['a band without share', { bands: [{ upTo: null }] }, 'missing', ['bands', 0, 'share']],
    ['a share below zero', { bands: [{ upTo: null, share: -0.1 }] }, 'out_of_range', ['bands', 0, 'share']],
    ['a closed last band', { bands: [{ upTo: '100%', share: 0 }] }, 'bands_not_open', ['bands', 0, 'upTo']],
    ['a last band that does not say it is open', { bands: [{ share: 0 }] }, 'missing', ['bands', 0, 'upTo']],
    [
      'an open band before the last',
      { bands: [{ upTo: null, share: 0 }, ...bands] },
      'bands_not_open',
      ['bands', 0, 'upTo'],
    ],
    ['bands that descend', { bands: [bands[1], bands[0], bands[2]] }, 'bands_not_ascending', ['bands', 1, 'upTo']],
    ['an unknown mode', { mode: 'layers' }, 'not_one_of', ['mode']],
    ['an unknown bound', { bound: 'on' }, 'not_one_of', ['bound']],
    ['an unknown rounding', { rounding: { mode: 'nearest', places: 2 } }, 'not_one_of', ['rounding', 'mode']],
    ['an unknown key', { band: bands }, 'unknown_key', ['band']],
  ])('%s', (_, change, code, path) => {
    expectRefusal(() => shareByBands({ ...sharing, ...change } as BandSharing), code, path)
  })

  it('nothing at all', () => {
    expectRefusal(() => shareByBands(undefined as never), 'missing', [])
    expectRefusal(() => shareByBands([] as never), 'wrong_type', [])
  })
})
