import type { Figure } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'

/** A part of a result before it leaves: a figure wherever the result has a text of one. */
export type Drafted<T> = T extends DecimalText
  ? Figure
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: Drafted<T[Key]> }
