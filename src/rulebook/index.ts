export type { RuleChange, StandingValue } from '../policy/internal.ts'
export { type Amendments, amend, changesToText, diffRules, inForce, type RuleKinds } from './internal.ts'
