import type { Issue } from '../errors/internal.ts'

/**
 * 解析结果 — what came of reading unknown data: the value, typed, or everything that is wrong with it at once.
 *
 * @since 0.1.0
 */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] }
