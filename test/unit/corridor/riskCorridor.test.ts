import { describe, expect, it } from 'vitest'
import { type ErrorCode, type RiskCorridorInput, riskCorridor } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const gain = [
  { upTo: '3%', share: 1 },
  { upTo: null, share: 0.5 },
]
const loss = [
  { upTo: '5%', share: 1 },
  { upTo: null, share: 0.2 },
]
const corridor: RiskCorridorInput = { target: 100, actual: 90, gain, loss }

describe('a corridor', () => {
  it('has bands of its own on each side', () => {
    // 3 + 50 % × 7; 5 + 20 % × 5
    expect(riskCorridor(corridor)).toMatchObject({
      deviation: '10.00',
      bearerShare: '6.50',
      payerShare: '3.50',
      transfer: '-3.50',
    })
    expect(riskCorridor({ ...corridor, actual: 110 })).toMatchObject({
      deviation: '-10.00',
      bearerShare: '-6.00',
      payerShare: '-4.00',
      transfer: '4.00',
    })
  })

  it('moves nothing inside its dead band, bounds included', () => {
    for (const actual of [97, 100, 105]) expect(riskCorridor({ ...corridor, actual }).transfer).toBe('0.00')
  })

  it('takes one rate where a side has but one band', () => {
    expect(riskCorridor({ ...corridor, gain: '30%' }).bearerShare).toBe('3.00')
  })

  it('takes bounds in yuan', () => {
    const table = [
      { upTo: 4, share: 1 },
      { upTo: null, share: 0 },
    ]
    expect(riskCorridor({ ...corridor, gain: table, loss: table, measure: 'amount' }).bearerShare).toBe('4.00')
    expect(riskCorridor({ ...corridor, actual: 98, gain: table, loss: table, measure: 'amount' }).bearerShare).toBe(
      '2.00',
    )
  })

  it('applies one share to all where it goes by whole amounts', () => {
    const whole = { ...corridor, mode: 'wholeAmount' } as const
    expect(riskCorridor({ ...whole, actual: 97 }).bearerShare).toBe('3.00')
    expect(riskCorridor({ ...whole, actual: 97, bound: 'above' }).bearerShare).toBe('1.50')
    expect(riskCorridor({ ...whole, actual: 96 }).bearerShare).toBe('2.00')
  })

  it('takes its bounds of another base', () => {
    // 3 % of 200 is 6: 6 + 50 % × 4
    expect(riskCorridor({ ...corridor, base: 200 }).bearerShare).toBe('8.00')
  })

  it('explains the share by its bands', () => {
    const { steps } = riskCorridor(corridor)
    expect(steps.map(({ id }) => id)).toEqual(['deviation', 'afterStep[0]', 'bearerShare', 'payerShare', 'transfer'])
    expect(steps[1]?.steps?.map(({ label, value }) => [label.en, value])).toEqual([
      ['Gain kept in band (up to 3%)', '3.00'],
      ['Gain kept in band (above 3%)', '3.50'],
    ])
  })

  it('names bands in yuan by their amounts', () => {
    const table = [
      { upTo: 1000, share: 1 },
      { upTo: null, share: 0 },
    ]
    const { steps } = riskCorridor({ target: 9000, actual: 6000, gain: table, loss: table, measure: 'amount' })
    expect(steps[1]?.steps?.map(({ label }) => label.zh)).toEqual([
      '收益分享额（不超过 1,000 的部分）',
      '收益分享额（超过 1,000 的部分）',
    ])
    expect(steps[1]?.steps?.map(({ formula }) => formula)).toEqual([
      'min(deviation, bandUpToAmount[0]) × bandShare[0]',
      'max(0, deviation − bandFromAmount[1]) × bandShare[1]',
    ])
  })
})

it.each<[string, object, ErrorCode, Path]>([
  ['no bands of gains', { gain: undefined }, 'missing', ['gain']],
  ['no bands of losses', { loss: [] }, 'empty_list', ['loss']],
  ['bands that descend', { loss: [...loss].reverse() }, 'bands_not_open', ['loss', 0, 'upTo']],
  ['a share above all', { gain: [{ upTo: null, share: 2 }] }, 'out_of_range', ['gain', 0, 'share']],
  ['an unknown mode', { mode: 'whole' }, 'not_one_of', ['mode']],
  ['a target of nothing', { target: 0 }, 'out_of_range', ['target']],
  ['an unknown key', { steps: [] }, 'unknown_key', ['steps']],
])('refuses %s', (_, change, code, path) => {
  expectRefusal(() => riskCorridor({ ...corridor, ...change } as RiskCorridorInput), code, path)
})
