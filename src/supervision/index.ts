export * from './consequences/index.ts'
export * from './disclosure/index.ts'
export * from './kpi/index.ts'
export * from './reconcile/index.ts'
