import { fail } from '../../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  read,
  type Step,
  stepsOf,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import {
  allocateUnits,
  type DecimalInput,
  fen,
  readAmount,
  readShare,
  readWeight,
  toUnits,
} from '../../numeric/internal.ts'
import { readCitations, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 赔付率返还（输入） — a loss ratio below its standard, and the revenue that is given back in part.
 *
 * @since 0.2.0
 */
export interface RebateInput {
  readonly ratio: DecimalInput
  /** The least ratio: 80 %, 85 %, … */
  readonly standard: DecimalInput
  /** The revenue, or its parts: what is taken off stands below zero. */
  readonly revenue: DecimalInput | readonly { readonly id: string; readonly amount: DecimalInput }[]
  /** Whom the rebate goes to, by weights (their premiums); nobody in particular unless given. */
  readonly enrollees?: readonly { readonly id: string; readonly weight: DecimalInput }[]
  readonly citations?: readonly Citation[]
}

/**
 * 赔付率返还 — what is given back, and to whom; the enrollees' rebates sum to the rebate.
 *
 * @since 0.2.0
 */
export interface Rebate {
  readonly revenue: string
  readonly shortfall: string
  readonly rebate: string
  readonly enrollees: readonly { readonly id: string; readonly rebate: string }[]
  readonly steps: readonly Step[]
}

/**
 * 赔付率返还 — gives back what too low a loss ratio kept.
 *
 * Formula: revenue = Σ parts; rebate = max(0, standard − ratio) × revenue, half-up to the fen; each enrollee's part by
 * weight, to the fen by largest remainder.
 *
 * @param input - see {@link RebateInput}; the ratio as `medicalLossRatio` returns it
 * @throws `negative_amount` (the parts sum to less than nothing) · `weights_all_zero` · `duplicate_id` · `out_of_range` ·
 *   `not_whole_fen` · `empty_list` · `unknown_key`
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
 * @since 0.2.0
 */
export function lossRatioRebate(input: RebateInput): Rebate {
  readRecord(input, ['ratio', 'standard', 'revenue', 'enrollees', 'citations'], [])
  const note = { citations: input.citations === undefined ? undefined : readCitations(input.citations, ['citations']) }
  const ratio = given(L.ratio, readWeight(input.ratio, ['ratio']))
  const standard = given(L.standard, readShare(input.standard, ['standard']))
  const revenue = revenueFigure(input.revenue)
  const shortfall = figure(L.shortfall, formula`max(0, ${standard} − ${ratio})`, exact, note)
  const rebate = figure(L.rebate, formula`${shortfall} × ${revenue}`, fen, note)
  const enrollees = enrolleeFigures(input.enrollees, rebate)
  return {
    revenue: revenue.text,
    shortfall: shortfall.text,
    rebate: rebate.text,
    enrollees: enrollees.map(({ id, part }) => ({ id, rebate: part.text })),
    steps: stepsOf([rebate, ...enrollees.map(({ part }) => part)]),
  }
}

function revenueFigure(input: unknown): Figure {
  if (!Array.isArray(input)) return given(L.revenue, readAmount(input, ['revenue']))
  const parts = readList(input, ['revenue']).map((item, index) => {
    const record = readRecord(item, ['id', 'amount'], ['revenue', index])
    const id = readId(record['id'], ['revenue', index, 'id'])
    const amount = readAmount(record['amount'], ['revenue', index, 'amount'], { signed: true })
    return { id, figure: given(labelAt(L.revenuePart, index, id), amount) }
  })
  refuseDuplicates(
    parts.map(({ id }) => id),
    ['revenue'],
  )
  const revenue = figure(L.revenue, formula`${sumOf(parts.map((part) => part.figure))}`, exact)
  if (revenue.value.n < 0n) fail('negative_amount', ['revenue'], { received: revenue.text })
  return revenue
}

function enrolleeFigures(input: unknown, rebate: Figure) {
  if (input === undefined) return []
  const weights = readList(input, ['enrollees']).map((item, index) => {
    const record = readRecord(item, ['id', 'weight'], ['enrollees', index])
    const id = readId(record['id'], ['enrollees', index, 'id'])
    const weight = readWeight(record['weight'], ['enrollees', index, 'weight'])
    return { id, weight: given(labelAt(L.enrolleeWeight, index, id), weight) }
  })
  refuseDuplicates(
    weights.map(({ id }) => id),
    ['enrollees'],
  )
  if (weights.every(({ weight }) => weight.value.n === 0n)) fail('weights_all_zero', ['enrollees'])
  const shares = allocateUnits(
    toUnits(rebate.value, 2, rebate.text, ['rebate']),
    weights.map(({ weight }) => weight.value),
  )
  return weights.map(({ id, weight }, index) => {
    const because = {
      zh: zh`返还 ${rebate}按权重 ${weight}分得，最大余数法到分`,
      en: en`the part of ${rebate} by the weight ${weight}, to the fen by largest remainder`,
    }
    const value = { n: shares[index] ?? 0n, d: 100n }
    return { id, part: read(labelAt(L.enrolleeRebate, index, id), value, because, [rebate, weight]) }
  })
}
