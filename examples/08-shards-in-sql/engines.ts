import { createRequire } from 'node:module'
import type { SqlDialect } from 'yigongti'

/** A database that was started inside this process. */
export interface Engine {
  readonly dialect: Extract<SqlDialect, 'duckdb' | 'postgres'>
  readonly run: (sql: string) => Promise<void>
  /** The first row. */
  readonly ask: (sql: string) => Promise<Readonly<Record<string, unknown>>>
  readonly close: () => Promise<void>
}

/** The packages are this folder's own: the library and its tests do without them. */
const require = createRequire(new URL('package.json', import.meta.url))
const packages = { duckdb: '@duckdb/node-api', postgres: '@electric-sql/pglite' }

/** Both databases, empty; `undefined` where their packages are not installed. */
export async function openEngines(): Promise<readonly Engine[] | undefined> {
  if (!isInstalled()) return undefined
  return [await openDuckdb(), await openPostgres()]
}

export function isInstalled(): boolean {
  try {
    for (const name of Object.values(packages)) require.resolve(name)
    return true
  } catch {
    return false
  }
}

async function openDuckdb(): Promise<Engine> {
  const { DuckDBInstance } = require(packages.duckdb)
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  return {
    dialect: 'duckdb',
    run: async (sql) => {
      await connection.run(sql)
    },
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()[0],
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function openPostgres(): Promise<Engine> {
  const { PGlite } = require(packages.postgres)
  const database = await PGlite.create()
  return {
    dialect: 'postgres',
    run: async (sql) => {
      await database.exec(sql)
    },
    ask: async (sql) => (await database.query(sql)).rows[0],
    close: () => database.close(),
  }
}
