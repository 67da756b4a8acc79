import { describe, expect, it } from 'vitest'
import { amend, changesToText, diffRules, type RuleSet, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { parseRules } from 'yigongti/schema'
import { expectRefusal } from '../../support/refusal.ts'
import { yearOfBases } from '../../support/yearRules.ts'

const rules = yearOfBases({ bases: ['finalAccounts', 'setTotal'] })
const loose = amend as (rules: unknown, changes: unknown) => RuleSet

describe('a parameter of several choices', () => {
  it('is changed by a list of its options, whose order is kept', () => {
    const changed = loose(rules, { bases: ['setTotal', 'finalAccounts'] })
    expect(changed.parameters['bases']?.values[0]?.value).toEqual(['setTotal', 'finalAccounts'])
    const changes = diffRules(rules, changed)
    expect(changes.map(({ id, before, after }) => [id, before?.zh, after?.en])).toEqual([
      ['bases', '上年决算、另行确定的总额', "a total set elsewhere, last year's final accounts"],
    ])
    expect(changesToText(changes, 'zh')).toContain('上年决算、另行确定的总额')
  })

  it('is supplied by a locality where it is left open', () => {
    const { bases } = rules.parameters
    if (bases === undefined) throw new Error('no bases')
    const { values: _, ...open } = bases
    const local = { ...open, required: false, citations: [], default: ['setTotal'] } as const
    const given = { ...guangdong2025, localParameters: { ...guangdong2025.localParameters, bases: local } }
    const supplied = (withLocal as (rules: unknown, values: unknown) => RuleSet)(given, {
      bases: ['lastYearPayments'],
    })
    expect(supplied.local['bases']?.[0]?.value).toEqual(['lastYearPayments'])
  })

  it('refuses what is no option, twice the same, nothing, and no list', () => {
    const refuses = (value: unknown, code: Parameters<typeof expectRefusal>[1], ...at: (string | number)[]) =>
      expectRefusal(() => loose(rules, { bases: value }), code, ['bases', ...at])
    refuses(['total'], 'not_one_of', 0)
    refuses(['setTotal', 'setTotal'], 'duplicate_id', 1)
    refuses([], 'empty_list')
    refuses('setTotal', 'wrong_type')
    const spoilt = JSON.parse(JSON.stringify(rules).replace('["finalAccounts","setTotal"]', '["finalAccounts","x"]'))
    const parsed = parseRules(spoilt)
    expect(parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['not_one_of', 'parameters.bases.values.0.value.1'],
    ])
    const { options: _, ...without } = rules.parameters['bases'] as object as { options: unknown }
    const noOptions = parseRules({ ...rules, parameters: { ...rules.parameters, bases: without } })
    expect(noOptions.ok ? [] : noOptions.issues[0]?.code).toBe('missing')
    expect(parseRules(JSON.parse(JSON.stringify(rules))).ok).toBe(true)
  })
})
