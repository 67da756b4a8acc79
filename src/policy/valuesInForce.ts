import type { IsoDate } from '../calendar/internal.ts'
import { type Bilingual, frozenCopy } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import { missingOf, refuseMissing, valueOn } from './valueOn.ts'

/**
 * 现行参数值 — a value of a rule set on a day, as people read it: since when it holds, if that is known, and where it comes from.
 *
 * @since 0.2.0
 */
export interface StandingValue {
  readonly id: string
  readonly label: Bilingual
  readonly from?: string
  readonly value: Bilingual
  readonly citations: readonly Citation[]
}

/** The values of a rule set on a day, its own and the local ones; an optional one that nobody supplied is not there. */
export function valuesInForce(rules: AnyRuleSet, asOf: IsoDate): readonly StandingValue[] {
  const [first, ...others] = missingOf(rules)
  if (first !== undefined) refuseMissing([first, ...others])
  const definitions = [...Object.values(rules.parameters), ...Object.values(rules.localParameters)]
  return frozenCopy(
    definitions.flatMap((definition) => {
      const dated = valueOn(rules, definition, asOf)
      if (dated === undefined) return []
      const { id, label } = definition
      const { from, value, citations } = dated
      const day = from === undefined ? {} : { from }
      return [{ id, label, ...day, value: describeValue(definition, value), citations }]
    }),
  )
}
