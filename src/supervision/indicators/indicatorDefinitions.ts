import { deepFreeze } from '../../errors/internal.ts'
import { flowIndicators } from './flowIndicators.ts'
import type { IndicatorDefinition } from './IndicatorDefinition.ts'
import { institutionIndicators } from './institutionIndicators.ts'
import { spendingIndicators } from './spendingIndicators.ts'

/**
 * 监测指标目录 — every indicator of the library, by id: how it is computed, its unit and direction, and who asks for it.
 *
 * @since 0.1.0
 */
export const indicatorDefinitions = /* @__PURE__ */ deepFreeze({
  ...flowIndicators,
  ...spendingIndicators,
  ...institutionIndicators,
} as const satisfies Record<string, IndicatorDefinition>)

/**
 * 监测指标标识 — the id of an indicator of {@link indicatorDefinitions}.
 *
 * @since 0.1.0
 */
export type IndicatorId = keyof typeof indicatorDefinitions
