import type { Warning } from '../figure/internal.ts'
import type { AnyRuleSet } from '../policy/internal.ts'

const remembered = /* @__PURE__ */ new WeakMap<AnyRuleSet, number>()

/** A year before the oldest document that a rule set cites with its day: no such rule was written yet. */
export function documentWarning(rules: AnyRuleSet, year: number): readonly Warning[] {
  const oldest = remembered.get(rules) ?? oldestYear(rules)
  remembered.set(rules, oldest)
  if (year >= oldest || oldest === Number.POSITIVE_INFINITY) return []
  return [
    {
      code: 'before_document',
      path: ['year'],
      place: { zh: '年度', en: 'Year' },
      message: {
        zh: `${year} 年度早于所引文件的印发年份（最早为 ${oldest} 年），当时尚无此规定：请核对年度，或改用当年适用的规定`,
        en: `the year ${year} lies before the documents that the rules cite (the oldest is of ${oldest}): they were not issued yet; check the year, or use the rules of that year`,
      },
    },
  ]
}

/** The year of the oldest document with its day; none where no day is known. */
function oldestYear({ parameters, local, clauses }: AnyRuleSet): number {
  const values = [...Object.values(parameters).flatMap((parameter) => parameter.values), ...Object.values(local).flat()]
  const citations = [...values.flatMap((value) => value.citations), ...Object.values(clauses).flat()]
  const years = citations.flatMap(({ issuedOn }) => /^\d{4}/.exec(issuedOn ?? '')?.map(Number) ?? [])
  return years.reduce((oldest, year) => Math.min(oldest, year), Number.POSITIVE_INFINITY)
}
