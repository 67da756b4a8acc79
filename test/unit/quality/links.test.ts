import { describe, expect, it } from 'vitest'
import { type ErrorCode, isRisingLink, linkScore, type QualityLinkInput } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

describe('a gate', () => {
  it.each([
    [{ from: 60 }, 60, '1'],
    [{ from: 60 }, '59.999', '0'],
    [{ from: 60, factor: '110%', below: 0.5 }, 90, '1.1'],
    [{ from: 60, factor: '110%', below: 0.5 }, 0, '0.5'],
  ])('%j: a score of %s earns %s', (gate, score, factor) => {
    expect(linkScore({ gate }, score)).toBe(factor)
  })
})

describe('a multiplier', () => {
  // 42 CFR 425.610: the loss rate of the ENHANCED track is 1 − .75 × quality within .40 and .75.
  const loss = { intercept: 1, slope: '-75%', floor: '40%', ceiling: '75%' }

  it.each([
    [{}, 86, '0.86'],
    [{ floor: 0.9 }, 86, '0.9'],
    [{ slope: 1.5, ceiling: 1.2 }, 86, '1.2'],
    [{ slope: 1.5, intercept: -0.5 }, 60, '0.4'],
    [{ slope: 1.5, intercept: -0.5 }, 20, '0'], // 1.5 × .2 − .5 is below the floor, 0
    [loss, '78.09', '0.414325'], // 1 − .75 × .7809
    [loss, '90.26', '0.4'],
    [loss, 10, '0.75'],
  ])('%j: a score of %s earns %s', (multiplier, score, factor) => {
    expect(linkScore({ multiplier }, score)).toBe(factor)
  })

  it('goes by the scale of the score', () => {
    expect(linkScore({ multiplier: {} }, 0.25, { scoreMaximum: 1 })).toBe('0.25')
  })
})

describe('a link that rises', () => {
  const links: readonly [boolean, QualityLinkInput][] = [
    [true, [{ from: 0, factor: 0.5 }]],
    [
      true,
      [
        { from: 60, factor: 1 },
        { from: 0, factor: 1 },
      ],
    ],
    [
      false,
      [
        { from: 60, factor: 0.9 },
        { from: 0, factor: 1 },
      ],
    ],
    [
      true,
      {
        linear: [
          { at: 100, factor: 1 },
          { at: 0, factor: 0 },
        ],
      },
    ],
    [
      false,
      {
        linear: [
          { at: 0, factor: 0 },
          { at: 90, factor: 1 },
          { at: 100, factor: 0.9 },
        ],
      },
    ],
    [true, { gate: { from: 60 } }],
    [false, { gate: { from: 60, below: 1.1 } }],
    [true, { multiplier: { floor: 0.5 } }],
    [false, { multiplier: { slope: -1, intercept: 1 } }],
    [true, { multiplier: { slope: -1, intercept: 1, floor: 1 } }], // the floor is all there is
  ]

  it.each(links)('%s: %j', (rises, link) => {
    expect(isRisingLink(link)).toBe(rises)
  })
})

describe('a link is refused for', () => {
  const loose = linkScore as (link: unknown, score: unknown) => unknown

  it.each<[string, () => unknown, ErrorCode, Path]>([
    ['two shapes', () => loose({ gate: { from: 1 }, multiplier: {} }, 5), 'conflicting_inputs', ['steps']],
    ['knots and a gate', () => loose({ gate: { from: 1 }, linear: [] }, 5), 'conflicting_inputs', ['steps']],
    ['a gate and something else', () => loose({ gate: { from: 1 }, cap: 1 }, 5), 'unknown_key', ['steps', 'cap']],
    ['a gate without a score', () => loose({ gate: {} }, 5), 'missing', ['steps', 'gate', 'from']],
    [
      'a gate above the scale',
      () => loose({ gate: { from: 101 } }, 5),
      'score_out_of_scale',
      ['steps', 'gate', 'from'],
    ],
    [
      'a factor below zero',
      () => loose({ gate: { from: 1, below: -1 } }, 5),
      'out_of_range',
      ['steps', 'gate', 'below'],
    ],
    ['a multiplier that is a number', () => loose({ multiplier: 0.5 }, 5), 'wrong_type', ['steps', 'multiplier']],
    [
      'a floor below zero',
      () => loose({ multiplier: { floor: -1 } }, 5),
      'out_of_range',
      ['steps', 'multiplier', 'floor'],
    ],
    [
      'a ceiling below the floor',
      () => loose({ multiplier: { floor: 0.5, ceiling: 0.4 } }, 5),
      'out_of_range',
      ['steps', 'multiplier', 'ceiling'],
    ],
    [
      'a slope that is none',
      () => loose({ multiplier: { slope: 'up' } }, 5),
      'not_a_number',
      ['steps', 'multiplier', 'slope'],
    ],
    ['another key', () => loose({ multiplier: { factor: 1 } }, 5), 'unknown_key', ['steps', 'multiplier', 'factor']],
  ])('%s', (_, call, code, path) => {
    expectRefusal(call, code, path)
  })
})
