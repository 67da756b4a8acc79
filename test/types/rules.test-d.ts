import { describe, expectTypeOf, it } from 'vitest'
import {
  amend,
  diffRules,
  inForce,
  type RuleKinds,
  type ScreeningInput,
  type StandingValue,
  screenAdmissions,
  type TargetRule,
} from 'yigongti'
import {
  acaTargetRule,
  deviationRules,
  guangdong2025,
  kpiTemplate,
  splitAdmissionScreen,
  taicangQuota,
} from 'yigongti/rules'

const rest: Omit<ScreeningInput, 'screens'> = { admissions: [], institutions: [], badRows: 'strict' }
const head = { id: 'x', label: { zh: '重叠', en: 'Overlap' }, citations: [] }

describe('a rule of a kind', () => {
  it('goes where its kind is wanted, and nowhere else', () => {
    const overlap = { kind: 'overlap', ...head, moreThanDays: 0 } as const
    ;() => screenAdmissions({ ...rest, screens: { overlap, splitAdmission: splitAdmissionScreen } })
    // @ts-expect-error a rule of another kind
    ;() => screenAdmissions({ ...rest, screens: { overlap: splitAdmissionScreen } })
    // @ts-expect-error the limits of one kind under the name of another
    ;() => screenAdmissions({ ...rest, screens: { overlap: { ...overlap, kind: 'splitAdmission' } } })
  })
})

describe('what is done with a rule of any kind', () => {
  it('changes what rules of its kind say, and nothing else', () => {
    expectTypeOf(amend(acaTargetRule, { profitFloor: '2%' })).toEqualTypeOf<TargetRule>()
    // @ts-expect-error no field of the kind
    ;() => amend(acaTargetRule, { profitFlor: '2%' })
    // @ts-expect-error the head of a rule is not amended
    ;() => amend(acaTargetRule, { id: 'other' })
    // @ts-expect-error no bound
    ;() => amend(splitAdmissionScreen, { withinDays: null })
    // @ts-expect-error no weight of the template
    ;() => amend(kpiTemplate, { quality: '30%' })
  })

  it('compares rules of one kind', () => {
    ;() => diffRules(deviationRules.national, deviationRules.hubei)
    ;(rule: RuleKinds['year']) => diffRules(guangdong2025, rule)
    // @ts-expect-error rules of two kinds
    ;() => diffRules(acaTargetRule, splitAdmissionScreen)
    // @ts-expect-error rule sets of two kinds
    ;() => diffRules(guangdong2025, taicangQuota)
  })

  it('gives the values of a rule set on a day, or the rule itself', () => {
    expectTypeOf(inForce(guangdong2025, '2026-12-31')).toEqualTypeOf<readonly StandingValue[]>()
    expectTypeOf(inForce(acaTargetRule, '2026-12-31')).toEqualTypeOf<TargetRule>()
    // @ts-expect-error no rule
    ;() => inForce({ id: 'x' }, '2026-12-31')
  })
})
