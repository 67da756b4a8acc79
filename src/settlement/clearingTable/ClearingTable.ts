import type { DecimalText } from '../../numeric/internal.ts'
import type { ClearingAmount } from './clearingAmounts.ts'

/**
 * 年终清算表 — the table of a year's clearing as it is signed: rows by scheme and member, sums, care elsewhere apart, the
 * check of the total, places to sign; as data and as markdown. Amounts are decimal texts in the unit that was asked for,
 * `null` where a cell does not apply.
 *
 * @since 0.2.0
 */
export interface ClearingTable {
  readonly title: string
  readonly year: number
  readonly unit: 'yuan' | 'tenThousand'
  readonly unitLine: string
  /** `key` is that of a cell in each row. `formula`: the number of a column of amounts, and how it follows from others. */
  readonly columns: readonly {
    readonly key: 'number' | 'name' | 'scheme' | ClearingAmount
    readonly label: string
    readonly formula: string | null
  }[]
  /**
   * A `use` row is what of the retained surplus a purpose has: no unit has it. An `elsewhere` row has its amount under `recognised`, and is in no sum but that of its kind.
   */
  readonly rows: readonly ({
    readonly kind: 'member' | 'alliance' | 'use' | 'subtotal' | 'sum' | 'elsewhere' | 'elsewhereSum'
    readonly number: string | null
    readonly name: string
    readonly scheme: string | null
  } & Readonly<Record<ClearingAmount, DecimalText | null>>)[]
  /**
   * The total less all its uses, signed as they count and taken from the cells where they stand in one: `difference` is
   * zero where the table agrees.
   */
  readonly check: {
    readonly total: DecimalText
    readonly uses: readonly { readonly label: string; readonly amount: DecimalText }[]
    readonly difference: DecimalText
    readonly text: string
  }
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  /** The whole table, to be printed and signed. */
  readonly markdown: string
}
