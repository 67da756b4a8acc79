export { among, byKey, either, later, orNull, orRecord, orWord, passedOver, union } from './alternatives.ts'
export { bilingual, citations, heading, places, rounding, seed, someCitations, year } from './common.ts'
export { type Law, law } from './law.ts'
export {
  consecutive,
  exactItems,
  exactlyOne,
  mostItems,
  needs,
  notAbove,
  notAllZero,
  notBelow,
  notZero,
  oneAtLeast,
  oneAtMost,
  openBands,
  refuseUnknown,
  sameLength,
  sumToOne,
} from './laws.ts'
export { lazily } from './lazily.ts'
export { column, list, namingOf, readBy, readItem } from './list.ts'
export { listed, listedWords } from './listed.ts'
export {
  amount,
  amountToFen,
  bare,
  growth,
  notNegative,
  number,
  positive,
  positiveRate,
  rate,
  share,
  signedAmount,
  weight,
} from './number.ts'
export { explainedUnit, ofUnit } from './ofUnit.ts'
export { nameAt, nameOf } from './placeName.ts'
export { issueAt, mostIssues, Reading, refusalAt, refuseOther } from './Reading.ts'
export { failAt, type Parsed, parse, read } from './read.ts'
export { readTableOptions, type TableOptions } from './readTableOptions.ts'
export {
  asGiven,
  type Fields,
  into,
  isObject,
  type Outs,
  optional,
  orElse,
  passedOn,
  record,
  table,
  wider,
} from './record.ts'
export type {
  AnyShape,
  ColumnSpec,
  InOf,
  ListSpec,
  Meanings,
  NumberSpec,
  OutOf,
  RecordSpec,
  Shape,
  Spec,
  TableSpec,
  TextSpec,
  WholeSpec,
} from './Shape.ts'
export { stepList } from './stepList.ts'
export { choice, code, date, flag, id, month, onlyTrue, option, text, toCode, whole, wholeFigure } from './texts.ts'
export { distinct, unique, uniqueIds } from './unique.ts'
export { unitNames, unitShape } from './unitShape.ts'
