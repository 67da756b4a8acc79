import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../figure/internal.ts'
import { type DecimalText, fen } from '../numeric/internal.ts'
import { type Rule, ruleHead } from '../policy/internal.ts'
import { amount, lazily, notAbove, notBelow, orElse, read, record, share } from '../shape/internal.ts'

/**
 * 目标金额规则 — how a corridor's target follows from premiums: the profit that always counts, and how much
 * administration counts at most, both as fractions of the premiums after taxes.
 *
 * @since 0.1.0
 */
export interface TargetRule extends Rule<'target'> {
  readonly profitFloor: NumberInput
  readonly administrationLimit: NumberInput
}

/**
 * 目标金额（输入） — an insurer's year, yuan to the fen.
 *
 * @since 0.1.0
 */
export interface CorridorTargetInput {
  readonly premiums: NumberInput
  readonly taxesAndFees: NumberInput
  /** Administration with the taxes and fees in it. */
  readonly administration: NumberInput
  readonly allowableCosts: NumberInput
  /** What is added to both rates of the rule, 0 unless given. */
  readonly adjustment?: NumberInput
}

/**
 * 目标金额 — the target, and the figures on the way to it.
 *
 * @since 0.1.0
 */
export interface CorridorTarget {
  readonly afterTaxPremiums: DecimalText
  readonly profit: DecimalText
  readonly allowedAdministration: DecimalText
  readonly target: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 风险走廊目标金额 — the target of a risk corridor: what premiums leave for care once profit and administration have had
 * what counts.
 *
 * Formula, with premiums P, taxes and fees X, administration A (X included), costs C and adjustment α: Q = P − X;
 * profit π = max((floor + α)·Q, P − C − A); administration AA = min(A − X + π, (limit + α)·Q) + X; target = P − AA,
 * half-up to the fen, the figures before it exact.
 *
 * @param rule - for example `acaTargetRule` from `yigongti/rules`
 * @param input - see {@link CorridorTargetInput}
 * @throws `out_of_range` (taxes and fees above premiums or administration, a rate outside 0–1) · `negative_amount` ·
 *   `not_whole_fen` · `missing` · `not_a_number` · `unknown_key` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits` · `wrong_type`
 * @example
 * ```ts
 * import { corridorTarget } from 'yigongti'
 * import { acaTargetRule } from 'yigongti/rules'
 *
 * const year = corridorTarget(acaTargetRule, {
 *   premiums: 1000,
 *   taxesAndFees: 30,
 *   administration: 150,
 *   allowableCosts: 900,
 * })
 * year.profit // => '29.10'
 * year.target // => '820.90'
 * ```
 * @since 0.1.0
 */
export function corridorTarget(rule: TargetRule, input: CorridorTargetInput): CorridorTarget {
  const { citations, profitFloor, administrationLimit } = read(targetRuleShape(), rule, ['rule'])
  const { premiums, taxesAndFees, administration, allowableCosts, adjustment } = read(corridorTargetShape(), input)
  const note = { citations }
  const afterTax = figure(L.afterTaxPremiums, formula`${premiums} − ${taxesAndFees}`, exact, note)
  const floor = formula`(${profitFloor} + ${adjustment}) × ${afterTax}`
  const profit = figure(
    L.profit,
    formula`max(${floor}, ${premiums} − ${allowableCosts} − ${administration})`,
    exact,
    note,
  )
  // The limit is laid on administration without taxes: those count whole.
  const limit = formula`(${administrationLimit} + ${adjustment}) × ${afterTax}`
  const allowed = figure(
    L.allowedAdministration,
    formula`min(${administration} − ${taxesAndFees} + ${profit}, ${limit}) + ${taxesAndFees}`,
    exact,
    note,
  )
  const target = figure(L.targetAmount, formula`${premiums} − ${allowed}`, fen, note)
  return publish({ afterTaxPremiums: afterTax, profit, allowedAdministration: allowed, target }, [target])
}

export const targetRuleShape = /* @__PURE__ */ lazily(() =>
  record<TargetRule>({ zh: '目标金额规则', en: 'Target rule' })({
    ...ruleHead('target'),
    profitFloor: share(L.profitFloor),
    administrationLimit: share(L.administrationLimit),
  }),
)

export const corridorTargetShape = /* @__PURE__ */ lazily(() =>
  record<CorridorTargetInput>({ zh: '目标金额', en: 'Target of a corridor' })(
    {
      premiums: amount(L.premiums),
      taxesAndFees: amount(L.taxesAndFees),
      administration: amount(L.administration),
      allowableCosts: amount(L.allowableCosts),
      adjustment: orElse(share(L.rateAdjustment), 0),
    },
    [notAbove('taxesAndFees', 'premiums'), notBelow('administration', 'taxesAndFees')],
  ),
)

const L = {
  premiums: { id: 'premiums', name: { zh: '保费收入', en: 'Premiums' }, unit: 'yuan' },
  taxesAndFees: { id: 'taxesAndFees', name: { zh: '税费', en: 'Taxes and fees' }, unit: 'yuan' },
  administration: {
    id: 'administration',
    name: { zh: '管理费用（含税费）', en: 'Administration, taxes and fees included' },
    unit: 'yuan',
  },
  allowableCosts: { id: 'allowableCosts', name: { zh: '可计入成本', en: 'Allowable costs' }, unit: 'yuan' },
  rateAdjustment: { id: 'rateAdjustment', name: { zh: '比例调整', en: 'Adjustment of the rates' }, unit: 'rate' },
  profitFloor: { id: 'profitFloor', name: { zh: '利润下限', en: 'Profit floor' }, unit: 'rate' },
  administrationLimit: {
    id: 'administrationLimit',
    name: { zh: '管理费用上限', en: 'Administration limit' },
    unit: 'rate',
  },
  afterTaxPremiums: { id: 'afterTaxPremiums', name: { zh: '税后保费', en: 'After-tax premiums' }, unit: 'yuan' },
  profit: { id: 'profit', name: { zh: '计入目标的利润', en: 'Profit that counts' }, unit: 'yuan' },
  allowedAdministration: {
    id: 'allowedAdministration',
    name: { zh: '允许的管理费用', en: 'Allowable administration' },
    unit: 'yuan',
  },
  targetAmount: { id: 'targetAmount', name: { zh: '目标金额', en: 'Target amount' }, unit: 'yuan' },
} as const satisfies Record<string, Label>
