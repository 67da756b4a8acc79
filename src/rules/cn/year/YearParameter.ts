import type { LocalParameter } from '../../../policy/internal.ts'

/** A parameter of a year's rules as every document has it: what it is called, what is asked for it, and its kind. */
export type YearParameter = Pick<LocalParameter, 'id' | 'label' | 'unit' | 'kind' | 'options'> &
  Required<Pick<LocalParameter, 'question'>>
