export { type CaseMixInput, caseMixIndex } from './caseMixIndex.ts'
export { type ConsumptionDefinition, type ConsumptionInput, consumptionIndex } from './consumptionIndex.ts'
export type { IndexResult } from './IndexResult.ts'
