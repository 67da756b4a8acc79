import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

/**
 * 考核指标模板 — the dimensions of a yearly assessment as a rule set: each has a local parameter of its own id, its
 * weight, which the documents leave to the locality.
 *
 * @since 0.2.0
 */
export interface KpiTemplate extends RuleSet<'kpi'> {
  readonly dimensions: readonly KpiDimension[]
}

/**
 * 考核维度 — one side of the assessment, and the indicators that the document names for it; it may name none.
 *
 * @since 0.2.0
 */
export interface KpiDimension {
  readonly id: string
  readonly label: Bilingual
  readonly citations: readonly Citation[]
  readonly indicators: readonly KpiExample[]
}

/**
 * 文件列举的指标 — an indicator that a document names. Which way it is good is the library's reading: the documents give
 * names only, no formula, no target and no weight.
 *
 * @since 0.2.0
 */
export interface KpiExample {
  readonly id: string
  readonly label: Bilingual
  readonly direction: 'higher' | 'lower' | 'range'
}
