import type { IsoDate } from '../calendar/internal.ts'
import { fail } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { failAt, lazily, optional, read, record } from '../shape/internal.ts'
import { canonicalize } from './kinds.ts'
import type { AnyRuleSet, DatedValue } from './RuleSet.ts'
import { readObject } from './readRecord.ts'
import { readRuleSet, sealRules } from './readRuleSet.ts'
import { type InputOf, type Localised, startOf } from './withLocal.ts'

/**
 * 假设变更 — the parameters of a rule set, its own and the local ones, that a what-if changes.
 *
 * @since 0.1.0
 */
export type Amendments<R extends AnyRuleSet> = {
  readonly [Id in keyof R['localParameters']]?: InputOf<R['localParameters'][Id]> | undefined
} & {
  readonly [Id in keyof R['parameters']]?: InputOf<R['parameters'][Id]> | undefined
}

const whatIf: readonly Citation[] = [
  { document: { zh: '假设情景（非现行规定）', en: 'What-if (not the rule in force)' }, status: 'illustrative' },
]

/**
 * 假设情景 — a what-if copy of a rule set: some parameters, the document's own or local, take other values.
 *
 * The change holds from `from` on (by default from the beginning) and replaces what would have come later. Changed
 * values are cited as illustrative and their ids kept in `amended`, so a result says that it is a what-if.
 *
 * @param given - a rule set, itself never changed
 * @param changes - new values by parameter id
 * @param options - `from`: the day the change takes effect
 * @throws `unknown_parameter` · the errors of the value's kind, with its path · `not_a_date`
 * @example
 * ```ts
 * import { amend, diffRules } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const reform = amend(guangdong2025, { baseYears: 5 })
 * diffRules(guangdong2025, reform).map(({ id, before, after }) => `${id}: ${before?.en} → ${after?.en}`)
 * // => [ 'baseYears: 3 → 5' ]
 * ```
 * @since 0.1.0
 */
export function amend<const R extends AnyRuleSet>(
  given: R,
  changes: Amendments<R>,
  options: { readonly from?: IsoDate | string } = {},
): Localised<Omit<R, 'parameters' | 'amended'> & Pick<AnyRuleSet, 'parameters' | 'amended'>> {
  const rules = readRuleSet(given)
  const { from: start } = read(amendOptionsShape(), options, ['options'])
  if (start !== undefined && start < rules.effectiveFrom) {
    const info = { label: rules.label, received: start, effectiveFrom: rules.effectiveFrom }
    failAt(amendOptionsShape(), 'before_first_value', ['from'], info, ['options'])
  }
  const parameters = { ...rules.parameters }
  const local = { ...rules.local }
  const amended = new Set(rules.amended)
  for (const [id, input] of Object.entries(readObject(changes, []))) {
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
    const from = start ?? history[0]?.from ?? rules.effectiveFrom
    const changed: readonly DatedValue[] = [
      ...history.filter((dated) => dated.from < from),
      { from, value, citations: whatIf },
    ]
    if (own === undefined) local[id] = changed
    else parameters[id] = { ...own, values: changed }
    amended.add(id)
  }
  return sealRules({ ...rules, parameters, local, amended: [...amended] }) as never
}

/** From when on. */
export const amendOptionsShape = /* @__PURE__ */ lazily(() =>
  record<{ readonly from?: IsoDate | string }>({ zh: '选项', en: 'Options' })({ from: optional(startOf()) }),
)
