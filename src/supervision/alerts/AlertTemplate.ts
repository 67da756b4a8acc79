import type { Bilingual } from '../../errors/internal.ts'
import type { Citation, Unit } from '../../figure/internal.ts'
import { type RuleSet, ruleSetFields, ruleSetLaws } from '../../policy/internal.ts'
import {
  asGiven,
  bilingual,
  citations,
  id,
  type Law,
  lazily,
  list,
  listed,
  option,
  record,
  uniqueIds,
  unitShape,
} from '../../shape/internal.ts'

/**
 * 预警模板 — the indicators that are watched as a rule set: each has two local parameters, the line of attention (关注线) and
 * the line of warning (预警线), named after it. No document gives a value for them: what the locality does not supply is
 * not watched.
 *
 * @since 0.2.0
 */
export interface AlertTemplate extends RuleSet<'alerts'> {
  readonly items: readonly {
    /** The series that it watches. Its lines are the parameters `<id>Attention` and `<id>Warning`. */
    readonly id: string
    readonly label: Bilingual
    readonly unit: Unit
    /** The side on which a line is passed. */
    readonly side: 'above' | 'below'
    /** Who names the indicator. */
    readonly citations: readonly Citation[]
  }[]
}

export const lines = [
  { end: 'Attention', name: { zh: '关注', en: 'attention' }, severity: 'notice' },
  { end: 'Warning', name: { zh: '预警', en: 'warning' }, severity: 'warning' },
] as const

/** What a line may be: a part of a whole, a rate that may lie above it or below 0, or a number. */
const lineKinds = { share: true, rate: true, number: true }

const sideNames = { above: { zh: '高于', en: 'above' }, below: { zh: '低于', en: 'below' } } as const

export const alertTemplateShape = /* @__PURE__ */ lazily(() => {
  const item = record<AlertTemplate['items'][number]>({ zh: '预警指标', en: 'Watched indicator' })({
    id: id(),
    label: bilingual(),
    unit: unitShape(),
    side: option({ zh: '方向', en: 'Side' }, ['above', 'below'], 'not_one_of', sideNames),
    citations: asGiven(citations()),
  })
  return record<AlertTemplate>({ zh: '预警模板', en: 'Template of alerts' }, 'alertTemplate')(
    {
      ...ruleSetFields('alerts'),
      items: list({ zh: '预警指标', en: 'Watched indicators' }, item, { laws: [uniqueIds] }),
    },
    [...ruleSetLaws, itemsHaveLines],
  )
})

type Parameters = ReadonlyMap<string, { readonly kind: string }>
interface Watching {
  readonly parameters: Parameters
  readonly localParameters: Parameters
  readonly items: AlertTemplate['items']
}

/** Each indicator has its two lines among the parameters, both of one kind. */
const itemsHaveLines: Law<Watching> = {
  codes: ['unknown_id'],
  says: ['itemsHaveLines'],
  judge: ({ parameters, localParameters, items }, reading) => {
    if (!reading.isSound(parameters) || !reading.isSound(localParameters) || !Array.isArray(items)) return
    const kinds = new Map([...parameters, ...localParameters].map(([key, { kind }]) => [key, kind]))
    for (const [index, { id: own }] of (items as AlertTemplate['items']).entries()) {
      if (!reading.isSound(own)) continue
      const [attention, warning] = lines.map(({ end }) => kinds.get(own + end))
      if (attention === warning && attention !== undefined && Object.hasOwn(lineKinds, attention)) continue
      const expected = listed(lines.map(({ end }) => own + end))
      reading.refuse('unknown_id', { received: own, expected }, ['items', index, 'id'])
    }
  },
}
