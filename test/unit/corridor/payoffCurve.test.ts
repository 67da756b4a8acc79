import { describe, expect, it } from 'vitest'
import {
  type ContractCurveInput,
  type ContractStep,
  checkContinuous,
  checkMonotone,
  type ErrorCode,
  findCliffs,
  marginalIncentive,
  payoffCurve,
} from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

function shape(...steps: readonly ContractStep[]): ContractCurveInput {
  return { target: 100, steps }
}

const half: ContractStep = { kind: 'share', gain: 0.5, loss: 0.5 }

describe('the curve', () => {
  it('of a plain share is one straight line', () => {
    expect(payoffCurve(shape(half))).toMatchObject({
      breakpoints: [],
      stretches: [{ from: '0.00', to: null, start: '50.00', end: null, slope: '-0.5' }],
    })
  })

  it('bends where a cap is reached, however early in the contract it stands', () => {
    const cap: ContractStep = { kind: 'cap', rate: '5%' }
    expect(payoffCurve(shape(cap, half)).breakpoints.map(({ at, on }) => [at, on])).toEqual([
      ['95.00', '2.50'],
      ['105.00', '-2.50'],
    ])
    // the share reaches 5 at a saving of 10
    expect(payoffCurve(shape(half, cap)).breakpoints.map(({ at, on }) => [at, on])).toEqual([
      ['90.00', '5.00'],
      ['110.00', '-5.00'],
    ])
  })

  it('shows the limits, the value and the slopes of a breakpoint', () => {
    const excess: ContractStep = { kind: 'threshold', rate: '2%', counts: 'excess', side: 'gain' }
    expect(payoffCurve(shape(excess, half)).breakpoints).toEqual([
      {
        at: '98.00',
        deviation: '2.00',
        before: '0.00',
        on: '0.00',
        after: '0.00',
        slopeBefore: '-0.5',
        slope: '0',
      },
      {
        at: '100.00',
        deviation: '0.00',
        before: '0.00',
        on: '0.00',
        after: '0.00',
        slopeBefore: '0',
        slope: '-0.5',
      },
    ])
  })

  it('has the ends of its range in, with what stands there', () => {
    const all: ContractStep = { kind: 'threshold', rate: '2%', counts: 'all' }
    const curve = payoffCurve({ ...shape(all), range: { from: 98, to: 102 } })
    expect(
      curve.breakpoints.map(({ at, before, on, after, slopeBefore, slope }) => [
        at,
        before,
        on,
        after,
        slopeBefore,
        slope,
      ]),
    ).toEqual([
      ['98.00', '2.00', '2.00', '0.00', null, '0'],
      ['102.00', '0.00', '-2.00', '-2.00', '0', null],
    ])
    expect(curve.stretches).toEqual([{ from: '98.00', to: '102.00', start: '0.00', end: '0.00', slope: '0' }])
  })

  it('leaves roundings out', () => {
    const toTens: ContractStep = { kind: 'round', rounding: { mode: 'halfUp', multipleOf: '10' } }
    expect(payoffCurve(shape(toTens, half)).breakpoints).toEqual([])
  })

  it('writes a breakpoint without end with 40 digits', () => {
    const third: ContractStep = { kind: 'share', gain: 0.3, loss: 0 }
    const [first] = payoffCurve(shape(third, { kind: 'cap', amount: 1 })).breakpoints
    // 100 − 1 ÷ 0.3
    expect(first?.at).toBe('96.66666666666666666666666666666666666667')
    expect(first?.on).toBe('1.00')
  })

  it('takes rates of the base, where one is given', () => {
    const [first] = payoffCurve({ ...shape({ kind: 'cap', rate: '5%', side: 'gain' }), base: 200 }).breakpoints
    expect(first?.at).toBe('90.00')
  })

  it('of a cap of nothing is flat', () => {
    expect(payoffCurve(shape({ kind: 'cap', rate: 0, side: 'loss' })).stretches.map(({ slope }) => slope)).toEqual([
      '-1',
      '0',
    ])
  })

  it('keeps a point that is unlike both its sides', () => {
    // A loss of exactly 5 is shared at 60 %, which is 3 and reaches the second threshold; just less does not reach it,
    // just more is shared at 20 %.
    const loss = [
      { upTo: 5, share: 0.6 },
      { upTo: null, share: 0.2 },
    ]
    const steps: ContractStep[] = [
      { kind: 'share', gain: 0, loss, mode: 'wholeAmount', measure: 'amount' },
      { kind: 'threshold', amount: 3, counts: 'all' },
    ]
    const [first] = payoffCurve({ ...shape(...steps), range: { to: 106 } }).breakpoints.filter(
      ({ at }) => at === '105.00',
    )
    expect(first).toMatchObject({ before: '0.00', on: '-3.00', after: '0.00' })
    const { cliffs } = findCliffs({ ...shape(...steps), range: { to: 106 } })
    expect(cliffs).toEqual([
      { at: '105.00', deviation: '-5.00', before: '0.00', on: '-3.00', after: '0.00', size: '0.00', perverse: true },
    ])
    expect(checkMonotone({ ...shape(...steps), range: { to: 106 } })).toMatchObject({ holds: false, where: ['105.00'] })
  })
})

