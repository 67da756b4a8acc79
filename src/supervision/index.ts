export * from './kpi/index.ts'
