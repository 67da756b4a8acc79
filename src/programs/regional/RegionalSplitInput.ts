import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bilingual,
  growth,
  id,
  lazily,
  list,
  type OutOf,
  optional,
  orElse,
  record,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 地区预算分配（输入） — the budget of a period, and what the indicators of the rule are in each region: a value, whose
 * part in the sum over the regions is the share, and what changes it (`change` −5 % counts 95 % of the value).
 *
 * @since 0.2.0
 */
export interface RegionalSplitInput {
  /** Yuan, to the fen. */
  readonly budget: NumberInput
  /** The regions that share by indicators, without those that the rule puts first. */
  readonly regions: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly values: readonly { readonly id: string; readonly value: NumberInput; readonly change?: NumberInput }[]
  }[]
}

export const splitRegionalBudgetShape = /* @__PURE__ */ lazily(() => {
  type Region = RegionalSplitInput['regions'][number]
  const value = record<Region['values'][number]>({ zh: '指标值', en: 'Value of an indicator' })({
    id: id(),
    value: weight(L.value),
    change: orElse(growth(L.change), 0),
  })
  const region = record<Region>({ zh: '地区', en: 'Region' })({
    id: id(),
    label: optional(bilingual()),
    values: list({ zh: '指标值', en: 'Values of the indicators' }, value, { laws: [uniqueIds] }),
  })
  return record<RegionalSplitInput>({ zh: '地区预算分配', en: 'Regional split' })({
    budget: amount(L.budget),
    regions: list({ zh: '地区', en: 'Regions' }, region, { laws: [uniqueIds] }),
  })
})

export type ReadRegions = OutOf<ReturnType<typeof splitRegionalBudgetShape>>['regions']
