export type {
  CapStep,
  ContractSide,
  ContractSize,
  ContractStep,
  ContractStepHeading,
  FloorStep,
  MultiplyStep,
  ReliefStep,
  RoundStep,
  ShareStep,
  ThresholdStep,
} from './ContractStep.ts'
export { type ContractInput, contractFigures, type StepFigure } from './contractFigures.ts'
export type { ExactShare, ExactShares, ExactSize, ExactStep } from './ExactStep.ts'
export { readContract } from './readContract.ts'
export { type ContractTerms, readContractBase, readTarget } from './readTerms.ts'
export { type CorridorBands, type RiskCorridor, type RiskCorridorInput, riskCorridor } from './riskCorridor.ts'
export { type ContractSettlement, type ContractSettlementInput, settleContract } from './settleContract.ts'
export type { ExactContract, SettlementFigures } from './settlementFigures.ts'
