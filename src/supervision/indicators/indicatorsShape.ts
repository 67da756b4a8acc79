import type { Figure } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import {
  amount,
  type Fields,
  lazily,
  list,
  needs,
  notNegative,
  option,
  optional,
  record,
  type Shape,
  whole,
  wholeFigure,
} from '../../shape/internal.ts'
import { caseRowsShape } from './CaseRows.ts'
import type { IndicatorsInput } from './computeIndicators.ts'
import { type IndicatorFact, indicatorFacts } from './IndicatorFact.ts'
import { type IndicatorId, indicatorDefinitions } from './indicatorDefinitions.ts'

/** Counts and sums, or the case rows they are counted from, and which indicators are wanted. */
export const indicatorsShape = /* @__PURE__ */ lazily(() =>
  record<IndicatorsInput>({ zh: '监测指标', en: 'Indicators' })(
    {
      facts: optional(
        record<Facts>({ zh: '基础数据', en: 'Facts' })(
          Object.fromEntries(factIds.map((id) => [id, optional(factShape(id))])) as FactFields,
        ),
      ),
      cases: optional(caseRowsShape()),
      readmissionDays: optional(whole(days, { atLeast: 0 })),
      indicators: optional(
        list(
          { zh: '指标', en: 'Which indicators' },
          option({ zh: '指标', en: 'Indicator' }, Object.keys(indicatorDefinitions) as IndicatorId[]),
        ),
      ),
    },
    [needs('readmissionDays', 'cases')],
  ),
)

type Facts = NonNullable<IndicatorsInput['facts']>
type FactFields = { readonly [Id in IndicatorFact]: Shape<DecimalInput, Figure | undefined, true> } & Fields<Facts>

export const factIds = Object.keys(indicatorFacts) as readonly IndicatorFact[]

/** Amounts are whole fen, counts and days whole numbers, weights any number; none below zero. */
function factShape(id: IndicatorFact): Shape<DecimalInput, Figure, false> {
  const { name, unit } = indicatorFacts[id]
  const label = { id, name, unit }
  if (unit === 'yuan') return amount(label)
  return unit === 'weight' ? notNegative(label) : wholeFigure(label, { atLeast: 0 })
}

const days = { id: 'readmissionDays', name: { zh: '再入院天数', en: 'Days of a readmission' }, unit: 'days' } as const
