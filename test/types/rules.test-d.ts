import { describe, expectTypeOf, it } from 'vitest'
import {
  amend,
  defineRules,
  diffRules,
  inForce,
  type Notice,
  type RuleKinds,
  type RuleSet,
  type ScoreLinkInput,
  type ScreeningInput,
  type StandingValue,
  screenAdmissions,
  settleYear,
  type TargetRule,
  withLocal,
  type YearInput,
} from 'yigongti'
import {
  acaTargetRule,
  anhui2015,
  anyang2025,
  deviationRules,
  fujian2001,
  guangdong2025,
  guangyuan,
  kpiTemplate,
  luohu2016,
  ningbo2013,
  packagedPayment,
  sanming2016,
  shenzhen2014,
  splitAdmissionScreen,
  taicangQuota,
  yangxi2017,
  yuanmou2024,
  zhejiang2019,
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

describe("a year's rules of a locality", () => {
  it('settle a year, and take what they leave open', () => {
    expectTypeOf(guangyuan.employees).toExtend<RuleSet>()
    expectTypeOf(guangyuan.residents.parameters.surplusShare.values[0].value[0].share).toEqualTypeOf<'0.2'>()
    expectTypeOf(fujian2001.parameters.depositReturn.values[0].value).toExtend<ScoreLinkInput>()
    ;() => withLocal(shenzhen2014, { surplusShare: [{ upTo: null, share: '50%' }] })
    ;() => withLocal(ningbo2013, { overrunEvidence: 'required' })
    // @ts-expect-error employees and residents are two rule sets
    ;(year: YearInput) => settleYear(guangyuan, year)
    // @ts-expect-error the report says the rate
    ;() => withLocal(shenzhen2014, { depositRate: '5%' })
    // @ts-expect-error no such choice
    ;() => withLocal(ningbo2013, { overrunEvidence: 'some' })
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

describe('a notice that is mapped onto a template', () => {
  const notice = { id: 'x', label: { zh: '通知', en: 'Notice' }, citations: [], verifiedOn: '2026-01-01' } as const

  it('takes values of the kind of each parameter, by names of parameters alone', () => {
    ;() =>
      defineRules(packagedPayment, {
        ...notice,
        values: {
          capReformYears: { value: true },
          depositRate: [{ value: '5%' }, { value: 0.06, from: '2027-01-01' }],
          poolShareOfOverrun: { value: [{ upTo: null, share: '50%' }], article: '第八条' },
        },
        local: { retainedSurplus: { default: 'carryForward' } },
      })
    // @ts-expect-error no parameter
    ;() => defineRules(packagedPayment, { ...notice, values: { depositrate: { value: '5%' } } })
    // @ts-expect-error a word where yes or no is wanted
    ;() => defineRules(packagedPayment, { ...notice, values: { capReformYears: { value: 'yes' } } })
    // @ts-expect-error no choice of the parameter
    ;() => defineRules(packagedPayment, { ...notice, values: { retainedSurplus: { value: 'bonus' } } })
    // @ts-expect-error no base
    ;() => defineRules(packagedPayment, { ...notice, values: { bases: { value: ['wishes'] } } })
    // @ts-expect-error bands where a rate is wanted
    ;() => defineRules(packagedPayment, { ...notice, values: { depositRate: { value: [{ upTo: null, share: 1 }] } } })
    // @ts-expect-error a value that does not say that it is one
    ;() => defineRules(packagedPayment, { ...notice, values: { depositRate: '5%' } })
    // @ts-expect-error no parameter is left open
    ;() => defineRules(packagedPayment, { ...notice, values: {}, local: { deposit: {} } })
    // @ts-expect-error a default of another kind
    ;() => defineRules(packagedPayment, { ...notice, values: {}, local: { capReformYears: { default: '5%' } } })
    // @ts-expect-error nothing says when it was compared
    ;() => defineRules(packagedPayment, { ...notice, verifiedOn: undefined, values: {} })
  })

  it('makes a rule set of the kind of the template, of which it is known what is open', () => {
    const make = () =>
      defineRules(packagedPayment, {
        ...notice,
        values: { capReformYears: { value: true } },
        local: { retainedSurplus: {} },
      })
    expectTypeOf(make).returns.toExtend<RuleSet>()
    ;(year: YearInput) => settleYear(withLocal(make(), { retainedSurplus: 'carryForward' }), year)
    ;() => amend(make(), { capReformYears: false, retainedSurplus: 'serviceIncome', unusedRiskFund: 'pool' })
    ;() => diffRules(guangdong2025, make())
    // @ts-expect-error the notice gives it
    ;() => withLocal(make(), { capReformYears: false })
    // @ts-expect-error no choice
    ;() => withLocal(make(), { retainedSurplus: 'bonus' })
    // @ts-expect-error the notice passes it over
    ;() => withLocal(make(), { depositRate: '5%' })
    // @ts-expect-error another kind of rule set
    ;() => diffRules(taicangQuota, make())
  })

  it('may be written before its template is known', () => {
    ;(written: Notice) => defineRules(packagedPayment as RuleSet, written)
    ;(written: Notice<typeof packagedPayment, 'depositRate', never>) => defineRules(packagedPayment, written)
  })
})

describe('a contract of a locality', () => {
  it('takes what its document leaves open, and nothing else', () => {
    ;(year: YearInput) => settleYear(withLocal(zhejiang2019, { overrunEvidence: 'none' }), year)
    ;(year: YearInput) => settleYear(withLocal(yangxi2017, { overrunBearer: 'pool' }), year)
    ;(year: YearInput) =>
      settleYear(withLocal(anyang2025.residents, { surplusShare: [{ upTo: null, share: 1 }] }), year)
    ;(year: YearInput) => [anhui2015, luohu2016, sanming2016, yuanmou2024].map((rules) => settleYear(rules, year))
    // @ts-expect-error the document gives the base
    ;() => withLocal(zhejiang2019, { bases: ['setTotal'] })
    // @ts-expect-error no choice
    ;() => withLocal(yangxi2017, { overrunBearer: 'hospital' })
    // @ts-expect-error not one of what it leaves open
    ;() => withLocal(anhui2015, { surplusShare: [{ upTo: null, share: 1 }] })
    // @ts-expect-error two schemes, each with rules of its own
    ;(year: YearInput) => settleYear(anyang2025, year)
  })

  it('may be amended in what the document gives', () => {
    ;() => amend(anyang2025.employees, { incomeReserveRate: '3%', bases: ['fundIncome', 'setTotal'] })
    // @ts-expect-error no base
    ;() => amend(luohu2016, { bases: ['income'] })
    expectTypeOf(yuanmou2024.parameters.levelSplit.values[0].value[0].share).toEqualTypeOf<'0.6'>()
  })
})
