import { describe, expect, it } from 'vitest'
import { cutReadmissions, type ReadmissionRule, type Stay } from 'yigongti'
import { readmissionRules } from 'yigongti/rules'
import { expectRefusal } from '../../../support/refusal.ts'

const rule: ReadmissionRule = readmissionRules.jinhua2017
type Dates = readonly [admittedOn: Stay['admittedOn'], dischargedOn: Stay['dischargedOn']]
const stay = (id: string, [admittedOn, dischargedOn]: Dates, more: Partial<Stay> = {}): Stay => ({
  id,
  person: 'p',
  group: 'g',
  admittedOn,
  dischargedOn,
  points: '100',
  ...more,
})
const cut = (stays: readonly Stay[]) =>
  cutReadmissions(rule, { stays }).stays.map(({ id, points, readmission }) => `${id} ${points} ${readmission}`)

const a = stay('a', ['2026-01-01', '2026-01-05'])
const b = stay('b', ['2026-01-10', '2026-01-12'])
const c = stay('c', ['2026-01-20', '2026-01-21'])

it.each(['es35', 'ES35 ', 'ＥＳ３５'])('a group that is written %j is the group ES35', (group) => {
  const [first, next] = [stay('a', ['2026-01-01', '2026-01-05']), stay('b', ['2026-01-10', '2026-01-12'], { group })]
  expect(cut([{ ...first, group: 'ES35' }, next])).toEqual(['a 50.0000 b', 'b 100.0000 null'])
})

it('thirty thousand stays are no matter of seconds', () => {
  const day = (n: number) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
  const stays = Array.from({ length: 30_000 }, (_, n) => {
    const from = (n % 150) * 20
    return stay(`s${n}`, [day(from) as never, day(from + 5) as never], { person: `p${Math.floor(n / 150)}` })
  })
  const found = cutReadmissions({ ...rule, withinDays: '15' }, { stays })
  expect(found.stays.filter(({ readmission }) => readmission !== null)).toHaveLength(200 * 149)
})

describe('chains', () => {
  it('each stay answers for the next one, once', () => {
    expect(cut([a, b, c])).toEqual(['a 50.0000 b', 'b 50.0000 c', 'c 100.0000 null'])
  })

  it('the order of the records does not matter, the result keeps it', () => {
    expect(cut([c, b, a])).toEqual(['c 100.0000 null', 'b 50.0000 c', 'a 50.0000 b'])
  })

  it('an excepted stay does not hide a later one that is not', () => {
    expect(cut([a, { ...b, reason: 'plannedChemotherapy' }, stay('d', ['2026-01-14', '2026-01-20'])])).toEqual([
      'a 50.0000 d',
      'b 50.0000 d',
      'd 100.0000 null',
    ])
  })
})

it('a stay that begins before the discharge is none', () => {
  expect(cut([a, stay('d', ['2026-01-04', '2026-01-08'])])).toEqual(['a 100.0000 null', 'd 100.0000 null'])
})

describe('two stays that begin and end on one day', () => {
  const [e, f] = [stay('e', ['2026-01-01', '2026-01-01']), stay('f', ['2026-01-01', '2026-01-01'])]

  it('one of them follows the other, and only one is cut', () => {
    expect(cut([e, f])).toEqual(['e 50.0000 f', 'f 100.0000 null'])
  })

  it('which one does not depend on the order of the records', () => {
    expect(cut([f, e])).toEqual(['f 100.0000 null', 'e 50.0000 f'])
    const [g, h] = [stay('g', ['2026-01-10', '2026-01-11']), stay('h', ['2026-01-10', '2026-01-12'])]
    expect([cut([a, h, g])[0], cut([a, g, h])[0]]).toEqual(['a 50.0000 g', 'a 50.0000 g'])
  })
})

it('an odd last digit rounds half-up', () => {
  expect(cut([{ ...a, points: '83.3333' }, b])[0]).toBe('a 41.6667 b')
})

it('says which readmission and after how many days', () => {
  const { steps } = cutReadmissions(rule, { stays: [a, b] })
  expect(steps.map(({ because }) => because?.en)).toEqual([
    'Jinhua, readmissions: readmitted into the same group after 5 days (b), no exception',
    'Jinhua, readmissions: no readmission into the group within 10 days without a reason, nothing is cut',
  ])
})

it('every stay cites the rule, whether it is cut or not', () => {
  const { steps } = cutReadmissions(rule, { stays: [a, b] })
  expect(steps.map(({ citations }) => citations)).toEqual([rule.citations, rule.citations])
  expect(steps.map(({ because }) => because?.zh)).toEqual([
    '金华重复住院规定：出院后第 5 天以同一病组再入院（b），无例外理由',
    '金华重复住院规定：出院后 10 天内没有无合理理由的同病组再入院，不扣减',
  ])
})

describe('what is refused', () => {
  it.each([
    [[], 'empty_list', ['stays']],
    [[a, { ...a, person: 'another' }], 'duplicate_id', ['stays', 1, 'id']],
    [[{ ...a, admittedOn: '2026-02-30' }], 'not_a_date', ['stays', 0, 'admittedOn']],
    [[{ ...a, dischargedOn: '2025-12-31' }], 'out_of_range', ['stays', 0, 'dischargedOn']],
    [[{ ...a, reason: 'other' }], 'unknown_id', ['stays', 0, 'reason']],
    [[{ ...a, points: -1 }], 'out_of_range', ['stays', 0, 'points']],
    [[{ ...a, points: '50%' }], 'percent_not_allowed', ['stays', 0, 'points']],
    [[{ ...a, cost: 1 }], 'unknown_key', ['stays', 0, 'cost']],
  ] as const)('%#: %s', (stays, code, path) => {
    expectRefusal(() => cutReadmissions(rule, { stays: stays as never }), code, [...path])
  })

  it.each([
    [{ withinDays: 1.5 }, 'not_an_integer', ['rule', 'withinDays']],
    [{ withinDays: -1 }, 'out_of_range', ['rule', 'withinDays']],
    [{ factor: 2 }, 'out_of_range', ['rule', 'factor']],
    [{ exceptions: undefined }, 'missing', ['rule', 'exceptions']],
    [{ exceptions: [1, 1].map(() => rule.exceptions[0]) }, 'duplicate_id', ['rule', 'exceptions', 1, 'id']],
  ] as const)('a rule with %j', (more, code, path) => {
    expectRefusal(() => cutReadmissions({ ...rule, ...more } as never, { stays: [a] }), code, [...path])
  })
})
