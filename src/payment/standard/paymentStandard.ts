import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { figure, formula, given, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, one, type Rounding } from '../../numeric/internal.ts'
import { lazily, optional, positive, positiveRate, read, record, rounding } from '../../shape/internal.ts'
import { coefficientIsOne } from '../labels.ts'

/**
 * 支付标准（输入） — the unit of a group, the coefficient of the hospital, and a price known in advance.
 *
 * @since 0.1.0
 */
export interface PaymentStandardInput {
  /** The weight or points of the group. */
  readonly unit: NumberInput
  /** The institution coefficient, 1 unless given: the step says so. A base group has one coefficient at every level. */
  readonly coefficient?: NumberInput
  /** Yuan for one unit. Cities without coefficients have a price for each level or insurance type. */
  readonly price: NumberInput
  /** None unless given. */
  readonly rounding?: Rounding
}

/**
 * 支付标准 — what a case of the group is paid.
 *
 * @since 0.2.0
 */
interface PaymentStandard {
  readonly standard: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 支付标准 — the payment standard of a group at a price known in advance (the rate method).
 *
 * Formula: standard = unit × coefficient × price, exact unless a rounding is given: city tables print four decimals or
 * more.
 *
 * @param input - see {@link PaymentStandardInput}; the standard in yuan
 * @throws `out_of_range` (a factor that is not above zero) · `not_a_number` · `missing` · `not_one_of` (the rounding
 *   mode) · `unknown_key` · `conflicting_inputs` · `inexact_number` · `not_an_integer` · `percent_not_allowed` ·
 *   `too_many_digits` · `wrong_type`
 * @example
 * ```ts
 * import { paymentStandard } from 'yigongti'
 *
 * paymentStandard({ unit: '29.7', coefficient: '0.75', price: '9435.25' }).standard
 * // => '210170.19375'
 * const rounding = { mode: 'halfUp', places: 2 } as const
 * paymentStandard({ unit: '29.7', coefficient: '0.75', price: '9435.25', rounding }).standard
 * // => '210170.19'
 * ```
 * @since 0.1.0
 */
export function paymentStandard(input: PaymentStandardInput): PaymentStandard {
  const { unit, coefficient, price, rounding } = read(paymentStandardShape(), input)
  const product = formula`${unit} × ${coefficient ?? given(L.coefficient, one)} × ${price}`
  const because = coefficient === undefined ? coefficientIsOne : undefined
  const standard = figure(L.standard, product, rounding, { because })
  return publish({ standard })
}

export const paymentStandardShape = /* @__PURE__ */ lazily(() =>
  record<PaymentStandardInput>({ zh: '支付标准', en: 'Payment standard' })({
    unit: positive(unitOfGroup),
    coefficient: optional(positiveRate(L.coefficient)),
    price: positive(L.price),
    rounding: optional(rounding()),
  }),
)

export const unitOfGroup = /* @__PURE__ */ deepFreeze({
  id: 'standardUnit',
  name: { zh: '病组权重', en: 'Weight of the group' },
  unit: 'weight',
} as const satisfies Label)

const L = /* @__PURE__ */ deepFreeze({
  coefficient: {
    id: 'standardCoefficient',
    name: { zh: '医疗机构系数', en: 'Institution coefficient' },
    unit: 'factor',
  },
  price: { id: 'standardPrice', name: { zh: '费率', en: 'Price known in advance' }, unit: 'weightPrice' },
  standard: { id: 'standard', name: { zh: '支付标准', en: 'Payment standard' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
