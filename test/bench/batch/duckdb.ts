import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BatchData } from './batchData.ts'
import { csvChunks } from './csvChunks.ts'

interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>
}

/** A running DuckDB that holds the cases in memory. */
export interface DuckDb {
  readonly version: string
  settle(): Promise<readonly (readonly unknown[])[]>
}

const peers = new URL('../peers/', import.meta.url)

/** DuckDB with one thread and the data in its tables; `undefined` where it is not installed and cannot be. */
export async function duckdb(data: BatchData): Promise<DuckDb | undefined> {
  const connection = await connect()
  if (connection === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-bench-'))
  try {
    const table = async (name: string, columns: string, chunks: Iterable<string>) => {
      const file = join(folder, `${name}.csv`)
      for (const chunk of chunks) writeFileSync(file, chunk, { flag: 'a' })
      await connection.run(`create table ${name} (${columns})`)
      await connection.run(`copy ${name} from '${file}' (header false)`)
      rmSync(file)
    }
    await table('cases', 'institution usmallint, grp usmallint, cost decimal(18, 2)', csvChunks(data.cases))
    const groups = data.groups.map(({ score, referenceMean }, index) => `${index},${score},${referenceMean}\n`)
    await table('groups', 'grp usmallint, score decimal(18, 4), mean decimal(18, 2)', groups)
    const institutions = data.institutions.map(({ coefficient }, index) => `${index},${coefficient}\n`)
    await table('institutions', 'institution usmallint, coefficient decimal(6, 2)', institutions)
  } finally {
    rmSync(folder, { recursive: true })
  }
  const [row] = (await connection.runAndReadAll('select version()')).getRows()
  return {
    version: String(row?.[0]),
    settle: async () => (await connection.runAndReadAll(query)).getRows(),
  }
}

/** The national rule in DECIMAL. A division of decimals is one of doubles in DuckDB. */
const query = `
  select institution, kind, count(*), sum(cost), sum(points) from (
    select institution, cost,
      case when cost < mean / 2 then 0 when cost <= mean * 2 then 1 when cost <= mean * 5 then 2 else 3 end as kind,
      cast(round(cast(case
        when cost < mean * 0.5 then score * coefficient * cost / mean
        when cost <= mean * 2 then score * coefficient
        else score * coefficient * (cost - mean) / mean
      end as decimal(28, 10)), 4) as decimal(18, 4)) as points
    from cases join groups using (grp) join institutions using (institution)
  ) group by institution, kind`

async function connect(): Promise<Connection | undefined> {
  try {
    if (!existsSync(new URL('node_modules/', peers))) {
      const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
      execFileSync('npm', options, { cwd: fileURLToPath(peers), stdio: 'ignore', timeout: 300_000 })
    }
    const name = '@duckdb/node-api'
    const { DuckDBInstance } = createRequire(new URL('package.json', peers))(name)
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
    return await instance.connect()
  } catch {
    return undefined
  }
}
