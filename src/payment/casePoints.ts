import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../figure/internal.ts'
import { type DecimalText, one } from '../numeric/internal.ts'
import {
  into,
  lazily,
  number,
  type OutOf,
  optional,
  orElse,
  places,
  positive,
  read,
  record,
  type Shape,
} from '../shape/internal.ts'
import { type CaseGroup, groupFields, groupLaws, type LooseGroup } from './CaseGroup.ts'
import {
  type CaseKind,
  classOf,
  type DeviationRule,
  type ExactClass,
  factorFormula,
  readDeviationRule,
  usesCoefficient,
} from './DeviationRule.ts'
import { paymentLabels as L, noCoefficient } from './labels.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from './PointSystem.ts'

/**
 * 病例（输入） — one case: its cost, the reference mean and the score of its group (or the group as `diseaseWeights` gives
 * it), and the factors it is paid with.
 *
 * @since 0.1.0
 */
export type CaseInput = CaseFacts & CaseGroup

/** What a case has of its own, beside its group. */
interface CaseFacts {
  readonly cost: NumberInput
  /** The institution coefficient, 1 unless given: the step says so. */
  readonly coefficient?: NumberInput
  /** An auxiliary factor (severity, age, …) on all points of the case, 1 unless given. */
  readonly auxiliary?: NumberInput
  /** Decimals of the points, 4 unless given. */
  readonly places?: NumberInput
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 病例分值 — the class of a case, its points, and whether it goes to review.
 *
 * @since 0.1.0
 */
export interface CasePoints {
  readonly kind: CaseKind
  readonly points: DecimalText
  readonly review: boolean
  readonly steps: readonly Step[]
}

/**
 * 病例分值 — the points of one case under a cost-deviation rule.
 *
 * Formula: r = cost ÷ reference mean; points = score × (a·r + b + c·h) [× h] [× auxiliary], with a, b, c and whether the
 * hospital coefficient h multiplies given by the class that r falls into. Points round half-up to four decimals (or
 * `places`), from the exact value.
 *
 * @param rule - a deviation rule, for example one of `deviationRules` from `yigongti/rules`
 * @param input - amounts in yuan, the score in points
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `negative_amount` (the cost) · `out_of_range` (a mean,
 *   score or factor that is not above zero) · `not_a_number` · `missing` · `unknown_key` · `bands_not_ascending`,
 *   `bands_not_open`, `not_one_of`, `wrong_type`, `empty_list` for the rule · `inexact_number` · `not_an_integer` ·
 *   `percent_not_allowed` · `too_many_digits` · `conflicting_inputs` · `too_long` · `unclean_id`
 * @example
 * ```ts
 * import { casePoints } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const { kind, points } = casePoints(deviationRules.jining2023, { cost: 25000, referenceMean: 10000, score: 1000, coefficient: '0.8' })
 * kind // => 'high'
 * points // => '1300.0000'
 * ```
 * @since 0.1.0
 */
export function casePoints(rule: DeviationRule, input: CaseInput): CasePoints {
  const { label, citations, classes } = readDeviationRule(rule)
  const { cost, referenceMean, score, coefficient, auxiliary, places, pointsOf: system } = read(caseShape(), input)
  const ratio = figure(L.costRatio, formula`${cost} ÷ ${referenceMean}`, exact, { citations })
  const found = classOf(classes, ratio.value)
  const without = coefficient === undefined && usesCoefficient(found) ? noCoefficient : { zh: '', en: '' }
  const points = figure(
    labelsIn(system, L).casePoints,
    pointsFormula(found, score, ratio, coefficient ?? given(L.coefficient, one), auxiliary),
    { mode: 'halfUp', places },
    {
      citations,
      because: {
        zh: zh`${label.zh}：费用倍率 ${ratio}，属于${kindNames[found.kind].zh}${found.review ? '，须经评议' : ''}${without.zh}`,
        en: en`${label.en}: cost ratio ${ratio}, ${kindNames[found.kind].en}${found.review ? ', to be reviewed' : ''}${without.en}`,
      },
    },
  )
  return publish({ kind: found.kind, points, review: found.review }, [ratio, points])
}

export const caseShape = /* @__PURE__ */ lazily(() => inPoints(caseIn, ({ score, weight }) => [score, weight], 'dip'))

function caseIn(system: PointSystem) {
  const loose = record<CaseFacts & LooseGroup>({ zh: '病例', en: 'Case' })(
    {
      cost: number(L.cost, { atLeast: 0, outside: 'negative_amount' }),
      coefficient: optional(positive(L.coefficient)),
      auxiliary: optional(positive(L.auxiliary)),
      places: orElse(places(), 4),
      pointsOf: pointsOf(system),
      ...groupFields(system),
    },
    groupLaws(),
  )
  return into(loose as unknown as Shape<CaseInput, OutOf<typeof loose>, false>, (found) => ({
    ...found,
    score: (found.score ?? found.weight) as Figure,
    referenceMean: (found.referenceMean ?? found.mean) as Figure,
  }))
}

const kindNames = {
  low: { zh: '低倍率病例', en: 'a low-cost case' },
  normal: { zh: '正常病例', en: 'a normal case' },
  high: { zh: '高倍率病例', en: 'a high-cost case' },
  extreme: { zh: '费用极高病例', en: 'a case of extreme cost' },
} as const

/** score × (a·r + b + c·h) [× h] [× auxiliary], at most the score where the class says so. */
function pointsFormula(
  found: ExactClass,
  score: Figure,
  ratio: Figure,
  coefficient: Figure,
  auxiliary: Figure | undefined,
): Formula {
  const factor = factorFormula(found, ratio, coefficient)
  const plain = factor === undefined ? formula`${score}` : formula`${score} × ${factor}`
  const points = auxiliary === undefined ? plain : formula`${plain} × ${auxiliary}`
  return found.atMostScore ? formula`min(${score}, ${points})` : points
}
