export type { Draws, SpendingDraws } from './readDraws.ts'
export type { Simulation, SimulationInput } from './Simulation.ts'
export { simulate } from './simulate.ts'
