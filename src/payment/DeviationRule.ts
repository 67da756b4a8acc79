import { type Figure, type Formula, formula, given, type NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, zero } from '../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../policy/internal.ts'
import {
  bare,
  flag,
  lazily,
  list,
  number,
  oneAtLeast,
  openBands,
  option,
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
      atMost: optional(option({ zh: '上限', en: 'At most' }, ['score'])),
    },
    [oneAtLeast(['ratio', 'constant', 'coefficient'])],
  )
  const fields = record<DeviationClass>({ zh: '偏差类别', en: 'Class' })({
    kind: option({ zh: '病例类别', en: 'Kind of case' }, ['low', 'normal', 'high', 'extreme']),
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

/** Points per point of score in a class: (a·r + b + c·h) [× h], without the terms that are zero. */
export function factorFormula(found: ExactClass, ratio: Figure, coefficient: Figure): Formula {
  const terms = [
    times(found.ratio, L.ratioTimes, ratio),
    found.constant.n === 0n ? undefined : formula`${given(L.constant, found.constant)}`,
    times(found.coefficient, L.coefficientTimes, coefficient),
  ].filter((term) => term !== undefined)
  const [first = formula`0`, ...others] = terms
  const sum = others.length === 0 ? first : formula`(${others.reduce((all, term) => formula`${all} + ${term}`, first)})`
  return found.timesCoefficient ? formula`${sum} × ${coefficient}` : sum
}

function times(count: Fraction, label: typeof L.ratioTimes | typeof L.coefficientTimes, value: Figure) {
  if (count.n === 0n) return undefined
  const [explained] = keptOrigin(label, count)
  if (explained === undefined && count.n === count.d) return formula`${value}`
  return formula`${explained ?? given(label, count)} × ${value}`
}
