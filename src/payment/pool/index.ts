export {
  type ClearedInstitutionInput,
  type ClearingInput,
  clearPool,
  type InstitutionClearing,
  type PoolClearing,
} from './clearPool.ts'
export { type FundPayment, type FundPaymentInput, fundPayment, type TotalCostPrice } from './fundPayment.ts'
export { type BudgetLevel, type BudgetLevelInput, type NestedBudget, nestBudgets } from './nestBudgets.ts'
export type { PriceBasis } from './PriceBasis.ts'
export { poolFromBudget, type RegionalBudgetInput, type RegionalPool } from './poolFromBudget.ts'
export { type PoolPrice, type PoolPriceInput, priceFromPool } from './priceFromPool.ts'
export type { ClearingBands } from './readClearingBands.ts'
export type { InstitutionPoints } from './readInstitutions.ts'
export { type DifferenceOf, type RegroupInput, type Regrouping, regroupCase } from './regroupCase.ts'
export { type MonthSettlement, type MonthsInput, type MonthsSettlement, settleMonths } from './settleMonths.ts'
export { type InstitutionPayment, type PoolInput, type PoolSettlement, settlePool } from './settlePool.ts'
export { type NamedPoolInput, type PoolsSettlement, settlePools } from './settlePools.ts'
