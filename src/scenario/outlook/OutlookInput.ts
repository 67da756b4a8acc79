import {
  aGrowth,
  type BudgetBase,
  baseFields,
  grownBases,
  noGrowthBesideTotal,
  oneBase,
  type Ratchet,
  ratchetShape,
} from '../../budget/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  type AccrualRule,
  accrualShape,
  type CarriedMoney,
  fromLastYear,
  oneCap,
  sameMembers,
  type UngrownYearInput,
  type YearInput,
  yearParts,
} from '../../settlement/internal.ts'
import { isObject, type Law, lazily, list, needs, optional, passedOn, record, year } from '../../shape/internal.ts'

/**
 * 展望年度（输入） — a year of an outlook: what {@link YearInput} holds but its number, its base and what was carried into
 * it, which follow from the year before. A year may have a total that was set elsewhere instead, or one that is a share of
 * the fund's income; where its total is last year's payments, it says nothing of growth.
 *
 * @since 0.2.0
 */
export type OutlookYear = PartsOf<YearInput | UngrownYearInput> & {
  /** What this year sets aside into the accumulated risk fund, where it is not by the rule of all years. */
  readonly accrual?: AccrualRule
}

type PartsOf<Y> = Y extends YearInput | UngrownYearInput
  ? Omit<Y, 'year' | 'carried' | 'accumulatedRiskFund' | keyof BudgetBase | 'lastYearPayments'>
  : never

/**
 * 多年展望（输入） — the first year and its base (past payments, last year's total or final accounts, a baseline that was
 * set elsewhere, last year's payments; none where its total was set, or is a share of the fund's income), the years one after another, and the rule by which each year's base follows the year before.
 *
 * @since 0.1.0
 */
export interface OutlookInput extends BudgetBase {
  readonly firstYear: NumberInput
  /** The total of the first year, and of the others what was spent in the year before: nothing grows. Since 0.2.0. */
  readonly lastYearPayments?: NumberInput
  readonly years: readonly OutlookYear[]
  /**
   * What the next base is made of where it is last year's total; final accounts and last year's payments follow from what
   * was spent alone, and need none.
   */
  readonly ratchet?: Ratchet
  /** What the year before the first carried into it, as {@link nextYear} gives it. Since 0.2.0. */
  readonly carried?: readonly CarriedMoney[]
  /**
   * What the pooling area's risk fund, kept over years, holds before the first year; every year draws on what the years
   * before have left. Since 0.2.0.
   */
  readonly accumulatedRiskFund?: NumberInput
  /**
   * What each year sets aside into it at its end, after what it drew, as {@link accrueRiskFund} takes it; a year may have its
   * own. Nothing unless given. Since 0.2.0.
   */
  readonly accrual?: AccrualRule
}

export const outlookShape = /* @__PURE__ */ lazily(() => {
  const { setTotal, fundIncome, ...bases } = baseFields()
  const item = record<OutlookYear>({ zh: '展望年度', en: 'Year of the outlook' })(
    { setTotal, fundIncome, ...yearParts(), accrual: optional(passedOn(accrualShape())) },
    [noGrowthBesideTotal(), oneCap(), sameMembers],
  )
  return record<OutlookInput>({ zh: '多年展望', en: 'Outlook' })(
    {
      firstYear: year({ id: 'firstYear', name: { zh: '首年', en: 'First year' }, unit: 'years' }),
      ...bases,
      years: list({ zh: '各年度', en: 'Years' }, passedOn(item)),
      ratchet: optional(passedOn(ratchetShape())),
      ...fromLastYear(),
      accrual: optional(passedOn(accrualShape())),
    },
    [firstBase, yearsGrow, needs('accrual', 'accumulatedRiskFund'), yearsAccrue],
  )
})

type OfFirst = keyof BudgetBase | 'lastYearPayments' | 'accumulatedRiskFund' | 'accrual'

interface FirstYear extends Partial<Readonly<Record<OfFirst, unknown>>> {
  readonly years: readonly OutlookYear[]
}

/** The first year has one base, or a total that was set elsewhere. */
const firstBase: Law<FirstYear> = {
  codes: ['missing', 'conflicting_inputs'],
  says: ['firstBase'],
  judge: (input, reading) => {
    const first = reading.isSound(input.years) ? input.years[0] : undefined
    const total = ownTotals.find((key) => first?.[key] !== undefined)
    if (total === undefined) return oneBase().judge(input, reading)
    const base = ([...grownBases, 'lastYearPayments'] as const).find((key) => input[key] !== undefined)
    if (base === undefined) return
    reading.refuse('conflicting_inputs', { expected: `${base}, ${total}` }, ['years', 0, total])
  },
}

/** The totals that a year has of its own. */
const ownTotals = ['setTotal', 'fundIncome'] as const

/**
 * The first year grows, unless it has a total of its own or what was paid last year is the total. Whether a later one does
 * depends on the base that the rules give it: its settlement asks.
 */
const yearsGrow: Law<FirstYear> = {
  codes: ['missing'],
  says: ['yearsGrow'],
  judge: ({ years, lastYearPayments }, reading) => {
    if (lastYearPayments !== undefined || !reading.isSound(years)) return
    const [first] = years
    if (!isObject(first) || first.requestedGrowth !== undefined) return
    if (ownTotals.some((key) => first[key] !== undefined)) return
    reading.refuse('missing', { expected: aGrowth }, ['years', 0, 'requestedGrowth'])
  },
}

/** What a year sets aside goes into a fund whose balance is known. */
const yearsAccrue: Law<FirstYear> = {
  codes: ['missing'],
  says: ['yearsAccrue'],
  judge: ({ years, accumulatedRiskFund, accrual }, reading) => {
    if (accumulatedRiskFund !== undefined || accrual !== undefined || !reading.isSound(years)) return
    const accruing = years.findIndex((one) => isObject(one) && one.accrual !== undefined)
    if (accruing >= 0) reading.refuse('missing', { given: `years[${accruing}].accrual` }, ['accumulatedRiskFund'])
  },
}
