import type { Label } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import {
  flag,
  id,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  orElse,
  record,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'

/**
 * 医疗机构（筛查） — an institution that admissions name: whether the alliance counts it among its members, and how high
 * its level is, from 1, the lowest, to 9. One member may be the lead hospital.
 *
 * @since 0.2.0
 */
export interface ScreenedInstitution {
  readonly id: string
  readonly member: boolean
  readonly level: DecimalInput
  readonly lead?: boolean
}

/** An institution as read. */
export type ReadInstitution = OutOf<ReturnType<typeof institutionsShape>>[number]

export const institutionsShape = /* @__PURE__ */ lazily(() => {
  const institution = record<ScreenedInstitution>({ zh: '医疗机构', en: 'Institution' })(
    {
      id: id(),
      member: flag({ zh: '是否成员', en: 'Member' }),
      level: whole(level, { atLeast: 1, atMost: 9 }),
      lead: orElse(flag({ zh: '是否牵头医院', en: 'Lead hospital' }), false),
    },
    [leadIsMember],
  )
  return list({ zh: '医疗机构', en: 'Institutions' }, institution, { laws: [uniqueIds, oneLead] })
})

const level: Label = { id: 'level', name: { zh: '级别', en: 'Level' }, unit: 'count' }

const leadIsMember: Law<{ readonly member: boolean; readonly lead: boolean }> = /* @__PURE__ */ law(
  ['wrong_type'],
  ['leadIsMember'],
  ({ member, lead }: { readonly member: boolean; readonly lead: boolean }) => [member, lead] as const,
  ([member, lead], reading) => {
    const expected = { zh: 'false（牵头医院须为成员）', en: 'false (the lead hospital is a member)' }
    if (lead && !member) reading.refuse('wrong_type', { expected, received: 'true' }, ['lead'])
  },
)

const oneLead: Law<readonly { readonly lead: boolean }[]> = /* @__PURE__ */ law(
  ['wrong_type'],
  ['oneLead'],
  (institutions: readonly { readonly lead: boolean }[]) => institutions.map(({ lead }) => lead),
  (leads, reading) => {
    const second = leads.lastIndexOf(true)
    const expected = { zh: 'false（牵头医院只有一家）', en: 'false (there is one lead hospital)' }
    if (leads.indexOf(true) !== second) reading.refuse('wrong_type', { expected, received: 'true' }, [second, 'lead'])
  },
)
