import { type Bilingual, fail, show } from '../../errors/internal.ts'
import { type Citation, exact, type Figure, figure, formula, given, type Step, stepsOf } from '../../figure/internal.ts'
import { compare, type DecimalInput, fen, readAmount, readShare, zero } from '../../numeric/internal.ts'
import { readHeading, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 目标金额规则 — how a corridor's target follows from premiums: the profit that always counts, and how much
 * administration counts at most, both as fractions of the premiums after taxes.
 *
 * @since 0.2.0
 */
export interface TargetRule {
  readonly id: string
  readonly label: Bilingual
  readonly profitFloor: DecimalInput
  readonly administrationLimit: DecimalInput
  readonly citations: readonly Citation[]
}

/**
 * 目标金额（输入） — an insurer's year, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface CorridorTargetInput {
  readonly premiums: DecimalInput
  readonly taxesAndFees: DecimalInput
  /** Administration with the taxes and fees in it. */
  readonly administration: DecimalInput
  readonly allowableCosts: DecimalInput
  /** What is added to both rates of the rule, 0 unless given. */
  readonly adjustment?: DecimalInput
}

/**
 * 目标金额 — the target, and the figures on the way to it.
 *
 * @since 0.2.0
 */
export interface CorridorTarget {
  readonly afterTaxPremiums: string
  readonly profit: string
  readonly allowedAdministration: string
  readonly target: string
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
 *   `not_whole_fen` · `missing` · `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function corridorTarget(rule: TargetRule, input: CorridorTargetInput): CorridorTarget {
  const { citations, profitFloor, administrationLimit } = readRule(rule)
  const { premiums, taxesAndFees, administration, allowableCosts, adjustment } = readYear(input)
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
  return {
    afterTaxPremiums: afterTax.text,
    profit: profit.text,
    allowedAdministration: allowed.text,
    target: target.text,
    steps: stepsOf([target]),
  }
}

function readRule(rule: TargetRule) {
  const record = readRecord(rule, ['id', 'label', 'profitFloor', 'administrationLimit', 'citations'], ['rule'])
  return {
    ...readHeading(record, ['rule']),
    profitFloor: given(L.profitFloor, readShare(record['profitFloor'], ['rule', 'profitFloor'])),
    administrationLimit: given(
      L.administrationLimit,
      readShare(record['administrationLimit'], ['rule', 'administrationLimit']),
    ),
  }
}

function readYear(input: CorridorTargetInput) {
  readRecord(input, ['premiums', 'taxesAndFees', 'administration', 'allowableCosts', 'adjustment'], [])
  const premiums = given(L.premiums, readAmount(input.premiums, ['premiums']))
  const taxesAndFees = given(L.taxesAndFees, readAmount(input.taxesAndFees, ['taxesAndFees']))
  const administration = given(L.administration, readAmount(input.administration, ['administration']))
  refuseAbove(taxesAndFees, premiums, input.taxesAndFees)
  if (compare(administration.value, taxesAndFees.value) < 0) {
    fail('out_of_range', ['administration'], {
      expected: `≥ ${taxesAndFees.text}`,
      received: show(input.administration),
    })
  }
  const adjustment = input.adjustment === undefined ? zero : readShare(input.adjustment, ['adjustment'])
  return {
    premiums,
    taxesAndFees,
    administration,
    allowableCosts: given(L.allowableCosts, readAmount(input.allowableCosts, ['allowableCosts'])),
    adjustment: given(L.rateAdjustment, adjustment),
  }
}

function refuseAbove(taxesAndFees: Figure, premiums: Figure, received: DecimalInput): void {
  if (compare(taxesAndFees.value, premiums.value) <= 0) return
  fail('out_of_range', ['taxesAndFees'], { expected: `≤ ${premiums.text}`, received: show(received) })
}
