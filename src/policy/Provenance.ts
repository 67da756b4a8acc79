import type { IsoDate } from '../calendar/internal.ts'
import { frozenCopy } from '../errors/internal.ts'
import type { AnyRuleSet } from './RuleSet.ts'

/**
 * 计算引擎 — the library and its version, as results carry it.
 *
 * @since 0.1.0
 */
export const engine = 'yigongti@0.2.0'

/**
 * 结果出处 — what made a result: format of the trace, engine, rule set and the day it was read on, and the parameters
 * of a what-if.
 *
 * @since 0.1.0
 */
export interface Provenance {
  readonly format: 'yigongti.trace.v1'
  readonly engine: string
  readonly ruleSet: string
  readonly asOf: IsoDate
  readonly amended?: readonly string[]
}

export function provenanceOf(rules: AnyRuleSet, asOf: IsoDate): Provenance {
  const made = { format: 'yigongti.trace.v1', engine, ruleSet: rules.id, asOf } as const
  return rules.amended.length === 0 ? made : { ...made, amended: frozenCopy(rules.amended) }
}
