import type { Bilingual } from '../errors/internal.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet, DatedValue, LocalParameter, Parameter } from './RuleSet.ts'
import { readRuleSet } from './readRuleSet.ts'

/**
 * 规则差异 — one value that differs between two rules of a kind; `null` where one of them has none.
 *
 * @since 0.1.0
 */
export interface RuleChange {
  /** The parameter, or where in the rule the value stands: `classes.0.upTo`. */
  readonly id: string
  readonly label: Bilingual
  /** The day from which they differ; only the values of rule sets have one. */
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
    const days = new Set([...old.values, ...current.values].map(({ from }) => from))
    return [...days].sort().flatMap((from): RuleChange[] => {
      const [was, is] = [valueOn(old, from), valueOn(current, from)]
      if (JSON.stringify(was) === JSON.stringify(is)) return []
      const label = old.definition?.label ?? current.definition?.label ?? { zh: id, en: id }
      const [before, after] = [textOf(old, was), textOf(current, is)]
      // Values that look alike as people read them are shown as they stand.
      const alike = before?.en === after?.en
      return [{ id, label, from, before: alike ? plain(was) : before, after: alike ? plain(is) : after }]
    })
  })
}

interface History {
  readonly definition: Parameter | LocalParameter | undefined
  readonly values: readonly DatedValue[]
}

function historyOf(rules: AnyRuleSet, id: string): History {
  const definition: Parameter | LocalParameter | undefined = rules.parameters[id] ?? rules.localParameters[id]
  return { definition, values: rules.parameters[id]?.values ?? rules.local[id] ?? [] }
}

function valueOn({ values }: History, day: string): DatedValue['value'] | undefined {
  return values.findLast(({ from }) => from <= day)?.value
}

function textOf({ definition }: History, value: DatedValue['value'] | undefined): Bilingual | null {
  return value === undefined || definition === undefined ? null : describeValue(definition, value)
}

function plain(value: DatedValue['value'] | undefined): Bilingual | null {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return value === undefined ? null : { zh: text, en: text }
}
