export { type CsvInput, type CsvRecord, type CsvValue, toCsv, toCsvLines } from './toCsv.ts'
