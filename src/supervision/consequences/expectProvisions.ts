import { fail, show } from '../../errors/internal.ts'
import type { ConsequenceRules } from './ConsequenceRules.ts'

/** Refuses rules without provisions. */
export function expectProvisions(rules: ConsequenceRules): void {
  const provisions: unknown = (rules as Partial<ConsequenceRules> | undefined)?.provisions
  if (Array.isArray(provisions)) return
  const expected = { zh: '处理规则', en: 'rules of consequences' }
  fail('wrong_type', ['rules', 'provisions'], { expected, received: show(provisions) })
}
