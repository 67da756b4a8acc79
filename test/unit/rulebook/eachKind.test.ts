import { describe, expect, it } from 'vitest'
import { amend, changesToText, diffRules, inForce, type RuleKinds } from 'yigongti'
import { parse } from 'yigongti/schema'
import { expectRefusal, refusalOf } from '../../support/refusal.ts'
import { rulesOfEachKind } from '../../support/rulesOfEachKind.ts'

type AnyRule = RuleKinds[keyof RuleKinds]

// Callers that do not know the kind of a rule.
const amendAny = amend as (rule: AnyRule, changes: unknown, options?: unknown) => AnyRule
const diffAny = diffRules as (rule: AnyRule, other: AnyRule) => ReturnType<typeof diffRules>

const examples = Object.entries(rulesOfEachKind)
const ofRecords = examples.filter(([, { rule }]) => !('localParameters' in rule))

describe.each(examples)('a rule of kind %s', (kind, { rule, changes, places }) => {
  const reform = amendAny(rule, changes)

  it('is amended, and says what was changed', () => {
    const before = JSON.stringify(rule)
    expect(amendAny(rule, {})).toEqual({ ...rule, amended: [] })
    expect(reform.amended).toEqual(Object.keys(changes))
    expect(JSON.stringify(reform)).toContain('"status":"illustrative"')
    expect(JSON.stringify(rule)).toBe(before)
    expect(Object.isFrozen(reform) && Object.isFrozen(reform.citations)).toBe(true)
  })

  it('is read from data', () => {
    const reader = parse[`${kind}Rule` as keyof typeof parse]
    for (const one of [rule, reform]) expect(reader(JSON.parse(JSON.stringify(one))).ok).toBe(true)
    expect(reader({ ...rule, kind: 'none' })).toMatchObject({ ok: false, issues: [{ code: 'wrong_kind' }] })
  })

  it('is compared, place by place and in both languages', () => {
    expect(diffAny(rule, rule)).toEqual([])
    const there = diffAny(rule, reform)
    expect(there.map(({ id }) => id)).toEqual(places)
    expect(diffAny(reform, rule).map(({ before, after }) => [after, before])).toEqual(
      there.map(({ before, after }) => [before, after]),
    )
    for (const { label } of there) expect(label.zh).toMatch(/[一-鿿]/u)
    expect(changesToText(there, 'zh').split('\n')).toHaveLength(places.length)
    expect(changesToText(there, 'en')).not.toMatch(/undefined|\[object|[一-鿿]/u)
  })

  it('is in force from its day on, and no rule of another kind', () => {
    if (rule.effectiveFrom !== undefined) {
      expectRefusal(() => inForce(rule, '1999-12-31'), 'before_first_value', ['day'])
    }
    expectRefusal(() => inForce(rule, '2026-02-30'), 'not_a_date', ['day'])
    expectRefusal(() => diffAny(rule, { ...rule, kind: 'none' } as never), 'wrong_kind', ['other', 'kind'])
    const other = rule.kind === 'target' ? rulesOfEachKind.overlap.rule : rulesOfEachKind.target.rule
    expectRefusal(() => diffAny(rule, other), 'wrong_kind', ['other', 'kind'])
  })
})

describe.each(ofRecords)('a rule of kind %s, which has no parameters,', (_, { rule, changes }) => {
  it('is itself on a day', () => {
    expect(inForce(rule, '2026-12-31')).toEqual(rule)
  })

  it('is amended by its own fields only, each judged by what it may be', () => {
    const [field] = Object.keys(changes)
    expectRefusal(() => amendAny(rule, { none: 1 }), 'unknown_parameter', ['none'])
    expectRefusal(() => amendAny(rule, { id: 'other' }), 'unknown_parameter', ['id'])
    expect(refusalOf(() => amendAny(rule, { [String(field)]: false })).path[0]).toBe(field)
    expect(amendAny(amendAny(rule, changes), changes).citations).toHaveLength(rule.citations.length + 1)
  })
})
