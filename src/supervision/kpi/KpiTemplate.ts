import { lastDayOf } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { add, isOne, toDecimalString, zero } from '../../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce, ruleSetFields, ruleSetLaws } from '../../policy/internal.ts'
import { indicatorDirections } from '../../quality/internal.ts'
import {
  bilingual,
  choice,
  citations,
  failAt,
  id,
  type Law,
  lazily,
  list,
  listed,
  record,
  uniqueIds,
} from '../../shape/internal.ts'

/**
 * 考核指标模板 — the dimensions of a yearly assessment as a rule set: each has a local parameter of its own id, its
 * weight, which the documents leave to the locality.
 *
 * @since 0.1.0
 */
export interface KpiTemplate extends RuleSet<'kpi'> {
  readonly dimensions: readonly KpiDimension[]
}

/**
 * 考核维度 — one side of the assessment, and the indicators that the document names for it; it may name none.
 *
 * @since 0.2.0
 */
export interface KpiDimension {
  readonly id: string
  readonly label: Bilingual
  readonly citations: readonly Citation[]
  readonly indicators: readonly KpiExample[]
}

/**
 * 文件列举的指标 — an indicator that a document names. Which way it is good is the library's reading: the documents give
 * names only, no formula, no target and no weight.
 *
 * @since 0.2.0
 */
export interface KpiExample {
  readonly id: string
  readonly label: Bilingual
  readonly direction: 'higher' | 'lower' | 'range'
}

/** A template of the yearly assessment, with its dimensions and the indicators it names. */
export const kpiTemplateShape = /* @__PURE__ */ lazily(() =>
  record<KpiTemplate>({ zh: '考核指标模板', en: 'Template of indicators' }, 'kpiTemplate')(
    {
      ...ruleSetFields('kpi'),
      dimensions: list({ zh: '考核维度', en: 'Dimensions' }, dimension(), { laws: [uniqueIds] }),
    },
    [...ruleSetLaws, dimensionsHaveWeights],
  ),
)

const dimension = () =>
  record<KpiDimension>({ zh: '考核维度', en: 'Dimension' })({
    id: id(),
    label: bilingual(),
    citations: citations(),
    indicators: list({ zh: '文件列举的指标', en: 'Indicators that the document names' }, example(), {
      laws: [uniqueIds],
      mayBeEmpty: true,
    }),
  })

const example = () =>
  record<KpiExample>({ zh: '文件列举的指标', en: 'Indicator that the document names' })({
    id: id(),
    label: bilingual(),
    direction: choice({ zh: '指标方向', en: 'Direction' }, indicatorDirections),
  })

type Weights = ReadonlyMap<string, { readonly kind: string }>
type Dimensions = {
  readonly parameters: Weights
  readonly localParameters: Weights
  readonly dimensions: readonly { readonly id: string }[]
}

/** Each dimension has a share of its own id among the parameters: its weight. */
const dimensionsHaveWeights: Law<Dimensions> = {
  codes: ['unknown_id'],
  says: ['dimensionsHaveWeights'],
  judge: ({ parameters, localParameters, dimensions }, reading) => {
    if (!reading.isSound(parameters) || !reading.isSound(localParameters) || !Array.isArray(dimensions)) return
    const shares = [...parameters, ...localParameters].flatMap(([key, { kind }]) => (kind === 'share' ? [key] : []))
    const known = new Set(shares)
    for (const [index, { id: own }] of (dimensions as Dimensions['dimensions']).entries()) {
      if (!reading.isSound(own) || known.has(own)) continue
      reading.refuse('unknown_id', { received: own, expected: listed(shares) }, ['dimensions', index, 'id'])
    }
  },
}

/** The template on the last day of a year: every dimension has a weight, and together they are 1. */
export function standingTemplate(template: KpiTemplate, year: number): RulesInForce {
  const standing = inForce(template, lastDayOf(year), ['year'], 'kpi')
  const sum = template.dimensions.reduce((total, { id }) => add(total, standing.share(id).value), zero)
  if (!isOne(sum)) {
    failAt(kpiTemplateShape(), 'weights_not_one', [], { received: toDecimalString(sum) }, ['template'])
  }
  return standing
}
