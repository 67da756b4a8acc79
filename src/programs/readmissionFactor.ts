import { deepFreeze } from '../errors/internal.ts'
import {
  exact,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../figure/internal.ts'
import { compare, type DecimalText, divide, one, subtract } from '../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../policy/internal.ts'
import {
  amount,
  id,
  lazily,
  list,
  notZero,
  read,
  record,
  share,
  uniqueIds,
  weight,
  wholeFigure,
} from '../shape/internal.ts'

/**
 * 再入院系数规则 — how far readmissions may lower what a hospital is paid.
 *
 * @since 0.2.0
 */
export interface ReadmissionFactorRule extends Rule<'readmissionFactor'> {
  /** No factor falls below it: 0.97 takes 3 % at most. */
  readonly floor: NumberInput
}

export const readmissionFactorRuleShape = /* @__PURE__ */ lazily(() =>
  record<ReadmissionFactorRule>({ zh: '再入院系数规则', en: 'Rule of the readmission factor' })({
    ...ruleHead('readmissionFactor'),
    floor: share(L.floor),
  }),
)

const readRule = /* @__PURE__ */ readOnce((rule: ReadmissionFactorRule) => {
  const known = read(readmissionFactorRuleShape(), rule, ['rule'])
  deepFreeze(known.floor.asInput)
  return known
})

/**
 * 再入院系数（输入） — the conditions watched, and what all discharges were paid.
 *
 * @since 0.1.0
 */
export interface ReadmissionFactorInput {
  /** `excessRatio`: readmissions over those expected; `payment`: base payment of a case, yuan to the fen. */
  readonly conditions: readonly {
    readonly id: string
    readonly payment: NumberInput
    readonly cases: NumberInput
    readonly excessRatio: NumberInput
  }[]
  readonly totalPayments: NumberInput
}

export const readmissionFactorShape = /* @__PURE__ */ lazily(() => {
  const condition = record<ReadmissionFactorInput['conditions'][number]>({ zh: '病种', en: 'Condition' })({
    id: id(),
    payment: amount(L.payment),
    cases: wholeFigure(L.cases, { atLeast: 0 }),
    excessRatio: weight(L.excessRatio),
  })
  return record<ReadmissionFactorInput>({ zh: '再入院系数', en: 'Readmission factor' })(
    {
      conditions: list({ zh: '病种', en: 'Conditions' }, condition, { laws: [uniqueIds] }),
      totalPayments: amount(L.totalPayments),
    },
    [notZero('totalPayments', 'division_by_zero')],
  )
})

/**
 * 再入院系数 — the factor on every payment of the hospital, and the payments for excess readmissions behind it.
 *
 * @since 0.1.0
 */
export interface ReadmissionFactor {
  readonly factor: DecimalText
  /** Whether the floor held the factor up. */
  readonly floored: boolean
  readonly excess: DecimalText
  readonly conditions: readonly { readonly id: string; readonly excess: DecimalText }[]
  readonly steps: readonly Step[]
}

/**
 * 再入院调整系数 — lowers all payments of a hospital by what it was paid for readmissions beyond those expected.
 *
 * Formula: excess of a condition = payment × cases × (max(1, excess ratio) − 1); factor = max(1 − Σ excess ÷ payments
 * for all discharges, floor), exact. A condition with fewer readmissions than expected does not make up for another.
 *
 * @param rule - the floor of the factor: `readmissionFloor(year)` of `yigongti/rules`, or one's own
 * @param input - see {@link ReadmissionFactorInput}
 * @throws `division_by_zero` (no payments) · `wrong_kind` (a rule of another kind) · `duplicate_id` ·
 *   `not_an_integer` · `out_of_range` · `negative_amount` · `not_whole_fen` · `empty_list` · `missing` ·
 *   `not_a_number` · `not_a_date` · `not_one_of` · `wrong_type` · `unknown_key` · `unclean_id` · `too_long` ·
 *   `too_deep` · `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { readmissionFactor } from 'yigongti'
 * import { readmissionFloor } from 'yigongti/rules'
 *
 * const hospital = readmissionFactor(readmissionFloor(2015), {
 *   conditions: [
 *     { id: 'pneumonia', payment: 9000, cases: 300, excessRatio: '1.08' },
 *     { id: 'heartFailure', payment: 11_000, cases: 200, excessRatio: '0.95' },
 *   ],
 *   totalPayments: 50_000_000,
 * })
 * hospital.conditions.map(({ excess }) => excess) // => [ '216000.00', '0.00' ]
 * hospital.factor // => '0.99568'
 * ```
 * @since 0.1.0
 */
export function readmissionFactor(rule: ReadmissionFactorRule, input: ReadmissionFactorInput): ReadmissionFactor {
  const { floor, citations } = readRule(rule)
  const { conditions, totalPayments } = read(readmissionFactorShape(), input)
  const note = { citations }
  const excesses = conditions.map(({ id: name, payment, cases, excessRatio }, index) => {
    const product = formula`${payment} × ${cases} × (max(1, ${excessRatio}) − 1)`
    return { id: name, excess: figure(labelAt(L.excess, index, name), product, exact, note) }
  })
  const excess = figure(L.excessTotal, formula`${sumOf(excesses.map((each) => each.excess))}`, exact, note)
  const factor = figure(L.factor, formula`max(1 − ${excess} ÷ ${totalPayments}, ${floor})`, exact, note)
  const unlimited = subtract(one, divide(excess.value, totalPayments.value))
  const floored = compare(unlimited, floor.value) < 0
  return publish({ factor, floored, excess, conditions: excesses }, [factor])
}

const L = /* @__PURE__ */ deepFreeze({
  payment: { id: 'payment', name: { zh: '例均基础支付', en: 'Base payment of a case' }, unit: 'yuan' },
  cases: { id: 'cases', name: { zh: '病例数', en: 'Cases' }, unit: 'count' },
  excessRatio: { id: 'excessRatio', name: { zh: '超额再入院比', en: 'Excess readmission ratio' }, unit: 'ratio' },
  excess: { id: 'excess', name: { zh: '超额再入院对应支付', en: 'Payment for excess readmissions' }, unit: 'yuan' },
  excessTotal: {
    id: 'excessTotal',
    name: { zh: '超额再入院支付合计', en: 'Payments for excess readmissions' },
    unit: 'yuan',
  },
  totalPayments: { id: 'totalPayments', name: { zh: '全部出院支付', en: 'Payments for all discharges' }, unit: 'yuan' },
  floor: { id: 'floor', name: { zh: '系数下限', en: 'Floor of the factor' }, unit: 'factor' },
  factor: { id: 'factor', name: { zh: '再入院调整系数', en: 'Readmission factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
