export {
  applyChanges,
  changesShape,
  type NumericPath,
  type RuleChanges,
  type Scenario,
  type ScenarioChanges,
  type ScenarioPath,
  type YearChanges,
} from './change/applyChanges.ts'
export type { SettlementFigure } from './change/settlementFigures.ts'
export {
  type AccountGain,
  type ComparedFigure,
  type ComparedRules,
  compareRules,
  compareRulesShape,
  type RuleComparison,
  type RuleComparisonInput,
} from './compare/compareRules.ts'
export { type CsvInput, type CsvRecord, type CsvValue, csvShape, toCsv, toCsvLines } from './csv/toCsv.ts'
export {
  type Outlook,
  type OutlookInput,
  type OutlookPathYear,
  type OutlookYear,
  outlook,
  outlookShape,
} from './outlook/outlook.ts'
export { type BreakEven, type BreakEvenInput, breakEven, breakEvenShape } from './sensitivity/breakEven.ts'
export {
  type Sensitivity,
  type SensitivityEnd,
  type SensitivityInput,
  type SensitivityRow,
  sensitivity,
  sensitivityShape,
} from './sensitivity/sensitivity.ts'
export {
  type Draws,
  type SimulationInput,
  type SpendingDraws,
  simulateShape,
} from './simulate/SimulationInput.ts'
export { type Simulation, simulate } from './simulate/simulate.ts'
export { sweepShape } from './sweep/readSweep.ts'
export type { ScenarioGrid, SweepInput, SweepRow, SweptFigures } from './sweep/SweepInput.ts'
export { sweep, sweepLazily } from './sweep/sweep.ts'
export { toSweepRecords } from './sweep/toSweepRecords.ts'
export type {
  Mend,
  Protection,
  Vulnerability,
  VulnerabilityCode,
  VulnerabilityInput,
} from './vulnerability/Contract.ts'
export { type Vulnerabilities, vulnerabilities, vulnerabilitiesShape } from './vulnerability/vulnerabilities.ts'
