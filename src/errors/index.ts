export {
  attempt,
  type Bilingual,
  type ErrorCode,
  type ErrorInfo,
  type Issue,
  isSettlementError,
  type Language,
  type Path,
  SettlementError,
} from './internal.ts'
