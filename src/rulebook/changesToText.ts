import type { Language } from '../errors/internal.ts'
import type { RuleChange } from '../policy/internal.ts'
import { bilingual, date, lazily, list, option, optional, orNull, read, record, text } from '../shape/internal.ts'

/**
 * 规则差异文字 — writes differences as lines: label, day where there is one, before → after.
 *
 * @param changes - the result of {@link diffRules}
 * @param language - `'zh'` or `'en'`
 * @throws `missing` · `wrong_type` · `not_a_date` · `not_one_of` · `too_long` · `unknown_key`
 * @example
 * ```ts
 * import { amend, changesToText, diffRules } from 'yigongti'
 * import { acaTargetRule, guangdong2025 } from 'yigongti/rules'
 *
 * changesToText(diffRules(guangdong2025, amend(guangdong2025, { capReformYears: false })), 'en')
 * // => 'Growth cap in reform years: yes → no'
 *
 * changesToText(diffRules(acaTargetRule, amend(acaTargetRule, { profitFloor: '2%' })), 'zh')
 * // => '利润下限：3% → 2%'
 * ```
 * @since 0.1.0
 */
export function changesToText(changes: readonly RuleChange[], language: Language): string {
  const none = { zh: '无', en: 'none' }
  const spoken = read(languageShape(), language, ['language'])
  return read(changesShape(), changes, ['changes'])
    .map(({ label, from, before, after }) => {
      const values = `${(before ?? none)[spoken]} → ${(after ?? none)[spoken]}`
      if (spoken === 'zh') return `${label.zh}${from === undefined ? '' : `（${from} 起）`}：${values}`
      return `${label.en}${from === undefined ? '' : ` (from ${from})`}: ${values}`
    })
    .join('\n')
}

/** Differences, as `diffRules` gives them. */
export const changesShape = /* @__PURE__ */ lazily(() => {
  const change = record<RuleChange>({ zh: '规则差异', en: 'Difference' })({
    id: text({ zh: '参数或位置', en: 'Parameter or place' }),
    label: bilingual(),
    from: optional(date({ zh: '生效日期', en: 'Effective from' })),
    before: orNull(bilingual()),
    after: orNull(bilingual()),
  })
  return list({ zh: '规则差异', en: 'Differences' }, change, { mayBeEmpty: true })
})

const languageShape = /* @__PURE__ */ lazily(() => option<Language>({ zh: '语言', en: 'Language' }, ['zh', 'en']))
