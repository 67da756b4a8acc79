export * from './consequences/index.ts'
export * from './kpi/index.ts'
