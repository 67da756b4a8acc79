import type { IsoDate } from '../calendar/internal.ts'
import { fail } from '../errors/internal.ts'
import { libraryDefinition } from '../figure/internal.ts'
import type { Kind } from './kinds.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue } from './RuleSet.ts'
import { byDay, holdsBy } from './sinceWhen.ts'

export type Definition = Parameter | LocalParameter

/** The parameter of an id, the document's own or local; throws `unknown_parameter` where there is none of the kind. */
export function definitionOf(rules: AnyRuleSet, kind: Kind, id: string): Definition {
  const definition: Definition | undefined = rules.parameters[id] ?? rules.localParameters[id]
  if (definition === undefined || definition.kind !== kind) {
    const known = Object.keys({ ...rules.parameters, ...rules.localParameters })
    fail('unknown_parameter', [id], { ruleSet: rules.id, expected: known.join(', ') })
  }
  return definition
}

/**
 * The last value that took effect by a day, one without a day before all others; else the default of an optional local
 * parameter, or nothing. A day before the first value of what is required is an error: nothing is known of it.
 */
export function valueOn(rules: AnyRuleSet, definition: Definition, day: IsoDate): ParameterValue | undefined {
  const history = 'values' in definition ? definition.values : (rules.local[definition.id] ?? [])
  const ascending = [...history].sort(byDay)
  const found = ascending.findLast((dated) => holdsBy(dated, day))
  if (found !== undefined) return found
  const [first] = ascending
  if (first?.from !== undefined && ('values' in definition || definition.required)) {
    fail('before_first_value', [definition.id], { label: definition.label, received: day, effectiveFrom: first.from })
  }
  if ('values' in definition || definition.default === undefined) return undefined
  return { value: definition.default, citations: libraryDefinition }
}

/** The local parameters that are required and have no value at all, in the order of the rules. */
export function missingOf(rules: AnyRuleSet): readonly LocalParameter[] {
  return Object.values(rules.localParameters).filter(
    ({ id, required, default: otherwise }) =>
      required && otherwise === undefined && (rules.local[id] ?? []).length === 0,
  )
}

/** Names all that the locality has yet to supply, at the place of the first. */
export function refuseMissing(all: readonly [Definition, ...Definition[]]): never {
  const label = {
    zh: all.map(({ id, label: { zh } }) => `${zh}（${id}）`).join('、'),
    en: all.map(({ id, label: { en } }) => `${en} (${id})`).join(', '),
  }
  fail('missing_local_parameter', [all[0].id], { label })
}
