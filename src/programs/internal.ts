export * from './benchmark/index.ts'
export * from './lossRatio/index.ts'
export * from './readmission/index.ts'
export * from './sharedSavings/index.ts'
