import { describe, expect, it } from 'vitest'
import { type ContractStep, type ErrorCode, settleContract, toText } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const share: ContractStep = { kind: 'share', gain: 0.5, loss: 0.5 }

function settle(actual: number | string, ...steps: readonly ContractStep[]): string {
  return settleContract({ target: 100, actual, steps }).bearerShare
}

describe('each kind of step', () => {
  it.each<[string, number | string, ContractStep, string]>([
    ['a threshold not reached', 99, { kind: 'threshold', rate: '2%', counts: 'all' }, '0.00'],
    ['a threshold reached exactly', 98, { kind: 'threshold', rate: '2%', counts: 'all' }, '2.00'],
    ['a threshold that must be passed', 98, { kind: 'threshold', rate: '2%', counts: 'all', bound: 'below' }, '0.00'],
    ['a threshold passed, first dollar', 97, { kind: 'threshold', rate: '2%', counts: 'all' }, '3.00'],
    ['a threshold passed, excess only', 97, { kind: 'threshold', rate: '2%', counts: 'excess' }, '1.00'],
    ['a threshold of losses, excess only', 103, { kind: 'threshold', rate: '2%', counts: 'excess' }, '-1.00'],
    ['a threshold of gains on a loss', 101, { kind: 'threshold', rate: '2%', counts: 'all', side: 'gain' }, '-1.00'],
    ['a threshold in yuan', 97, { kind: 'threshold', amount: 5, counts: 'all' }, '0.00'],
    ['a threshold of nothing', 99, { kind: 'threshold', rate: 0, counts: 'all', bound: 'below' }, '1.00'],
    ['a share of gains', 90, { kind: 'share', gain: 0.3, loss: 0.9 }, '3.00'],
    ['a share of losses', 110, { kind: 'share', gain: 0.3, loss: 0.9 }, '-9.00'],
    ['a factor on both sides', 110, { kind: 'multiply', factor: 1.2 }, '-12.00'],
    ['a factor on losses, a gain', 90, { kind: 'multiply', side: 'loss', factor: 0 }, '10.00'],
    ['a cap on a gain', 90, { kind: 'cap', rate: '4%' }, '4.00'],
    ['a cap on a loss', 110, { kind: 'cap', amount: 4 }, '-4.00'],
    ['a cap that is not reached', 97, { kind: 'cap', rate: '4%' }, '3.00'],
    ['a floor under losses', 110, { kind: 'floor', rate: '-3%' }, '-3.00'],
    ['a guaranteed gain', 100, { kind: 'floor', amount: 2 }, '2.00'],
    ['a relief of losses', 110, { kind: 'relief', amount: 4 }, '-6.00'],
    ['a relief larger than the loss', 103, { kind: 'relief', amount: 4 }, '0.00'],
    ['a relief of losses, a gain', 90, { kind: 'relief', amount: 4 }, '10.00'],
    ['a relief of gains', 90, { kind: 'relief', rate: '4%', side: 'gain' }, '6.00'],
    ['a rounding', '97.4', { kind: 'round', rounding: { mode: 'halfUp', places: 0 } }, '3.00'],
  ])('%s', (_, actual, step, bearerShare) => {
    expect(settle(actual, step)).toBe(bearerShare)
  })

  it('leaves no deviation as it is', () => {
    const steps: ContractStep[] = [
      { kind: 'threshold', rate: '2%', counts: 'all' },
      share,
      { kind: 'multiply', factor: 0.98 },
      { kind: 'cap', rate: 0 },
      { kind: 'relief', amount: 1 },
    ]
    const settled = settleContract({ target: 100, actual: 100, steps })
    expect(settled).toMatchObject({ deviation: '0.00', rate: '0', bearerShare: '0.00', transfer: '0.00' })
    expect(settled.byStep.map(({ value }) => value)).toEqual(Array(5).fill('0.00'))
  })
})

it('a share of one rate is called by the side that it stands for', () => {
  const ratesOf = (actual: number) =>
    settleContract({ target: 100, actual, steps: [{ kind: 'share', gain: 0.3, loss: 0.9 }] })
      .steps.flatMap(({ inputs = [] }) => inputs)
      .flatMap(({ label, value, unit }) => (unit === 'rate' ? [`${label.en}: ${value}`] : []))
  expect(ratesOf(90)).toEqual(['Share of gains (sharing): 0.3'])
  expect(ratesOf(110)).toEqual(['Share of losses (sharing): 0.9'])
})

