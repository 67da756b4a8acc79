export type { CaseTable } from './CaseTable.ts'
export { type PartialsSqlInput, partialsSql } from './partialsSql.ts'
export type { SqlDialect } from './SqlDialect.ts'
