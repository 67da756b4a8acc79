import type { Bilingual, Language } from '../errors/internal.ts'
import { bilingual, date, id, lazily, list, option, orNull, read, record } from '../shape/internal.ts'
import { describeValue } from './describeValue.ts'
import type { AnyRuleSet, DatedValue, LocalParameter, Parameter } from './RuleSet.ts'
import { readRuleSet } from './readRuleSet.ts'

/**
 * 规则差异 — one value that differs between two rule sets; `null` where one of them has none from that day.
 *
 * @since 0.1.0
 */
export interface RuleChange {
  readonly id: string
  readonly label: Bilingual
  readonly from: string
  readonly before: Bilingual | null
  readonly after: Bilingual | null
}

/**
 * 规则比较 — what differs between two rule sets: their own parameters, then the local values, day by day.
 *
 * @param first - the first rule set
 * @param second - the second
 * @returns one row per differing value in the order of the parameters; none where they say the same
 * @example
 * ```ts
 * import { diffRules, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const first = withLocal(guangdong2025, { depositRate: '5%' })
 * const second = withLocal(guangdong2025, { depositRate: '6%' })
 * diffRules(first, second).map(({ label, before, after }) => `${label.zh} ${before?.zh} → ${after?.zh}`)
 * // => [ '年度保证金比例 5% → 6%' ]
 * ```
 * @since 0.1.0
 */
export function diffRules(first: AnyRuleSet, second: AnyRuleSet): readonly RuleChange[] {
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

/**
 * 规则差异文字 — writes differences as lines: label, day, before → after.
 *
 * @param changes - the result of {@link diffRules}
 * @param language - `'zh'` or `'en'`
 * @throws `missing` · `wrong_type` · `not_a_date` · `not_one_of` · `unclean_id` · `too_long` · `unknown_key`
 * @example
 * ```ts
 * import { amend, changesToText, diffRules } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * changesToText(diffRules(guangdong2025, amend(guangdong2025, { capReformYears: false })), 'en')
 * // => 'Growth cap in reform years (from 2025-09-15): yes → no'
 * ```
 * @since 0.1.0
 */
export function changesToText(changes: readonly RuleChange[], language: Language): string {
  const none = { zh: '无', en: 'none' }
  const spoken = read(languageShape(), language, ['language'])
  return read(changesShape(), changes, ['changes'])
    .map(({ label, from, before, after }) => {
      const values = `${(before ?? none)[spoken]} → ${(after ?? none)[spoken]}`
      return spoken === 'zh' ? `${label.zh}（${from} 起）：${values}` : `${label.en} (from ${from}): ${values}`
    })
    .join('\n')
}

/** Differences, as `diffRules` gives them. */
export const changesShape = /* @__PURE__ */ lazily(() => {
  const change = record<RuleChange>({ zh: '规则差异', en: 'Difference' })({
    id: id(),
    label: bilingual(),
    from: date({ zh: '生效日期', en: 'Effective from' }),
    before: orNull(bilingual()),
    after: orNull(bilingual()),
  })
  return list({ zh: '规则差异', en: 'Differences' }, change, { mayBeEmpty: true })
})

const languageShape = /* @__PURE__ */ lazily(() => option<Language>({ zh: '语言', en: 'Language' }, ['zh', 'en']))

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
