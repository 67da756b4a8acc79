import type { NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  code,
  distinct,
  id,
  type Law,
  lazily,
  list,
  listed,
  type OutOf,
  optional,
  positive,
  read,
  record,
  unique,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 医疗机构系数表 — the coefficients of a place by level of hospital, where it has them also by group and level, and one
 * coefficient for all in base groups ("same disease, same price").
 *
 * @since 0.1.0
 */
export interface CoefficientTable extends Rule<'coefficientTable'> {
  readonly byLevel: readonly { readonly level: string; readonly coefficient: NumberInput }[]
  /** Goes before the coefficient of the level. */
  readonly byGroup?: readonly { readonly group: string; readonly level: string; readonly coefficient: NumberInput }[]
  /** The groups in which every hospital has the same coefficient: it goes before all others. */
  readonly baseGroups?: { readonly groups: readonly string[]; readonly coefficient: NumberInput }
}

/** A coefficient table with exact numbers, its groups in canonical form. */
export type ReadCoefficientTable = OutOf<ReturnType<typeof coefficientTableShape>>

export const coefficientTableShape = /* @__PURE__ */ lazily(() => {
  const level = () => id({ zh: '等级', en: 'Level' })
  const group = () => code({ zh: '病组', en: 'Group' })
  const coefficient = () => bare(positive(L.institutionCoefficient))
  const ofLevel = record<CoefficientTable['byLevel'][number]>({
    zh: '该等级的医疗机构系数',
    en: 'Coefficient of a level',
  })({
    level: level(),
    coefficient: coefficient(),
  })
  const ofGroup = record<NonNullable<CoefficientTable['byGroup']>[number]>({
    zh: '病组系数',
    en: 'Coefficient of a group',
  })({ group: group(), level: level(), coefficient: coefficient() })
  const baseGroups = record<NonNullable<CoefficientTable['baseGroups']>>({ zh: '基础病组', en: 'Base groups' })({
    groups: list({ zh: '病组', en: 'Groups' }, group(), { laws: [distinct] }),
    coefficient: coefficient(),
  })
  return record<CoefficientTable>({ zh: '医疗机构系数表', en: 'Table of coefficients' })(
    {
      ...ruleHead('coefficientTable'),
      byLevel: list({ zh: '各等级医疗机构系数', en: 'By level' }, ofLevel, { laws: [unique('level')] }),
      byGroup: optional(list({ zh: '各病组系数', en: 'By group' }, ofGroup)),
      baseGroups: optional(baseGroups),
    },
    [groupsOfKnownLevels],
  )
})

/** A table that is an argument of its own. */
export const readCoefficientTable = /* @__PURE__ */ readOnce((table: CoefficientTable) =>
  read(coefficientTableShape(), table, ['table']),
)

interface Rows {
  readonly byLevel: readonly { readonly level: string }[]
  readonly byGroup:
    | readonly { readonly group: string; readonly level: string; readonly coefficient: Fraction }[]
    | undefined
  readonly baseGroups: { readonly groups: readonly string[] } | undefined
}

/** Groups have coefficients at known levels only, once each, and none where they are base groups. */
const groupsOfKnownLevels: Law<Rows> = {
  codes: ['unknown_id', 'conflicting_inputs', 'duplicate_id'],
  says: ['groupsOfKnownLevels'],
  judge: ({ byLevel, byGroup, baseGroups }, reading) => {
    if (byGroup === undefined || !reading.isSound(byLevel) || !reading.isSound(byGroup)) return
    const named = byLevel.map(({ level }) => level)
    const levels = reading.isSound(named) ? new Set(named) : undefined
    const groups = baseGroups?.groups
    const base = new Set(reading.isSound(groups) ? groups : [])
    const seen = new Set<string>()
    byGroup.forEach(({ group, level }, index) => {
      if (!reading.isSound([group, level])) return
      const at = (key: string) => ['byGroup', index, key]
      if (levels?.has(level) === false) {
        reading.refuse('unknown_id', { expected: listed(named), received: level }, at('level'))
      }
      if (base.has(group)) reading.refuse('conflicting_inputs', { expected: 'baseGroups, byGroup' }, at('group'))
      const key = JSON.stringify([group, level])
      if (seen.has(key)) reading.refuse('duplicate_id', { received: group }, at('group'))
      seen.add(key)
    })
  },
}
