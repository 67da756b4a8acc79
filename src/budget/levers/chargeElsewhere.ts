import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  read,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalInput, readAmount, zero } from '../../numeric/internal.ts'
import { readFlag, readOption } from '../../policy/internal.ts'
import type { BudgetLever, LeverOptions } from './BudgetLever.ts'
import { labels as L } from './labels.ts'
import { leverResult } from './leverResult.ts'
import { readLever, readLines } from './readLever.ts'

/**
 * 外出就医计入范围 — which care elsewhere is charged to the budget: of conditions that the alliance could treat itself,
 * all, or none.
 *
 * @since 0.2.0
 */
export type ElsewhereCharged = 'treatable' | 'all' | 'none'

/**
 * 外出就医计入总额（输入） — care of the insured elsewhere by condition, whether the alliance could have treated it, which
 * of it is charged, and what care elsewhere the budget holds before the adjustment.
 *
 * @since 0.2.0
 */
export interface ChargeElsewhereInput extends LeverOptions {
  readonly lines: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly amount: DecimalInput
    readonly treatable: boolean
  }[]
  readonly charge: ElsewhereCharged
  readonly alreadyInBudget: DecimalInput
}

/**
 * 外出就医计入总额 — what is charged (to be handed to `settleYear` as spending elsewhere), what the fund pays beside the
 * budget, and the adjustment that puts the budget in keeping. Each line is what is charged of it.
 *
 * @since 0.2.0
 */
export interface ElsewhereLever extends BudgetLever {
  readonly charged: string
  readonly notCharged: string
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
 *   `not_a_number` · `wrong_type` · `unknown_key`
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
 * @since 0.2.0
 */
export function chargeElsewhere(input: ChargeElsewhereInput): ElsewhereLever {
  const lever = readLever(input, ['lines', 'charge', 'alreadyInBudget'], itself)
  const { record, citations } = lever
  const charge = readOption(record['charge'], ['treatable', 'all', 'none'], ['charge'])
  const lines = readLines(lever, ['amount', 'treatable']).map((line) => {
    const isTreatable = readFlag(line.record['treatable'], [...line.path, 'treatable'])
    return {
      ...line,
      spent: line.given('amount', L.careElsewhere, (amount, path) => readAmount(amount, path)),
      isTreatable,
    }
  })
  const already = given(L.alreadyInBudget, readAmount(record['alreadyInBudget'], ['alreadyInBudget']))
  const amounts = lines.map((line) => ({ id: line.id, amount: chargedFigure(line, charge, { citations }) }))
  const note = { citations }
  const charged = figure(L.charged, formula`${sumOf(amounts.map(({ amount }) => amount))}`, exact, note)
  const notCharged = figure(L.notCharged, formula`${sumOf(lines.map(({ spent }) => spent))} − ${charged}`, exact, note)
  return {
    ...leverResult(lever, amounts, formula`${charged} − ${already}`, [notCharged]),
    charged: charged.text,
    notCharged: notCharged.text,
  }
}

/** What of a line is charged, and why. */
function chargedFigure(
  { amount, spent, isTreatable }: { readonly amount: Label; readonly spent: Figure; readonly isTreatable: boolean },
  charge: ElsewhereCharged,
  note: Note,
): Figure {
  const because = isTreatable
    ? { zh: '医共体可诊治的病种', en: 'a condition that the alliance can treat' }
    : { zh: '医共体不能诊治的病种', en: 'a condition that the alliance cannot treat' }
  if (charge === 'all' || (charge === 'treatable' && isTreatable)) {
    return figure(amount, formula`${spent}`, exact, { ...note, because })
  }
  const notCharged = { zh: `${because.zh}，不计入总额`, en: `${because.en}: not charged` }
  return read(amount, zero, notCharged, [spent], note)
}
