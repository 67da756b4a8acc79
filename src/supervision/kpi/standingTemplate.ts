import { lastDayOf, readYear } from '../../calendar/internal.ts'
import { fail, show } from '../../errors/internal.ts'
import { add, isOne, toDecimalString, zero } from '../../numeric/internal.ts'
import { inForce, type RulesInForce } from '../../policy/internal.ts'
import type { KpiTemplate } from './KpiTemplate.ts'

/** The template on the last day of a year: every dimension has a weight, and together they are 1. */
export function standingTemplate(template: KpiTemplate, year: unknown): RulesInForce {
  const standing = inForce(template, lastDayOf(readYear(year, ['year'])), ['year'], 'kpi')
  const { dimensions } = template
  if (!Array.isArray(dimensions)) {
    const expected = { zh: '考核指标模板', en: 'a template of indicators' }
    fail('wrong_type', ['template', 'dimensions'], { expected, received: show(dimensions) })
  }
  const sum = template.dimensions.reduce((total, { id }) => add(total, standing.share(id).value), zero)
  if (!isOne(sum)) fail('weights_not_one', ['template'], { received: toDecimalString(sum) })
  return standing
}
