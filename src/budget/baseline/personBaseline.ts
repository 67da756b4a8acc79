import {
  exact,
  read as explained,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  type NumberInput,
  publish,
  type Sourced,
  type Step,
} from '../../figure/internal.ts'
import { add, type DecimalText, fen, zero } from '../../numeric/internal.ts'
import { amount, bare, lazily, notNegative, notZero, optional, read, record } from '../../shape/internal.ts'
import { badRowsShape, byBadRows, notesOf, type RowNotes, rowsWithoutId } from '../../stays/internal.ts'
import { type CostTreatment, costTreatmentShape } from './CostTreatment.ts'
import { countedCosts, explainedCosts } from './countedCosts.ts'
import { labels as L } from './labels.ts'

/**
 * 按参保人费用确定基数（输入） — a year's cost of every person (0 for those who needed nothing), what is done with the
 * extremes, and the people the budget is for.
 *
 * @since 0.1.0
 */
export interface PersonBaselineInput {
  /** One a person; yuan, to the fen. */
  readonly costs: readonly NumberInput[]
  /** All costs count in full unless given. */
  readonly treatment?: CostTreatment
  /** As many as there are costs that could be read unless given. */
  readonly people?: NumberInput
  /** `strict`, unless given, throws at the first bad cost; `collect` lists bad costs and leaves the persons out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 按参保人费用确定基数 — the persons and the cost that count, whose cost was held down or left out, what was cut away in
 * all, the mean a head and the baseline.
 *
 * @since 0.2.0
 */
export interface PersonBaseline extends RowNotes {
  readonly persons: number
  readonly touched: number
  readonly counted: DecimalText
  readonly cutAway: DecimalText
  readonly mean: DecimalText
  readonly baseline: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 按参保人费用确定基数 — the baseline of a budget from the costs of single persons, the extremes truncated or trimmed.
 *
 * Formula: mean = Σ cost that counts ÷ persons that count, exact; baseline = mean × people, half-up to the fen. What is cut
 * away is given in the result: somebody has to pay it (a stop-loss, a pool of high costs). With `badRows: 'collect'`
 * persons whose cost cannot be read are left out of the mean and of the people, unless these are given.
 *
 * @param input - see {@link PersonBaselineInput}
 * @throws `empty_list` · `no_people` · `out_of_range` · `not_one_of` · `negative_amount` · `not_whole_fen` ·
 *   `missing` · `not_a_number` · `percent_not_allowed` · `wrong_type` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { personBaseline } from 'yigongti'
 *
 * const costs = [0, 100, 200, 300, 9400]
 * personBaseline({ costs }).mean // => '2000.00'
 * personBaseline({ costs, treatment: { method: 'limit', limit: 1000 } }).mean // => '320.00'
 * const { mean, cutAway } = personBaseline({ costs, treatment: { method: 'trim', upper: '80%' } })
 * mean // => '150.00'
 * cutAway // => '9400.00'
 * ```
 * @since 0.1.0
 */
export function personBaseline(input: PersonBaselineInput): PersonBaseline {
  const { costs: taken, treatment, people: stated } = read(personBaselineShape(), input)
  const { rows: costs } = taken
  const { persons, sum, touched, because, from } = countedCosts(costs, treatment)
  const all = allFigure(costs)
  const counted = explained(L.countedCost, sum, because, from)
  const cutAway = figure(L.personCutAway, formula`${all} − ${counted}`, exact)
  const mean = figure(L.personMean, formula`${counted} ÷ ${givenCount(L.countedPersons, persons)}`, exact)
  const people = stated ?? givenCount(L.budgetPeople, costs.length)
  const baseline = figure(L.personBaseline, formula`${mean} × ${people}`, fen)
  return {
    ...publish({ persons, touched, counted, cutAway, mean, baseline }, [cutAway, baseline]),
    ...notesOf(taken),
  }
}

function allFigure(costs: readonly Sourced[]): Figure {
  const sum = costs.reduce(add, zero)
  const known = explainedCosts(costs)
  if (known.length === 0) return given(L.allCosts, sum)
  const because = { zh: `${costs.length} 人的费用合计`, en: `the costs of ${costs.length} persons, summed` }
  return explained(L.allCosts, sum, because, known)
}

export const personBaselineShape = /* @__PURE__ */ lazily(() =>
  byBadRows((badRows) =>
    record<PersonBaselineInput>({ zh: '按参保人费用确定基数', en: "Baseline by persons' costs" })(
      {
        costs: rowsWithoutId(L.allCosts.name, bare(amount(L.personCost)), badRows),
        treatment: optional(costTreatmentShape()),
        people: optional(notNegative(L.budgetPeople)),
        badRows: badRowsShape(),
      },
      [notZero('people', 'no_people')],
    ),
  ),
)
