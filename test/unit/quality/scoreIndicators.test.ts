import { describe, expect, it } from 'vitest'
import { type ErrorCode, type ScoreIndicator, scoreIndicators, toText } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const visits = {
  id: 'visits',
  weight: 0.5,
  direction: 'higher',
  target: '65%',
  threshold: '50%',
  value: '62%',
} as const
const readmission = {
  id: 'readmission',
  weight: 0.3,
  direction: 'lower',
  target: '2%',
  threshold: '6%',
  value: '3%',
} as const
const stay = {
  id: 'stay',
  weight: 0.2,
  direction: 'range',
  target: { from: 7, to: 9 },
  threshold: { from: 5, to: 13 },
  value: 8,
} as const
const indicators: readonly ScoreIndicator[] = [visits, readmission, stay]
const attainmentOf = (indicator: object) =>
  scoreIndicators({ indicators: [{ ...indicator, weight: 1 } as ScoreIndicator] }).indicators[0]?.attainment

describe('attainment', () => {
  it.each([
    ['80%', '1'],
    ['65%', '1'],
    ['62%', '0.8'], // 12 ÷ 15
    ['50%', '0'],
    ['10%', '0'],
  ])('the higher the better: %s attains %s', (value, attainment) => {
    expect(attainmentOf({ ...visits, value })).toBe(attainment)
  })

  it.each([
    ['1%', '1'],
    ['2%', '1'],
    ['3%', '0.75'], // 3 ÷ 4
    ['6%', '0'],
    ['9%', '0'],
  ])('the lower the better: %s attains %s', (value, attainment) => {
    expect(attainmentOf({ ...readmission, value })).toBe(attainment)
  })

  it.each([
    [4, '0'],
    [5, '0'],
    [6, '0.5'],
    [7, '1'],
    [9, '1'],
    [12, '0.25'], // (13 − 12) ÷ (13 − 9)
    [13, '0'],
    [20, '0'],
  ])('within a range: %s attains %s', (value, attainment) => {
    expect(attainmentOf({ ...stay, value })).toBe(attainment)
  })

  it('is all or nothing where threshold and target are one', () => {
    const equal = { ...visits, target: 1, threshold: 1 }
    expect([attainmentOf({ ...equal, value: 1 }), attainmentOf({ ...equal, value: '99.9%' })]).toEqual(['1', '0'])
    const even = { ...stay, threshold: stay.target }
    expect([6.9, 7, 9, 9.1].map((value) => attainmentOf({ ...even, value }))).toEqual(['0', '1', '1', '0'])
  })

  it('says on which side of the target it is reached', () => {
    const saidOf = (indicator: object) =>
      scoreIndicators({ indicators: [{ ...indicator, weight: 1 } as ScoreIndicator] }).steps[0]?.because
    expect(saidOf({ ...readmission, value: 0 })?.zh).toMatch(/^指标值 0% 不高于目标 .*（越低越好），达标$/)
    expect(saidOf({ ...visits, value: 1 })?.en).toMatch(
      /is not below the target .* \(higher is better\): it is reached$/,
    )
    expect(saidOf({ ...stay, value: 8 })?.zh).toMatch(/^指标值 8 不低于 7，不高于 9，达标$/)
  })

  it.each([
    ['the higher the better', { ...visits, threshold: '65%', value: '64.9%' }],
    ['the lower the better', { ...readmission, threshold: '2%', value: '2.1%' }],
    ['below a range', { ...stay, threshold: stay.target, value: 6.9 }],
    ['above a range', { ...stay, threshold: stay.target, value: 9.1 }],
  ])('says why nothing is attained where threshold and target are one: %s', (_, indicator) => {
    const [first] = scoreIndicators({ indicators: [{ ...indicator, weight: 1 } as ScoreIndicator] }).steps
    expect(first).toMatchObject({ value: '0', unit: 'rate' })
    expect(first?.because?.en).toMatch(/is (?:below|above) the target .* which is the threshold as well: nothing$/)
    expect(first).not.toHaveProperty('formula')
  })
})

