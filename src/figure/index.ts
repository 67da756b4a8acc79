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
} from './internal.ts'
