export * from './alerts/index.ts'
export * from './indicators/index.ts'
