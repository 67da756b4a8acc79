import { type Figure, type Formula, formula, given, type NumberInput } from '../figure/internal.ts'
import { absolute, compare, type Fraction, toDecimalString, zero } from '../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../policy/internal.ts'
import {
  bare,
  choice,
  flag,
  lazily,
  list,
  number,
  oneAtLeast,
  openBands,
  optional,
  orElse,
  orNull,
  rate,
  read,
  record,
  type Shape,
} from '../shape/internal.ts'
import { keptOrigin } from './keptOrigin.ts'
import { paymentLabels as L } from './labels.ts'

/**
 * 病例类别 — what a case is by its cost over the reference mean of its group.
 *
 * @since 0.2.0
 */
export type CaseKind = 'low' | 'normal' | 'high' | 'extreme'

/**
 * 偏差类别 — one class of a deviation rule: from where its predecessor ends up to a ratio of cost to reference mean.
 *
 * points = score × (r·ratio + constant + h·coefficient), the bracket also × h where `timesCoefficient` says so, with r
 * the ratio of cost to reference mean and h the hospital coefficient.
 *
 * @since 0.2.0
 */
export interface DeviationClass {
  readonly kind: CaseKind
  /** Up to which ratio the class reaches; `null`: without limit, the last class only. */
  readonly upTo: NumberInput | null
  /** Whether a ratio exactly on the bound belongs to this class rather than to the next. */
  readonly inclusive?: boolean
  /** The formula: one of its three terms at least, `constant: 0` where the class gives nothing. */
  readonly points: {
    /** How often the ratio counts; none unless given. */
    readonly ratio?: NumberInput
    readonly constant?: NumberInput
    /** How often the hospital coefficient is added; none unless given. */
    readonly coefficient?: NumberInput
    /** Whether the bracket is multiplied by the hospital coefficient. */
    readonly timesCoefficient?: boolean
    /** `'score'`: never more points than the score of the group. */
    readonly atMost?: 'score'
  }
  /** Whether a case of this class goes to review before it is settled for good. */
  readonly review?: boolean
}

/**
 * 费用偏差规则 — how the points of a case follow from its cost. There are several that contradict each other, so the
 * rule is data: thresholds, the side a bound belongs to, the formula of each class, review.
 *
 * @since 0.1.0
 */
export interface DeviationRule extends Rule<'deviation'> {
  /** From the cheapest class up. */
  readonly classes: readonly DeviationClass[]
}

/** A class with exact numbers: points = score × (ratio·r + constant + coefficient·h) [× h]. */
export interface ExactClass {
  readonly kind: CaseKind
  readonly upTo: Fraction | null
  readonly inclusive: boolean
  readonly ratio: Fraction
  readonly constant: Fraction
  readonly coefficient: Fraction
  readonly timesCoefficient: boolean
  readonly atMostScore: boolean
  readonly review: boolean
}

/** Classes that ascend, the last and only the last without limit. */
export const deviationRuleShape = /* @__PURE__ */ lazily(() =>
  record<DeviationRule>({ zh: '费用偏差规则', en: 'Deviation rule' })({
    ...ruleHead('deviation'),
    classes: list({ zh: '偏差类别', en: 'Classes' }, classShape(), { laws: [openBands('upTo')] }),
  }),
)

/** A rule that is an argument of its own. */
export const readDeviationRule = /* @__PURE__ */ readOnce((rule: DeviationRule) =>
  read(deviationRuleShape(), rule, ['rule']),
)