describe('the order of the steps', () => {
  const cap: ContractStep = { kind: 'cap', rate: '5%' }

  it('belongs to the contract', () => {
    expect(settle(80, cap, share)).toBe('2.50')
    expect(settle(80, share, cap)).toBe('5.00')
  })

  // MSSP A00755 of 2016: Track 1, half of what was saved × quality .8866, sequestration .98, capped last at 10 %.
  it('decides what a large saving earns', () => {
    const steps: ContractStep[] = [
      { kind: 'share', gain: '44.33%', loss: 0 },
      { kind: 'multiply', side: 'gain', factor: 0.98 },
      { kind: 'cap', rate: '10%' },
    ]
    const settled = (order: readonly ContractStep[]) =>
      settleContract({
        target: 119_762_995,
        actual: 91_531_752,
        steps: order,
        rounding: { mode: 'halfUp', places: 0 },
      }).bearerShare
    // 28,231,243 × .4433 × .98 = 12,264,611.8… is held to 11,976,299.5
    expect(settled(steps)).toBe('11976300.00')
    const [first, sequestration, last] = steps
    // 28,231,243 × .4433 = 12,514,910 is held to 11,976,299.5, and 98 % of that is paid
    expect(settled([first, last, sequestration].flatMap((step) => step ?? []))).toBe('11736774.00')
  })

  it('rounds on the way where a step says so', () => {
    const toYuan: ContractStep = { kind: 'round', rounding: { mode: 'halfUp', places: 0 } }
    // 2.5 → 3 × 50 %; 2.5 × 50 % = 1.25 → 1
    expect(settle('97.5', toYuan, share)).toBe('1.50')
    expect(settle('97.5', share, toYuan)).toBe('1.00')
  })
})

describe('rates', () => {
  it('are rates of the base, where one is given', () => {
    const settled = settleContract({ target: 100, actual: 80, base: 200, steps: [{ kind: 'cap', rate: '5%' }] })
    expect(settled).toMatchObject({ deviation: '20.00', rate: '0.1', bearerShare: '10.00' })
  })

  it('of a target are the same as of a base of its size', () => {
    const input = { target: 100, actual: 80, steps: [{ kind: 'cap', rate: '5%' }] } as const
    expect(settleContract({ ...input, base: 100 }).bearerShare).toBe(settleContract(input).bearerShare)
  })
})

describe('the last rounding', () => {
  const input = { target: 100, actual: '99.99', steps: [share] } as const

  it('is half-up to the fen of the share of the bearer; the payer has the difference', () => {
    // 0.01 × 50 % = 0.005
    expect(settleContract(input)).toMatchObject({ bearerShare: '0.01', payerShare: '0.00', transfer: '0.00' })
  })

  it('is that of the payer where the contract says so', () => {
    const settled = settleContract({ ...input, rounds: 'payer' })
    expect(settled).toMatchObject({ bearerShare: '0.00', payerShare: '0.01', transfer: '-0.01' })
  })

  it('may be another, or none', () => {
    const up = { mode: 'up', places: 1 } as const
    expect(settleContract({ ...input, rounding: up }).bearerShare).toBe('0.10')
    expect(settleContract({ ...input, rounding: null })).toMatchObject({ bearerShare: '0.005', payerShare: '0.005' })
  })
})

describe('the trace', () => {
  const clause = { document: { zh: '协议', en: 'Agreement' }, article: '7', status: 'illustrative' } as const
  const settled = settleContract({
    target: 100,
    actual: 90,
    steps: [
      { kind: 'threshold', rate: '2%', counts: 'all', citations: [clause] },
      { kind: 'relief', amount: 1 },
      { kind: 'cap', id: 'limit', label: { zh: '分享上限', en: 'limit of savings' }, rate: '5%' },
    ],
  })

  it('has each step, named, in its order', () => {
    expect(settled.byStep).toEqual([
      { id: 'threshold', kind: 'threshold', value: '10.00' },
      { id: 'relief', kind: 'relief', value: '10.00' },
      { id: 'limit', kind: 'cap', value: '5.00' },
    ])
    expect(settled.steps.map(({ id }) => id)).toEqual([
      'deviation',
      'deviationRate',
      'stepLimit[0]',
      'afterStep[0]',
      'afterStep[1]',
      'stepLimit[2]',
      'afterStep[2]',
      'bearerShare',
      'payerShare',
      'transfer',
    ])
    expect(settled.steps.find(({ id }) => id === 'afterStep[2]')?.label.en).toBe('After the step (limit of savings)')
  })

  it('quotes the clause of a step and says why it passes', () => {
    const [threshold, relief] = ['afterStep[0]', 'afterStep[1]'].map((id) =>
      settled.steps.find((step) => step.id === id),
    )
    expect(threshold?.citations).toEqual([clause])
    expect(threshold?.because?.en).toBe('10.00 yuan reaches the threshold of 2.00 yuan: all of it counts')
    expect(relief?.because?.zh).toBe('10.00 元为收益，本步只适用于亏损')
    expect(toText(settled.steps, 'zh')).toContain('10.00 元超过封顶 5.00 元，按封顶计')
  })
})

