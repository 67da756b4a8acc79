import type { Figure } from '../figure/internal.ts'

/** What a value was read by, and the value of the table itself where it has an explanation to show. */
export function withExplained(operands: readonly Figure[], tableValue: Figure): readonly Figure[] {
  return tableValue.origin === undefined ? operands : [...operands, tableValue]
}
