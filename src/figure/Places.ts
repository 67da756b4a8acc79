import type { Path } from '../errors/internal.ts'
import type { StepInput } from './Step.ts'

/** Where a figure stands in a result. Of a class, as the account of what is computed is. */
export class Places {
  alsoAt: Path[] | undefined = undefined
  /** What was given and stands in the result, as the steps that use it show it. */
  input: StepInput | undefined = undefined

  /** `of`: the result that is being made. */
  constructor(
    readonly of: object,
    readonly at: Path,
  ) {}
}
