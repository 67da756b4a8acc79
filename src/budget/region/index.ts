export {
  fitRegionalBudget,
  type RegionalFit,
  type RegionalFitInput,
  type RegionalPartInput,
} from './fitRegionalBudget.ts'
export type { RegionalPart, RegionalWay } from './RegionalWay.ts'
