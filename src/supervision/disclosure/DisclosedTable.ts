import type { Bilingual } from '../../errors/internal.ts'

/**
 * 公开计数表 — a table as disclosed: `null` where a number is not shown. Whether it is small
 * itself or left out beside a small one is not said.
 *
 * @since 0.2.0
 */
export interface DisclosedTable {
  readonly id: string
  readonly label: Bilingual
  readonly rows: readonly { readonly id: string; readonly count: string | null }[]
  readonly total: string | null
}
