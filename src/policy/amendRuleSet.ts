import type { IsoDate } from '../calendar/internal.ts'
import { fail } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { failAt, lazily, optional, read, record } from '../shape/internal.ts'
import { expectCarveOutsInside } from './carveOutRates.ts'
import { refuseContradictions } from './contradictions.ts'
import { canonicalize } from './kinds.ts'
import type { AnyRuleSet, ParameterValue } from './RuleSet.ts'
import { readRuleSet, sealRules } from './readRuleSet.ts'
import { holdsBy } from './sinceWhen.ts'
import { sourceOf } from './ValueSource.ts'
import { type InputOf, startOf, valuesById } from './withLocal.ts'

/** The parameters of a rule set, its own and the local ones, that a what-if changes. */
export type ParameterChanges<R extends AnyRuleSet> = {
  readonly [Id in keyof R['localParameters']]?: InputOf<R['localParameters'][Id]> | undefined
} & {
  readonly [Id in keyof R['parameters']]?: InputOf<R['parameters'][Id]> | undefined
}

/** What a what-if cites for what it changes. */
export const whatIf: readonly Citation[] = [
  { document: { zh: '假设情景（非现行规定）', en: 'What-if (not the rule in force)' }, status: 'illustrative' },
]

/** The rule set after a what-if. */
export type AmendedRuleSet<R extends AnyRuleSet> = Omit<R, 'parameters' | 'amended' | 'local'> &
  Pick<AnyRuleSet, 'parameters' | 'amended' | 'local'>

/**
 * A rule set with other values: from `from` on, by default from the beginning; what would have come later is replaced.
 */
export function amendRuleSet<const R extends AnyRuleSet>(
  before: R,
  changes: ParameterChanges<R>,
  options: { readonly from?: IsoDate | string } = {},
): AmendedRuleSet<R> {
  const rules = readRuleSet(before)
  const { from: start } = read(amendOptionsShape(), options, ['options'])
  const { label, effectiveFrom } = rules
  if (start !== undefined && effectiveFrom !== undefined && start < effectiveFrom) {
    const info = { label, received: start, effectiveFrom }
    failAt(amendOptionsShape(), 'before_first_value', ['from'], info, ['options'])
  }
  const parameters = { ...rules.parameters }
  const local = { ...rules.local }
  const amended = new Set(rules.amended)
  const given = read(valuesById(), changes)
  for (const [id, input] of given) {
    if (input === undefined) continue
    const own = Object.hasOwn(rules.parameters, id) ? rules.parameters[id] : undefined
    const open = Object.hasOwn(rules.localParameters, id) ? rules.localParameters[id] : undefined
    const definition = own ?? open
    if (definition === undefined) {
      const known = [...Object.keys(rules.parameters), ...Object.keys(rules.localParameters)]
      fail('unknown_parameter', [id], { ruleSet: rules.id, expected: known.join(', ') })
    }
    const value = canonicalize(definition, input, [id])
    const history = own?.values ?? rules.local[id] ?? []
    const from = start ?? history[0]?.from
    const changed: readonly ParameterValue[] = [
      ...(from === undefined ? [] : history.filter((dated) => dated.from !== from && holdsBy(dated, from))),
      { ...(from === undefined ? {} : { from }), value, citations: whatIf, ...sourceOf(input) },
    ]
    if (own === undefined) local[id] = changed
    else parameters[id] = { ...own, values: changed }
    amended.add(id)
  }
  const after = { ...rules, parameters, local, amended: [...amended] }
  expectCarveOutsInside(after, given)
  refuseContradictions(after, amended)
  return sealRules(after) as never
}

/** From when on. */
export const amendOptionsShape = /* @__PURE__ */ lazily(() =>
  record<{ readonly from?: IsoDate | string }>({ zh: '选项', en: 'Options' })({ from: optional(startOf()) }),
)
