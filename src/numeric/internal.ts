export { allocate, allocateUnits } from './allocate.ts'
export { type DecimalInput, type DecimalLike, isDecimal } from './DecimalInput.ts'
export type { DecimalText } from './DecimalText.ts'
export {
  absolute,
  add,
  compare,
  divide,
  type Fraction,
  fromInteger,
  larger,
  multiply,
  negate,
  one,
  reduce,
  smaller,
  subtract,
  zero,
} from './Fraction.ts'
export { fromDouble } from './fromDouble.ts'

export { groupDigits, insertSeparators } from './groupDigits.ts'
export { expectCanonical, isCanonical, parseCanonical } from './parseCanonical.ts'
export { type Proposal, proposeNumber } from './proposeNumber.ts'
export { fen, type Rounding, type RoundingMode, roundFraction } from './Rounding.ts'
export { readAmount, toUnits } from './readAmount.ts'
export { readDecimal } from './readDecimal.ts'
export { readDouble } from './readDouble.ts'
export { isOne, meantRates, readRate } from './readRate.ts'
export { mostPlaces, readWhole, type WholeBounds } from './readWhole.ts'
export { round } from './round.ts'
export { nthRoot, squareRoot } from './squareRoot.ts'
export { isShort, toDecimalString, toFixedString, writtenDigits } from './toDecimalString.ts'
