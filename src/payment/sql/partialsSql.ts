import { choice, lazily, read, record } from '../../shape/internal.ts'
import { type CaseCatalogue, catalogueFields, scoresOf } from '../columns/CaseCatalogue.ts'
import { caseTables } from '../columns/CaseTables.ts'
import { catalogueDigest } from '../columns/catalogueDigest.ts'
import { inPoints, type PointSystem } from '../PointSystem.ts'
import { type CaseTable, namedTable, tableFields } from './CaseTable.ts'
import { dialects, type SqlDialect } from './dialects.ts'
import { groupNumbers, refuseOverflow, termNumbers } from './QueryNumbers.ts'
import { writeQuery } from './writeQuery.ts'

/**
 * 库内汇总（输入） — the catalogue that cases are counted by, and the table of a database that holds them.
 *
 * @since 0.1.0
 */
export interface PartialsSqlInput extends CaseCatalogue, CaseTable {}

/**
 * 库内汇总 — SQL that makes the partial sums of `settleCases` where the cases live.
 *
 * The query gives one row of two columns. `partial` is a text: the JSON of the partial that `partialCases` makes of the
 * same cases, to the last unit; parse it and give it to `settlePartials` or `mergePartials`, whose digest check it
 * passes. `refused` says how many rows are wrong: no such institution or group, a cost that is missing, negative, above
 * 2^53 or no whole number of fen. While there are any, `partial` is NULL.
 *
 * The table has a row for each case: `institution` and `group` as places in the lists of the catalogue, counted from 0,
 * and `cost` in whole fen; a view can make them from codes and yuan. Points are computed in whole numbers, HUGEINT in
 * DuckDB, NUMERIC in PostgreSQL, DECIMAL(38, 0) in Spark, and round half-up by a division that leaves no digit out. A
 * catalogue whose numbers could outgrow 38 digits for a case of 2^53 fen, or for 2^53 cases, is refused (PostgreSQL has
 * no such limit). Rates, scores and means of any usual length fit. PostgreSQL cuts a name after 63 bytes of UTF-8 (21
 * Chinese characters) without an error, and might so sum another table: for it a longer name is refused.
 *
 * @param dialect - `'duckdb'`, `'postgres'` or `'spark'`
 * @param input - see {@link PartialsSqlInput}; means in yuan
 * @throws `decimal_overflow` (a group) · `not_one_of` (the dialect) · `wrong_type`, `missing`, `empty_list`,
 *   `unknown_key` · `out_of_range` (a name too long for PostgreSQL, the catalogue) · `not_a_number`, `duplicate_id`,
 *   `bands_not_ascending`, `bands_not_open` (catalogue) · `inexact_number` · `not_a_date` · `not_an_integer` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `wrong_kind` · `conflicting_inputs`
 * @example
 * ```ts
 * import { partialsSql } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const sql = partialsSql('postgres', {
 *   table: ['claims', 'cases_2026'],
 *   groups: [{ score: '1419.7284', referenceMean: '19750.00' }],
 *   institutions: [{ id: 'county', coefficient: '0.93' }],
 *   deviation: deviationRules.taian2023,
 * })
 * sql.includes('FROM "claims"."cases_2026" AS c') // => true
 * ```
 * @since 0.1.0
 */
export function partialsSql(dialect: SqlDialect, input: PartialsSqlInput): string {
  const grammar = dialects[read(sqlDialectShape(), dialect, ['dialect'])]
  const { table, columns, ...catalogue } = read(partialsSqlShape(), input)
  const place = namedTable({ table, columns }, grammar.nameBytes, partialsSqlShape())
  const tables = caseTables(catalogue)
  const [groups, terms] = [groupNumbers(tables), termNumbers(tables)]
  refuseOverflow(grammar, groups, terms, partialsSqlShape())
  return writeQuery(grammar, place, { ...tables, digest: catalogueDigest(tables), groups, terms })
}

const sqlDialectShape = /* @__PURE__ */ lazily(() =>
  choice(
    { zh: 'SQL 方言', en: 'SQL dialect' },
    {
      duckdb: { zh: 'DuckDB', en: 'DuckDB' },
      postgres: { zh: 'PostgreSQL', en: 'PostgreSQL' },
      spark: { zh: 'Spark SQL', en: 'Spark SQL' },
    },
  ),
)

export const partialsSqlShape = /* @__PURE__ */ lazily(() => inPoints(partialsSqlIn, scoresOf, 'dip'))

function partialsSqlIn(system: PointSystem) {
  return record<PartialsSqlInput>({ zh: '库内汇总', en: 'Partial sums in SQL' })({
    ...tableFields(),
    ...catalogueFields(system),
  })
}
