import { dayNumber, type IsoDate } from '../calendar/internal.ts'
import { type OrderedStays, orderStays } from './orderStays.ts'

/** A stay as a record that was read: its discharge is not before its admission. */
export interface StayRecord {
  readonly id: string
  readonly person: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
}

/** Records in the order in which each person had them; of two of the same days the one with the smaller id comes first. */
export function orderRecords(records: readonly StayRecord[], leftOut?: Uint8Array): OrderedStays {
  const { numbers, count } = numberTexts(records.length, (row) => (records[row] as StayRecord).person)
  const columns = {
    person: numbers,
    admitted: Int32Array.from(records, ({ admittedOn }) => dayNumber(admittedOn)),
    discharged: Int32Array.from(records, ({ dischargedOn }) => dayNumber(dischargedOn)),
  }
  const idOf = (row: number) => (records[row] as StayRecord).id
  const isLater = (row: number, other: number): boolean => idOf(row) > idOf(other)
  return orderStays(columns, { persons: count, isLater, ...(leftOut && { leftOut }) })
}

/** Texts as whole numbers from 0 on, the same for the same text. */
export function numberTexts(
  length: number,
  textOf: (row: number) => string,
): { readonly numbers: Int32Array; readonly count: number } {
  const known = new Map<string, number>()
  const numbers = new Int32Array(length)
  for (let row = 0; row < length; row++) {
    const text = textOf(row)
    const number = known.get(text) ?? known.size
    if (number === known.size) known.set(text, number)
    numbers[row] = number
  }
  return { numbers, count: known.size }
}
