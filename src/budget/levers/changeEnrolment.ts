import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { formula, type NumberInput } from '../../figure/internal.ts'
import { lazily, notNegative, read, record } from '../../shape/internal.ts'
import {
  type BudgetLever,
  type LeverOptions,
  leverFields,
  leverResult,
  lineFields,
  lineFigures,
  linesOf,
} from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/**
 * 参保人数变动（输入） — groups of the insured: how many there were and are (or person-years), and the budget a head.
 *
 * @since 0.1.0
 */
export interface EnrolmentChangeInput extends LeverOptions {
  readonly lines: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly headsBefore: NumberInput
    readonly headsAfter: NumberInput
    readonly perHead: NumberInput
  }[]
}

const itself = /* @__PURE__ */ deepFreeze({
  id: 'changeEnrolment',
  label: { zh: '参保人数变动', en: 'Change of enrolment' },
})

/**
 * 参保人数变动 — what joiners and leavers do to the budget.
 *
 * Formula: Σ (headsAfter − headsBefore)·perHead, each line half-up to the fen. The budget a head is that of the group:
 * with one mean for all, a change of the mix is not seen.
 *
 * @param input - see {@link EnrolmentChangeInput}; yuan a head, nothing below zero
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { changeEnrolment } from 'yigongti'
 *
 * const { adjustment, lines } = changeEnrolment({
 *   lines: [
 *     { id: 'young', headsBefore: 210_000, headsAfter: 204_500, perHead: '612.40' },
 *     { id: 'old', headsBefore: 60_000, headsAfter: 61_200, perHead: 2600 },
 *   ],
 * })
 * lines.map(({ amount }) => amount) // => [ '-3368200.00', '3120000.00' ]
 * adjustment.amount // => '-248200.00'
 * ```
 * @since 0.1.0
 */
export function changeEnrolment(input: EnrolmentChangeInput): BudgetLever {
  const lever = read(changeEnrolmentShape(), input)
  const amounts = lineFigures(
    lever.lines,
    lever,
    ({ headsBefore, headsAfter, perHead }) => formula`(${headsAfter} − ${headsBefore}) × ${perHead}`,
  )
  return leverResult(lever, itself, amounts)
}

export const changeEnrolmentShape = /* @__PURE__ */ lazily(() =>
  record<EnrolmentChangeInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(
      record<EnrolmentChangeInput['lines'][number]>(itself.label)({
        ...lineFields(),
        headsBefore: notNegative(L.headsBefore),
        headsAfter: notNegative(L.headsAfter),
        perHead: notNegative(L.perHead),
      }),
    ),
  }),
)
