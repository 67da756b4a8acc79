import type { Bilingual } from '../../errors/internal.ts'
import { lazily, option } from '../../shape/internal.ts'
import { type IndicatorId, indicatorDefinitions } from './indicatorDefinitions.ts'

/** The id of an indicator, in an input. */
export const indicatorIdShape = /* @__PURE__ */ lazily(() => {
  const names = Object.entries(indicatorDefinitions).map(([id, { label }]) => [id, label])
  const ids = Object.keys(indicatorDefinitions) as readonly IndicatorId[]
  const meanings = Object.fromEntries(names) as Readonly<Record<IndicatorId, Bilingual>>
  return option({ zh: '指标', en: 'Indicator' }, ids, 'not_one_of', meanings)
})
