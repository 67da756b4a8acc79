export type {
  Adjustment,
  AnnualBudgetInput,
  BudgetBase,
  GrowthComponent,
  PoolingArea,
} from './AnnualBudgetInput.ts'
export * from './adequacy/index.ts'
export { adjustmentsShape, plannedAdjustments } from './adjustmentsShape.ts'
export {
  type AnnualBudget,
  annualBudget,
  annualBudgetShape,
  launchYearIsFree,
} from './annualBudget.ts'
export type {
  BudgetPlan,
  GrowthCap,
} from './BudgetPlan.ts'
export * from './baseline/index.ts'
export { baseFields, budgetBase, oneBase } from './baseShape.ts'
export {
  type BudgetFigures,
  budgetFigures,
} from './budgetFigures.ts'
export { budgetLabels } from './labels.ts'
export * from './levers/index.ts'
export { poolingAreaGrowth, poolingAreaShape } from './poolingAreaShape.ts'
export * from './population/index.ts'
export * from './ratchet/index.ts'
export { readAdjustments } from './readAdjustments.ts'
export {
  readBase,
  refuseNoBase,
  refuseOtherLength,
  refuseTwoBases,
} from './readBase.ts'
export { readName } from './readName.ts'
export { readPoolingArea } from './readPoolingArea.ts'
export {
  readRequestedGrowth,
  refuseOtherSum,
} from './readRequestedGrowth.ts'
export * from './region/index.ts'
export { requestedGrowthFigure, requestedGrowthShape } from './requestedGrowthShape.ts'
export * from './scope/index.ts'
