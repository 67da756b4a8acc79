import { describe, expectTypeOf, it } from 'vitest'
import {
  type AnnualBudget,
  allocate,
  amend,
  annualBudget,
  combineYears,
  type ErrorCode,
  type Explained,
  explain,
  isSettlementError,
  linkScore,
  type NextYear,
  nextYear,
  type RuleSet,
  type SettlementError,
  type Step,
  settleYear,
  shareByBands,
  type Transfer,
  toClearingTable,
  toRows,
  toText,
  type UngrownYearInput,
  withLocal,
  type YearInput,
  type YearSettlement,
} from 'yigongti'
import { guangdong2025, sixUnifications } from 'yigongti/rules'

describe('the caller’s example', () => {
  it('compiles', () => {
    const rules = withLocal(guangdong2025, {
      depositRate: '5%',
      riskFundRate: 0.03,
      depositReturn: [
        { from: 90, factor: 1 },
        { from: 80, factor: 0.9 },
        { from: 60, factor: 0.6 },
        { from: 0, factor: 0 },
      ],
      surplusFactor: [
        { from: 90, factor: 1 },
        { from: 60, factor: 0.8 },
        { from: 0, factor: 0 },
      ],
      poolShareOfOverrun: [
        { upTo: '5%', share: 0.7 },
        { upTo: '10%', share: 0.5 },
        { upTo: null, share: 0 },
      ],
    })
    const year = settleYear(rules, {
      year: 2026,
      priorPayments: [298_400_000, 312_650_000, 331_950_000],
      requestedGrowth: '3.5%',
      poolingArea: { previousSpending: '10457.65', currentSpending: '10661.49' },
      spending: { members: 214_000_000, elsewhere: 82_500_000 },
      score: 86,
    })
    expectTypeOf(year.total).toEqualTypeOf<`${number}`>()
    expectTypeOf(toText(year.steps, 'zh')).toEqualTypeOf<string>()
  })
})

describe('a result', () => {
  it('is plain data: figures are strings, lists are read-only', () => {
    type OfGrowth = 'baseline' | 'requestedGrowth' | 'growthCap' | 'growth' | 'growthAfterAdjustments'
    type OfForfeit = 'forfeitedFromSurplus'
    type Figures = Omit<
      YearSettlement,
      | OfGrowth
      | OfForfeit
      | 'growthCapped'
      | 'advances'
      | 'members'
      | 'transfers'
      | 'accounts'
      | 'steps'
      | 'provenance'
      | 'warnings'
      | 'bases'
      | 'surplusUses'
    >
    expectTypeOf<NonNullable<Figures[keyof Figures]>>().toEqualTypeOf<`${number}`>()
    expectTypeOf<YearSettlement[OfGrowth | OfForfeit]>().toEqualTypeOf<`${number}` | null>()
    expectTypeOf<YearSettlement['growthCapped']>().toEqualTypeOf<boolean>()
    expectTypeOf<YearSettlement['advances']>().toEqualTypeOf<readonly `${number}`[]>()
    expectTypeOf<YearSettlement['steps']>().toEqualTypeOf<readonly Step[]>()
    expectTypeOf<YearSettlement['transfers']>().toEqualTypeOf<readonly Transfer[]>()
    expectTypeOf<Transfer['amount']>().toEqualTypeOf<`${number}`>()
    expectTypeOf<AnnualBudget['growth']['applied']>().toEqualTypeOf<`${number}` | null>()
    expectTypeOf(allocate('1', [1])).toEqualTypeOf<string[]>()
    expectTypeOf(linkScore([{ from: 0, factor: 0 }], 5)).toEqualTypeOf<string>()
    expectTypeOf(
      shareByBands({ amount: 1, base: 1, bands: [{ upTo: null, share: 0 }] }).shared,
    ).toEqualTypeOf<`${number}`>()
    expectTypeOf(toRows([], 'en')).items.toHaveProperty('substituted')
  })

  it('cannot be written to', () => {
    const write = (year: YearSettlement, budget: AnnualBudget, step: Step) => {
      // @ts-expect-error figures are read-only
      year.total = '0.00'
      // @ts-expect-error lists are read-only
      year.advances.push('0.00')
      // @ts-expect-error so are their items
      year.transfers[0].amount = '0.00'
      // @ts-expect-error and the figures of a budget
      budget.growth.applied = '0'
      // @ts-expect-error and those of a step
      step.value = '0'
      // @ts-expect-error and the labels
      step.label.zh = ''
    }
    expectTypeOf(write).returns.toBeVoid()
  })
})

