import type { Bilingual } from '../../errors/internal.ts'
import type { Explained, NumberInput } from '../../figure/internal.ts'
import { read } from '../../shape/internal.ts'
import { type DisclosedCounts, type DisclosedFigure, disclosureShape } from './disclosureShape.ts'
import { suppress } from './suppress.ts'
import { toSummary } from './toSummary.ts'

/**
 * 年度公开（输入） — what is disclosed: the results of the assessment, the use of the fund, tables of counts, and where
 * to complain. Every text in both languages. A figure of a result goes in as `explain` gives it; its steps are not shown.
 *
 * @since 0.1.0
 */
export interface DisclosureInput {
  readonly year: NumberInput
  readonly alliance: Bilingual
  /** Counts from 1 to below it are not shown; 3 or more. No document gives it: the locality decides. */
  readonly smallestCell: NumberInput
  readonly assessment: readonly (DisclosedFigure | Explained)[]
  readonly fundUse: readonly (DisclosedFigure | Explained)[]
  readonly tables?: readonly DisclosedCounts[]
  readonly complaints: Bilingual
}

/**
 * 年度公开 — the summary as markdown in both languages, and its tables as data. There are no steps: they would show what
 * is not to be shown.
 *
 * @since 0.1.0
 */
export interface DisclosureReport {
  readonly zh: string
  readonly en: string
  readonly tables: readonly DisclosedTable[]
}

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

/**
 * 年度公开 — the yearly summary for the public, with small cells suppressed.
 *
 * A count from 1 to below `smallestCell` is not shown. So that it cannot be derived from the total, even by those who
 * know this rule, the counts above zero are taken in pairs as they stand (three at the end of an odd number), and a pair
 * with a small one is left out whole; another pair goes where the sum of those left out would still tell them to be
 * small. Where all above zero are left out, the total goes too, unless it is so large that one of them may be twice
 * `smallestCell`: a total that is not shown does not say that all are small. Zeros are shown, but for the one beside a
 * small count that is alone above zero. So every count that is not shown may, for all that a reader knows, be any small
 * one and one that is not. A table of one row cannot be kept so: like a single figure, it tells by not being shown that
 * it is small. Each table is looked at by itself: do not disclose the same people twice, by two divisions or beside a
 * rate that tells the number.
 *
 * @param input - see {@link DisclosureInput}
 * @throws `out_of_range` (a smallest cell below 3, a count below zero) · `not_an_integer` · `duplicate_id` ·
 *   `unclean_id` · `too_long` · `missing` · `empty_list` · `not_one_of` · `wrong_type` · `not_a_number` ·
 *   `percent_not_allowed` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @see Supervision paper: results of the assessment and use of the fund are disclosed regularly, with ways to complain;
 *   the rule of suppression is this library's definition
 * @example
 * ```ts
 * import { disclosureReport } from 'yigongti'
 *
 * const { en, tables } = disclosureReport({
 *   year: 2026,
 *   alliance: { zh: '甲县医共体', en: 'Alliance A' },
 *   smallestCell: 5,
 *   assessment: [{ label: { zh: '得分', en: 'Score' }, value: '86', unit: 'score' }],
 *   fundUse: [{ label: { zh: '付费总额', en: 'Total' }, value: '325335000', unit: 'yuan' }],
 *   tables: [{
 *     id: 'complaints', label: { zh: '投诉', en: 'Complaints' },
 *     rows: [
 *       { id: 'refusal', label: { zh: '推诿', en: 'Refusal' }, count: 2 },
 *       { id: 'charges', label: { zh: '收费', en: 'Charges' }, count: 40 },
 *       { id: 'waiting', label: { zh: '候诊', en: 'Waiting' }, count: 9 },
 *       { id: 'manner', label: { zh: '态度', en: 'Manner' }, count: 12 },
 *     ],
 *   }],
 *   complaints: { zh: '拨打 12393', en: 'Call 12393' },
 * })
 * tables[0]?.rows.map(({ count }) => count) // => [ null, null, '9', '12' ]
 * tables[0]?.total // => '63'
 * en.split('\n')[8] // => '| Score | 86 |'
 * ```
 * @since 0.1.0
 */
export function disclosureReport(input: DisclosureInput): DisclosureReport {
  const disclosure = read(disclosureShape(), input)
  const { smallestCell, tables: counted = [] } = disclosure
  const tables = counted.map(({ id, label, rows }): DisclosedTable => {
    const { cells, total } = suppress(
      rows.map(({ count }) => count),
      smallestCell,
    )
    const sum = rows.reduce((all, { count }) => all + BigInt(count), 0n)
    return {
      id,
      label,
      rows: rows.map((row, index) => ({ id: row.id, count: cells[index] === true ? null : String(row.count) })),
      total: total ? null : String(sum),
    }
  })
  return { zh: toSummary(disclosure, tables, 'zh'), en: toSummary(disclosure, tables, 'en'), tables }
}
