import { compareDates, type IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  bilingual,
  code,
  date,
  id,
  type Law,
  law,
  lazily,
  list,
  notNegative,
  type OutOf,
  optional,
  read,
  record,
  share,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { labelsIn, type PointSystem } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

/**
 * 重复住院规则 — what a readmission into the same group costs the first stay.
 *
 * @since 0.1.0
 */
export interface ReadmissionRule extends Rule<'readmission'> {
  /** Days from discharge to admission up to which, inclusive, a stay is a readmission. */
  readonly withinDays: NumberInput
  /** What is left of the points of the first stay: 0.5 halves them. */
  readonly factor: NumberInput
  /** The reasons that leave the first stay alone. */
  readonly exceptions: readonly { readonly id: string; readonly label: Bilingual }[]
}

/**
 * 住院记录 — one stay of a person, its group and its points.
 *
 * @since 0.1.0
 */
export interface Stay {
  readonly id: string
  readonly person: string
  readonly group: string
  readonly admittedOn: IsoDate | string
  readonly dischargedOn: IsoDate | string
  readonly points: NumberInput
  /** The id of the exception under which this stay followed an earlier one. */
  readonly reason?: string
}

/** A readmission rule with exact numbers. */
export type ReadReadmissionRule = OutOf<ReturnType<typeof readmissionRuleShape>>

export const readmissionRuleShape = /* @__PURE__ */ lazily(() => {
  const exception = record<ReadmissionRule['exceptions'][number]>({ zh: '例外', en: 'Exception' })({
    id: id(),
    label: bilingual(),
  })
  return record<ReadmissionRule>({ zh: '重复住院规则', en: 'Readmission rule' })({
    ...ruleHead('readmission'),
    withinDays: whole(L.withinDays, { atLeast: 0 }),
    factor: bare(share(L.readmissionFactor)),
    exceptions: list({ zh: '例外', en: 'Exceptions' }, exception, { laws: [uniqueIds], mayBeEmpty: true }),
  })
})

/** A rule that is an argument of its own. */
export const readReadmissionRule = /* @__PURE__ */ readOnce((rule: ReadmissionRule) =>
  read(readmissionRuleShape(), rule, ['rule']),
)

/** A stay with exact numbers. */
export type ReadStay = OutOf<ReturnType<typeof stayIn>>

export function stayIn(system: PointSystem) {
  return record<Stay>({ zh: '住院记录', en: 'Stay' })(
    {
      id: id(),
      person: id({ zh: '参保人', en: 'Person' }),
      group: code({ zh: '病组', en: 'Group' }),
      admittedOn: date({ zh: '入院日期', en: 'Admitted on' }),
      dischargedOn: date({ zh: '出院日期', en: 'Discharged on' }),
      points: bare(notNegative(labelsIn(system, L).pointsBefore)),
      reason: optional(id({ zh: '例外理由', en: 'Reason' })),
    },
    [endsAfterItBegins],
  )
}

const endsAfterItBegins: Law<{ readonly admittedOn: IsoDate; readonly dischargedOn: IsoDate }> = law(
  ['out_of_range'],
  ['notBefore', 'dischargedOn', 'admittedOn'],
  ({ admittedOn, dischargedOn }) => [admittedOn, dischargedOn] as const,
  ([admittedOn, dischargedOn], reading) => {
    if (compareDates(dischargedOn, admittedOn) >= 0) return
    reading.refuse('out_of_range', { expected: `≥ ${admittedOn}`, received: dischargedOn }, ['dischargedOn'])
  },
)
