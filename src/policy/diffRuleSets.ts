import type { Bilingual } from '../errors/internal.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet, LocalParameter, Parameter, ParameterValue } from './RuleSet.ts'
import { readRuleSet } from './readRuleSet.ts'
import { byDay, holdsBy } from './sinceWhen.ts'

/**
 * 规则差异 — one value that differs between two rules of a kind; `null` where one of them has none.
 *
 * @since 0.1.0
 */
export interface RuleChange {
  /** The parameter, or where in the rule the value stands: `classes.0.upTo`. */
  readonly id: string
  readonly label: Bilingual
  /** The day from which they differ, where one is known; only the values of rule sets have one. */
  readonly from?: string
  readonly before: Bilingual | null
  readonly after: Bilingual | null
}

/** What differs between the parameters of two rule sets, and between their local values, day by day. */
export function diffRuleSets(first: AnyRuleSet, second: AnyRuleSet): readonly RuleChange[] {
  const [before, after] = [readRuleSet(first), readRuleSet(second)]
  const ids = new Set(
    [before, after].flatMap((rules) => Object.keys({ ...rules.parameters, ...rules.localParameters })),
  )
  return [...ids].flatMap((id) => {
    const [old, current] = [historyOf(before, id), historyOf(after, id)]
    const days = new Set([...old.values, ...current.values].sort(byDay).map(({ from }) => from))
    return [...days].flatMap((from): RuleChange[] => {
      const [was, is] = [valueOn(old, from), valueOn(current, from)]
      if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return []
      const label = old.definition?.label ?? current.definition?.label ?? { zh: id, en: id }
      const [before, after] = [textOf(old, was), textOf(current, is)]
      // Values that look alike as people read them are shown as they stand.
      const alike = before?.en === after?.en
      const day = from === undefined ? {} : { from }
      return [{ id, label, ...day, before: alike ? plain(was) : before, after: alike ? plain(is) : after }]
    })
  })
}

interface History {
  readonly definition: Parameter | LocalParameter | undefined
  readonly values: readonly ParameterValue[]
}

function historyOf(rules: AnyRuleSet, id: string): History {
  const definition: Parameter | LocalParameter | undefined = rules.parameters[id] ?? rules.localParameters[id]
  return { definition, values: rules.parameters[id]?.values ?? rules.local[id] ?? [] }
}

interface Found {
  readonly value: ParameterValue['value']
  readonly isDefault: boolean
}

/** The value on a day, or before all days; where nobody gave one, the default. */
function valueOn({ definition, values }: History, day = ''): Found | undefined {
  const found = values.findLast((dated) => holdsBy(dated, day))
  if (found !== undefined) return { value: found.value, isDefault: false }
  const otherwise = definition !== undefined && 'default' in definition ? definition.default : undefined
  return otherwise === undefined ? undefined : { value: otherwise, isDefault: true }
}

function textOf({ definition }: History, found: Found | undefined): Bilingual | null {
  if (found === undefined || definition === undefined) return null
  const { zh, en } = describeValue(definition, found.value)
  return found.isDefault ? { zh: `${zh}（默认）`, en: `${en} (default)` } : { zh, en }
}

function plain(found: Found | undefined): Bilingual | null {
  if (found === undefined) return null
  const { value } = found
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return { zh: text, en: text }
}