describe('a rule set', () => {
  const rules = withLocal(guangdong2025, {})

  it('of the library is one, also with local values and as a what-if', () => {
    expectTypeOf(guangdong2025).toExtend<RuleSet>()
    expectTypeOf(rules).toExtend<RuleSet>()
    expectTypeOf(amend(rules, { baseYears: 5 })).toExtend<RuleSet>()
    expectTypeOf(guangdong2025.id).toEqualTypeOf<'cn.guangdong.2025'>()
    expectTypeOf(sixUnifications).toExtend<RuleSet['eligibility']>()
  })

  it('takes only the local parameters it leaves open, and only values of their kind', () => {
    const wrong = () => {
      // @ts-expect-error misspelt
      withLocal(guangdong2025, { depositRates: 0.05 })
      // @ts-expect-error the document’s own, not a local one
      withLocal(guangdong2025, { baseYears: 5 })
      // @ts-expect-error no such option
      withLocal(guangdong2025, { unusedRiskFund: 'hospital' })
      // @ts-expect-error an option of another parameter
      withLocal(guangdong2025, { forfeitedDeposit: 'alliance' })
      // @ts-expect-error a flag
      withLocal(guangdong2025, { capLaunchYear: 'yes' })
      // @ts-expect-error a rate, not a list
      withLocal(guangdong2025, { depositRate: [0.05] })
      // @ts-expect-error bands, each with a share
      withLocal(guangdong2025, { poolShareOfOverrun: [{ upTo: null }] })
      // @ts-expect-error steps have `from`, knots have `at`
      withLocal(guangdong2025, { depositReturn: [{ at: 0, factor: 1 }] })
      // @ts-expect-error also the second time
      withLocal(rules, { depositRates: 0.05 })
    }
    expectTypeOf(wrong).returns.toBeVoid()
    expectTypeOf(withLocal(rules, { forfeitedDeposit: 'carryForward', surplusCap: undefined })).toExtend<RuleSet>()
  })

  it('is amended by its own and by local parameters, and no others', () => {
    const wrong = () => {
      // @ts-expect-error misspelt
      amend(guangdong2025, { baseYear: 5 })
      // @ts-expect-error a count
      amend(guangdong2025, { baseYears: '5' })
      // @ts-expect-error no such option
      amend(guangdong2025, { retainedSurplus: 'keep' })
      // @ts-expect-error no such option of a local parameter
      amend(rules, { unusedRiskFund: 'hospital' })
    }
    expectTypeOf(wrong).returns.toBeVoid()
    expectTypeOf(amend(rules, { retainedSurplus: 'carryForward', unusedRiskFund: 'alliance' })).toExtend<RuleSet>()
  })

  it('keeps the names of its local parameters after a what-if', () => {
    const reform = amend(rules, { baseYears: 5 })
    // @ts-expect-error misspelt
    const wrong = () => withLocal(reform, { depositRates: 0.05 })
    expectTypeOf(wrong).returns.toExtend<RuleSet>()
  })
})

