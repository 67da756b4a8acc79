import type { Bilingual } from '../errors/internal.ts'
import type { Figure, NumberInput, Sourced } from '../figure/internal.ts'
import { amount, bare, exactlyOne, type Law, list, optional } from '../shape/internal.ts'
import type { FixedSource, GrownBase } from './budgetFigures.ts'
import { type FinalAccounts, finalAccountsShape, type ReadFinalAccounts } from './finalAccounts.ts'
import { type FundIncome, fundIncomeShape, type IncomeSource } from './fundIncome.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 付费总额的基数 — what the budget grows from: the payments of past years in the launch year (the oldest first), last year's
 * total in the reform years, or a baseline that was set elsewhere (a trend, credibility, a sum per head), with which the cap
 * on growth binds as in the reform years; or last year's final accounts (since 0.2.0), which grow and are capped as last
 * year's total is. Exactly one of them.
 *
 * @since 0.1.0
 */
export interface BudgetBase {
  readonly priorPayments?: readonly NumberInput[]
  readonly previousTotal?: NumberInput
  /** Since 0.2.0. */
  readonly setBaseline?: NumberInput
  /** Since 0.2.0. */
  readonly finalAccounts?: FinalAccounts
}

/** What does not stand beside a total that does not grow. */
interface NoGrowth {
  readonly priorPayments?: undefined
  readonly previousTotal?: undefined
  readonly setBaseline?: undefined
  readonly finalAccounts?: undefined
  readonly requestedGrowth?: undefined
  readonly poolingArea?: undefined
  readonly cap?: undefined
}

/** What does not stand beside a base that grows. */
export interface NoFixedTotal {
  readonly setTotal?: undefined
  readonly fundIncome?: undefined
  readonly lastYearPayments?: undefined
}

/**
 * 另行确定的总额 — a total that was set elsewhere (per head, by the region, negotiated), yuan to the fen: plain, explained or
 * stated. Nothing grows, so no base, growth or cap stands beside it.
 *
 * @since 0.2.0
 */
export interface SetTotal extends NoGrowth, Omit<NoFixedTotal, 'setTotal'> {
  readonly setTotal: NumberInput
}

/** 按基金收入确定的总额 — a total that is a share of the fund's income; nothing grows. */
export interface IncomeTotal extends NoGrowth, Omit<NoFixedTotal, 'fundIncome'> {
  readonly fundIncome: FundIncome
}

/** 以上年支付为总额 — a total that is what was paid last year, yuan to the fen; nothing grows, and nothing caps it. */
export interface PaymentsTotal extends NoGrowth, Omit<NoFixedTotal, 'lastYearPayments'> {
  readonly lastYearPayments: NumberInput
}

/** The fields of a `BudgetBase`, and the total in place of one, for inputs that hold them. */
export const baseFields = () => ({
  priorPayments: optional(list(L.priorPayment.name, amount(L.priorPayment), { each: nthYear })),
  previousTotal: optional(amount(L.previousTotal)),
  setBaseline: optional(bare(amount(L.setBaseline))),
  finalAccounts: optional(finalAccountsShape()),
  ...fixedTotals(),
})

/** The totals that do not grow. */
const fixedTotals = () => ({
  setTotal: optional(bare(amount(L.setTotal))),
  fundIncome: optional(fundIncomeShape()),
  lastYearPayments: optional(amount(L.lastYearPayments)),
})

export const grownBases = ['priorPayments', 'previousTotal', 'setBaseline', 'finalAccounts'] as const
export const fixedBases = ['setTotal', 'fundIncome', 'lastYearPayments'] as const

/** What a budget may start from, by the field that gives it. */
export type BaseName = (typeof grownBases)[number] | (typeof fixedBases)[number]

/** Which of the bases an input gives; one of them is there. */
export function baseNameOf(input: { readonly [Key in BaseName]?: unknown }): BaseName {
  return [...grownBases, ...fixedBases].find((key) => input[key] !== undefined) as BaseName
}

/** Exactly one of the bases: the message names all, since any will do. */
export const oneBase = () =>
  exactlyOne<BaseName>(['priorPayments', 'previousTotal', 'setBaseline', 'finalAccounts', ...fixedBases], {
    zh: '以前各年度的基金支付；有上年度总额的，改给 previousTotal；基数另行确定的，改给 setBaseline；总额另行确定的，改给 setTotal；以上年决算为基数的，改给 finalAccounts；总额按基金收入确定或即为上年支付的，改给 fundIncome 或 lastYearPayments',
    en: "the payments of past years; where there is a total of last year, give previousTotal instead, where the baseline was set elsewhere, setBaseline, where the total was, setTotal; where it starts from final accounts, finalAccounts; where the total is a share of the fund's income or last year's payments, fundIncome or lastYearPayments",
  })

