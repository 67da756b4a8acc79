import { lazily, type OutOf, read, record } from '../../shape/internal.ts'
import { inPoints, type PointSystem } from '../PointSystem.ts'
import { type CaseCatalogue, catalogueFields, scoresOf } from './CaseCatalogue.ts'
import { type CasePartial, type CaseSums, toPartial } from './CasePartial.ts'
import { type CaseTables, caseTables } from './CaseTables.ts'
import { catalogueDigest } from './catalogueDigest.ts'
import { countCases } from './countCases.ts'
import { caseColumns, type IndexedCases } from './IndexedCases.ts'
import { sumsOf } from './Tally.ts'

/**
 * 病例与目录（输入） — cases, all of them or a shard, and the catalogue that they are counted by.
 *
 * @since 0.1.0
 */
export interface CountedCases extends CaseCatalogue {
  readonly cases: IndexedCases
}

/**
 * 分片汇总 — counts one shard of the cases: a worker's part, or the next chunk of a stream.
 *
 * The same exact sums as {@link settleCases} makes, without a pool. Settle them with {@link settlePartials}.
 *
 * @param input - see {@link CountedCases}; costs in whole fen, means in yuan
 * @throws `wrong_length`, `wrong_type` (columns) · `out_of_range`, `negative_amount`, `not_whole_fen`, `not_a_number`
 *   (a row, named by the path; or a number of the catalogue) · `duplicate_id` · `empty_list` · `bands_not_ascending`,
 *   `bands_not_open` (the rule) · `missing` · `unknown_key` · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `not_one_of` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `wrong_kind` ·
 *   `conflicting_inputs`
 * @example
 * ```ts
 * import { partialCases } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const partial = partialCases({
 *   cases: { institution: Uint8Array.of(0, 0), group: Uint8Array.of(0, 0), cost: Float64Array.of(1_000_000, 2_500_000) },
 *   groups: [{ score: 1000, referenceMean: 10000 }],
 *   institutions: [{ id: 'county', coefficient: '0.8' }],
 *   deviation: deviationRules.jining2023,
 * })
 * partial.institutions[0]?.points // => '2100.0000'
 * partial.institutions[0]?.cases // => { low: 0, normal: 1, high: 1, extreme: 0 }
 * ```
 * @since 0.1.0
 */
export function partialCases(input: CountedCases): CasePartial {
  const { sums, tables } = countInput(read(countedCasesShape(), input))
  return toPartial(sums, catalogueDigest(tables))
}

export const countedCasesShape = /* @__PURE__ */ lazily(() => inPoints(countedCasesIn, scoresOf, 'dip'))

function countedCasesIn(system: PointSystem) {
  return record<CountedCases>({ zh: '病例与目录', en: 'Cases and catalogue' })({
    cases: caseColumns(),
    ...catalogueFields(system),
  })
}

/** Counts the cases by their catalogue. */
export function countInput({ cases, ...catalogue }: OutOf<ReturnType<typeof countedCasesShape>>): {
  readonly sums: CaseSums
  readonly tables: CaseTables
} {
  const tables = caseTables(catalogue)
  const counted = sumsOf(countCases(tables, cases), tables)
  const institutions = counted.map((sums, index) => ({ id: tables.ids[index] as string, ...sums }))
  return { sums: { places: tables.places, institutions }, tables }
}
