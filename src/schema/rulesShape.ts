import type * as z from 'zod'
import type { EligibilityCondition, RuleSet } from '../policy/internal.ts'
import { bilingual, citations } from './citations.ts'
import { judgeIds } from './judgeIds.ts'
import { lazily } from './lazily.ts'
import { listOrNone } from './list.ts'
import { asDocument, named } from './named.ts'
import { history, localParameter, parameter } from './parameters.ts'
import { record, table } from './record.ts'
import { ruleSetRules } from './ruleSetRules.ts'
import { date, id } from './texts.ts'

/** A rule set as plain data. */
export const rulesShape = /* @__PURE__ */ lazily(() =>
  named(
    record(
      {
        id: id(),
        label: bilingual(),
        effectiveFrom: date({ zh: '生效日期', en: 'Effective from' }),
        verifiedOn: date({ zh: '核对日期', en: 'Verified on' }),
        parameters: named(table(parameter()), { zh: '规则参数', en: 'Values of the document' }),
        localParameters: named(table(localParameter()), { zh: '地方参数', en: 'Values left to the locality' }),
        local: named(table(history()), { zh: '地方参数值', en: 'Values supplied by the locality' }),
        clauses: named(table(citations()), { zh: '各项依据', en: 'Clauses behind the figures' }),
        eligibility: named(listOrNone(condition(), [judgeIds]), { zh: '资格条件', en: 'Conditions of eligibility' }),
        amended: named(listOrNone(id()), { zh: '假设变更的参数', en: 'Parameters changed by a what-if' }),
      } satisfies Record<keyof RuleSet, z.ZodType>,
      ruleSetRules,
    ),
    { zh: '规则集', en: 'A rule set' },
    asDocument('rules'),
  ),
)

function condition() {
  return record({ id: id(), label: bilingual(), citations: citations() } satisfies Record<
    keyof EligibilityCondition,
    z.ZodType
  >)
}
