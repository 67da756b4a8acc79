export { applyChanges, changesShape, type Scenario } from './change/applyChanges.ts'
export type { ScenarioChanges, ScenarioPath } from './change/ScenarioChanges.ts'
export type { SettlementFigure } from './change/settlementFigures.ts'
export {
  compareRules,
  compareRulesShape,
  type RuleComparison,
  type RuleComparisonInput,
} from './compare/compareRules.ts'
export { type CsvInput, type CsvRecord, csvShape, toCsv, toCsvLines } from './csv/toCsv.ts'
export { type OutlookInput, outlookShape } from './outlook/OutlookInput.ts'
export { type Outlook, outlook } from './outlook/outlook.ts'
export { type BreakEvenInput, breakEvenShape } from './sensitivity/BreakEvenInput.ts'
export { type BreakEven, breakEven } from './sensitivity/breakEven.ts'
export { type Sensitivity, type SensitivityInput, sensitivity, sensitivityShape } from './sensitivity/sensitivity.ts'
export { type DrawSpendingInput, drawSpendingShape } from './simulate/DrawSpendingInput.ts'
export { drawSpending } from './simulate/drawSpending.ts'
export { type SimulationInput, simulateShape } from './simulate/SimulationInput.ts'
export { type Simulation, simulate } from './simulate/simulate.ts'
export { nameOfParameter } from './sweep/parameterNames.ts'
export { type SweepInput, type SweepRow, sweepShape } from './sweep/SweepInput.ts'
export { sweep, sweepLazily } from './sweep/sweep.ts'
export { toSweepRecords } from './sweep/toSweepRecords.ts'
export type { VulnerabilityInput } from './vulnerability/Contract.ts'
export { type Vulnerabilities, vulnerabilities, vulnerabilitiesShape } from './vulnerability/vulnerabilities.ts'
