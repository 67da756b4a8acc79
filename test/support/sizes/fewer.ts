/** Where a list is run with fewer elements than all others, and why. */
interface Fewer {
  readonly count: number
  readonly because: string
}

const because = {
  years: 'the year is settled for its members some ten times over',
  bothLists: 'it takes two lists, so that this is 100,000 rows',
  heldYears: 'each value is explained by a settled year of its own: three of them are held',
} as const

const of = (count: number, why: keyof typeof because): Fewer => ({ count, because: because[why] })

/** All other lists are run with 100,000; a million of any is for the bench. */
export const fewer: Readonly<Record<string, Fewer>> = {
  'explainMargins, groups': of(50_000, 'bothLists'),
  'sensitivity, members': of(10_000, 'heldYears'),
  'vulnerabilities, members': of(10_000, 'years'),
}
