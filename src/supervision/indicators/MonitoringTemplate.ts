import type { Bilingual } from '../../errors/internal.ts'
import type { Rule } from '../../policy/internal.ts'
import type { IndicatorId } from './indicatorDefinitions.ts'

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
  }[]
}
