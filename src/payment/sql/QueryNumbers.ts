import type { ExactClass } from '../DeviationRule.ts'
import type { GroupNumbers } from './GroupNumbers.ts'
import type { TermNumbers } from './TermNumbers.ts'

/** What a query is written from. */
export interface QueryNumbers {
  readonly digest: string
  readonly places: number
  readonly ids: readonly string[]
  readonly classes: readonly ExactClass[]
  readonly groups: readonly GroupNumbers[]
  readonly terms: readonly TermNumbers[]
}
