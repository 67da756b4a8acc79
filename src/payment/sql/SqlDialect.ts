/**
 * SQL 方言 — whose SQL is written: DuckDB, PostgreSQL or Spark SQL.
 *
 * @since 0.2.0
 */
export type SqlDialect = 'duckdb' | 'postgres' | 'spark'
