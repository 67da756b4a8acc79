import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type CasePartial, mergePartials, partialCases } from 'yigongti'
import type { City } from './makeCases.ts'
import type { Progress } from './progress.ts'

const rowsPerChunk = 50_000

/** Writes a line for each case: institution, group, cost in yuan. */
export function writeCsv({ catalogue, cases }: City, file: string): void {
  const open = openSync(file, 'w')
  let lines = ''
  for (let row = 0; row < cases.cost.length; row++) {
    const { id } = catalogue.institutions[cases.institution[row] ?? -1] ?? { id: '' }
    lines += `${id},G${cases.group[row]},${((cases.cost[row] ?? 0) / 100).toFixed(2)}\n`
    if (lines.length > 1 << 20 || row === cases.cost.length - 1) {
      writeSync(open, lines)
      lines = ''
    }
  }
  closeSync(open)
}

/**
 * Counts a CSV as it is read. Three short columns are filled and counted, over and over, and what they come to is merged
 * into one partial: the memory needed does not grow with the file.
 */
export async function countCsv(
  file: string,
  { catalogue }: City,
  total: number,
  progress: Progress,
): Promise<CasePartial> {
  const places = new Map(catalogue.institutions.map(({ id }, index) => [id, index]))
  const columns = {
    institution: new Uint16Array(rowsPerChunk),
    group: new Uint16Array(rowsPerChunk),
    cost: new Float64Array(rowsPerChunk),
  }
  let sum: CasePartial | undefined
  let rows = 0
  let read = 0
  const count = () => {
    const cases = {
      institution: columns.institution.subarray(0, rows),
      group: columns.group.subarray(0, rows),
      cost: columns.cost.subarray(0, rows),
    }
    const partial = partialCases({ ...catalogue, cases })
    sum = sum === undefined ? partial : mergePartials([sum, partial])
    rows = 0
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [id = '', group = '', cost = ''] = line.split(',')
    const place = places.get(id)
    if (place === undefined) throw new Error(`line ${read + 1}: unknown institution ${id}`)
    columns.institution[rows] = place
    columns.group[rows] = Number(group.slice(1))
    columns.cost[rows] = toFen(cost)
    rows++
    read++
    if (rows === rowsPerChunk) {
      count()
      progress(read / total)
    }
  }
  if (rows > 0 || sum === undefined) count()
  return sum as unknown as CasePartial
}

/** `12345.67` as 1234567: by its digits, because 12345.67 × 100 is not always a whole number in doubles. */
function toFen(yuan: string): number {
  const [whole = '', fen = ''] = yuan.split('.')
  return Number(whole + fen.padEnd(2, '0'))
}
