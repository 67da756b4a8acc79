import type { Law } from '../../src/shape/internal.ts'
import type { Break, Breaks } from './breaks/Break.ts'
import { breaksOfBudget } from './breaks/budget.ts'
import { breaksOfCorridor } from './breaks/corridor.ts'
import { breaksOfPayment } from './breaks/payment.ts'
import { breaksOfPolicy } from './breaks/policy.ts'
import { breaksOfPrograms } from './breaks/programs.ts'
import { breaksOfQuality } from './breaks/quality.ts'
import { breaksOfRunningYear } from './breaks/runningYear.ts'
import { breaksOfShape } from './breaks/shape.ts'
import { breaksOfSupervision } from './breaks/supervision.ts'

/** How each law is broken, by what it says: all of it, or its first word where that says enough. */
const breaks: Breaks = {
  ...breaksOfShape,
  ...breaksOfPolicy,
  ...breaksOfBudget,
  ...breaksOfCorridor,
  ...breaksOfPayment,
  ...breaksOfPrograms,
  ...breaksOfQuality,
  ...breaksOfSupervision,
  ...breaksOfRunningYear,
}

export function breakOf({ says }: Law): Break | undefined {
  const [kind] = says
  return breaks[says.join(' ')] ?? breaks[kind]
}
