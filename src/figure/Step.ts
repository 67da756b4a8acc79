import { type Bilingual, deepFreeze, type Path } from '../errors/internal.ts'
import type { Rounding } from '../numeric/internal.ts'
import type { Citation } from './Citation.ts'
import type { Unit } from './Unit.ts'

/**
 * 计算步骤 — how one figure came about, as plain data.
 *
 * `formula` names its inputs by their ids; `inputs` holds their labels and values; `rounding.before` is the value
 * before the rule rounded it; `because` says why this branch or how a table was read; `parameters` are the rule values
 * used, with the day each took effect, if it is known; `warning` says that something given is probably a mistake (since 0.2.0); `steps` are the
 * parts of a composite figure, or what a number from another calculation rests on there (since 0.2.0); `shownUnder`: the
 * ids of earlier steps of the same list below which the rest of that stands (since 0.2.0).
 *
 * @since 0.1.0
 */
export interface Step extends Placed {
  readonly id: string
  readonly label: Bilingual
  readonly unit: Unit
  readonly value: string
  readonly formula?: string
  readonly inputs?: readonly StepInput[]
  readonly rounding?: Rounding & { readonly before: string }
  readonly because?: Bilingual
  readonly warning?: Bilingual
  readonly parameters?: readonly StepParameter[]
  readonly citations?: readonly Citation[]
  readonly steps?: readonly Step[]
  readonly shownUnder?: readonly string[]
}

/**
 * 步骤输入 — a number that a step used.
 *
 * @since 0.1.0
 */
export interface StepInput extends Placed {
  readonly id: string
  readonly label: Bilingual
  readonly unit: Unit
  readonly value: string
}

/**
 * 步骤参数 — a rule value that a step used, and since when it has been in force; where nobody gave the day, `undated` says
 * so (since 0.2.0).
 *
 * @since 0.1.0
 */
export interface StepParameter {
  readonly id: string
  readonly label: Bilingual
  readonly effectiveFrom?: string
  readonly undated?: Bilingual
  readonly value: string
  /** The unit of a single number. */
  readonly unit?: Unit
  /** What people read in place of `value`, where that is a table or an option. */
  readonly text?: Bilingual
}

/** Where a figure stands in its result (`['institutions', 0, 'payment']`), and where else; since 0.2.0. */
export interface Placed {
  readonly at?: Path
  readonly alsoAt?: readonly Path[]
}

const because = /* @__PURE__ */ deepFreeze({ zh: '按所给数值', en: 'as given' })

/** A number that was given and that a result repeats. */
export function asGiven({ id, label, unit, value, at, alsoAt }: StepInput): Step {
  if (at === undefined) return { id, label, unit, value, because }
  return alsoAt === undefined
    ? { id, label, unit, value, at, because }
    : { id, label, unit, value, at, alsoAt, because }
}

/** The parts of a composite figure. */
export function partsOf({ formula, inputs, steps = none }: Step): readonly Step[] {
  return formula === undefined && inputs === undefined ? none : steps
}

/** What a number from another calculation rests on there. */
export function originOf({ formula, inputs, steps = none }: Step): readonly Step[] {
  return formula === undefined && inputs === undefined ? steps : none
}

const none: readonly Step[] = []
