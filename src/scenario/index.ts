export * from './outlook/index.ts'
export * from './vulnerability/index.ts'