describe('what is refused', () => {
  const good = { target: 100, actual: 90, steps: [share] }
  it.each<[string, object, ErrorCode, Path]>([
    ['no target', { target: undefined }, 'missing', ['target']],
    ['a negative target', { target: -1 }, 'negative_amount', ['target']],
    ['negative spending', { actual: '-0.01' }, 'negative_amount', ['actual']],
    ['spending that is no number', { actual: 'x' }, 'not_a_number', ['actual']],
    ['a target of nothing without a base', { target: 0 }, 'out_of_range', ['target']],
    ['a base of nothing', { base: 0 }, 'out_of_range', ['base']],
    ['an unknown rounding', { rounding: { mode: 'x', places: 2 } }, 'not_one_of', ['rounding', 'mode']],
    ['an unknown share to round', { rounds: 'both' }, 'not_one_of', ['rounds']],
    ['an unknown key', { cap: 5 }, 'unknown_key', ['cap']],
    ['no steps', { steps: undefined }, 'missing', ['steps']],
    ['an empty contract', { steps: [] }, 'empty_list', ['steps']],
  ])('%s', (_, change, code, path) => {
    expectRefusal(() => settleContract({ ...good, ...change } as never), code, path)
  })

  it.each<[string, object | string, ErrorCode, Path]>([
    ['that is no object', 'share', 'wrong_type', []],
    ['of an unknown kind', { kind: 'split' }, 'not_one_of', ['kind']],
    ['without kind', { gain: 1, loss: 1 }, 'missing', ['kind']],
    ['with a key of another kind', { kind: 'multiply', factor: 1, rate: 1 }, 'unknown_key', ['rate']],
    ['with a key of none', { kind: 'multiply', times: 1 }, 'unknown_key', ['times']],
    ['with an empty id', { ...share, id: '' }, 'wrong_type', ['id']],
    ['with a name in one language', { ...share, label: { zh: '甲' } }, 'missing', ['label', 'en']],
    ['with a citation that is none', { ...share, citations: [{}] }, 'missing', ['citations', 0, 'document']],
    ['that shares no losses', { kind: 'share', gain: 1 }, 'missing', ['loss']],
    ['that shares more than all', { kind: 'share', gain: 1.1, loss: 0 }, 'out_of_range', ['gain']],
    ['that shares less than nothing', { kind: 'share', gain: 1, loss: '-1%' }, 'out_of_range', ['loss']],
    [
      'with bands that overlap',
      {
        kind: 'share',
        gain: [
          { upTo: '100%', share: 0 },
          { upTo: '100%', share: 1 },
          { upTo: null, share: 0 },
        ],
        loss: 0,
      },
      'bands_not_ascending',
      ['gain', 1, 'upTo'],
    ],
    [
      'with closed bands',
      { kind: 'share', gain: 0, loss: [{ upTo: '100%', share: 0 }] },
      'bands_not_open',
      ['loss', 0, 'upTo'],
    ],
    [
      'with amounts that are percentages',
      {
        kind: 'share',
        gain: 0,
        loss: [
          { upTo: '5%', share: 0 },
          { upTo: null, share: 1 },
        ],
        measure: 'amount',
      },
      'percent_not_allowed',
      ['loss', 0, 'upTo'],
    ],
    ['of an unknown mode', { ...share, mode: 'layers' }, 'not_one_of', ['mode']],
    ['of an unknown bound', { ...share, bound: 'on' }, 'not_one_of', ['bound']],
    ['of an unknown measure', { ...share, measure: 'share' }, 'not_one_of', ['measure']],
    ['of an unknown side', { kind: 'cap', rate: 1, side: 'up' }, 'not_one_of', ['side']],
    ['without size', { kind: 'cap' }, 'missing', ['rate']],
    ['with two sizes', { kind: 'cap', rate: 0.1, amount: 1 }, 'conflicting_inputs', ['amount']],
    ['with a rate that may be a percentage', { kind: 'cap', rate: 5 }, 'percent_needed', ['rate']],
    ['with a negative rate', { kind: 'cap', rate: -1 }, 'out_of_range', ['rate']],
    ['with a negative amount', { kind: 'relief', amount: -1 }, 'negative_amount', ['amount']],
    ['with a negative factor', { kind: 'multiply', factor: -1 }, 'out_of_range', ['factor']],
    ['that does not say what counts', { kind: 'threshold', rate: 0.02 }, 'missing', ['counts']],
    ['that does not say how it rounds', { kind: 'round' }, 'missing', ['rounding']],
  ])('a step %s', (_, step, code, path) => {
    expectRefusal(() => settleContract({ ...good, steps: [share, step] } as never), code, ['steps', 1, ...path])
  })

  it('two steps of one id', () => {
    expectRefusal(() => settle(90, share, share), 'duplicate_id', ['steps', 1, 'id'])
    expect(settle(90, share, { ...share, id: 'again' })).toBe('2.50')
  })
})