describe('the score', () => {
  it('weighs attainments and shows each part', () => {
    // .5 × .8 + .3 × .75 + .2 × 1 = .825
    const scored = scoreIndicators({ indicators })
    expect([scored.score, scored.weightedScore, scored.vetoed]).toEqual(['82.5', '82.5', []])
    expect(scored.indicators.map(({ id, appliedWeight, score }) => [id, appliedWeight, score])).toEqual([
      ['visits', '0.5', '40'],
      ['readmission', '0.3', '22.5'],
      ['stay', '0.2', '20'],
    ])
    expect(scoreIndicators({ indicators, scoreMaximum: 1000 }).score).toBe('825')
  })

  it('redistributes the weight of what does not apply, and says why', () => {
    const because = { zh: '当年未开展', en: 'Not offered this year' }
    const scored = scoreIndicators({ indicators: [visits, { ...readmission, value: null, because }, stay] })
    // (.5 × .8 + .2) ÷ .7 = 6/7
    expect(scored.score).toBe('85.71428571428571428571428571428571428571')
    expect(scored.indicators[1]).toEqual({
      id: 'readmission',
      applicable: false,
      weight: '0.3',
      appliedWeight: '0',
      attainment: null,
      score: '0',
      knockedOut: false,
    })
    expect(toText(scored.steps, 'zh')).toContain('当年未开展；权重按比例分配给其余指标')
    expect(toText(scored.steps, 'en')).toContain('Not offered this year; its weight goes to the others in proportion')
  })

  it('rounds only where told to', () => {
    const third = [{ ...visits, weight: 1, target: 3, threshold: 0, value: 2 }]
    expect(scoreIndicators({ indicators: third, rounding: { mode: 'halfUp', places: 1 } }).score).toBe('66.7')
    expect(scoreIndicators({ indicators: third }).score).toBe('66.66666666666666666666666666666666666667')
  })
})

describe('what caps a score', () => {
  const knockOut = (value: string, more = {}) =>
    scoreIndicators({ indicators: [visits, { ...readmission, value, knockOut: true, ...more }, stay] })

  it('an indicator beyond its threshold knocks out; on the threshold it does not', () => {
    expect(knockOut('6%').score).toBe('60')
    const out = knockOut('6.1%')
    expect([out.score, out.weightedScore, out.indicators[1]?.knockedOut]).toEqual(['0', '60', true])
    expect(knockOut('6.1%', { ceiling: 59 }).score).toBe('59')
    expect(knockOut('6.1%', { ceiling: 80 }).score).toBe('60')
  })

  it('a range knocks out on either side', () => {
    const at = (value: number) =>
      scoreIndicators({ indicators: [visits, readmission, { ...stay, value, knockOut: true }] })
    expect([4.9, 5, 13, 13.1].map((value) => at(value).score)).toEqual(['0', '62.5', '62.5', '0'])
  })

  it('a veto that occurred caps, one that did not says nothing, and the lowest ceiling decides', () => {
    const vetoes = [
      { id: 'fraud', label: { zh: '欺诈骗保', en: 'Fraud' }, occurred: true, ceiling: 40 },
      { id: 'data', occurred: true, ceiling: 59 },
      { id: 'refusal', occurred: false },
    ]
    const scored = scoreIndicators({ indicators, vetoes })
    expect([scored.score, scored.weightedScore, scored.vetoed]).toEqual(['40', '82.5', ['fraud', 'data']])
    expect(toText(scored.steps, 'zh')).toContain('一票否决（欺诈骗保）、一票否决（data），得分不超过上限')
    expect(scoreIndicators({ indicators, vetoes: [] }).score).toBe('82.5')
  })
})

