export {
  type Citation,
  type Step,
  toMarkdown,
  toRows,
  toText,
  type Unit,
  units,
  type Warning,
} from './internal.ts'
