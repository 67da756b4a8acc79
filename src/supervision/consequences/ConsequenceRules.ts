import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { type RuleSet, ruleSetFields, ruleSetLaws } from '../../policy/internal.ts'
import {
  bilingual,
  choice,
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
/** The acts by the articles of decree 735 that are about them. */
export const actNames = {
  improperUse: {
    zh: '第 38 条：分解住院、挂床住院、重复收费等违规使用',
    en: 'article 38: split or empty admissions, double charges',
  },
  poorManagement: { zh: '第 39 条：管理制度不健全、不配合检查等', en: 'article 39: poor management' },
  fraud: { zh: '第 40 条：骗取医保基金', en: 'article 40: fraud by the provider' },
  patient: { zh: '第 41 条：参保人的行为', en: 'article 41: an act of a patient' },
} as const satisfies Record<Act, unknown>

/** What a circumstance is called. */
export const circumstanceNames = {
  loss: { zh: '造成基金损失', en: 'the fund lost money' },
  refusedToCorrect: { zh: '拒不改正', en: 'correction was refused' },
  seriousConsequences: { zh: '造成严重后果', en: 'the consequences are serious' },
  majorLossOrImpact: { zh: '造成基金重大损失或者严重不良社会影响', en: 'a major loss or a grave public effect' },
} as const satisfies Record<Circumstance, Bilingual>
const kindNames = {
  correction: { zh: '责令改正', en: 'order to correct' },
  talk: { zh: '约谈', en: 'talk' },
  recovery: { zh: '责令退回', en: 'order to return' },
  fine: { zh: '罚款', en: 'fine' },
  suspension: { zh: '暂停服务或结算', en: 'suspension' },
  agreement: { zh: '解除服务协议', en: 'end of the agreement' },
  managementBan: { zh: '禁止从事医保管理工作', en: 'ban from managing insurance' },
} as const

const provision = () =>
  record<Provision>({ zh: '处理条款', en: 'Provision' })({
    id: id(),
    label: bilingual(),
    acts: list(
      { zh: '适用行为', en: 'Acts' },
      record<Provision['acts'][number]>({ zh: '适用行为', en: 'Act' })({
        act: option({ zh: '行为类别', en: 'Act' }, acts, 'not_one_of', actNames),
        fraudulent: optional(flag({ zh: '是否以骗取基金为目的', en: 'With the intent to defraud' })),
        loss: optional(flag({ zh: '是否造成基金损失', en: 'With a loss to the fund' })),
      }),
    ),
    measures: list({ zh: '处理措施', en: 'Measures' }, measure()),
    citations: citations(),
  })

const measure = () =>
  record<ConsequenceMeasure>({ zh: '处理措施', en: 'Measure' })({
    kind: choice({ zh: '措施类型', en: 'Kind of measure' }, kindNames),
    label: bilingual(),
    on: choice(
      { zh: '处理对象', en: 'Whom it meets' },
      {
        institution: { zh: '机构', en: 'the institution' },
        department: { zh: '科室', en: 'the department' },
        person: { zh: '个人', en: 'the person' },
        patient: { zh: '参保人', en: 'the patient' },
      },
    ),
    when: list({ zh: '情节', en: 'Circumstances' }, choice({ zh: '情节', en: 'Circumstance' }, circumstanceNames), {
      mayBeEmpty: true,
    }),
    range: optional(
      record<NonNullable<ConsequenceMeasure['range']>>({ zh: '幅度', en: 'Range' })({
        from: id({ zh: '下限参数', en: 'Parameter of the lower end' }),
        to: id({ zh: '上限参数', en: 'Parameter of the upper end' }),
      }),
    ),
    times: optional(
      choice(
        { zh: '倍数基数', en: 'What is multiplied' },
        {
          loss: { zh: '造成损失金额', en: 'the loss to the fund' },
          cheated: { zh: '骗取金额', en: 'the money cheated' },
        },
      ),
    ),
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
