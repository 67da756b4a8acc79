import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { absolute } from '../support/repository.ts'

/** A line of a file of published results, by the names of its columns. */
export type Row = Readonly<Record<string, string>>

const named = process.env['YIGONGTI_DATA']

/** The folder of the published files: `YIGONGTI_DATA`, or the one beside the repository. */
export const dataFolder = named ?? absolute('../shared/data')

/** Why what needs a published file is not run, for its title: nothing where there is the file. A named folder must hold it. */
export function withoutFile(name: string): string {
  if (hasFile(name)) return ''
  if (named !== undefined) throw new Error(`there is no ${name} in YIGONGTI_DATA=${named}`)
  return ` (skipped: no ${name} in ../shared/data; YIGONGTI_DATA may name another folder)`
}

export function hasFile(name: string, folder = dataFolder): boolean {
  return existsSync(join(folder, name))
}

/** The rows of a file of CSV without quotes. */
export function readCsv(name: string, folder = dataFolder): readonly Row[] {
  return rowsOfCsv(readFileSync(join(folder, name), 'utf8'))
}

/** The rows of CSV without quotes. */
export function rowsOfCsv(text: string): readonly Row[] {
  const [header = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const fields = line.split(',')
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']))
  })
}
