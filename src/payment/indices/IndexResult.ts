import type { Bilingual } from '../../errors/internal.ts'
import type { Step } from '../../figure/internal.ts'

/**
 * 指数（结果） — an index, or why it cannot be computed.
 *
 * @since 0.2.0
 */
export type IndexResult =
  | { readonly computable: true; readonly index: string; readonly steps: readonly Step[] }
  | { readonly computable: false; readonly because: Bilingual }

/** What is said of a hospital without cases. */
export const noCases = {
  computable: false,
  because: { zh: '没有病例，分母为零', en: 'no cases: the denominator is zero' },
} as const satisfies IndexResult
