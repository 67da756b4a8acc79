export {
  type Citation,
  type Step,
  type StepInput,
  type StepParameter,
  type StepRow,
  toMarkdown,
  toRows,
  toText,
  type Unit,
  units,
  type Warning,
} from './internal.ts'
