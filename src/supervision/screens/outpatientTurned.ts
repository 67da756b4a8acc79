import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { bare, lazily, type OutOf, oneAtLeast, optional, record, share } from '../../shape/internal.ts'
import type { SameDayStay } from '../../stays/internal.ts'
import { beginsWithOneOf, diagnosesShape } from './diagnosesShape.ts'
import type { Registers } from './machine/AdmissionTable.ts'
import { exceptionsShape, type ScreenException } from './ScreenException.ts'
import { type ScreenRun, screenNames } from './ScreenRun.ts'
import { criterionFields, daysAtMost, noProcedure, shareAtLeast, stayScreen } from './stayScreen.ts'

/**
 * 门诊转住院规则 — a diagnosis that outpatient care can treat, and all the criteria that are given; at least one is.
 *
 * @since 0.2.0
 */
export interface OutpatientTurnedScreen extends Rule<'outpatientTurned'> {
  /** Codes, or the beginnings of codes. */
  readonly diagnoses: readonly string[]
  readonly daysAtMost?: NumberInput
  /** Examinations and tests as a share of the cost. */
  readonly testShareAtLeast?: NumberInput
  readonly noProcedure?: true
  readonly exceptions?: readonly ScreenException[]
}

export const outpatientTurnedScreenShape = /* @__PURE__ */ lazily(() =>
  record<OutpatientTurnedScreen>(screenNames.outpatientTurned)(
    {
      ...ruleHead('outpatientTurned'),
      diagnoses: diagnosesShape(),
      ...criterionFields(),
      testShareAtLeast: optional(bare(share(L.testShareAtLeast))),
      exceptions: exceptionsShape(),
    },
    [oneAtLeast(['daysAtMost', 'testShareAtLeast', 'noProcedure'])],
  ),
)

/** What outpatient care can treat, and what the stay was used for. */
export function outpatientTurned(
  rule: OutOf<ReturnType<typeof outpatientTurnedScreenShape>>,
  sameDay: SameDayStay,
  registers: Registers,
): ScreenRun {
  return stayScreen(registers, {
    screen: 'outpatientTurned',
    criteria: [
      rule.daysAtMost === undefined ? undefined : daysAtMost(rule.daysAtMost, sameDay),
      rule.testShareAtLeast && shareAtLeast(rule.testShareAtLeast, tests()),
      rule.noProcedure && noProcedure,
    ],
    exceptions: rule.exceptions,
    looksAt: (code) => beginsWithOneOf(code, rule.diagnoses),
    opening: (code) => ({ zh: `诊断 ${code} 可在门诊治疗`, en: `outpatient care can treat ${code}` }),
  })
}

const L = /* @__PURE__ */ deepFreeze({
  testShare: { id: 'testShare', name: { zh: '检查检验费用占比', en: 'Share of examinations and tests' }, unit: 'rate' },
  testShareAtLeast: {
    id: 'testShareAtLeast',
    name: { zh: '检查检验占比界限', en: 'Limit of that share' },
    unit: 'rate',
  },
} as const satisfies Record<string, Label>)

const tests = (): Parameters<typeof shareAtLeast>[1] => ({
  part: ({ testCost }, place) => testCost[place] as number,
  whole: ({ cost }, place) => cost[place] as number,
  labels: [L.testShare, L.testShareAtLeast],
  names: { zh: '检查检验费用占比', en: 'examinations and tests' },
})
