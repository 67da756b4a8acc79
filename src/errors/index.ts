export {
  attempt,
  type Bilingual,
  type ErrorCode,
  type Issue,
  isSettlementError,
  type Language,
  SettlementError,
} from './internal.ts'
