export { type ChainedStays, chainStays, staysBefore } from './chainStays.ts'
export { findOverlaps, type Overlap } from './findOverlaps.ts'
export { findReadmissions, type Readmission } from './findReadmissions.ts'
export { numberTexts, orderRecords, type StayRecord } from './orderRecords.ts'
export { type OrderedStays, orderStays, type StayColumns } from './orderStays.ts'
export { areAlike, type RepeatedRows, repeatedRows, sortRepeated } from './repeatedRows.ts'
export { overlapDays, type SameDayStay, stayDays } from './stayDays.ts'
export {
  type BadRows,
  badRowsShape,
  byBadRows,
  notesOf,
  onBadRows,
  type ReadRows,
  type RowNotes,
  rowsOfOneId,
  rowsWithoutId,
  siftRows,
  stayRows,
} from './stayRows.ts'
