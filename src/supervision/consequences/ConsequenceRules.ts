import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { type RuleSet, ruleSetFields, ruleSetLaws } from '../../policy/internal.ts'
import {
  bilingual,
  citations,
  flag,
  id,
  type Law,
  lazily,
  list,
  listed,
  option,
  optional,
  record,
  uniqueIds,
} from '../../shape/internal.ts'

/**
 * 处理规则 — what a law says must follow from an act: provisions over the dated parameters of a rule set.
 *
 * @since 0.1.0
 */
export interface ConsequenceRules extends RuleSet<'consequences'> {
  readonly provisions: readonly Provision[]
}

/**
 * 处理条款 — an article: which acts it is about, and its measures. Where `fraudulent` is given it is about the act only
 * with that intent, where `loss` is given only where the fund lost money, or lost none.
 *
 * @since 0.2.0
 */
export interface Provision {
  readonly id: string
  readonly label: Bilingual
  readonly acts: readonly { readonly act: Act; readonly fraudulent?: boolean; readonly loss?: boolean }[]
  readonly measures: readonly ConsequenceMeasure[]
  readonly citations: readonly Citation[]
}

/**
 * 行为类别 — improper use of the fund, poor management, fraud by the provider, or an act of a patient.
 *
 * @since 0.2.0
 */
export type Act = 'improperUse' | 'poorManagement' | 'fraud' | 'patient'

/**
 * 情节 — what must be found before a measure applies. `loss` is read from the amount, the rest the caller states.
 *
 * @since 0.2.0
 */
export type Circumstance = 'loss' | 'refusedToCorrect' | 'seriousConsequences' | 'majorLossOrImpact'

/**
 * 处理措施 — a measure of an article. `range` names the two parameters it lies between; with `times` they multiply the loss
 * (`'loss'`) or the money cheated (`'cheated'`), without `range` that amount itself is meant, or nothing that has a size.
 *
 * @since 0.2.0
 */
export interface ConsequenceMeasure {
  readonly kind: 'correction' | 'talk' | 'recovery' | 'fine' | 'suspension' | 'agreement' | 'managementBan'
  readonly label: Bilingual
  readonly on: 'institution' | 'department' | 'person' | 'patient'
  /** Any one of them is enough; none: always. */
  readonly when: readonly Circumstance[]
  readonly range?: { readonly from: string; readonly to: string }
  readonly times?: 'loss' | 'cheated'
}

/** The rules of consequences, with the articles and their measures. */
export const consequenceRulesShape = /* @__PURE__ */ lazily(() =>
  record<ConsequenceRules>({ zh: '处理规则', en: 'Rules of consequences' }, 'consequenceRules')(
    {
      ...ruleSetFields('consequences'),
      provisions: list({ zh: '处理条款', en: 'Provisions' }, provision(), { laws: [uniqueIds], mayBeEmpty: true }),
    },
    [...ruleSetLaws, rangesAreParameters],
  ),
)

export const acts = ['improperUse', 'poorManagement', 'fraud', 'patient'] as const
const circumstances = ['loss', 'refusedToCorrect', 'seriousConsequences', 'majorLossOrImpact'] as const
const kinds = ['correction', 'talk', 'recovery', 'fine', 'suspension', 'agreement', 'managementBan'] as const

const provision = () =>
  record<Provision>({ zh: '处理条款', en: 'Provision' })({
    id: id(),
    label: bilingual(),
    acts: list(
      { zh: '适用行为', en: 'Acts' },
      record<Provision['acts'][number]>({ zh: '适用行为', en: 'Act' })({
        act: option({ zh: '行为类别', en: 'Act' }, acts),
        fraudulent: optional(flag({ zh: '是否以骗取基金为目的', en: 'With the intent to defraud' })),
        loss: optional(flag({ zh: '是否造成基金损失', en: 'With a loss to the fund' })),
      }),
    ),
    measures: list({ zh: '处理措施', en: 'Measures' }, measure()),
    citations: citations(),
  })

const measure = () =>
  record<ConsequenceMeasure>({ zh: '处理措施', en: 'Measure' })({
    kind: option({ zh: '措施类型', en: 'Kind of measure' }, kinds),
    label: bilingual(),
    on: option({ zh: '处理对象', en: 'Whom it meets' }, ['institution', 'department', 'person', 'patient']),
    when: list({ zh: '情节', en: 'Circumstances' }, option({ zh: '情节', en: 'Circumstance' }, circumstances), {
      mayBeEmpty: true,
    }),
    range: optional(
      record<NonNullable<ConsequenceMeasure['range']>>({ zh: '幅度', en: 'Range' })({
        from: id({ zh: '下限参数', en: 'Parameter of the lower end' }),
        to: id({ zh: '上限参数', en: 'Parameter of the upper end' }),
      }),
    ),
    times: optional(option({ zh: '倍数基数', en: 'What is multiplied' }, ['loss', 'cheated'])),
  })

type Ranges = {
  readonly parameters: ReadonlyMap<string, { readonly kind: string }>
  readonly localParameters: ReadonlyMap<string, { readonly kind: string }>
  readonly provisions: readonly {
    readonly measures: readonly { readonly range: { readonly from: string; readonly to: string } | undefined }[]
  }[]
}

/** Both ends of a range are numbers of the rule set. */
const rangesAreParameters: Law<Ranges> = {
  codes: ['unknown_id'],
  says: ['rangesAreParameters'],
  judge: ({ parameters, localParameters, provisions }, reading) => {
    if (!reading.isSound(parameters) || !reading.isSound(localParameters) || !Array.isArray(provisions)) return
    const numbers = [...parameters, ...localParameters].flatMap(([key, { kind }]) => (kind === 'number' ? [key] : []))
    const known = new Set(numbers)
    for (const [p, { measures }] of (provisions as Ranges['provisions']).entries()) {
      if (!Array.isArray(measures)) continue
      for (const [m, { range }] of (measures as Ranges['provisions'][number]['measures']).entries()) {
        if (range === undefined || !reading.isSound(range)) continue
        for (const end of ['from', 'to'] as const) {
          if (!reading.isSound(range[end]) || known.has(range[end])) continue
          const info = { received: range[end], expected: listed(numbers) }
          reading.refuse('unknown_id', info, ['provisions', p, 'measures', m, 'range', end])
        }
      }
    }
  },
}
