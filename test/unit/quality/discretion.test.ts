import { describe, expect, it } from 'vitest'
import {
  adviseConsequences,
  type ErrorCode,
  isRisingLink,
  linkScore,
  returnDeposit,
  type ScoreLinkInput,
  toText,
} from 'yigongti'
import { decree735 } from 'yigongti/rules'
import { parse } from 'yigongti/schema'
import { fujianLine, xianSteps } from '../../support/assessedDeposit.ts'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'

const deposit = 100

describe('a factor that the authority decides', () => {
  const decided = {
    value: '0.5',
    label: { zh: '市医保局考核决定', en: 'Decision of the city bureau' },
    citations: [{ document: { zh: '考核通报', en: 'Report on the assessment' }, status: 'local' }],
  } as const

  it('is said with its range and the citation it was stated with', () => {
    const { steps } = returnDeposit({ deposit, score: 65, link: xianSteps, discretion: decided })
    const step = steps.find(({ id }) => id === 'factor')
    expect(step?.value).toBe('0.5')
    expect(step?.because).toEqual({
      zh: '65 分达到 60 分一档，系数由主管部门在 0 至 1 之间酌定，定为 0.5',
      en: '65 reaches the step from 60, where the authority decides the factor between 0 and 1: it is 0.5',
    })
    expect(step?.citations).toEqual(decided.citations)
    expect(steps.find(({ id }) => id === 'discretion')?.because?.zh).toBe('另行确定：“市医保局考核决定”')
    expect(toText(steps, 'zh')).toContain('考核通报')
  })

  it.each<[string, string | undefined, ErrorCode, object]>([
    ['is missing', undefined, 'discretion_required', { expected: '0.2–0.8', received: '65' }],
    ['is below its range', '0.1', 'out_of_range', { expected: '0.2–0.8', received: '0.1' }],
    ['is above its range', '0.9', 'out_of_range', { expected: '0.2–0.8', received: '0.9' }],
  ])('is refused where it %s', (_, discretion, code, info) => {
    const link = [{ from: 0, discretion: { atLeast: '20%', atMost: '80%' } }]
    for (const [call, path] of [
      [() => returnDeposit({ deposit, score: 65, link, discretion }), ['discretion']],
      [() => linkScore(link, 65, { discretion }), ['options', 'discretion']],
    ] as const) {
      const refusal = refusalOf(call)
      expect([refusal.code, refusal.path]).toEqual([code, path])
      expect(refusal.info).toMatchObject(info)
    }
  })

  it('may be at either end of its range', () => {
    const link = [{ from: 0, discretion: { atLeast: '0.2', atMost: '0.8' } }]
    expect(linkScore(link, 65, { discretion: '20%' })).toBe('0.2')
    expect(linkScore(link, 65, { discretion: '0.8' })).toBe('0.8')
  })

  it('is not asked where the link says the factor itself', () => {
    expectRefusal(() => returnDeposit({ deposit, score: 80, link: xianSteps, discretion: 1 }), 'not_asked', [
      'discretion',
    ])
    expectRefusal(() => linkScore({ gate: { from: 60 } }, 80, { discretion: 1 }), 'not_asked', [
      'options',
      'discretion',
    ])
  })

  it('comes with what an offence is linked to', () => {
    const links = { deposit: { deposit, link: xianSteps, discretion: '0.25' } }
    const { linked } = adviseConsequences(decree735, { findings: [], score: 65, links })
    expect(linked.deposit?.returned).toBe('25.00')
  })
})

