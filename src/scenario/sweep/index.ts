export type { ScenarioGrid, SweepInput, SweepRow, SweptFigures } from './SweepInput.ts'
export { type SettledRow, settleRow } from './settleRow.ts'
export { sweep, sweepLazily } from './sweep.ts'
export { toSweepRecords } from './toSweepRecords.ts'
