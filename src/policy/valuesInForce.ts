import type { IsoDate } from '../calendar/internal.ts'
import { type Bilingual, frozenCopy } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet } from './RuleSet.ts'
import { missingOf, refuseMissing, valueOn } from './valueOn.ts'

/**
 * 现行参数值 — a value of a rule set on a day, as people read it: since when it holds, and where it comes from.
 *
 * @since 0.2.0
 */
export interface StandingValue {
  readonly id: string
  readonly label: Bilingual
  readonly from: string
  readonly value: Bilingual
  readonly citations: readonly Citation[]
}

/** The values of a rule set on a day, its own and the local ones; an optional one that nobody supplied is not there. */
export function valuesInForce(rules: AnyRuleSet, day: IsoDate): readonly StandingValue[] {
  const [first, ...others] = missingOf(rules)
  if (first !== undefined) refuseMissing([first, ...others])
  const definitions = [...Object.values(rules.parameters), ...Object.values(rules.localParameters)]
  return frozenCopy(
    definitions.flatMap((definition) => {
      const dated = valueOn(rules, definition, day)
      if (dated === undefined) return []
      const { id, label } = definition
      return [
        { id, label, from: dated.from, value: describeValue(definition, dated.value), citations: dated.citations },
      ]
    }),
  )
}