describe('typical contracts', () => {
  // Guangdong's type: surplus by a score factor and at most 10 % of the total; of the overrun a fund bears 3, then the
  // pool 70 % to 5 %, half to 10 %, nothing beyond.
  const guangdong = shape(
    { kind: 'multiply', side: 'gain', factor: 0.8 },
    { kind: 'cap', side: 'gain', rate: '10%' },
    { kind: 'relief', amount: 3 },
    {
      kind: 'share',
      gain: 1,
      loss: [
        { upTo: '5%', share: 0.3 },
        { upTo: '10%', share: 0.5 },
        { upTo: null, share: 1 },
      ],
    },
  )

  it('tell what the next yuan saved is worth', () => {
    expect(
      marginalIncentive(guangdong).stretches.map(({ from, to, keeps, payerKeeps }) => [from, to, keeps, payerKeeps]),
    ).toEqual([
      ['0.00', '87.50', '0', '1'], // 12.5 × 0.8 = 10
      ['87.50', '100.00', '0.8', '0.2'],
      ['100.00', '103.00', '0', '1'],
      ['103.00', '108.00', '0.3', '0.7'],
      ['108.00', '113.00', '0.5', '0.5'],
      ['113.00', null, '1', '0'],
    ])
    expect(checkContinuous(guangdong)).toMatchObject({ holds: true, where: [], steps: [] })
    expect(checkMonotone(guangdong).because.zh).toBe('支出越多，承担方份额从不增加')
  })

  it('show where the whole amount turns round', () => {
    // The fund pays 70 % of an overrun to 5 %, 50 % of one to 10 %, nothing of a larger: the bearer bears the rest.
    const loss = [
      { upTo: '5%', share: 0.3 },
      { upTo: '10%', share: 0.5 },
      { upTo: null, share: 1 },
    ]
    const whole = shape({ kind: 'share', gain: 1, loss, mode: 'wholeAmount' })
    expect(findCliffs(whole).cliffs.map(({ at, before, after, size }) => [at, before, after, size])).toEqual([
      ['105.00', '-1.50', '-2.50', '-1.00'],
      ['110.00', '-5.00', '-10.00', '-5.00'],
    ])
    expect(checkMonotone(whole).holds).toBe(true)
    expect(checkContinuous(whole)).toMatchObject({ holds: false, where: ['105.00', '110.00'] })
  })

  it('show a saving that is worth less than a smaller one', () => {
    const gain = [
      { upTo: '5%', share: 0.6 },
      { upTo: null, share: 0.3 },
    ]
    const perverse = shape({ kind: 'share', gain, loss: 1, mode: 'wholeAmount' })
    // 4.9 saved: 2.94; 5.1 saved: 1.53
    expect(findCliffs(perverse).cliffs).toEqual([
      { at: '95.00', deviation: '5.00', before: '1.50', on: '3.00', after: '3.00', size: '1.50', perverse: true },
    ])
    const verdict = checkMonotone(perverse)
    expect(verdict.because).toEqual({
      zh: '在下列实际支出处，多支出反而使承担方得益：95.00 元',
      en: 'more spending brings the bearer more at a spending of 95.00 yuan',
    })
    expect(verdict.steps.find(({ id }) => id === 'jump[1]')).toMatchObject({ value: '1.50' })
  })
})

it('takes what each step keeps from a place at which none of them bends', () => {
  // At a saving of 10 the first step falls from 5 to 2.5 and the second rises from half to all of it: a quarter of the
  // saving on both sides, and no bend of the curve in the middle of the range.
  const first = [
    { upTo: 10, share: 0.5 },
    { upTo: null, share: 0.25 },
  ]
  const second = [
    { upTo: 2.5, share: 0.1 },
    { upTo: 4, share: 1 },
    { upTo: null, share: 0.5 },
  ]
  const by = { kind: 'share', loss: 0, mode: 'wholeAmount', bound: 'above', measure: 'amount' } as const
  const steps = [
    { ...by, gain: first, id: 'first' },
    { ...by, gain: second, id: 'second' },
  ]
  const { stretches } = marginalIncentive({ target: 100, steps, range: { from: 88, to: 92 } })
  expect(stretches.map(({ from, to, keeps }) => [from, to, keeps])).toEqual([['88.00', '92.00', '0.25']])
})

describe('what is refused', () => {
  it.each<[string, object, ErrorCode, Path]>([
    ['no target', { target: undefined }, 'missing', ['target']],
    ['actual spending', { actual: 90 }, 'unknown_key', ['actual']],
    ['a bad step', { steps: [{ kind: 'cap' }] }, 'missing', ['steps', 0, 'rate']],
    ['a base of nothing', { base: 0 }, 'out_of_range', ['base']],
    ['a range that is none', { range: 5 }, 'wrong_type', ['range']],
    ['a range of unknown ends', { range: { until: 5 } }, 'unknown_key', ['range', 'until']],
    ['a range below zero', { range: { from: -1 } }, 'negative_amount', ['range', 'from']],
    ['a range that is a point', { range: { from: 5, to: 5 } }, 'out_of_range', ['range', 'to']],
    ['a range that descends', { range: { to: '-1' } }, 'out_of_range', ['range', 'to']],
  ])('%s', (_, change, code, path) => {
    for (const ask of [payoffCurve, findCliffs, marginalIncentive, checkMonotone, checkContinuous]) {
      expectRefusal(() => ask({ ...shape(half), ...change } as ContractCurveInput), code, path)
    }
  })
})
