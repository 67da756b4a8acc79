import type { Law } from '../../src/shape/internal.ts'
import { mendsOfBudget } from './mends/budget.ts'
import { mendsOfCorridor } from './mends/corridor.ts'
import type { Mend, Mends } from './mends/Mend.ts'
import { mendsOfPayment } from './mends/payment.ts'
import { mendsOfPolicy } from './mends/policy.ts'
import { mendsOfPrograms } from './mends/programs.ts'
import { mendsOfQuality } from './mends/quality.ts'
import { mendsOfRunningYear } from './mends/runningYear.ts'
import { mendsOfShape } from './mends/shape.ts'
import { mendsOfSupervision } from './mends/supervision.ts'

/** How each law is made to hold, by what it says: all of it, or its first word where that says enough. */
const mends: Mends = {
  ...mendsOfShape,
  ...mendsOfPolicy,
  ...mendsOfBudget,
  ...mendsOfCorridor,
  ...mendsOfPayment,
  ...mendsOfPrograms,
  ...mendsOfQuality,
  ...mendsOfSupervision,
  ...mendsOfRunningYear,
}

export function mendOf({ says }: Law): Mend | undefined {
  const [kind] = says
  return mends[says.join(' ')] ?? mends[kind]
}
