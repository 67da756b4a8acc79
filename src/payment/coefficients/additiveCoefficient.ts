import { exact, figure, formula, given, type NumberInput, publish, type Step, sumOf } from '../../figure/internal.ts'
import { type DecimalText, toDecimalString } from '../../numeric/internal.ts'
import {
  bare,
  choice,
  failAt,
  id,
  lazily,
  listed,
  optional,
  orElse,
  positiveRate,
  read,
  record,
  table,
  weight,
} from '../../shape/internal.ts'
import { type AdditiveCoefficientRule, type ReadAddition, readAdditiveRule } from './AdditiveCoefficientRule.ts'
import { additionFigure, type Fact } from './additionFigure.ts'
import { labels as L } from './labels.ts'

/**
 * 加成系数（输入） — the category of the hospital, and its value of every indicator that counts there: `own` and
 * `reference`, or `own` alone where the indicator is a share.
 *
 * @since 0.1.0
 */
export interface AdditiveCoefficientInput {
  readonly category: string
  readonly facts?: Readonly<Record<string, { readonly own: NumberInput; readonly reference?: NumberInput }>>
  /** `'stepwise'` unless given: full steps only; `'proportional'` counts parts of a step. */
  readonly mode?: 'stepwise' | 'proportional'
}

/**
 * 加成系数（结果） — the coefficient, its base, and what each indicator added.
 *
 * @since 0.2.0
 */
interface AdditiveCoefficient {
  readonly coefficient: DecimalText
  readonly base: DecimalText
  readonly additions: readonly { readonly id: string; readonly added: DecimalText; readonly capped: boolean }[]
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
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `unknown_id` (a category that the rule does not have) ·
 *   `missing` (an indicator) · `unknown_key` · `out_of_range` · `not_a_number` · `not_one_of` · `duplicate_id` ·
 *   `empty_list` · `inexact_number` · `too_long` · `too_many_digits` · `unclean_id` · `wrong_type`
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
 * // => [
 * //   [ 'cmi', '0.02', false ],
 * //   [ 'children', '0.02', false ],
 * //   [ 'elderly', '0.01', false ],
 * //   [ 'traditionalMedicine', '0.05', true ]
 * // ]
 * coefficient // => '1.03'
 * ```
 * @since 0.1.0
 */
export function additiveCoefficient(
  rule: AdditiveCoefficientRule,
  input: AdditiveCoefficientInput,
): AdditiveCoefficient {
  const { base, additions, citations, label } = readAdditiveRule(rule)
  const { category, facts, mode } = read(additiveCoefficientShape(), input)
  const found = base.find((row) => row.category === category)
  if (found === undefined) {
    const expected = listed(base.map((row) => row.category))
    return failAt(additiveCoefficientShape(), 'unknown_id', ['category'], { expected, received: category })
  }
  const applying = additions.flatMap((addition) => {
    const cap = addition.caps.find((row) => row.category === category)?.cap
    return cap === undefined ? [] : [{ addition, cap }]
  })
  refuseOtherFacts(
    facts,
    applying.map(({ addition }) => addition),
  )
  const figures = applying.map(({ addition, cap }, index) => {
    const fact = facts.get(addition.id) ?? failAt(additiveCoefficientShape(), 'missing', ['facts', addition.id])
    return { id: addition.id, ...additionFigure({ addition, index, fact, cap, mode, citations }) }
  })
  const start = given(L.baseCoefficient, found.coefficient)
  const coefficient = figure(
    L.institutionCoefficient,
    formula`${sumOf([start, ...figures.map(({ added }) => added)])}`,
    exact,
    { citations, because: { zh: `${label.zh}：${found.label.zh}`, en: `${label.en}: ${found.label.en}` } },
  )
  return publish({ coefficient, base: start, additions: figures }, [coefficient])
}

export const additiveCoefficientShape = /* @__PURE__ */ lazily(() => {
  const fact = record<NonNullable<AdditiveCoefficientInput['facts']>[string]>({ zh: '指标值', en: 'Values' })({
    own: bare(weight(L.ownValue)),
    reference: optional(bare(positiveRate(L.reference))),
  })
  return record<AdditiveCoefficientInput>({ zh: '加成系数', en: 'Additive coefficient' })({
    category: id({ zh: '医院类别', en: 'Category of hospital' }),
    facts: orElse(table({ zh: '各指标值', en: 'Values of the indicators' }, fact, { mayBeEmpty: true }), {}),
    mode: orElse(
      choice(
        { zh: '计算方式', en: 'Mode' },
        {
          stepwise: { zh: '每满一档加一次', en: 'by whole steps' },
          proportional: { zh: '按比例加', en: 'in proportion' },
        },
      ),
      'stepwise',
    ),
  })
})

/** The indicators that count are given and no others; a share is one, and stands alone. */
function refuseOtherFacts(facts: ReadonlyMap<string, Fact>, applying: readonly ReadAddition[]): void {
  const expected = listed(applying.map(({ id }) => id))
  const shape = additiveCoefficientShape()
  for (const key of facts.keys()) {
    if (!applying.some(({ id }) => id === key)) failAt(shape, 'unknown_key', ['facts', key], { expected })
  }
  for (const { id, measure } of applying) {
    const fact = facts.get(id)
    if (fact === undefined) failAt(shape, 'missing', ['facts', id])
    if (measure === 'aboveReference') {
      if (fact.reference === undefined) failAt(shape, 'missing', ['facts', id, 'reference'])
      continue
    }
    if (fact.reference !== undefined) failAt(shape, 'unknown_key', ['facts', id, 'reference'], { expected: 'own' })
    if (fact.own.n > fact.own.d) {
      const info = { expected: '0%–100%', received: toDecimalString(fact.own) }
      failAt(shape, 'out_of_range', ['facts', id, 'own'], info)
    }
  }
}
