import type { Admission, ScreeningInput } from 'yigongti'
import { type ScreenLimits, withHeads } from '../../../support/withHeads.ts'

type Day = Admission['admittedOn']

/** A day of 2026 by its number from 1 January, which is day 0. */
export function day(number: number): Day {
  return new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10) as Day
}

/** A stay at the county hospital from one day to another. */
export function stay(id: string, from: number, to: number, more: Partial<Admission> = {}): Admission {
  const dates = { admittedOn: day(from), dischargedOn: day(to) }
  return { id, person: 'p', institution: 'county', ...dates, diagnosis: 'I63.9', ...more }
}

/** Two members and a hospital outside. */
export function screening(admissions: readonly Admission[], limits: ScreenLimits): ScreeningInput {
  return {
    admissions,
    institutions: [
      { id: 'county', member: true, level: 2, lead: true },
      { id: 'township', member: true, level: 1 },
      { id: 'city', member: false, level: 3 },
    ],
    badRows: 'strict',
    screens: withHeads(limits),
  }
}
