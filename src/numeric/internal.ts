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
export { greatestCommonDivisor } from './greatestCommonDivisor.ts'
export { groupDigits, insertSeparators } from './groupDigits.ts'
export { expectCanonical, isCanonical, parseCanonical } from './parseCanonical.ts'
export { type Proposal, proposeNumber } from './proposeNumber.ts'
export { fen, type Rounding, type RoundingMode, roundFraction } from './Rounding.ts'
export { readAmount, readOptionalAmount, toUnits } from './readAmount.ts'
export { readDecimal } from './readDecimal.ts'
export { isOne, meantRates, readGrowth, readRate, readShare, readWeight } from './readRate.ts'
export { mostPlaces, readPlaces, readWhole, type WholeBounds } from './readWhole.ts'
export { readRounding, round } from './round.ts'
export { nthRoot, squareRoot } from './squareRoot.ts'
export { showDecimal, toDecimalString, toFixedString, writtenDigits } from './toDecimalString.ts'
