import { describe, expect, it } from 'vitest'
import { type CaseInput, casePoints, type DeviationRule, type ErrorCode, toText } from 'yigongti'
import { deviationRules } from 'yigongti/rules'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const { national, jining2023, jinhua2017Incomplete } = deviationRules
const given = { cost: 25_000, referenceMean: 10_000, score: 1000, coefficient: '0.8' } as const
const stepOf = (rule: DeviationRule, more: Partial<CaseInput> = {}) => casePoints(rule, { ...given, ...more }).steps

describe('the points of a case', () => {
  it('an auxiliary factor multiplies all of them', () => {
    // 1000 × (2.5 − 2 + .8) × 1.2
    expect(casePoints(jining2023, { ...given, auxiliary: '1.2' }).points).toBe('1560.0000')
  })

  it('but not beyond the score where the class stops there', () => {
    const stay = { cost: 9000, referenceMean: 10_000, score: 100 }
    expect(casePoints(jinhua2017Incomplete, { ...stay, auxiliary: '1.2' }).points).toBe('100.0000')
  })

  it('round half-up to the places asked for, from the exact value', () => {
    // 5 ÷ 16 = .3125
    const low = { cost: 5, referenceMean: 16, score: 1 }
    expect(casePoints(national, { ...low, places: 3 }).points).toBe('0.313')
    expect(casePoints(national, low).points).toBe('0.3125')
  })

  it('a case without cost has no points where they follow the cost', () => {
    expect(casePoints(national, { ...given, cost: 0 })).toMatchObject({ kind: 'low', points: '0.0000' })
  })

  it('a class may give nothing', () => {
    const rule = { ...national, classes: [{ kind: 'normal', upTo: null, points: { constant: 0 } }] } as const
    const [, points] = stepOf(rule)
    expect(points).toMatchObject({ value: '0.0000', formula: 'groupScore × 0' })
  })
})

describe('the trace of a case', () => {
  it('always starts with the ratio, which decides the class even where it does not count', () => {
    expect(stepOf(national, { cost: 10_000 }).map(({ id, value }) => [id, value])).toEqual([
      ['costRatio', '1'],
      ['casePoints', '800.0000'],
    ])
  })

  it('names the class, shows the terms that count, and cites the rule', () => {
    const [, points] = stepOf(jining2023)
    expect(points).toMatchObject({
      formula: 'groupScore × (costRatio + constant + coefficient)',
      because: {
        zh: '济宁 2023：费用倍率 2.5，属于高倍率病例',
        en: 'Jining 2023: cost ratio 2.5, a high-cost case',
      },
      citations: jining2023.citations,
    })
  })

  it('says that a case goes to review', () => {
    const [, points] = stepOf(jining2023, { cost: 60_000 })
    expect(points?.because).toEqual({
      zh: '济宁 2023：费用倍率 6，属于极高倍率病例，须经评议',
      en: 'Jining 2023: cost ratio 6, an extreme case, to be reviewed',
    })
  })

  it('reads as a sum', () => {
    expect(toText(stepOf(jining2023), 'zh')).toContain('代入：1,000 × (2.5 + (−2) + 0.8)')
  })
})

type CaseKey = CaseInput extends infer Either ? (Either extends CaseInput ? keyof Either : never) : never

describe('what is refused', () => {
  it.each<[Partial<Record<CaseKey | 'group', unknown>>, ErrorCode, Path]>([
    [{ cost: -1 }, 'negative_amount', ['cost']],
    [{ cost: undefined }, 'missing', ['cost']],
    [{ referenceMean: 0 }, 'out_of_range', ['referenceMean']],
    [{ score: '-3' }, 'out_of_range', ['score']],
    [{ score: 'many' }, 'not_a_number', ['score']],
    [{ coefficient: 0 }, 'out_of_range', ['coefficient']],
    [{ auxiliary: '0' }, 'out_of_range', ['auxiliary']],
    [{ places: 1.5 }, 'not_an_integer', ['places']],
    [{ group: 'AA19' }, 'unknown_key', ['group']],
  ])('%j', (more, code, path) => {
    expectRefusal(() => casePoints(national, { ...given, ...more } as never), code, path)
  })

  const [low, ...rest] = national.classes
  const withFirst = (more: object) => ({ classes: [{ ...low, ...more }, ...rest] })
  it.each<[object, ErrorCode, Path]>([
    [{ label: undefined }, 'missing', ['rule', 'label']],
    [{ citations: undefined }, 'missing', ['rule', 'citations']],
    [{ classes: [] }, 'empty_list', ['rule', 'classes']],
    [{ classes: rest.slice(0, 1) }, 'bands_not_open', ['rule', 'classes', 0, 'upTo']],
    [withFirst({ upTo: null }), 'bands_not_open', ['rule', 'classes', 0, 'upTo']],
    [withFirst({ upTo: 3 }), 'bands_not_ascending', ['rule', 'classes', 1, 'upTo']],
    [withFirst({ kind: 'cheap' }), 'not_one_of', ['rule', 'classes', 0, 'kind']],
    [withFirst({ inclusive: 'yes' }), 'wrong_type', ['rule', 'classes', 0, 'inclusive']],
    [withFirst({ review: 1 }), 'wrong_type', ['rule', 'classes', 0, 'review']],
    [withFirst({ points: undefined }), 'missing', ['rule', 'classes', 0, 'points']],
    [withFirst({ points: { ratio: 'r' } }), 'not_a_number', ['rule', 'classes', 0, 'points', 'ratio']],
    [withFirst({ points: { atMost: 'points' } }), 'not_one_of', ['rule', 'classes', 0, 'points', 'atMost']],
    [withFirst({ points: {} }), 'missing', ['rule', 'classes', 0, 'points', 'ratio']],
    [withFirst({ points: { timesCoefficient: true } }), 'missing', ['rule', 'classes', 0, 'points', 'ratio']],
    [withFirst({ points: new Map([['ratio', 1]]) }), 'wrong_type', ['rule', 'classes', 0, 'points']],
    [withFirst({ points: new Date(0) }), 'wrong_type', ['rule', 'classes', 0, 'points']],
    [withFirst({ points: { times: 1 } }), 'unknown_key', ['rule', 'classes', 0, 'points', 'times']],
    [
      withFirst({ points: { timesCoefficient: 'h' } }),
      'wrong_type',
      ['rule', 'classes', 0, 'points', 'timesCoefficient'],
    ],
  ])('a rule with %j', (more, code, path) => {
    expectRefusal(() => casePoints({ ...national, ...more } as never, given), code, path)
  })
})
