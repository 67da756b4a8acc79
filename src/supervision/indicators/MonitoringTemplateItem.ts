import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { IndicatorId } from './indicatorDefinitions.ts'

/**
 * 监测清单项 — an indicator of a document's monitoring list: its heading and name there, and the indicators of the library
 * that compute it (none: it has to be given).
 *
 * @since 0.2.0
 */
export interface MonitoringTemplateItem {
  readonly heading: Bilingual
  readonly label: Bilingual
  readonly computedBy: readonly IndicatorId[]
  readonly citations: readonly Citation[]
}
