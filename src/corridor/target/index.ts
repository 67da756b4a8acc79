export { type CorridorTarget, type CorridorTargetInput, corridorTarget, type TargetRule } from './corridorTarget.ts'
