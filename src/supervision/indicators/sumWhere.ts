import { fail, type Path } from '../../errors/internal.ts'
import type { FenColumn } from './CaseRows.ts'

const exactLimit = 2 ** 53

/** The exact sum of whole numbers from 0 on, of all rows or of some; throws with the row of the first that is none. */
export function sumWhere(column: FenColumn, path: Path, holds: (row: number) => boolean = () => true): bigint {
  let carried = 0n
  let sum = 0
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number
    if (!Number.isInteger(value)) fail('not_an_integer', [...path, row], { received: String(value) })
    if (value < 0 || value >= exactLimit) {
      fail('out_of_range', [...path, row], { expected: '0 ≤ … < 2^53', received: value })
    }
    if (!holds(row)) continue
    // Below 2^53 a sum of doubles is exact; before it could pass that, it is carried over.
    if (sum + value >= exactLimit) {
      carried += BigInt(sum)
      sum = 0
    }
    sum += value
  }
  return carried + BigInt(sum)
}

/** How many rows of a column a condition holds for. */
export function countWhere(column: FenColumn | Uint8Array, holds: (value: number) => boolean): number {
  let count = 0
  for (let row = 0; row < column.length; row++) if (holds(column[row] as number)) count++
  return count
}

/** The days of all stays, one at least for each; throws with the row of a discharge before its admission. */
export function sumStays(admittedOn: Int32Array, dischargedOn: Int32Array, path: Path): number {
  let days = 0
  for (let row = 0; row < admittedOn.length; row++) {
    const [admitted, discharged] = [admittedOn[row] as number, dischargedOn[row] as number]
    if (discharged < admitted) fail('out_of_range', [...path, row], { expected: `≥ ${admitted}`, received: discharged })
    days += Math.max(1, discharged - admitted)
  }
  return days
}