describe('a link with steps to decide, or with jumps', () => {
  it.each<[string, ScoreLinkInput, boolean]>([
    ['that the authority may only raise', xianSteps, true],
    ['that jumps up', fujianLine, true],
    [
      'whose range lies below a lower step',
      [
        { from: 60, discretion: { atLeast: 0, atMost: '0.4' } },
        { from: 0, factor: '0.5' },
      ],
      false,
    ],
    [
      'that falls across a range',
      [
        { from: 75, factor: '0.3' },
        { from: 60, discretion: { atLeast: 0, atMost: 1 } },
        { from: 0, factor: '0.5' },
      ],
      false,
    ],
    [
      'that jumps down',
      {
        linear: [
          { at: 0, factor: 0 },
          { at: 60, factor: 1, side: 'below' },
          { at: 60, factor: '0.9' },
          { at: 80, factor: 1 },
        ],
      },
      false,
    ],
    [
      'that falls after its knot',
      {
        linear: [
          { at: 0, factor: 0 },
          { at: 60, factor: 1 },
          { at: 60, factor: '0.9', side: 'above' },
          { at: 80, factor: 1 },
        ],
      },
      false,
    ],
  ])('%s', (_, link, rises) => {
    expect(isRisingLink(link)).toBe(rises)
  })

  it('has the factor of the knot at it, and the lines to both sides', () => {
    const linear = [
      { at: 80, factor: 1 },
      { at: 60, factor: '0.6', side: 'above' },
      { at: 60, factor: '0.5' },
      { at: 60, factor: '0.4', side: 'below' },
      { at: 40, factor: 0 },
    ] as const
    const at = (score: number | string) => linkScore({ linear }, score)
    expect(['40', '50', '59.5', '60', '60.5', '70', '80'].map(at)).toEqual([
      '0',
      '0.2',
      '0.39',
      '0.5',
      '0.61',
      '0.8',
      '1',
    ])
  })

  const range = { atLeast: 0, atMost: 1 }
  it.each<[string, unknown, ErrorCode, readonly (string | number)[]]>([
    ['has factor and discretion', [{ from: 0, factor: 1, discretion: range }], 'conflicting_inputs', [0, 'discretion']],
    ['has neither', [{ from: 0 }], 'missing', [0, 'factor']],
    [
      'has a range that ends before it begins',
      [{ from: 0, discretion: { atLeast: 1, atMost: 0 } }],
      'out_of_range',
      [0, 'discretion', 'atMost'],
    ],
    [
      'has a range above a share',
      [{ from: 0, discretion: { atLeast: 0, atMost: 2 } }],
      'out_of_range',
      [0, 'discretion', 'atMost'],
    ],
    ['has half a range', [{ from: 0, discretion: { atLeast: 0 } }], 'missing', [0, 'discretion', 'atMost']],
    [
      'has a side without its knot',
      {
        linear: [
          { at: 0, factor: 0 },
          { at: 60, factor: 0, side: 'below' },
        ],
      },
      'missing',
      ['linear', 1],
    ],
    [
      'has a side where no line is',
      {
        linear: [
          { at: 0, factor: 0 },
          { at: 0, factor: 0, side: 'below' },
        ],
      },
      'not_asked',
      ['linear', 1, 'side'],
    ],
    [
      'has a side twice',
      { linear: [...fujianKnots(), { at: 60, factor: 0, side: 'below' }] },
      'duplicate_step',
      ['linear', 5, 'at'],
    ],
    ['has another side', { linear: [{ at: 0, factor: 0, side: 'left' }] }, 'not_one_of', ['linear', 0, 'side']],
  ])('is refused where it %s', (_, link, code, path) => {
    expectRefusal(() => returnDeposit({ deposit, score: 1, link: link as never }), code, ['link', ...path])
    const parsed = parse.returnDeposit({ deposit, score: 1, link })
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.code)).toContain(code)
  })
})

function fujianKnots() {
  return 'linear' in fujianLine ? fujianLine.linear : []
}

describe('a score that looks like a rate', () => {
  const link = [
    { from: 0, factor: 0 },
    { from: 60, factor: 1 },
  ]
  const warningAt = (score: number | string, scoreMaximum?: number) =>
    returnDeposit({ deposit, score, link, ...(scoreMaximum === undefined ? {} : { scoreMaximum }) }).steps.find(
      ({ id }) => id === 'factor',
    )?.warning

  it('is asked about', () => {
    expect(warningAt('0.86')).toEqual({
      zh: '得分 0.86 分，满分 100 分：可能误填为比率；如为 86 分，请填写“86”',
      en: 'a score of 0.86 where the top of the scale is 100: probably entered as a rate; write "86" for 86',
    })
    expect(warningAt(1)).toBeDefined()
    expect(warningAt('0.5', 120)?.en).toContain('60')
  })

  it('is not where it is none', () => {
    expect([warningAt(0), warningAt('1.5'), warningAt('0.86', 1)]).toEqual([undefined, undefined, undefined])
  })
})
