export {
  allocate,
  type DecimalInput,
  fromDouble,
  group,
  type Rounding,
  type RoundingMode,
  round,
} from './internal.ts'
