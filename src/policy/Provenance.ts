import type { IsoDate } from '../calendar/internal.ts'
import { frozenCopy, type Path } from '../errors/internal.ts'
import { date, lazily, list, option, optional, read, record, text, wider } from '../shape/internal.ts'
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

/** What a stored result says of its making; what a later release adds is left out. */
export const provenanceShape = /* @__PURE__ */ lazily(() =>
  wider(
    record<Provenance>({ zh: '结算依据', en: 'Provenance' })({
      format: option({ zh: '计算过程的格式', en: 'Format of the trace' }, ['yigongti.trace.v1']),
      engine: text({ zh: '计算引擎', en: 'Engine' }),
      ruleSet: text({ zh: '规则集', en: 'Rule set' }),
      asOf: date({ zh: '规则所取的日期', en: 'Rules as of' }),
      amended: optional(list({ zh: '变更的参数', en: 'Amended parameters' }, text({ zh: '参数', en: 'Parameter' }))),
    }),
  ),
)

export function readProvenance(given: Provenance, at: Path): Provenance {
  const { amended, ...made } = read(provenanceShape(), given, at)
  return amended === undefined ? made : { ...made, amended }
}

export function provenanceOf(rules: AnyRuleSet, asOf: IsoDate): Provenance {
  const made = { format: 'yigongti.trace.v1', engine, ruleSet: rules.id, asOf } as const
  return rules.amended.length === 0 ? made : { ...made, amended: frozenCopy(rules.amended) }
}
