import { bedDayShape } from '../payment/internal.ts'

/** What each public function takes, by the function's name. */
export const shapes = {
  bedDayPoints: bedDayShape,
} as const
