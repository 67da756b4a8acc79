export { type BuhlmannCredibility, buhlmannCredibility, type GroupCredibility } from './buhlmannCredibility.ts'
export type { FullStandard } from './fullStandardFigure.ts'
export { type LimitedFluctuation, type LimitedFluctuationInput, limitedFluctuation } from './limitedFluctuation.ts'
export type { ExperienceGroup } from './readGroups.ts'
