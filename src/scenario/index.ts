export * from './change/index.ts'
export * from './csv/index.ts'
export * from './sweep/index.ts'
