import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type NumberInput,
  publish,
  read,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, one, zero } from '../../numeric/internal.ts'
import {
  bilingual,
  choice,
  lazily,
  type OutOf,
  optional,
  positive,
  read as readInput,
  record,
  share,
} from '../../shape/internal.ts'
import { coefficientIsOne } from '../labels.ts'
import { labels as L } from './labels.ts'

/**
 * 重新入组（输入） — a case that was paid as one group and is looked at again at clearing.
 *
 * @since 0.1.0
 */
export interface RegroupInput {
  /** The unit (weight) of the group it was paid as, and of the one it belongs to where the condition is missed. */
  readonly unitBefore: NumberInput
  readonly unitAfter: NumberInput
  /** The institution coefficient, 1 unless given: the step says so. */
  readonly coefficient?: NumberInput
  readonly price: NumberInput
  /**
   * From what the difference is taken: `exactValues`, the two payments before rounding, so that only the difference is
   * rounded; `roundedPayments`, the two payments as they are paid. There is no default: the documents are silent, and the
   * two ways differ by up to a fen.
   */
  readonly differenceOf: 'exactValues' | 'roundedPayments'
  /** The share that keeps the case in its group, for example of traditional Chinese medicine in its cost. */
  readonly condition?: { readonly label?: Bilingual; readonly least: NumberInput; readonly reached: NumberInput }
}

/**
 * 重新入组 — what the case was paid, what it is worth after, and what is taken back (below zero: paid in addition).
 *
 * @since 0.2.0
 */
interface Regrouping {
  readonly regrouped: boolean
  readonly paymentBefore: DecimalText
  readonly paymentAfter: DecimalText
  readonly difference: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 重新入组 — settles a case that changes its group at clearing, for example because the share of traditional Chinese
 * medicine that its group asks for was missed.
 *
 * Formula: payment = unit × coefficient × price, half-up to the fen; difference = payment before − payment after, either
 * of the exact values (then rounded half-up to the fen) or of the rounded payments. A case whose condition is met, the
 * bound included, keeps its group; without a condition it is regrouped.
 *
 * @param input - see {@link RegroupInput}; price in yuan
 * @throws `not_one_of` · `out_of_range` · `not_a_number` · `missing` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits`
 * @example
 * ```ts
 * import { regroupCase } from 'yigongti'
 *
 * const paid = { unitBefore: '0.9258', unitAfter: '0.6524', price: '9575.25', coefficient: '0.92' }
 * regroupCase({ ...paid, differenceOf: 'exactValues' }).difference // => '2408.44'
 * regroupCase({ ...paid, differenceOf: 'roundedPayments' }).difference // => '2408.45'
 * ```
 * @since 0.1.0
 */
export function regroupCase(input: RegroupInput): Regrouping {
  const { unitBefore, unitAfter, price, differenceOf, condition, ...told } = readInput(regroupShape(), input)
  const coefficient = told.coefficient ?? given(L.regroupCoefficient, one)
  const because = told.coefficient === undefined ? coefficientIsOne : undefined
  const before = figure(L.paymentBefore, formula`${unitBefore} × ${coefficient} × ${price}`, fen, { because })

  const kept = condition === undefined ? undefined : keptBecause(condition)
  if (kept?.kept === true) {
    const after = figure(L.paymentAfter, formula`${before}`, exact, { because: kept.because })
    const none = read(L.difference, zero, kept.because, [before])
    return resultOf(false, before, after, none)
  }
  const note = { because: kept?.because }
  const after = figure(L.paymentAfter, formula`${unitAfter} × ${coefficient} × ${price}`, fen, note)
  const difference =
    differenceOf === 'roundedPayments'
      ? figure(L.difference, formula`${before} − ${after}`, exact)
      : figure(L.difference, formula`(${unitBefore} − ${unitAfter}) × ${coefficient} × ${price}`, fen)
  return resultOf(true, before, after, difference)
}

function resultOf(regrouped: boolean, before: Figure, after: Figure, difference: Figure): Regrouping {
  return publish({ regrouped, paymentBefore: before, paymentAfter: after, difference })
}

/** Whether a condition keeps the case in its group, and what is said of it. */
function keptBecause({ label, least, reached }: OutOf<ReturnType<typeof conditionShape>>) {
  const name = label ?? { zh: '入组条件', en: 'the condition of the group' }
  const kept = compare(reached.value, least.value) >= 0
  return {
    kept,
    because: kept
      ? {
          zh: zh`${name.zh}：实际 ${reached}，达到 ${least}，维持原病组`,
          en: en`${name.en}: ${reached} reached, ${least} asked for; the case keeps its group`,
        }
      : {
          zh: zh`${name.zh}：实际 ${reached}，未达到 ${least}，调整病组`,
          en: en`${name.en}: ${reached} reached, ${least} asked for; the case is regrouped`,
        },
  }
}

const conditionShape = /* @__PURE__ */ lazily(() =>
  record<NonNullable<RegroupInput['condition']>>({ zh: '入组条件', en: 'Condition of the group' })({
    label: optional(bilingual()),
    least: share(L.shareLeast),
    reached: share(L.shareReached),
  }),
)

export const regroupShape = /* @__PURE__ */ lazily(() =>
  record<RegroupInput>({ zh: '重新入组', en: 'Regrouping of a case' })({
    unitBefore: positive(L.unitBefore),
    unitAfter: positive(L.unitAfter),
    coefficient: optional(positive(L.regroupCoefficient)),
    price: positive(L.regroupPrice),
    differenceOf: choice(
      { zh: '差额取整', en: 'Rounding of the difference' },
      {
        exactValues: { zh: '按精确值算差额，再取整', en: 'of the exact values, rounded once' },
        roundedPayments: { zh: '按已取整的两笔支付额相减', en: 'of the two payments as they are paid' },
      },
    ),
    condition: optional(conditionShape()),
  }),
)
