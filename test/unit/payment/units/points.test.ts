import { describe, expect, it } from 'vitest'
import {
  bedDayPoints,
  drgPoints,
  itemPoints,
  specialReviewPoints,
  specialReviewQuota,
  type UngroupedRule,
  ungroupedPoints,
} from 'yigongti'
import { specialReviewRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

describe('bed-days', () => {
  it('the points of a day round before they are multiplied', () => {
    expect(bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 3, places: 1 })).toMatchObject({
      dailyPoints: '3.3',
      points: '9.9',
    })
    expect(bedDayPoints({ tariff: 400, allCaseMean: 12_000, days: 3, scale: 1000 }).points).toBe('99.9999')
  })

  it.each([
    [{ tariff: 0 }, 'out_of_range', ['tariff']],
    [{ days: 0 }, 'out_of_range', ['days']],
    [{ days: 1.5 }, 'not_an_integer', ['days']],
    [{ allCaseMean: 0 }, 'out_of_range', ['allCaseMean']],
    [{ scale: -1 }, 'out_of_range', ['scale']],
    [{ places: 99 }, 'out_of_range', ['places']],
    [{ places: null as never }, 'missing', ['places']],
    [{ price: 1 }, 'unknown_key', ['price']],
  ] as const)('refuses %j', (more, code, path) => {
    const call = () => bedDayPoints({ tariff: 1, allCaseMean: 1, days: 1, ...more })
    expectRefusal(call, code, [...path])
  })
})

describe('by item', () => {
  it('a cost in points is what a case of that mean would have', () => {
    const { points } = itemPoints({ cost: 10_000, allCaseMean: 12_000 })
    expect(points).toBe(drgPoints({ groupMean: 10_000, allCaseMean: 12_000, newGroup: true }).points)
    expect(itemPoints({ cost: 0, allCaseMean: 12_000 }).points).toBe('0.0000')
    expect(itemPoints({ cost: 10_000, share: 0, allCaseMean: 12_000 }).points).toBe('0.0000')
  })

  it('refuses a share above one and a cost below zero', () => {
    expectRefusal(() => itemPoints({ cost: 1, share: '101%', allCaseMean: 1 }), 'out_of_range', ['share'])
    expectRefusal(() => itemPoints({ cost: -1, allCaseMean: 1 }), 'negative_amount', ['cost'])
  })
})

describe('DRG points', () => {
  const means = { groupMean: 1, allCaseMean: 3 }

  it.each([
    [means, 'missing', ['hospitalMean']],
    [{ ...means, hospitalMean: 1 }, 'missing', ['regionalMean']],
    [{ ...means, newGroup: true, hospitalMean: 1 }, 'conflicting_inputs', ['newGroup']],
    [{ ...means, newGroup: 1 }, 'wrong_type', ['newGroup']],
    [{ ...means, newGroup: false, hospitalMean: 0, regionalMean: 1 }, 'out_of_range', ['hospitalMean']],
  ] as const)('refuses %j', (input, code, path) => {
    expectRefusal(() => drgPoints(input as never), code, [...path])
  })
})

