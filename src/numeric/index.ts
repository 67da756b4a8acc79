export {
  allocate,
  type DecimalInput,
  type DecimalLike,
  fromDouble,
  groupDigits,
  type Rounding,
  type RoundingMode,
  round,
} from './internal.ts'
