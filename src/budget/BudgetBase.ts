import type { Bilingual } from '../errors/internal.ts'
import type { Figure, NumberInput, Sourced } from '../figure/internal.ts'
import { amount, bare, exactlyOne, type Law, list, optional } from '../shape/internal.ts'
import type { GrownBase } from './budgetFigures.ts'
import { budgetLabels as L } from './labels.ts'

/**
 * 基数来源 — what the budget grows from: the payments of past years in the launch year (the oldest first), last year's
 * total in the reform years, or a baseline that was set elsewhere (a trend, credibility, a sum per head), with which the cap
 * on growth binds as in the reform years. Exactly one of them.
 *
 * @since 0.1.0
 */
export interface BudgetBase {
  readonly priorPayments?: readonly NumberInput[]
  readonly previousTotal?: NumberInput
  /** Since 0.2.0. */
  readonly setBaseline?: NumberInput
}

/**
 * 另定总额 — a total that was set elsewhere (per head, by the region, negotiated), yuan to the fen: plain, explained or
 * stated. Nothing grows, so no base, growth or cap stands beside it.
 *
 * @since 0.2.0
 */
export interface SetTotal {
  readonly setTotal: NumberInput
  readonly priorPayments?: undefined
  readonly previousTotal?: undefined
  readonly setBaseline?: undefined
  readonly requestedGrowth?: undefined
  readonly poolingArea?: undefined
  readonly cap?: undefined
}

/** The fields of a `BudgetBase`, and the total in place of one, for inputs that hold them. */
export const baseFields = () => ({
  priorPayments: optional(list(L.priorPayment.name, amount(L.priorPayment), { each: nthYear })),
  previousTotal: optional(amount(L.previousTotal)),
  setBaseline: optional(bare(amount(L.setBaseline))),
  setTotal: optional(bare(amount(L.setTotal))),
})

/** Exactly one of the bases: the message names all, since any will do. */
export const oneBase = () =>
  exactlyOne(['priorPayments', 'previousTotal', 'setBaseline', 'setTotal'], {
    zh: '以前各年度的基金支付；有上年度总额的，改给 previousTotal；基数另行确定的，改给 setBaseline；总额另行确定的，改给 setTotal',
    en: 'the payments of past years; where there is a total of last year, give previousTotal instead, where the baseline was set elsewhere, setBaseline, where the total was, setTotal',
  })

const ofGrowth = ['requestedGrowth', 'poolingArea', 'cap', 'capLaunchYear', 'baseWeights'] as const

type TotalOrGrowth = { readonly setTotal?: Sourced | undefined } & {
  readonly [Key in (typeof ofGrowth)[number]]?: unknown
} & { readonly adjustments?: readonly { readonly appliesTo: 'baseline' | 'total' }[] | undefined }

/** A base grows at the rate that is requested; a total that was set elsewhere does not, and has no base to adjust. */
export const totalOrGrowth = (): Law<TotalOrGrowth> => ({
  codes: ['missing', 'conflicting_inputs'],
  says: ['totalOrGrowth'],
  judge: (input, reading) => {
    if (input.setTotal === undefined) {
      if (input.requestedGrowth === undefined) reading.refuse('missing', { expected: aGrowth }, ['requestedGrowth'])
      return
    }
    for (const key of ofGrowth) {
      if (input[key] !== undefined) reading.refuse('conflicting_inputs', { expected: `setTotal, ${key}` }, [key])
    }
    if (!reading.isSound(input.adjustments)) return
    input.adjustments?.forEach(({ appliesTo }, index) => {
      if (appliesTo !== 'baseline') return
      reading.refuse('conflicting_inputs', { expected: 'setTotal, baseline' }, ['adjustments', index, 'appliesTo'])
    })
  },
})

const aGrowth: Bilingual = {
  zh: '拟定增长率，或其分项；总额另行确定（setTotal）的不需要',
  en: 'the requested growth, or its components; none where the total was set elsewhere (setTotal)',
}

/** The base as the budget needs it. Weights go with payments only. */
export function budgetBase(
  { priorPayments = [], previousTotal, setBaseline }: ReadBase,
  weights?: readonly Figure[],
): GrownBase {
  if (previousTotal !== undefined) return { year: 'reform', previousTotal }
  if (setBaseline !== undefined) return { year: 'set', baseline: withOrigin(setBaseline, unsaidBaseline) }
  return { year: 'launch', payments: priorPayments, weights }
}

/** A total that was set elsewhere, as the budget needs it. */
export const budgetTotal = (setTotal: Sourced): { readonly setTotal: Sourced } => ({
  setTotal: withOrigin(setTotal, unsaidTotal),
})

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
}

/** How the years of a base are called. */
export const nthYear = (place: number) => ({ zh: `第 ${place} 年`, en: `year ${place}` })