describe('special review', () => {
  const reviewed = { cost: 90_000, points: 250, allCaseMean: 12_000 }
  const points = (ruling: object) => specialReviewPoints({ ...reviewed, ruling: ruling as never })

  it.each([
    [{ points: '600.12345' }, '600.1235', 'points given by experts'],
    [{ points: 0 }, '0.0000', 'points given by experts'],
    [{ uplift: '30%' }, '325.0000', 'an uplift of 30% on the points before'],
    [{ uplift: '-20%' }, '200.0000', 'an uplift of −20% on the points before'],
    [{ shareOfCost: '80%' }, '600.0000', '80% of the cost turned into points'],
  ])('%j: %s', (ruling, text, because) => {
    const found = points(ruling)
    expect(found.points).toBe(text)
    expect(found.steps.at(-1)?.because?.en).toBe(because)
  })

  it.each([
    [{}, 'missing', ['ruling']],
    [{ points: 1, uplift: 1 }, 'conflicting_inputs', ['ruling']],
    [{ points: -1 }, 'out_of_range', ['ruling', 'points']],
    [{ points: '50%' }, 'percent_not_allowed', ['ruling', 'points']],
    [{ uplift: '-101%' }, 'out_of_range', ['ruling', 'uplift']],
    [{ shareOfCost: 2 }, 'out_of_range', ['ruling', 'shareOfCost']],
    [{ cost: 1 }, 'unknown_key', ['ruling', 'cost']],
  ] as const)('refuses %j', (ruling, code, path) => {
    expectRefusal(() => points(ruling), code, [...path])
  })

  it('the quota and what is beyond it cite the rule', () => {
    const { chongqingFamily } = specialReviewRules
    const { steps } = specialReviewQuota(chongqingFamily, { level: 'primary', cases: 1999, requested: 3 })
    expect(steps.map(({ id, value, citations }) => [id, value, citations])).toEqual([
      ['reviewQuota', '1', chongqingFamily.citations],
      ['reviewBeyond', '2', chongqingFamily.citations],
    ])
    expect(steps[0]?.because).toEqual({
      zh: '重庆体系特例单议例数上限：出院病例 1,999 例的 0.1%，不足一例的部分不计',
      en: 'Chongqing family, special review: 0.1% of 1,999 cases, no part of a case',
    })
  })

  it('the points before the review are no percentage', () => {
    const call = () => specialReviewPoints({ ...reviewed, points: '50%', ruling: { uplift: 0 } })
    expectRefusal(call, 'percent_not_allowed', ['points'])
  })

  it('the quota is an upper limit: no part of a case', () => {
    const { chongqingFamily } = specialReviewRules
    const quota = (cases: number, requested: number) =>
      specialReviewQuota(chongqingFamily, { level: 'primary', cases, requested })
    expect(quota(999, 1)).toMatchObject({ allowed: '0', requested: '1', beyond: '1' })
    expect(quota(1000, 1)).toMatchObject({ allowed: '1', beyond: '0' })
    expect(quota(0, 0)).toMatchObject({ allowed: '0', beyond: '0' })
    expectRefusal(() => specialReviewQuota(chongqingFamily, { level: 'x', cases: 1, requested: 0 }), 'unknown_id', [
      'level',
    ])
    const level = { level: 'primary', perMille: 1 }
    const own = (perMille: object[]) => () =>
      specialReviewQuota({ ...chongqingFamily, perMille } as never, { level: 'primary', cases: 1, requested: 0 })
    expectRefusal(own([level, level]), 'duplicate_id', ['rule', 'perMille', 1, 'level'])
    expectRefusal(own([{ ...level, perMille: 1001 }]), 'out_of_range', ['rule', 'perMille', 0, 'perMille'])
    // 5‰ written as a percentage would be read as .005‰
    expectRefusal(own([{ ...level, perMille: '0.5%' }]), 'percent_not_allowed', ['rule', 'perMille', 0, 'perMille'])
  })
})

describe('cases without points by the catalogue', () => {
  const rule: UngroupedRule = {
    kind: 'ungrouped',
    id: 'own',
    label: { zh: '自定', en: 'Own' },
    ungrouped: { points: 50 },
    blank: { shareOfCost: '80%' },
    citations: [],
  }
  const input = { cost: 9000, allCaseMean: 12_000 }

  it('get points, or a share of their cost in points', () => {
    expect(ungroupedPoints(rule, { ...input, kind: 'ungrouped' })).toMatchObject({
      computable: true,
      points: '50.0000',
    })
    expect(ungroupedPoints(rule, { ...input, kind: 'blank' })).toMatchObject({ computable: true, points: '60.0000' })
  })

  it('cite the rule', () => {
    const citations = [{ document: { zh: '文件', en: 'Document' }, status: 'local' as const }]
    const found = ungroupedPoints({ ...rule, citations }, { ...input, kind: 'blank' })
    expect(found.computable && found.steps.at(-1)?.citations).toEqual(citations)
  })

  it('or wait for the review, and never count as zero', () => {
    expect(ungroupedPoints({ ...rule, blank: null }, { ...input, kind: 'blank' })).toEqual({
      computable: false,
      because: {
        zh: '自定：空白病组病例须经评议确定点数',
        en: 'Own: a case of a blank group gets its points from a review',
      },
    })
  })

  it('refuses an uplift, for there is nothing to lift', () => {
    const own = { ...rule, blank: { uplift: 1 } } as never
    expectRefusal(() => ungroupedPoints(own, { ...input, kind: 'blank' }), 'unknown_key', ['rule', 'blank', 'uplift'])
    expectRefusal(() => ungroupedPoints(rule, { ...input, kind: 'new' as never }), 'not_one_of', ['kind'])
  })
})