describe('an input', () => {
  const spending = { members: 1, elsewhere: 1 }
  const year = { year: 2026, requestedGrowth: '3%', spending, score: 86 }

  it('takes numbers as text, number or bigint, and lists that are read-only', () => {
    const payments: readonly string[] = ['1', '2', '3']
    expectTypeOf({ ...year, priorPayments: payments }).toExtend<YearInput>()
    expectTypeOf({ ...year, previousTotal: 5n, score: '86.5' }).toExtend<YearInput>()
    expectTypeOf({ ...year, previousTotal: 5, reasonableOverrun: 'all' as const }).toExtend<YearInput>()
    expectTypeOf({ ...year, spending: { members: [{ id: 'a', amount: 1 }], elsewhere: 0 } }).toExtend<YearInput>()
  })

  it('grows from a base, or has a total that was set elsewhere and nothing that grows', () => {
    const rules: RuleSet = guangdong2025
    const open = { year: 2026, spending, score: 86 }
    const stated = { value: 5, label: { zh: '协议', en: 'Agreement' } }
    const right = () => [
      settleYear(rules, { ...open, setTotal: 5 }),
      settleYear(rules, { ...open, setTotal: stated, adjustments: [{ id: 'a', amount: 1 }] }),
      settleYear(rules, { ...nextYear(settleYear(rules, { ...open, setTotal: '5' })), ...open, requestedGrowth: 0 }),
      annualBudget({ setTotal: 5, depositRate: 0, riskFundRate: 0 }),
      annualBudget({ fundIncome: { income: 5 }, incomeShare: '98%', depositRate: 0, riskFundRate: 0 }),
      settleYear(rules, { ...open, fundIncome: { income: 5, reserves: [{ id: 'a', amount: 1 }] } }),
      settleYear(rules, { ...open, lastYearPayments: 5, amendments: [{ id: 'a', amount: 1 }] }),
      settleYear(rules, { ...open, finalAccounts: { spending: 5, emergency: 1 }, requestedGrowth: 0 }),
      settleYear(rules, { ...open, ...nextYear(settleYear(rules, { ...open, setTotal: 5 }), 'lastYearPayments') }),
    ]
    expectTypeOf(right).returns.toBeArray()
    const wrong = () => {
      // @ts-expect-error what is set elsewhere does not grow
      settleYear(rules, { ...open, setTotal: 5, requestedGrowth: 0 })
      // @ts-expect-error nor has it a cap
      settleYear(rules, { ...open, setTotal: 5, cap: 0 })
      // @ts-expect-error nor another base
      settleYear(rules, { ...open, setTotal: 5, previousTotal: 5 })
      // @ts-expect-error nor does a share of the income
      settleYear(rules, { ...open, fundIncome: { income: 5 }, requestedGrowth: 0 })
      // @ts-expect-error nor what was paid last year
      settleYear(rules, { ...open, lastYearPayments: 5, requestedGrowth: 0 })
      // @ts-expect-error whose cap there is none
      annualBudget({ lastYearPayments: 5, cap: 0, depositRate: 0, riskFundRate: 0 })
      // @ts-expect-error a share of the income needs an income
      annualBudget({ lastYearPayments: 5, incomeShare: 1, depositRate: 0, riskFundRate: 0 })
      // @ts-expect-error what grows from final accounts needs a growth
      settleYear(rules, { ...open, finalAccounts: { spending: 5 } })
      // @ts-expect-error no base of a settled year
      nextYear(settleYear(rules, { ...open, setTotal: 5 }), 'fundIncome')
      // @ts-expect-error what grows needs a growth
      settleYear(rules, { ...open, previousTotal: 5 })
      // @ts-expect-error and so it is in a budget
      annualBudget({ setTotal: 5, capLaunchYear: true, depositRate: 0, riskFundRate: 0 })
      // @ts-expect-error for another reason nothing is carried
      settleYear(rules, { ...year, previousTotal: 5, carried: [{ reason: 'gift', amount: 5 }] })
    }
    expectTypeOf(wrong).returns.toBeVoid()
    expectTypeOf({ ...open, setTotal: 5 }).toExtend<UngrownYearInput>()
    expectTypeOf<NextYear['previousTotal']>().toEqualTypeOf<Explained | undefined>()
  })

  it('is refused at compile time where it is wrong', () => {
    const rules: RuleSet = guangdong2025
    const wrong = () => {
      // @ts-expect-error no growth
      settleYear(rules, { year: 2026, previousTotal: 5, spending })
      // @ts-expect-error an unknown key
      settleYear(rules, { ...year, notes: '' })
      // @ts-expect-error a year is no Date
      settleYear(rules, { ...year, year: new Date() })
      // @ts-expect-error a Date is no number
      settleYear(rules, { ...year, previousTotal: new Date() })
      // @ts-expect-error a word is no evidence
      settleYear(rules, { ...year, reasonableOverrun: 5 > 4 })
      // @ts-expect-error no rates
      annualBudget({ previousTotal: 1, requestedGrowth: 0 })
      // @ts-expect-error no such mode
      shareByBands({ amount: 1, base: 1, bands: [], mode: 'layers' })
      // @ts-expect-error no such language
      toText([], 'fr')
    }
    expectTypeOf(wrong).returns.toBeVoid()
  })
})

