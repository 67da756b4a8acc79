/** Where a list is run with fewer elements than all others, and why. */
interface Fewer {
  readonly count: number
  readonly because: string
}

const because = {
  settledYears: 'each point of the grid is a settled year',
  members: 'the year is settled for its members some ten times over, and all of these are held',
} as const

const of = (count: number, why: keyof typeof because): Fewer => ({ count, because: because[why] })

/** All other lists are run with 100,000; a million of any is for the bench. */
export const fewer: Readonly<Record<string, Fewer>> = {
  'sweepLazily, points of the grid': of(20_000, 'settledYears'),
  'sensitivity, members': of(20_000, 'members'),
  'vulnerabilities, members': of(20_000, 'members'),
}
