import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  bilingual,
  choice,
  id,
  type Law,
  lazily,
  list,
  listed,
  type OutOf,
  optional,
  positive,
  positiveRate,
  read,
  record,
  unique,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 系数加成 — one indicator that adds to the coefficient, step by step up to a cap.
 *
 * @since 0.2.0
 */
interface CoefficientAddition {
  readonly id: string
  readonly label: Bilingual
  /** What the steps are counted on: own value ÷ reference − 1, or a share as it is. */
  readonly measure: 'aboveReference' | 'share'
  /** Added once for any excess above zero; nothing unless given. */
  readonly first?: NumberInput
  /** Added for every step of `per`. */
  readonly add: NumberInput
  readonly per: NumberInput
  /** The caps by category; in a category without one the indicator adds nothing and must not be given. */
  readonly caps: readonly { readonly category: string; readonly cap: NumberInput }[]
}

/**
 * 加成系数规则 — a base coefficient by category of hospital, and what is added to it.
 *
 * @since 0.1.0
 */
export interface AdditiveCoefficientRule extends Rule<'coefficient'> {
  readonly base: readonly { readonly category: string; readonly label: Bilingual; readonly coefficient: NumberInput }[]
  readonly additions: readonly CoefficientAddition[]
}

/** An addition with exact numbers. */
export type ReadAddition = OutOf<ReturnType<typeof additionShape>>

const additionShape = /* @__PURE__ */ lazily(() => {
  const cap = record<CoefficientAddition['caps'][number]>({ zh: '加成上限', en: 'Cap' })({
    category: category(),
    cap: bare(positive(L.cap)),
  })
  return record<CoefficientAddition>({ zh: '系数加成', en: 'Addition' })({
    id: id(),
    label: bilingual(),
    measure: choice(
      { zh: '计量方式', en: 'Measure' },
      {
        aboveReference: { zh: '高于参照的幅度', en: 'how far above the reference' },
        share: { zh: '占比', en: 'a share as it is' },
      },
    ),
    first: optional(bare(positive(L.first))),
    add: bare(positive(L.add)),
    per: bare(positiveRate(L.per)),
    caps: list({ zh: '加成上限', en: 'Caps' }, cap, { laws: [unique('category')] }),
  })
})

export const additiveRuleShape = /* @__PURE__ */ lazily(() => {
  const base = record<AdditiveCoefficientRule['base'][number]>({ zh: '基础系数', en: 'Base' })({
    category: category(),
    label: bilingual(),
    coefficient: bare(positive(L.baseCoefficient)),
  })
  return record<AdditiveCoefficientRule>({ zh: '加成系数规则', en: 'Additive rule' })(
    {
      ...ruleHead('coefficient'),
      base: list({ zh: '基础系数', en: 'Bases' }, base, { laws: [unique('category')] }),
      additions: list({ zh: '系数加成', en: 'Additions' }, additionShape(), { laws: [uniqueIds] }),
    },
    [capsOfKnownCategories],
  )
})

/** A rule that is an argument of its own. */
export const readAdditiveRule = /* @__PURE__ */ readOnce((rule: AdditiveCoefficientRule) =>
  read(additiveRuleShape(), rule, ['rule']),
)

const category = () => id({ zh: '医院类别', en: 'Category of hospital' })

const capsOfKnownCategories: Law<{
  readonly base: readonly { readonly category: string }[]
  readonly additions: readonly { readonly caps: readonly { readonly category: string }[] }[]
}> = {
  codes: ['unknown_id'],
  says: ['capsOfKnownCategories'],
  judge: ({ base, additions }, reading) => {
    if (!reading.isSound(base) || !reading.isSound(additions)) return
    const known = new Set(base.map(({ category }) => category).filter((one) => reading.isSound(one)))
    additions.forEach(({ caps }, index) => {
      if (!reading.isSound(caps)) return
      caps.forEach(({ category: received }, row) => {
        if (known.has(received) || !reading.isSound(received)) return
        const at = ['additions', index, 'caps', row, 'category']
        reading.refuse('unknown_id', { expected: listed([...known]), received }, at)
      })
    })
  },
}
