import type { IsoDate } from '../../calendar/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import {
  amount,
  date,
  flag,
  lazily,
  notAbove,
  notNegative,
  type OutOf,
  optional,
  orElse,
  orRecord,
  orWord,
  positive,
  rate,
  record,
  share,
  wholeFigure,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 灾害减免 — how far an extreme event reached: the months of the period that it touched, and the share of people in the
 * areas it touched.
 *
 * @since 0.2.0
 */
export interface DisasterExtent {
  readonly monthsAffected: NumberInput
  /** The months of the performance period, 12 unless given. */
  readonly months?: NumberInput
  readonly peopleAffected: NumberInput
}

/**
 * 共享结余计划（输入） — one participant's year against its benchmark. Amounts in one currency, of one period.
 *
 * @since 0.1.0
 */
export interface SharedSavingsInput {
  /** The target, above zero. */
  readonly benchmark: NumberInput
  readonly expenditure: NumberInput
  /** How many people were assigned: a whole number. */
  readonly beneficiaries: NumberInput
  /** The quality score from 0 to 1; needed where the program's rates depend on it. */
  readonly quality?: NumberInput
  readonly meetsQualityStandard: boolean
  /** Whether at least the alternative standard is met, where the program knows one; not unless given. */
  readonly meetsAlternativeStandard?: boolean
  /** The minimum rate that was elected, or `'table'`; needed where the program lets one elect. */
  readonly electedThreshold?: NumberInput | 'table'
  /** The minimum rate that was set for fewer people than the table knows; refused where the table knows them. */
  readonly thresholdOutsideTable?: NumberInput
  /** Whether the participants have low revenue: needed for a saving below the minimum rate where that can earn. */
  readonly lowRevenue?: boolean
  /** Whether the guardrail withholds savings; not unless given. */
  readonly guardrail?: boolean
  /** When the agreement began: needed where limits or rates go by it. */
  readonly agreementStart?: IsoDate
  /** What relief takes off a loss, as an amount or by the extent of the event; nothing unless given. */
  readonly disasterRelief?: NumberInput | DisasterExtent
  /** The participants' own revenue: without it a limit by revenue cannot be computed. */
  readonly participantRevenue?: NumberInput
}

export const sharedSavingsShape = /* @__PURE__ */ lazily(() => {
  const extent = record<DisasterExtent>({ zh: '灾害减免', en: 'Disaster relief' })(
    {
      monthsAffected: notNegative(L.monthsAffected),
      months: orElse(positive(L.months), 12),
      peopleAffected: share(L.peopleAffected),
    },
    [notAbove('monthsAffected', 'months')],
  )
  return record<SharedSavingsInput>({ zh: '共享结余计划', en: 'Shared savings' })({
    benchmark: amount(L.benchmark, { above: 0, expected: '> 0' }),
    expenditure: amount(L.expenditure),
    beneficiaries: wholeFigure(L.beneficiaries, { atLeast: 1 }),
    quality: optional(share(L.quality)),
    meetsQualityStandard: flag({ zh: '是否达到质量标准', en: 'Whether the quality standard is met' }),
    meetsAlternativeStandard: orElse(
      flag({ zh: '是否达到替代标准', en: 'Whether the alternative standard is met' }),
      false,
    ),
    electedThreshold: optional(
      orWord(['table'], rate(L.elected), { table: { zh: '按人数表', en: 'by the table of sizes' } }),
    ),
    thresholdOutsideTable: optional(share(L.elected)),
    lowRevenue: optional(flag({ zh: '是否低收入机构', en: 'Whether revenue is low' })),
    guardrail: orElse(flag({ zh: '是否触发基准保护条款', en: 'Whether the guardrail withholds savings' }), false),
    agreementStart: optional(date<IsoDate>({ zh: '协议开始日期', en: 'Beginning of the agreement' })),
    disasterRelief: optional(orRecord(extent, amount(L.relief))),
    participantRevenue: optional(amount(L.revenue)),
  })
})

/** A participant's year as it was read. */
export type ParticipantYear = OutOf<ReturnType<typeof sharedSavingsShape>>
