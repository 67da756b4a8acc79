import { describe, expect, test } from 'vitest'
import {
  allocate,
  amend,
  checkEligibility,
  diffRules,
  linkScore,
  type RuleSet,
  settleYear,
  toRows,
  toText,
  withLocal,
} from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenLink, goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

// Callers without types can pass anything: each public door says what it was given.
const nothing = undefined as never

describe('what is no rule set at all', () => {
  test.each([
    [undefined, 'missing', ['rules']],
    [null, 'missing', ['rules']],
    [5, 'wrong_type', ['rules']],
    ['x', 'wrong_type', ['rules']],
    [{}, 'missing', ['rules', 'kind']],
  ] as const)('%j is refused by name', (input, code, path) => {
    const rules = input as unknown as RuleSet
    for (const call of [
      () => settleYear(rules, launchYear),
      () => withLocal(rules, {}),
      () => amend(rules, {}),
      () => diffRules(rules, goldenRules),
    ]) {
      expectRefusal(call, code, path)
    }
  })

  test('conditions of eligibility that are none are refused', () => {
    expectRefusal(() => checkEligibility(nothing, {}), 'missing', ['rules'])
    expectRefusal(() => checkEligibility([], {}), 'empty_list', ['rules'])
  })
})

describe('a misspelt option is refused, not passed over', () => {
  test.each([
    [() => withLocal(guangdong2025, {}, { form: '2026-01-01' } as never), ['options', 'form']],
    [() => amend(guangdong2025, {}, { form: '2026-01-01' } as never), ['options', 'form']],
    [() => allocate('1.00', [1], { place: 3 } as never), ['options', 'place']],
    [() => linkScore(goldenLink, 90, { maximum: 10 } as never), ['options', 'maximum']],
  ] as const)('%#', (call, path) => {
    expectRefusal(call, 'unknown_key', path)
  })

  test('a language the library does not speak is refused', () => {
    const { steps } = settleYear(goldenRules, launchYear)
    expectRefusal(() => toText(steps, 'zh-CN' as never), 'not_one_of', ['language'])
    expectRefusal(() => toRows(steps, nothing), 'not_one_of', ['language'])
  })
})

describe('rules that did not come through withLocal', () => {
  const loose = (change: (rules: RuleSet) => void): RuleSet => {
    const rules = JSON.parse(JSON.stringify(goldenRules)) as RuleSet
    change(rules)
    return rules
  }
  const local = (rules: RuleSet) => rules.local as Record<string, RuleSet['local'][string]>

  test('are judged where they are read', () => {
    const rules = loose((copy) => {
      local(copy)['unusedRiskFund'] = [{ from: '2025-09-15', value: 'hospital', citations: [] }]
    })
    expectRefusal(() => settleYear(rules, launchYear), 'not_one_of', ['rules', 'local', 'unusedRiskFund', 0, 'value'])
  })

  test('hold their history from the earliest on', () => {
    const rules = loose((copy) => {
      local(copy)['depositRate'] = [
        { from: '2026-06-01', value: '0.06', citations: [] },
        { from: '2025-09-15', value: '0.05', citations: [] },
      ]
    })
    const at = ['rules', 'local', 'depositRate', 1, 'from']
    expectRefusal(() => settleYear(rules, launchYear), 'dates_not_ascending', at)
    local(rules)['depositRate'] = [...(rules.local['depositRate'] ?? [])].reverse()
    expect(settleYear(rules, launchYear).deposit).toBe('19520100.00') // 325,335,000 × 6 %
  })

  test('an optional value that begins later leaves earlier years without it', () => {
    const later = withLocal(withLocal(guangdong2025, { ...localOf() }), { surplusCap: '1%' }, { from: '2027-01-01' })
    expect(settleYear(later, launchYear).surplusRetained).toBe('13567455.00') // no cap in 2026: 15,074,950 × 0.9
  })
})

function localOf() {
  return {
    depositRate: '5%',
    riskFundRate: '3%',
    depositReturn: goldenLink,
    surplusFactor: goldenLink,
    poolShareOfOverrun: [{ upTo: null, share: 0 }],
  }
}
