import type { Bilingual } from '../../errors/internal.ts'
import { figure, formula, givenCount, type NumberInput, publish, type Step, sumOf } from '../../figure/internal.ts'
import { type DecimalText, fen, toFixedString } from '../../numeric/internal.ts'
import { amount, bilingual, failAt, id, lazily, list, optional, read, record, uniqueIds } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 自下而上测算（输入） — the cost a head and the own payment of some years, and what is added beside the fund's part
 * (services, examinations, …).
 *
 * @since 0.1.0
 */
export interface BottomUpInput {
  readonly years: readonly { readonly cost: NumberInput; readonly ownPayment: NumberInput }[]
  readonly additions?: readonly { readonly id: string; readonly label?: Bilingual; readonly amount: NumberInput }[]
}

/**
 * 自下而上测算（结果） — the means, the fund's part and the standard, a head, to the fen.
 *
 * @since 0.2.0
 */
interface BottomUpCapitation {
  readonly meanCost: DecimalText
  readonly meanOwnPayment: DecimalText
  readonly fundPart: DecimalText
  readonly standard: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 自下而上测算人头标准 — a capitation standard from what care of a disease has cost a head.
 *
 * Formula: X = mean cost of the years, D = mean own payment, M = X − D, standard = M + additions. X, D and M each round
 * half-up to the fen from the exact means, so M is not the difference of two rounded numbers.
 *
 * @param input - amounts a head in yuan, to the fen
 * @throws `out_of_range` (own payments above the cost) · `empty_list` · `duplicate_id` · `negative_amount` ·
 *   `not_whole_fen` · `not_a_number` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id`
 * @example
 * ```ts
 * import { capitationBottomUp } from 'yigongti'
 *
 * const { meanCost, fundPart, standard } = capitationBottomUp({
 *   years: [
 *     { cost: '2804.11', ownPayment: '568.55' },
 *     { cost: '3476.56', ownPayment: '725.74' },
 *     { cost: '3481.15', ownPayment: '790.01' },
 *   ],
 *   additions: [{ id: 'examinations', amount: 2176 }],
 * })
 * meanCost // => '3253.94'
 * fundPart // => '2559.17'
 * standard // => '4735.17'
 * ```
 * @since 0.1.0
 */
export function capitationBottomUp(input: BottomUpInput): BottomUpCapitation {
  const { years, additions = [] } = read(bottomUpShape(), input)
  const costs = sumOf(years.map(({ cost }) => cost))
  const owns = sumOf(years.map(({ ownPayment }) => ownPayment))
  const count = givenCount(L.capitationYears, years.length)
  const meanCost = figure(L.meanCost, formula`(${costs}) ÷ ${count}`, fen)
  const meanOwn = figure(L.meanOwn, formula`(${owns}) ÷ ${count}`, fen)
  const difference = formula`(${costs}) − (${owns})`
  // before the rounding, which can turn a fen over three years into nothing
  if (difference.value.n < 0n) {
    const received = toFixedString(difference.value, 2)
    failAt(bottomUpShape(), 'out_of_range', ['years'], { expected: 'ownPayment ≤ cost', received })
  }
  const fundPart = figure(L.fundPart, formula`(${difference}) ÷ ${count}`, fen)
  const standard = figure(
    L.standard,
    formula`${sumOf([fundPart, ...additions.map((addition) => addition.amount)])}`,
    fen,
  )
  return publish({ meanCost, meanOwnPayment: meanOwn, fundPart, standard }, [meanCost, meanOwn, standard])
}

export const bottomUpShape = /* @__PURE__ */ lazily(() => {
  const year = record<BottomUpInput['years'][number]>({ zh: '年度', en: 'Year' })({
    cost: amount(L.yearCost),
    ownPayment: amount(L.yearOwn),
  })
  const addition = record<NonNullable<BottomUpInput['additions']>[number]>(L.item.name)({
    id: id(),
    label: optional(bilingual()),
    amount: amount(L.item),
  })
  const each = (place: number) => ({ zh: `第 ${place} 年`, en: `year ${place}` })
  return record<BottomUpInput>({ zh: '自下而上测算', en: 'Capitation from the bottom up' })({
    years: list({ zh: '各年', en: 'Years' }, year, { each }),
    additions: optional(list({ zh: '附加项', en: 'Additions' }, addition, { laws: [uniqueIds] })),
  })
})
