import { deepFreeze } from '../../../errors/internal.ts'
import type { DatedValue } from '../../../policy/internal.ts'
import type { QualityEffect } from '../../../programs/internal.ts'
import { msspCitations as C } from './msspCitations.ts'

/** What holds for every track, by the year from which it holds. */
interface MsspYears {
  readonly sequestration: readonly DatedValue<string>[]
  readonly quality: readonly DatedValue<QualityEffect>[]
  /** Whether one-sided losses beyond the minimum rate are published as generated. */
  readonly oneSidedLosses: readonly DatedValue<boolean>[]
  /** Whether any two-sided participant has the table below 5,000 people. */
  readonly smallPopulations: readonly DatedValue<boolean>[]
  /** Whether the BASIC levels share a part of savings below the minimum rate. */
  readonly reduced: readonly DatedValue<boolean>[]
  readonly guardrail: readonly DatedValue<boolean>[]
}

/**
 * 共享结余计划年度规则 — the values of the Shared Savings Program that changed from year to year. Sequestration was
 * suspended for the payments of 2019 and 2020; until 2020 quality was a multiplier (a first year counts as 1).
 */
export const msspYears = /* @__PURE__ */ deepFreeze({
  sequestration: [
    { from: '2014-01-01', value: '0.98', citations: C.results },
    { from: '2019-01-01', value: '1', citations: C.results },
    { from: '2021-01-01', value: '0.98', citations: C.results },
  ],
  quality: [
    { from: '2014-01-01', value: 'multiplier', citations: C.results },
    { from: '2021-01-01', value: 'standard', citations: C.results },
    { from: '2023-01-01', value: 'standardOrAlternative', citations: C.results },
  ],
  oneSidedLosses: [
    { from: '2014-01-01', value: false, citations: C.results },
    { from: '2018-01-01', value: true, citations: C.results },
    { from: '2020-01-01', value: false, citations: C.results },
  ],
  smallPopulations: [
    { from: '2014-01-01', value: false, citations: C.smallPopulations },
    { from: '2019-07-01', value: true, citations: C.smallPopulations },
  ],
  reduced: [
    { from: '2014-01-01', value: false, citations: C.results },
    { from: '2024-01-01', value: true, citations: C.results },
  ],
  guardrail: [
    { from: '2014-01-01', value: false, citations: C.results },
    { from: '2024-01-01', value: true, citations: C.results },
  ],
} as const satisfies MsspYears)
