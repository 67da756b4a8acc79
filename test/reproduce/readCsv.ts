import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { absolute } from '../support/repository.ts'

/** A line of a file of published results, by the names of its columns. */
export type Row = Readonly<Record<string, string>>

/** The folder of the published files: `YIGONGTI_DATA`, or the one beside the repository. */
export const dataFolder = process.env['YIGONGTI_DATA'] ?? absolute('../shared/data')

export function hasFile(name: string, folder = dataFolder): boolean {
  return existsSync(join(folder, name))
}

/** The rows of a CSV file without quotes. */
export function readCsv(name: string, folder = dataFolder): readonly Row[] {
  const [header = '', ...lines] = readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']))
  })
}
