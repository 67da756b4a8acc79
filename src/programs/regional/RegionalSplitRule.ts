import { deepFreeze } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  amount,
  bilingual,
  id,
  lazily,
  list,
  optional,
  orElse,
  places,
  positive,
  read,
  record,
  share,
  sumToOne,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

type Named = { readonly id: string; readonly label?: { readonly zh: string; readonly en: string } }

/**
 * 地区预算分配规则 — how a budget is split among regions: who gets a share of the whole first, what is held back for
 * topping up prices, and by which indicators the rest is divided.
 *
 * @since 0.2.0
 */
export interface RegionalSplitRule extends Rule<'regionalSplit'> {
  /** Regions that get a share of the whole before the others; none unless given. */
  readonly first?: readonly (Named & { readonly share: NumberInput })[]
  /** What is held back from the others in each period, yuan to the fen; nothing unless given. */
  readonly pool?: NumberInput
  /** Up to where the pool lifts a price, for `topUpPrices`. */
  readonly floor?: NumberInput
  /** The weights sum to 1. */
  readonly indicators: readonly (Named & { readonly weight: NumberInput })[]
  /** Decimals of a share, half-up. */
  readonly places: NumberInput
}

export const regionalSplitRuleShape = /* @__PURE__ */ lazily(() => {
  const first = record<NonNullable<RegionalSplitRule['first']>[number]>({ zh: '先行划出地区', en: 'Region first' })({
    id: id(),
    label: optional(bilingual()),
    share: share(L.firstShare),
  })
  const indicator = record<RegionalSplitRule['indicators'][number]>({ zh: '指标', en: 'Indicator' })({
    id: id(),
    label: optional(bilingual()),
    weight: share(L.indicatorWeight),
  })
  return record<RegionalSplitRule>({ zh: '地区预算分配规则', en: 'Rule of a regional split' })({
    ...ruleHead('regionalSplit'),
    first: orElse(
      list({ zh: '先行划出地区', en: 'Regions first' }, first, { laws: [uniqueIds], mayBeEmpty: true }),
      [],
    ),
    pool: orElse(amount(L.pool), 0),
    floor: optional(positive(L.floor)),
    indicators: list({ zh: '指标', en: 'Indicators' }, indicator, { laws: [uniqueIds, sumToOne('weight')] }),
    places: places(),
  })
})

export const readRegionalSplit = /* @__PURE__ */ readOnce((rule: RegionalSplitRule) => {
  const known = read(regionalSplitRuleShape(), rule, ['rule'])
  for (const figure of [...known.first.map((one) => one.share), known.pool, ...known.indicators.map((i) => i.weight)]) {
    deepFreeze(figure.asInput)
  }
  return known
})
