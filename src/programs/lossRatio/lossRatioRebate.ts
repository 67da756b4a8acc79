import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { allocateUnits, type DecimalText, fen, toUnits } from '../../numeric/internal.ts'
import {
  amount,
  asGiven,
  citations,
  either,
  failAt,
  id,
  lazily,
  list,
  notAllZero,
  type OutOf,
  optional,
  read,
  record,
  share,
  signedAmount,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 赔付率返还（输入） — a loss ratio below its standard, and the revenue that is given back in part.
 *
 * @since 0.1.0
 */
export interface RebateInput {
  readonly ratio: NumberInput
  /** The least ratio: 80 %, 85 %, … */
  readonly standard: NumberInput
  /** The revenue, or its parts: what is taken off stands below zero. */
  readonly revenue: NumberInput | readonly { readonly id: string; readonly amount: NumberInput }[]
  /** Whom the rebate goes to, by weights (their premiums); nobody in particular unless given. */
  readonly enrollees?: readonly { readonly id: string; readonly weight: NumberInput }[]
  readonly citations?: readonly Citation[]
}

export const lossRatioRebateShape = /* @__PURE__ */ lazily(() => {
  const part = record<{ readonly id: string; readonly amount: NumberInput }>(L.revenuePart.name)({
    id: id(),
    amount: signedAmount(L.revenuePart),
  })
  const enrollee = record<{ readonly id: string; readonly weight: NumberInput }>({ zh: '参保人', en: 'Enrollee' })({
    id: id(),
    weight: weight(L.enrolleeWeight),
  })
  return record<RebateInput>({ zh: '赔付率返还', en: 'Rebate' })({
    ratio: weight(L.ratio),
    standard: share(L.standard),
    revenue: either(list(L.revenue.name, part, { laws: [uniqueIds] }), amount(L.revenue)),
    enrollees: optional(list({ zh: '参保人', en: 'Enrollees' }, enrollee, { laws: [uniqueIds, notAllZero('weight')] })),
    citations: optional(asGiven(citations())),
  })
})

type ReadRebate = OutOf<ReturnType<typeof lossRatioRebateShape>>

/**
 * 赔付率返还 — what is given back, and to whom; the enrollees' rebates sum to the rebate.
 *
 * @since 0.1.0
 */
export interface Rebate {
  readonly revenue: DecimalText
  readonly shortfall: DecimalText
  readonly rebate: DecimalText
  readonly enrollees: readonly { readonly id: string; readonly rebate: DecimalText }[]
  readonly steps: readonly Step[]
}

/**
 * 赔付率返还 — gives back what too low a loss ratio kept.
 *
 * Formula: revenue = Σ parts; rebate = max(0, standard − ratio) × revenue, half-up to the fen; each enrollee's part by
 * weight, to the fen by largest remainder.
 *
 * @param input - see {@link RebateInput}; the ratio as `medicalLossRatio` returns it
 * @throws `negative_amount` (the parts sum to less than nothing) · `weights_all_zero` · `duplicate_id` ·
 *   `out_of_range` · `not_whole_fen` · `empty_list` · `missing` · `not_a_number` · `not_one_of` · `wrong_type` ·
 *   `unknown_key` · `unclean_id` · `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { lossRatioRebate } from 'yigongti'
 *
 * const { rebate, enrollees } = lossRatioRebate({
 *   ratio: '75%',
 *   standard: '80%',
 *   revenue: 185_000,
 *   enrollees: [{ id: 'one', weight: 1 }, { id: 'the others', weight: 99 }],
 * })
 * rebate // => '9250.00'
 * enrollees[0] // => { id: 'one', rebate: '92.50' }
 * ```
 * @since 0.1.0
 */
export function lossRatioRebate(input: RebateInput): Rebate {
  const { ratio, standard, enrollees = [], citations: sources, ...given } = read(lossRatioRebateShape(), input)
  const note = { citations: sources }
  const revenue = revenueFigure(given.revenue)
  const shortfall = figure(L.shortfall, formula`max(0, ${standard} − ${ratio})`, exact, note)
  const rebate = figure(L.rebate, formula`${shortfall} × ${revenue}`, fen, note)
  const parts = enrolleeFigures(enrollees, rebate)
  const byEnrollee = parts.map(({ id, part }) => ({ id, rebate: part }))
  return publish({ revenue, shortfall, rebate, enrollees: byEnrollee }, [rebate])
}

function revenueFigure(given: ReadRebate['revenue']): Figure {
  if ('value' in given) return given
  const revenue = figure(L.revenue, formula`${sumOf(given.map((part) => part.amount))}`, exact)
  if (revenue.value.n >= 0n) return revenue
  return failAt(lossRatioRebateShape(), 'negative_amount', ['revenue'], { received: revenue.text })
}

function enrolleeFigures(enrollees: NonNullable<ReadRebate['enrollees']>, rebate: Figure) {
  if (enrollees.length === 0) return []
  const units = allocateUnits(
    toUnits(rebate.value, 2, rebate.text, ['rebate']),
    enrollees.map((enrollee) => enrollee.weight.value),
  )
  return enrollees.map(({ id: name, weight: part }, index) => {
    const because = {
      zh: zh`返还 ${rebate}按权重 ${part}分得，最大余数法到分`,
      en: en`the part of ${rebate} by the weight ${part}, to the fen by largest remainder`,
    }
    const value = { n: units[index] as bigint, d: 100n }
    return { id: name, part: readFigure(labelAt(L.enrolleeRebate, index, name), value, because, [rebate, part]) }
  })
}
