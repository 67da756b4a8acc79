import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, zero } from '../../numeric/internal.ts'
import { type Provenance, provenanceOf, readRuleSet } from '../../policy/internal.ts'
import { type ScoringFigures, scoreIndicatorsShape, scoringFigures } from '../../quality/internal.ts'
import { read } from '../../shape/internal.ts'
import { type KpiInput, kpiShape } from './KpiInput.ts'
import { type KpiTemplate, kpiTemplateShape, standingTemplate } from './KpiTemplate.ts'
import { type KpiIndicatorFigures, kpiIndicatorFigures } from './kpiIndicatorFigures.ts'

/**
 * 维度得分 — what a dimension adds to the weighted score, in points of the scale. `appliedWeight` is its weight after
 * dimensions in which nothing applies have given theirs to the rest.
 *
 * @since 0.2.0
 */
export interface KpiDimensionScore {
  readonly id: string
  readonly weight: DecimalText
  readonly appliedWeight: DecimalText
  readonly score: DecimalText
}

/**
 * 年度考核（结果） — the score for `settleYear`, by dimension and by indicator. The scores of the dimensions sum to the
 * weighted score before it is rounded.
 *
 * @since 0.1.0
 */
export interface KpiScoring {
  readonly score: DecimalText
  readonly weightedScore: DecimalText
  readonly dimensions: readonly KpiDimensionScore[]
  readonly indicators: readonly {
    readonly id: string
    readonly dimension: string
    readonly weight: DecimalText
    readonly appliedWeight: DecimalText
    readonly attainment: DecimalText | null
    readonly score: DecimalText
  }[]
  readonly vetoed: readonly string[]
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 年度考核评分 — the yearly assessment: dimensions weighted by the locality, scored by their indicators.
 *
 * Formula: weight of an indicator = weight of its dimension × its weight within the dimension; then as
 * `scoreIndicators`, but that the weight of an indicator that does not apply stays in its dimension: it goes to those of
 * it that do apply, in proportion. Only a dimension in which nothing applies gives its weight to the other dimensions.
 * Score of a dimension = Σ scores of its indicators. Exact: nothing is rounded but the weighted score, where `rounding`
 * says so.
 *
 * The template is read as it stands on the last day of the year.
 *
 * @param given - a template whose weights `withLocal` has supplied; they sum to 1
 * @param input - see {@link KpiInput}
 * @throws `missing_local_parameter` (a dimension without weight) · `weights_not_one` (the dimensions', or those within
 *   one) · `missing` (a dimension has a weight and no indicator) · `unknown_id` (no such dimension) ·
 *   `before_first_value` · `wrong_kind` · `wrong_type` · `unknown_key` · `empty_list` · `duplicate_id` · `unclean_id` ·
 *   `too_long` · `not_an_integer` · `out_of_range` · `not_one_of` · `not_a_number` · `inexact_number` ·
 *   `too_many_digits` · `percent_not_allowed` · `conflicting_inputs` · as `scoreIndicators`
 * @see Supervision paper: five dimensions; Guangdong: three more. Targets, weights and directions are not in the texts
 * @example
 * ```ts
 * import { scoreKpi, withLocal } from 'yigongti'
 * import { kpiTemplate } from 'yigongti/rules'
 *
 * const template = withLocal(kpiTemplate, {
 *   healthOutcome: '40%', serviceCapacity: 0, medicalQuality: 0, fundEfficiency: '40%', satisfaction: '20%',
 *   resourceSinking: 0, primaryCooperation: 0, twoWayReferral: 0,
 * })
 * const { score, dimensions } = scoreKpi(template, {
 *   year: 2026,
 *   indicators: [
 *     { dimension: 'healthOutcome', id: 'chronicDiseaseControl', target: '70%', threshold: '50%', value: '66%' },
 *     {
 *       dimension: 'fundEfficiency', id: 'budgetExecution', value: '103%',
 *       target: { from: '95%', to: '100%' }, threshold: { from: '85%', to: '106%' },
 *     },
 *     { dimension: 'satisfaction', id: 'patientSatisfaction', target: 90, threshold: 60, value: 87 },
 *   ],
 * })
 * score // => '70'
 * dimensions.filter(({ weight }) => weight !== '0').map(({ id, score }) => [id, score])
 * // => [ [ 'healthOutcome', '32' ], [ 'fundEfficiency', '20' ], [ 'satisfaction', '18' ] ]
 * ```
 * @since 0.1.0
 */
export function scoreKpi(given: KpiTemplate, input: KpiInput): KpiScoring {
  const template = readRuleSet(given, ['template'], kpiTemplateShape())
  const { year, indicators } = read(kpiShape(), input)
  const { year: _, indicators: asGiven, ...rest } = input
  const standing = standingTemplate(template, year)
  const list = kpiIndicatorFigures(template, standing, indicators, asGiven)
  const { score, weighted, parts, vetoed } = scoringFigures(
    read(scoreIndicatorsShape(), { ...rest, indicators: list.map(({ scored }) => scored) }),
    list.map(({ dimension }) => dimension),
  )
  const dimensions = dimensionFigures(template, list, parts)
  const scoring = publish(
    {
      score,
      weightedScore: weighted,
      dimensions: dimensions.map(({ id, given: set, applied, scored }) => ({
        id,
        weight: readFigure(set, standing.share(id).value, asSet, [standing.share(id)]),
        appliedWeight: applied,
        score: scored,
      })),
      indicators: parts.map(({ indicator, appliedWeight, attainment, score: own }, index) => ({
        id: indicator.id,
        dimension: (list[index] as KpiIndicatorFigures).dimension,
        weight: (list[index] as KpiIndicatorFigures).weight,
        appliedWeight,
        attainment: attainment ?? null,
        score: own,
      })),
      vetoed,
    },
    [...list.map(({ weight }) => weight), score, ...dimensions.flatMap(({ applied, scored }) => [applied, scored])],
  )
  return { ...scoring, provenance: provenanceOf(template, standing.asOf) }
}

interface DimensionFigures {
  readonly id: string
  /** How its weight as the locality set it is called. */
  readonly given: Label
  readonly applied: Figure
  readonly scored: Figure
}

const asSet = { zh: '按模板确定的权重', en: 'the weight as it is set for the template' }
const noIndicator = { zh: '权重为零，没有指标', en: 'its weight is zero and it has no indicator' }

/** What each dimension adds to the score: the sums over its indicators. */
function dimensionFigures(
  { dimensions }: KpiTemplate,
  indicators: readonly KpiIndicatorFigures[],
  parts: ScoringFigures['parts'],
): readonly DimensionFigures[] {
  return dimensions.map(({ id, label, citations }, index): DimensionFigures => {
    const inside = parts.filter((_, at) => indicators[at]?.dimension === id)
    const given = labelAt(L.setWeight, index, label.zh, label.en)
    const weight = labelAt(L.dimensionWeight, index, label.zh, label.en)
    const score = labelAt(L.dimensionScore, index, label.zh, label.en)
    if (inside.length === 0) {
      const note = { citations }
      return {
        id,
        given,
        applied: readFigure(weight, zero, noIndicator, [], note),
        scored: readFigure(score, zero, noIndicator, [], note),
      }
    }
    return {
      id,
      given,
      applied: figure(weight, formula`${sumOf(inside.map((part) => part.appliedWeight))}`, exact, { citations }),
      scored: figure(score, formula`${sumOf(inside.map((part) => part.score))}`, exact, { citations }),
    }
  })
}

const L = /* @__PURE__ */ deepFreeze({
  setWeight: { id: 'dimensionWeight', name: { zh: '维度权重', en: 'Weight of dimension' }, unit: 'rate' },
  dimensionWeight: {
    id: 'appliedDimensionWeight',
    name: { zh: '维度适用权重', en: 'Weight of dimension as applied' },
    unit: 'rate',
  },
  dimensionScore: { id: 'dimensionScore', name: { zh: '维度得分', en: 'Score of dimension' }, unit: 'score' },
} as const satisfies Record<string, Label>)
