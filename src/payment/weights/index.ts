export { type BudgetPrice, type BudgetPriceInput, budgetPrice } from './budgetPrice.ts'
export type { CostVariation, DiseaseWeight, DiseaseWeights, WeightFlag } from './DiseaseWeight.ts'
export type { CaseColumns, DiseaseWeightsInput, Trimming, WeightBasis, YearWeight } from './DiseaseWeightsInput.ts'
export { diseaseWeights } from './diseaseWeights.ts'
