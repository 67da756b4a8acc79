export { type BudgetScope, defineScope, type ScopedLine } from './defineScope.ts'
export type { BudgetScopeInput, ResponsibleParty, ServiceLine, StatedTotal } from './ServiceLine.ts'
