import type { Bilingual } from '../../errors/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { bilingual, id, lazily, list, optional, record } from '../../shape/internal.ts'
import type { IndicatorId } from './indicatorDefinitions.ts'
import { indicatorIdShape } from './indicatorIdShape.ts'

/**
 * 监测清单 — a document's monitoring list: each indicator with its heading and name there, and the indicators of the library
 * that compute it (none: it has to be given).
 *
 * @since 0.2.0
 */
export interface MonitoringTemplate extends Rule<'monitoring'> {
  readonly items: readonly {
    readonly heading: Bilingual
    readonly label: Bilingual
    readonly computedBy: readonly IndicatorId[]
    /** The number of the indicator in the document, and how it says that it is computed, where that is known. */
    readonly number?: string
    readonly formula?: Bilingual
  }[]
}

export const monitoringTemplateShape = /* @__PURE__ */ lazily(() => {
  const computedBy = { zh: '由哪些指标算出', en: 'Indicators that compute it' }
  const item = record<MonitoringTemplate['items'][number]>({ zh: '清单项', en: 'Item of the list' })({
    heading: bilingual(),
    label: bilingual(),
    computedBy: list(computedBy, indicatorIdShape(), { mayBeEmpty: true }),
    number: optional(id({ zh: '编号', en: 'Number' })),
    formula: optional(bilingual()),
  })
  return record<MonitoringTemplate>({ zh: '监测清单', en: 'Monitoring list' })({
    ...ruleHead('monitoring'),
    items: list({ zh: '清单项', en: 'Items of the list' }, item),
  })
})
