import { describe, expect, it } from 'vitest'
import { type ErrorCode, linkScore, type ScoreLinkInput } from 'yigongti'
import { given } from '../../../src/figure/internal.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { factorLinkShape, toExactLink } from '../../../src/policy/internal.ts'
import { factorFigure, qualityLabels } from '../../../src/quality/internal.ts'
import { read } from '../../../src/shape/internal.ts'
import { goldenLink } from '../../support/goldenYears.ts'
import { expectRefusal, type Path } from '../../support/refusal.ts'

describe('steps', () => {
  it.each([
    [100, '1'],
    [90, '1'],
    ['89.999', '0.9'],
    [80, '0.9'],
    ['79.999', '0.6'],
    [60, '0.6'],
    [59, '0'],
    [0, '0'],
  ])('a score of %s earns %s', (score, factor) => {
    expect(linkScore(goldenLink, score)).toBe(factor)
    expect(linkScore([...goldenLink].reverse(), score)).toBe(factor)
  })

  it('may pay a bonus: a factor is any number from zero up', () => {
    expect(linkScore([{ from: 0, factor: '120%' }], 50)).toBe('1.2')
  })
})

describe('knots', () => {
  const linear = [
    { at: 60, factor: 0.6 },
    { at: 90, factor: 1 },
    { at: 100, factor: 0.9 },
  ]

  it.each([
    [60, '0.6'],
    [75, '0.8'], // halfway
    [90, '1'],
    [95, '0.95'], // may fall
    ['60.3', '0.604'], // 0.6 + 0.4 × 0.3 ÷ 30
    [70, `0.7${'3'.repeat(39)}`], // 0.6 + 0.4 ÷ 3, exact inside, forty digits in print
  ])('a score of %s earns %s', (score, factor) => {
    expect(linkScore({ linear }, score)).toBe(factor)
  })
})

describe('the trace of a factor', () => {
  const explained = (link: ScoreLinkInput, score: number) =>
    factorFigure(
      qualityLabels.factor,
      toExactLink(read(factorLinkShape(), link, ['steps'])),
      given(qualityLabels.score, readDecimal(score, ['score'])),
    ).step

  it('says which step was reached, on a knot, or between which', () => {
    expect(explained(goldenLink, 86)?.because).toEqual({
      zh: expect.stringMatching(/^86 分 ?达到 80 分 ?一档，系数 0\.9$/),
      en: '86 reaches the step from 80, the factor is 0.9',
    })
    const link = {
      linear: [
        { at: 60, factor: 0.6 },
        { at: 90, factor: 1 },
      ],
    }
    expect(explained(link, 90)?.because?.zh).toMatch(/^90 分 ?恰在节点上$/)
    const between = explained(link, 75)
    expect(between?.because?.zh).toContain('线性插值')
    expect(between?.formula).toBe('start + (end − start) × (score − from) ÷ (to − from)')
    expect(between?.inputs?.map(({ id, value }) => [id, value])).toEqual([
      ['start', '0.6'],
      ['end', '1'],
      ['score', '75'],
      ['from', '60'],
      ['to', '90'],
    ])
  })
})

describe('what is refused', () => {
  const loose = linkScore as (link: unknown, score: unknown, options?: unknown) => string
  const knots = {
    linear: [
      { at: 60, factor: 0.6 },
      { at: 90, factor: 1 },
    ],
  }

  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['a score above the scale', () => linkScore(goldenLink, '100.01'), 'score_out_of_scale', ['score']],
    ['a score below zero', () => linkScore(goldenLink, -1), 'score_out_of_scale', ['score']],
    [
      'a score above its own scale',
      () => linkScore(goldenLink, 11, { scoreMaximum: 10 }),
      'score_out_of_scale',
      ['score'],
    ],
    [
      'a scale of nothing',
      () => linkScore(goldenLink, 0, { scoreMaximum: 0 }),
      'out_of_range',
      ['options', 'scoreMaximum'],
    ],
    ['a score below the steps', () => linkScore([{ from: 60, factor: 1 }], 59), 'score_below_steps', ['score']],
    ['a score below the knots', () => linkScore(knots, 59), 'score_below_steps', ['score']],
    ['a score above the knots', () => linkScore(knots, 91), 'score_above_knots', ['score']],
    ['a score that is none', () => loose(goldenLink, 'good'), 'not_a_number', ['score']],
    ['a score in percent', () => loose(goldenLink, '86%'), 'percent_not_allowed', ['score']],
    ['no score', () => loose(goldenLink, undefined), 'missing', ['score']],
    ['no link', () => loose(undefined, 50), 'missing', ['steps']],
    ['an empty link', () => linkScore([], 50), 'empty_list', ['steps']],
    ['empty knots', () => linkScore({ linear: [] }, 50), 'empty_list', ['steps', 'linear']],
    ['a link that is a word', () => loose('all', 50), 'wrong_type', ['steps']],
    [
      'two steps from one score',
      () =>
        linkScore(
          [
            { from: 0, factor: 0 },
            { from: '0.0', factor: 1 },
          ],
          50,
        ),
      'duplicate_step',
      ['steps', 1, 'from'],
    ],
    ['a negative factor', () => linkScore([{ from: 0, factor: -0.1 }], 50), 'out_of_range', ['steps', 0, 'factor']],
    ['a step with another key', () => loose([{ from: 0, factor: 1, to: 5 }], 50), 'unknown_key', ['steps', 0, 'to']],
    [
      'a knot at no score',
      () => loose({ linear: [{ from: 0, factor: 1 }] }, 50),
      'unknown_key',
      ['steps', 'linear', 0, 'from'],
    ],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
