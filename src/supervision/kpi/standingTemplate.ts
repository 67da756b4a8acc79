import { lastDayOf } from '../../calendar/internal.ts'
import { add, isOne, toDecimalString, zero } from '../../numeric/internal.ts'
import { inForce, type RulesInForce } from '../../policy/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { type KpiTemplate, kpiTemplateShape } from './KpiTemplate.ts'

/** The template on the last day of a year: every dimension has a weight, and together they are 1. */
export function standingTemplate(template: KpiTemplate, year: number): RulesInForce {
  const standing = inForce(template, lastDayOf(year), ['year'], 'kpi')
  const sum = template.dimensions.reduce((total, { id }) => add(total, standing.share(id).value), zero)
  if (!isOne(sum)) {
    failAt(kpiTemplateShape(), 'weights_not_one', [], { received: toDecimalString(sum) }, ['template'])
  }
  return standing
}
