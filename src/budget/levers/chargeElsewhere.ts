import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  read as explained,
  type Figure,
  figure,
  formula,
  type Label,
  type Note,
  type NumberInput,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, zero } from '../../numeric/internal.ts'
import { amount, choice, flag, lazily, read, record } from '../../shape/internal.ts'
import {
  type BudgetLever,
  type LeverOptions,
  leverFields,
  leverResult,
  lineFields,
  lineLabel,
  linesOf,
} from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/**
 * 外出就医计入总额（输入） — care of the insured elsewhere by condition, whether the alliance could have treated it, which
 * of it is charged, and what care elsewhere the budget holds before the adjustment.
 *
 * @since 0.1.0
 */
export interface ChargeElsewhereInput extends LeverOptions {
  readonly lines: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly amount: NumberInput
    readonly treatable: boolean
  }[]
  /** Conditions that the alliance could treat itself, all, or none. */
  readonly charge: 'treatable' | 'all' | 'none'
  readonly alreadyInBudget: NumberInput
}

/**
 * 外出就医计入总额 — what is charged (to be handed to `settleYear` as spending elsewhere), what the fund pays beside the
 * budget, and the adjustment that puts the budget in keeping. Each line is what is charged of it.
 *
 * @since 0.2.0
 */
interface ElsewhereLever extends BudgetLever {
  readonly charged: DecimalText
  readonly notCharged: DecimalText
}

const itself = /* @__PURE__ */ deepFreeze({
  id: 'chargeElsewhere',
  label: { zh: '医共体外就医计入总额', en: 'Care elsewhere charged to the budget' },
})

/**
 * 外出就医计入总额 — charges care elsewhere to the budget where the alliance could have treated it, and makes the budget
 * hold just what is charged.
 *
 * Formula: charged = Σ amounts of treatable conditions (or of all, or none); not charged = Σ amounts − charged;
 * adjustment = charged − alreadyInBudget. Charging treatable conditions only is what the Ningxia project does: an
 * alliance answers for patients it could have kept, not for those it had to refer. Who decides what is treatable is
 * the contract's business.
 *
 * @param input - see {@link ChargeElsewhereInput}; yuan, to the fen
 * @throws `not_one_of` · `negative_amount` · `not_whole_fen` · `duplicate_id` · `empty_list` · `missing` ·
 *   `not_a_number` · `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` ·
 *   `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { chargeElsewhere } from 'yigongti'
 *
 * const { charged, notCharged, adjustment } = chargeElsewhere({
 *   lines: [
 *     { id: 'appendicitis', amount: 2_150_000, treatable: true },
 *     { id: 'hipFracture', amount: '1840000.50', treatable: true },
 *     { id: 'transplant', amount: 3_900_000, treatable: false },
 *   ],
 *   charge: 'treatable',
 *   alreadyInBudget: '7890000.50',
 * })
 * charged // => '3990000.50'
 * notCharged // => '3900000.00'
 * adjustment.amount // => '-3900000.00'
 * ```
 * @since 0.1.0
 */
export function chargeElsewhere(input: ChargeElsewhereInput): ElsewhereLever {
  const lever = read(chargeElsewhereShape(), input)
  const { lines, charge, alreadyInBudget, citations } = lever
  const note: Note = { citations }
  const amounts = lines.map((line, index) => ({
    id: line.id,
    amount: chargedFigure(lineLabel(line, index), line, charge, note),
  }))
  const charged = figure(L.charged, formula`${sumOf(amounts.map(({ amount }) => amount))}`, exact, note)
  const all = lines.map(({ amount }) => amount)
  const notCharged = figure(L.notCharged, formula`${sumOf(all)} − ${charged}`, exact, note)
  return leverResult(lever, itself, amounts, formula`${charged} − ${alreadyInBudget}`, { charged, notCharged })
}

/** What of a line is charged, and why. */
function chargedFigure(
  label: Label,
  { amount, treatable }: { readonly amount: Figure; readonly treatable: boolean },
  charge: ChargeElsewhereInput['charge'],
  note: Note,
): Figure {
  const because = treatable
    ? { zh: '医共体可诊治的病种', en: 'a condition that the alliance can treat' }
    : { zh: '医共体不能诊治的病种', en: 'a condition that the alliance cannot treat' }
  if (charge === 'all' || (charge === 'treatable' && treatable)) {
    return figure(label, formula`${amount}`, exact, { ...note, because })
  }
  const notCharged = { zh: `${because.zh}，不计入总额`, en: `${because.en}: not charged` }
  return explained(label, zero, notCharged, [amount], note)
}

export const chargeElsewhereShape = /* @__PURE__ */ lazily(() =>
  record<ChargeElsewhereInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(
      record<ChargeElsewhereInput['lines'][number]>({ zh: '医共体外病种', en: 'Condition' })({
        ...lineFields(),
        amount: amount(L.careElsewhere),
        treatable: flag({ zh: '医共体可诊治', en: 'The alliance can treat it' }),
      }),
    ),
    charge: choice(
      { zh: '计入范围', en: 'Charged' },
      {
        treatable: { zh: '医共体可诊治的', en: 'what the alliance can treat' },
        all: { zh: '全部', en: 'all of it' },
        none: { zh: '不计入', en: 'nothing' },
      },
    ),
    alreadyInBudget: amount(L.alreadyInBudget),
  }),
)
