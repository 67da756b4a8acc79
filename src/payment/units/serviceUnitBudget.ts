import { exact, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { lazily, notNegative, read, record, wholeFigure } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 服务单元预算（输入） — the people who came in the year, the visits a head and the yuan a visit that are allowed.
 *
 * @since 0.2.0
 */
export interface ServiceUnitInput {
  /** Those of the plan for a budget, those of the year for its settlement: each counts once. */
  readonly heads: NumberInput
  readonly visitsPerHead: NumberInput
  readonly unitQuota: NumberInput
}

/**
 * 服务单元预算（结果） — the visits that are allowed, and the budget they make.
 *
 * @since 0.2.0
 */
interface ServiceUnitBudget {
  readonly visits: DecimalText
  readonly budget: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 服务单元预算 — a budget by service units, in which both the visits a head and the cost of a visit are controlled. It is settled
 * by the heads of the year: more people bring more money, more visits of the same people do not.
 *
 * Formula: visits = heads × visitsPerHead, not rounded; budget = visits × unitQuota, half-up to the fen.
 *
 * @param input - see {@link ServiceUnitInput}; the quota in yuan a visit
 * @throws `out_of_range` · `inexact_number` · `missing` · `not_a_number` · `not_an_integer` · `percent_not_allowed` ·
 *   `too_many_digits` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { serviceUnitBudget } from 'yigongti'
 *
 * const { visits, budget } = serviceUnitBudget({ heads: 10_000, visitsPerHead: '2.4', unitQuota: 150 })
 * visits // => '24000'
 * budget // => '3600000.00'
 * ```
 * @since 0.2.0
 */
export function serviceUnitBudget(input: ServiceUnitInput): ServiceUnitBudget {
  const { heads, visitsPerHead, unitQuota } = read(serviceUnitShape(), input)
  const visits = figure(L.unitVisits, formula`${heads} × ${visitsPerHead}`, exact)
  const budget = figure(L.unitBudget, formula`${visits} × ${unitQuota}`, fen)
  return publish({ visits, budget }, [visits, budget])
}

export const serviceUnitShape = /* @__PURE__ */ lazily(() =>
  record<ServiceUnitInput>({ zh: '服务单元预算', en: 'Budget by service units' })({
    heads: wholeFigure(L.unitHeads, { atLeast: 0 }),
    visitsPerHead: notNegative(L.unitVisitsPerHead),
    unitQuota: notNegative(L.unitQuota),
  }),
)
