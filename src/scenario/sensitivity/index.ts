export { type BreakEven, type BreakEvenInput, breakEven } from './breakEven.ts'
export {
  type Sensitivity,
  type SensitivityEnd,
  type SensitivityInput,
  type SensitivityRow,
  sensitivity,
} from './sensitivity.ts'
