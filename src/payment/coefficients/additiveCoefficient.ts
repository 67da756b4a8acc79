import { fail } from '../../errors/internal.ts'
import { exact, figure, formula, given, type Step, stepsOf, sumOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { listed, readId, readOption, readRecord } from '../../policy/internal.ts'
import type { AdditiveCoefficientRule } from './AdditiveCoefficientRule.ts'
import { type AdditionMode, additionFigure } from './additionFigure.ts'
import { labels as L } from './labels.ts'
import { readAdditiveRule } from './readAdditiveRule.ts'

/**
 * 加成系数（输入） — the category of the hospital, and its value of every indicator that counts there: `own` and
 * `reference`, or `own` alone where the indicator is a share.
 *
 * @since 0.2.0
 */
export interface AdditiveCoefficientInput {
  readonly category: string
  readonly facts?: Readonly<Record<string, { readonly own: DecimalInput; readonly reference?: DecimalInput }>>
  /** `'stepwise'` unless given: full steps only; `'proportional'` counts parts of a step. */
  readonly mode?: 'stepwise' | 'proportional'
}

/**
 * 加成系数（结果） — the coefficient, its base, and what each indicator added.
 *
 * @since 0.2.0
 */
export interface AdditiveCoefficient {
  readonly coefficient: string
  readonly base: string
  readonly additions: readonly { readonly id: string; readonly added: string; readonly capped: boolean }[]
  readonly steps: readonly Step[]
}

/**
 * 加成系数 — a hospital coefficient built up from a base and additions, each with its cap.
 *
 * Formula: h = base + Σ min(cap, first + ⌊excess ÷ per⌋ × add); proportional: without ⌊ ⌋. The excess is own ÷
 * reference − 1, or a share as it is; without an excess nothing is added or taken away. Nothing is rounded.
 *
 * @param rule - an additive rule, for example `xiamen2024` from `yigongti/rules`
 * @param input - every indicator that has a cap in the category must be given, and no other
 * @throws `unknown_id` (a category that the rule does not have) · `missing` (an indicator) · `unknown_key` ·
 *   `out_of_range` · `not_a_number` · `not_one_of` · `duplicate_id` · `empty_list`
 * @example
 * ```ts
 * import { additiveCoefficient } from 'yigongti'
 * import { xiamen2024 } from 'yigongti/rules'
 *
 * const { coefficient, additions } = additiveCoefficient(xiamen2024, {
 *   category: 'tertiary',
 *   facts: {
 *     cmi: { own: '1.12', reference: 1 },
 *     children: { own: '23%' },
 *     elderly: { own: '33%', reference: '30%' },
 *     traditionalMedicine: { own: '20%' },
 *   },
 * })
 * additions.map(({ id, added, capped }) => [id, added, capped])
 * // => [['cmi', '0.02', false], ['children', '0.02', false], ['elderly', '0.01', false], ['traditionalMedicine', '0.05', true]]
 * coefficient // => '1.03'
 * ```
 * @since 0.2.0
 */
export function additiveCoefficient(
  rule: AdditiveCoefficientRule,
  input: AdditiveCoefficientInput,
): AdditiveCoefficient {
  const { base, additions, citations, label } = readAdditiveRule(rule, ['rule'])
  readRecord(input, ['category', 'facts', 'mode'], [])
  const mode: AdditionMode =
    input.mode === undefined ? 'stepwise' : readOption(input.mode, ['stepwise', 'proportional'], ['mode'])
  const category = readId(input.category, ['category'])
  const found = base.get(category)
  if (found === undefined) {
    return fail('unknown_id', ['category'], { expected: listed([...base.keys()]), received: category })
  }
  const applying = additions.filter(({ caps }) => caps.has(category))
  const facts = readRecord(
    input.facts ?? {},
    applying.map(({ id }) => id),
    ['facts'],
  )
  const figures = applying.map((addition, index) => {
    const cap = addition.caps.get(category) ?? addition.add
    return { id: addition.id, ...additionFigure({ addition, index, fact: facts[addition.id], cap, mode, citations }) }
  })
  const start = given(L.baseCoefficient, found.coefficient)
  const coefficient = figure(
    L.institutionCoefficient,
    formula`${sumOf([start, ...figures.map(({ added }) => added)])}`,
    exact,
    { citations, because: { zh: `${label.zh}：${found.label.zh}`, en: `${label.en}: ${found.label.en}` } },
  )
  return {
    coefficient: coefficient.text,
    base: start.text,
    additions: figures.map(({ id, added, capped }) => ({ id, added: added.text, capped })),
    steps: stepsOf([coefficient]),
  }
}