describe('a clearing table', () => {
  it('has texts of numbers in the cells of its columns, or nothing', () => {
    const result = {} as YearSettlement
    const right = () => toClearingTable([{ scheme: '居民医保', result }], { language: 'zh', unit: 'tenThousand' })
    type Row = ReturnType<typeof right>['rows'][number]
    expectTypeOf<Row['finalPayment']>().toEqualTypeOf<YearSettlement['finalPayment'] | null>()
    expectTypeOf<ReturnType<typeof right>['columns'][number]['key']>().toExtend<keyof Row>()
    const wrong = () => {
      // @ts-expect-error no scheme
      toClearingTable([{ result }], { language: 'zh' })
      // @ts-expect-error no result of a year
      toClearingTable([{ scheme: '居民医保', result: { total: '1.00' } }], { language: 'zh' })
      // @ts-expect-error no such unit
      toClearingTable([{ scheme: '居民医保', result }], { language: 'zh', unit: 'fen' })
      // @ts-expect-error no language
      toClearingTable([{ scheme: '居民医保', result }], { unit: 'yuan' })
    }
    expectTypeOf(wrong).returns.toBeVoid()
  })
})

describe('combined years', () => {
  it('have texts of numbers by scheme, member and account', () => {
    const result = {} as YearSettlement
    const right = () => combineYears([{ scheme: '居民医保', result }])
    type Combined = ReturnType<typeof right>
    expectTypeOf<Combined['total']>().toEqualTypeOf<YearSettlement['total']>()
    expectTypeOf<Combined['schemes'][number]['advances']>().toEqualTypeOf<YearSettlement['total']>()
    expectTypeOf<Combined['members'][number]['spending']>().toEqualTypeOf<YearSettlement['total'] | null>()
    expectTypeOf<Combined['accounts'][number]['schemes'][number]['paid']>().toEqualTypeOf<YearSettlement['total']>()
    const wrong = () => {
      explain(right(), ['schemes', 0, 'entitlement'])
      toText(right().chapters, 'zh')
      // @ts-expect-error no such figure
      explain(right(), ['schemes', 0, 'growth'])
      // @ts-expect-error no scheme
      combineYears([{ result }])
      // @ts-expect-error not a list
      combineYears({ scheme: '居民医保', result })
    }
    expectTypeOf(wrong).returns.toBeVoid()
  })
})

describe('an error', () => {
  it('is known by its guard', () => {
    const error: unknown = undefined
    if (isSettlementError(error, 'not_a_number')) {
      expectTypeOf(error).toEqualTypeOf<SettlementError>()
      expectTypeOf(error.code).toEqualTypeOf<ErrorCode>()
      expectTypeOf(error.path).toEqualTypeOf<readonly (string | number)[]>()
      expectTypeOf(error.messages).toEqualTypeOf<{ readonly zh: string; readonly en: string }>()
    }
    // @ts-expect-error no such code
    const wrong = () => isSettlementError(error, 'oops')
    expectTypeOf(wrong).returns.toEqualTypeOf<boolean>()
  })
})
