export * from './screens/index.ts'