describe('a score is refused for', () => {
  const loose = scoreIndicators as (input: unknown) => unknown
  const of = (...list: unknown[]) => loose({ indicators: list })
  const one = { ...visits, weight: 1 }
  const range = { ...stay, weight: 1 }

  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['no indicators', () => loose({}), 'missing', ['indicators']],
    ['an empty list', () => of(), 'empty_list', ['indicators']],
    ['weights below one', () => of(visits, readmission), 'weights_not_one', ['indicators']],
    ['weights above one', () => of({ ...visits, weight: '100.1%' }), 'weights_not_one', ['indicators']],
    ['a weight below zero', () => of({ ...visits, weight: -1 }), 'out_of_range', ['indicators', 0, 'weight']],
    ['nothing that applies', () => of({ ...one, value: null }), 'weights_all_zero', ['indicators']],
    [
      'nothing of weight that applies',
      () => of({ ...one, value: null }, { ...stay, weight: 0 }),
      'weights_all_zero',
      ['indicators'],
    ],
    [
      'an id twice',
      () => of({ ...one, weight: 0.5 }, { ...one, weight: 0.5 }),
      'duplicate_id',
      ['indicators', 1, 'id'],
    ],
    ['no value', () => of({ ...one, value: undefined }), 'missing', ['indicators', 0, 'value']],
    ['a value that is none', () => of({ ...one, value: 'good' }), 'not_a_number', ['indicators', 0, 'value']],
    [
      'a reason beside a value',
      () => of({ ...one, because: { zh: '无', en: 'none' } }),
      'conflicting_inputs',
      ['indicators', 0, 'because'],
    ],
    ['no direction', () => of({ ...one, direction: 'up' }), 'not_one_of', ['indicators', 0, 'direction']],
    [
      'a threshold above the target',
      () => of({ ...one, threshold: '66%' }),
      'out_of_range',
      ['indicators', 0, 'threshold'],
    ],
    [
      'a threshold below the target, the lower the better',
      () => of({ ...one, direction: 'lower' }),
      'out_of_range',
      ['indicators', 0, 'threshold'],
    ],
    [
      'a range upside down',
      () => of({ ...range, target: { from: 9, to: 7 } }),
      'out_of_range',
      ['indicators', 0, 'target', 'to'],
    ],
    [
      'a threshold within its range',
      () => of({ ...range, threshold: { from: 8, to: 13 } }),
      'out_of_range',
      ['indicators', 0, 'threshold', 'from'],
    ],
    [
      'the same at the other end',
      () => of({ ...range, threshold: { from: 5, to: 8 } }),
      'out_of_range',
      ['indicators', 0, 'threshold', 'to'],
    ],
    ['a range that is a number', () => of({ ...range, target: 5 }), 'wrong_type', ['indicators', 0, 'target']],
    [
      'a ceiling of no knock-out',
      () => of({ ...one, ceiling: 59 }),
      'conflicting_inputs',
      ['indicators', 0, 'ceiling'],
    ],
    [
      'a ceiling above the scale',
      () => of({ ...one, knockOut: true, ceiling: 101 }),
      'score_out_of_scale',
      ['indicators', 0, 'ceiling'],
    ],
    ['a knock-out that is a number', () => of({ ...one, knockOut: 1 }), 'wrong_type', ['indicators', 0, 'knockOut']],
    ['another key', () => of({ ...one, unit: '%' }), 'unknown_key', ['indicators', 0, 'unit']],
    [
      'a veto not said to occur',
      () => loose({ indicators: [one], vetoes: [{ id: 'a' }] }),
      'missing',
      ['vetoes', 0, 'occurred'],
    ],
    [
      'a veto twice',
      () =>
        loose({
          indicators: [one],
          vetoes: [
            { id: 'a', occurred: false },
            { id: 'a', occurred: true },
          ],
        }),
      'duplicate_id',
      ['vetoes', 1, 'id'],
    ],
    ['vetoes that are none', () => loose({ indicators: [one], vetoes: 'fraud' }), 'wrong_type', ['vetoes']],
    [
      'a rounding past the scale',
      () => loose({ indicators: [one], rounding: { mode: 'up', multipleOf: 7 } }),
      'top_not_kept',
      ['rounding'],
    ],
    ['a scale of nothing', () => loose({ indicators: [one], scoreMaximum: 0 }), 'out_of_range', ['scoreMaximum']],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
