import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { bare, lazily, notNegative, type OutOf, oneAtLeast, optional, record } from '../../shape/internal.ts'
import type { SameDayStay } from '../../stays/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { type Block, groupedWeight, weightUnits } from './machine/Block.ts'
import { exceptionsShape, type ScreenException } from './ScreenException.ts'
import { evidence, type ScreenRun, screenNames } from './ScreenRun.ts'
import { type Criterion, criterionFields, daysAtMost, known, noProcedure, stayScreen } from './stayScreen.ts'

/**
 * 低标准入院规则 — all the criteria that are given must hold; at least one is.
 *
 * @since 0.2.0
 */
export interface LowStandardScreen extends Rule<'lowStandard'> {
  readonly daysAtMost?: NumberInput
  readonly weightAtMost?: NumberInput
  readonly noProcedure?: true
  readonly exceptions?: readonly ScreenException[]
}

export const lowStandardScreenShape = /* @__PURE__ */ lazily(() =>
  record<LowStandardScreen>(screenNames.lowStandard)(
    {
      ...ruleHead('lowStandard'),
      ...criterionFields(),
      weightAtMost: optional(bare(notNegative(L.weightAtMost))),
      exceptions: exceptionsShape(),
    },
    [oneAtLeast(['daysAtMost', 'weightAtMost', 'noProcedure'])],
  ),
)

/** Short, light or without a procedure: everything that is asked together. */
export function lowStandard(
  rule: OutOf<ReturnType<typeof lowStandardScreenShape>>,
  sameDay: SameDayStay,
  registers: Registers,
): ScreenRun {
  return stayScreen(registers, {
    screen: 'lowStandard',
    criteria: [
      rule.daysAtMost === undefined ? undefined : daysAtMost(rule.daysAtMost, sameDay),
      rule.weightAtMost === undefined ? undefined : weightAtMost(rule.weightAtMost),
      rule.noProcedure && noProcedure,
    ],
    exceptions: rule.exceptions,
    opening: () => ({ zh: '入院指征可能不足', en: 'the need for a bed is not plain' }),
  })
}

/** The case weighs no more than the limit; nobody can tell of one without a group. */
function weightAtMost(exactLimit: Fraction): Criterion {
  const units = Number((exactLimit.n * BigInt(weightUnits)) / exactLimit.d)
  const limit = toDecimalString(exactLimit)
  const text = ({ weight }: Block, place: number) =>
    toDecimalString({ n: BigInt(weight[place] as number), d: BigInt(weightUnits) })
  return {
    holds: ({ weight }, place) => known(groupedWeight(weight, place), (weight[place] as number) <= units),
    evidence: (block, place) => [evidence(L.weight, text(block, place)), evidence(L.weightAtMost, limit)],
    phrase: (block, place) => ({
      zh: `权重 ${text(block, place)}（界限 ${limit}）`,
      en: `a weight of ${text(block, place)} (limit ${limit})`,
    }),
  }
}

const L = /* @__PURE__ */ deepFreeze({
  weight: { id: 'caseWeight', name: { zh: '病例权重', en: 'Case weight' }, unit: 'weight' },
  weightAtMost: { id: 'weightAtMost', name: { zh: '权重界限', en: 'Limit of the weight' }, unit: 'weight' },
} as const satisfies Record<string, Label>)
