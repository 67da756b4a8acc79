import type { Path } from '../errors/internal.ts'
import { compare, type Fraction, zero } from '../numeric/internal.ts'
import {
  bare,
  flag,
  heading,
  lazily,
  list,
  number,
  type OutOf,
  oneAtLeast,
  openBands,
  option,
  optional,
  orElse,
  orNull,
  rate,
  read,
  record,
} from '../shape/internal.ts'
import type { CaseKind, DeviationClass, DeviationRule } from './DeviationRule.ts'
import { paymentLabels as L } from './labels.ts'

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

/** A deviation rule as it is computed with. */
export function readDeviationRule(rule: DeviationRule, path: Path) {
  const { label, citations, classes } = read(deviationRuleShape(), rule, path)
  return { label, citations, classes: classes.map(toExactClass) }
}

/** Classes that ascend, the last and only the last without limit. */
export const deviationRuleShape = /* @__PURE__ */ lazily(() =>
  record<DeviationRule>({ zh: '费用偏差规则', en: 'Deviation rule' })({
    ...heading(),
    classes: list({ zh: '偏差类别', en: 'Classes' }, classShape(), { laws: [openBands('upTo')] }),
  }),
)

const classShape = /* @__PURE__ */ lazily(() => {
  // A class that gives nothing says so by a constant of 0: one that says nothing is a slip.
  const points = record<DeviationClass['points']>({ zh: '计分公式', en: 'Points' })(
    {
      ratio: optional(bare(number(L.ratioTimes))),
      constant: optional(bare(number(L.constant))),
      coefficient: optional(bare(number(L.coefficientTimes))),
      timesCoefficient: orElse(flag({ zh: '是否乘以系数', en: 'Times the coefficient' }), false),
      atMost: optional(option({ zh: '上限', en: 'At most' }, ['score'])),
    },
    [oneAtLeast('ratio', 'constant', 'coefficient')],
  )
  return record<DeviationClass>({ zh: '偏差类别', en: 'Class' })({
    kind: option({ zh: '病例类别', en: 'Kind of case' }, ['low', 'normal', 'high', 'extreme']),
    upTo: orNull(bare(rate(L.ratioBound, { above: 0, expected: '> 0' }))),
    inclusive: orElse(flag({ zh: '是否含界', en: 'Inclusive' }), false),
    points,
    review: orElse(flag({ zh: '是否评议', en: 'Review' }), false),
  })
})

/** A class as it was read, its formula beside the rest. */
export function toExactClass({ points, ...rest }: OutOf<ReturnType<typeof classShape>>): ExactClass {
  const { ratio = zero, constant = zero, coefficient = zero, timesCoefficient, atMost } = points
  return { ...rest, ratio, constant, coefficient, timesCoefficient, atMostScore: atMost !== undefined }
}

/** The class that a ratio falls into; the last one has no limit. */
export function classOf(classes: readonly ExactClass[], ratio: Fraction): ExactClass {
  const found = classes.find(({ upTo, inclusive }) => {
    if (upTo === null) return true
    const side = compare(ratio, upTo)
    return inclusive ? side <= 0 : side < 0
  })
  return found as ExactClass
}