const ofGrowth = ['requestedGrowth', 'poolingArea', 'cap', 'capLaunchYear', 'baseWeights'] as const

type TotalOrGrowth = { readonly [Key in (typeof fixedBases)[number]]?: unknown } & {
  readonly [Key in (typeof ofGrowth)[number]]?: unknown
} & { readonly adjustments?: readonly { readonly appliesTo: 'baseline' | 'total' }[] | undefined }

/** A base grows at the rate that is requested; a total that is given as it is does not, and has no base to adjust. */
export const totalOrGrowth = (): Law<TotalOrGrowth> => ({
  codes: ['missing', 'conflicting_inputs'],
  says: ['totalOrGrowth'],
  judge: (input, reading) => {
    const isFixed = fixedBases.some((key) => input[key] !== undefined)
    if (isFixed) return noGrowthBesideTotal().judge(input, reading)
    if (input.requestedGrowth === undefined) reading.refuse('missing', { expected: aGrowth }, ['requestedGrowth'])
  },
})

/** Beside a total that is given as it is stands no growth, and no base to adjust. */
export const noGrowthBesideTotal = (): Law<TotalOrGrowth> => ({
  codes: ['conflicting_inputs'],
  says: ['noGrowthBesideTotal'],
  judge: (input, reading) => {
    const fixed = fixedBases.find((key) => input[key] !== undefined)
    if (fixed === undefined) return
    for (const key of ofGrowth) {
      if (input[key] !== undefined) reading.refuse('conflicting_inputs', { expected: `${fixed}, ${key}` }, [key])
    }
    if (!reading.isSound(input.adjustments)) return
    input.adjustments?.forEach(({ appliesTo }, index) => {
      if (appliesTo !== 'baseline') return
      reading.refuse('conflicting_inputs', { expected: `${fixed}, baseline` }, ['adjustments', index, 'appliesTo'])
    })
  },
})

/** What is wanted where nothing is said of growth. */
export const aGrowth: Bilingual = {
  zh: '拟定增长率，或其分项；总额另行确定（setTotal）、按基金收入确定（fundIncome）或即为上年支付（lastYearPayments）的不需要',
  en: "the requested growth, or its components; none where the total was set elsewhere (setTotal), is a share of the fund's income (fundIncome) or last year's payments (lastYearPayments)",
}

/** The base as the budget needs it. Weights go with payments only. */
export function budgetBase(
  { priorPayments = [], previousTotal, setBaseline, finalAccounts }: ReadBase,
  weights?: readonly Figure[],
): GrownBase {
  if (previousTotal !== undefined) return { year: 'reform', previousTotal }
  if (setBaseline !== undefined) return { year: 'set', baseline: withOrigin(setBaseline, unsaidBaseline) }
  if (finalAccounts !== undefined) return { year: 'accounts', accounts: finalAccounts }
  return { year: 'launch', payments: priorPayments, weights }
}

/** A total that does not grow, as the budget needs it; nothing where the base does. */
export function fixedTotal(
  { setTotal, fundIncome, lastYearPayments }: ReadTotals,
  rates: () => Omit<IncomeSource, 'fundIncome'>,
): FixedSource | undefined {
  if (setTotal !== undefined) return { setTotal: withOrigin(setTotal, unsaidTotal) }
  if (fundIncome !== undefined) return { fundIncome, ...rates() }
  return lastYearPayments && { lastYearPayments }
}

/** The totals that do not grow, as they are read: one of them may be there. */
interface ReadTotals {
  readonly setTotal: Sourced | undefined
  readonly fundIncome: IncomeSource['fundIncome'] | undefined
  readonly lastYearPayments: Figure | undefined
}

/** What was given plainly was set elsewhere too. */
function withOrigin(value: Sourced, label: Bilingual): Sourced {
  return value.origin === undefined ? { ...value, origin: { label, steps: undefined, citations: undefined } } : value
}

const unsaidBaseline: Bilingual = { zh: '未注明依据的基数', en: 'a baseline without a stated source' }
const unsaidTotal: Bilingual = { zh: '未注明依据的总额', en: 'a total without a stated source' }

/** A base as it is read: one of them is there. */
interface ReadBase {
  readonly priorPayments: readonly Figure[] | undefined
  readonly previousTotal: Figure | undefined
  readonly setBaseline: Sourced | undefined
  readonly finalAccounts: ReadFinalAccounts | undefined
}

/** How the years of a base are called. */
export const nthYear = (place: number) => ({ zh: `第 ${place} 年`, en: `year ${place}` })
