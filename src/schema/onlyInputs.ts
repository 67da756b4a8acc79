import type { LossRatioInput } from '../programs/internal.ts'
import type {
  applyChanges,
  BreakEvenInput,
  RuleComparisonInput,
  SensitivityInput,
  SweepInput,
} from '../scenario/internal.ts'
import type { AnyShape, InOf, Shape } from '../shape/internal.ts'

/** What a function takes, where its interface says more than its shape can: by alternatives, or by the rules in it. */
interface Closer {
  readonly applyChanges: Parameters<typeof applyChanges>[0]
  readonly breakEven: BreakEvenInput
  readonly compareRules: RuleComparisonInput
  readonly medicalLossRatio: LossRatioInput
  readonly sensitivity: SensitivityInput
  readonly sweep: SweepInput
  readonly sweepLazily: SweepInput
}

/** Shapes of which only the input is told: what they are read to is each room's own, and long. */
export function onlyInputs<All extends Readonly<Record<string, () => AnyShape>>>(all: All) {
  return all as unknown as {
    readonly [K in keyof All]: () => Shape<K extends keyof Closer ? Closer[K] : InOf<ReturnType<All[K]>>, unknown>
  }
}
