import type { Bilingual } from '../errors/internal.ts'
import type { Citation } from './Citation.ts'
import type { Figure } from './figure.ts'
import type { Step, StepParameter } from './Step.ts'

/** What the step of a figure says, beside what the figure is. */
export interface Account {
  readonly formula?: string | undefined
  /** What the step names. */
  readonly operands: readonly Figure[]
  readonly rounding?: Step['rounding'] | undefined
  readonly because?: Bilingual | undefined
  readonly warning?: Bilingual | undefined
  readonly parameters?: readonly StepParameter[] | undefined
  readonly citations?: readonly Citation[] | undefined
}

/**
 * The account of what was computed. Of a class, since after one large result an engine may put all that a literal makes
 * where it is seldom cleared away, and what it leads to stays there with it: small results would be made at half the speed.
 */
export class Computed implements Account {
  constructor(
    readonly formula: string | undefined,
    readonly operands: readonly Figure[],
    readonly rounding: Step['rounding'],
    readonly because: Bilingual | undefined,
    readonly warning: Bilingual | undefined,
    readonly parameters: readonly StepParameter[],
    readonly citations: readonly Citation[],
  ) {}
}