const classShape = /* @__PURE__ */ lazily((): Shape<DeviationClass, ExactClass, false> => {
  // A class that gives nothing says so by a constant of 0: one that says nothing is a slip.
  const points = record<DeviationClass['points']>({ zh: '计分公式', en: 'Points' })(
    {
      ratio: optional(bare(number(L.ratioTimes))),
      constant: optional(bare(number(L.constant))),
      coefficient: optional(bare(number(L.coefficientTimes))),
      timesCoefficient: orElse(flag({ zh: '是否乘以系数', en: 'Times the coefficient' }), false),
      atMost: optional(
        choice({ zh: '上限', en: 'At most' }, { score: { zh: '不超过病种分值', en: 'the score of the group' } }),
      ),
    },
    [oneAtLeast(['ratio', 'constant', 'coefficient'])],
  )
  const fields = record<DeviationClass>({ zh: '偏差类别', en: 'Class' })({
    kind: choice(
      { zh: '病例类别', en: 'Kind of case' },
      {
        low: { zh: '低倍率', en: 'low' },
        normal: { zh: '正常', en: 'normal' },
        high: { zh: '高倍率', en: 'high' },
        extreme: { zh: '费用极高', en: 'extreme' },
      },
    ),
    upTo: orNull(bare(rate(L.ratioBound, { above: 0, expected: '> 0' }))),
    inclusive: orElse(flag({ zh: '是否含界', en: 'Inclusive' }), false),
    points,
    review: orElse(flag({ zh: '是否评议', en: 'Review' }), false),
  })
  return {
    spec: fields.spec,
    optional: false,
    // The formula stands beside the rest.
    read: (input, reading) => {
      const found = fields.read(input, reading)
      if (!reading.isSound(found)) return found as never
      const { ratio = zero, constant = zero, coefficient = zero, timesCoefficient, atMost } = found.points
      const { kind, upTo, inclusive, review } = found
      const bounds = { kind, upTo, inclusive, review }
      return { ...bounds, ratio, constant, coefficient, timesCoefficient, atMostScore: atMost !== undefined }
    },
  }
})

/** The class that a ratio falls into; the last one has no limit. */
export function classOf(classes: readonly ExactClass[], ratio: Fraction): ExactClass {
  const found = classes.find(({ upTo, inclusive }) => {
    if (upTo === null) return true
    const side = compare(ratio, upTo)
    return inclusive ? side <= 0 : side < 0
  })
  return found as ExactClass
}

/**
 * Points per point of score in a class: (a·r + b + c·h) [× h], without the terms that are zero and the factor that is one.
 * Nothing is returned where the points are the score itself.
 */
export function factorFormula(found: ExactClass, ratio: Figure, coefficient: Figure): Formula | undefined {
  const byRatio = times(found.ratio, L.ratioTimes, ratio)
  const byCoefficient = times(found.coefficient, L.coefficientTimes, coefficient)
  const isConstant = byRatio === undefined && byCoefficient === undefined
  if (isConstant && isPlainOne(found.constant)) return found.timesCoefficient ? formula`${coefficient}` : undefined
  let sum = found.constant.n === 0n && !isConstant ? byRatio : withConstant(byRatio, found.constant)
  let terms = (byRatio === undefined ? 0 : 1) + (found.constant.n === 0n ? 0 : 1)
  if (byCoefficient !== undefined) {
    sum = sum === undefined ? byCoefficient : formula`${sum} + ${byCoefficient}`
    terms++
  }
  const all = terms > 1 ? formula`(${sum as Formula})` : (sum as Formula)
  return found.timesCoefficient ? formula`${all} × ${coefficient}` : all
}

/** Whether the hospital coefficient has a part in the points of a class. */
export function usesCoefficient({ timesCoefficient, coefficient }: ExactClass): boolean {
  return timesCoefficient || coefficient.n !== 0n
}

function isPlainOne(constant: Fraction): boolean {
  return constant.n === constant.d && keptOrigin(L.constant, constant).length === 0
}

/** A constant of the rule is written as the number that it is, and explained where it came with an explanation. */
function withConstant(before: Formula | undefined, constant: Fraction): Formula {
  const [explained] = keptOrigin(L.constant, constant)
  if (explained !== undefined) return before === undefined ? formula`${explained}` : formula`${before} + ${explained}`
  const size = absolute(constant)
  const written: Formula = { value: size, text: toDecimalString(size), operands: [] }
  if (constant.n < 0n) return before === undefined ? formula`−${written}` : formula`${before} − ${written}`
  return before === undefined ? written : formula`${before} + ${written}`
}

function times(count: Fraction, label: typeof L.ratioTimes | typeof L.coefficientTimes, value: Figure) {
  if (count.n === 0n) return undefined
  const [explained] = keptOrigin(label, count)
  if (explained === undefined && count.n === count.d) return formula`${value}`
  return formula`${explained ?? given(label, count)} × ${value}`
}
