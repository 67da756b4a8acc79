export { applyChanges, type Changes, changeRules, changeYear, type Scenario } from './applyChanges.ts'
export { expectPaths } from './expectPaths.ts'
export type { NumericPath, RuleChanges, ScenarioChanges, ScenarioPath, YearChanges } from './ScenarioChanges.ts'
export { readFigure, readFigures, type SettlementFigure, settlementFigures } from './settlementFigures.ts'
