export {
  type Citation,
  type Explained,
  explain,
  type NumberInput,
  type Stated,
  type Step,
  toMarkdown,
  toRows,
  toText,
  type Unit,
  units,
  type Warning,
} from './internal.ts'
