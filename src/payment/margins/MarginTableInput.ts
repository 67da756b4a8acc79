import type { NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  bare,
  lazily,
  list,
  notNegative,
  optional,
  orElse,
  passedOn,
  positive,
  record,
  share,
  whole,
} from '../../shape/internal.ts'
import {
  eachGroupOnce,
  type GroupMarginsInput,
  groupMarginsShape,
  placeFields,
  type ReadMarginGroup,
} from './GroupMarginsInput.ts'
import { furtherLabels } from './labels.ts'

/**
 * 盈亏分析表（输入） — the groups as for `groupMargins`, what else is known of them, and how many of each side are shown.
 *
 * @since 0.2.0
 */
export interface MarginTableInput {
  readonly margins: GroupMarginsInput
  /** Each of a row of the groups; columns that nobody fills are left out. */
  readonly further?: readonly {
    readonly id: string
    readonly hospital?: string
    readonly department?: string
    /** Of all cases of the group, those that were grouped: `'98.5%'`. */
    readonly grouped?: NumberInput
    /** Together not more than the cases of the row. */
    readonly high?: NumberInput
    readonly low?: NumberInput
    readonly extreme?: NumberInput
    /** Mean cost of the group at hospitals of the level, in yuan. */
    readonly levelMean?: NumberInput
    readonly timeIndex?: NumberInput
    readonly costIndex?: NumberInput
    readonly drugShare?: NumberInput
  }[]
  /** The price of last year, for the note that says by how much it changed. */
  readonly lastPrice?: NumberInput
  /** How many losing and how many gaining rows are shown, the rest in one; 20 unless given. */
  readonly top?: NumberInput
}

export const marginTableShape = /* @__PURE__ */ lazily(() => {
  const L = furtherLabels
  const further = record<NonNullable<MarginTableInput['further']>[number]>({
    zh: '其他指标',
    en: 'Further indicators',
  })({
    ...placeFields(),
    grouped: optional(bare(share(L.grouped))),
    high: optional(whole(L.high, { atLeast: 0 })),
    low: optional(whole(L.low, { atLeast: 0 })),
    extreme: optional(whole(L.extreme, { atLeast: 0 })),
    levelMean: optional(bare(notNegative(L.levelMean))),
    timeIndex: optional(bare(notNegative(L.timeIndex))),
    costIndex: optional(bare(notNegative(L.costIndex))),
    drugShare: optional(bare(share(L.drugShare))),
  })
  return record<MarginTableInput>({ zh: '盈亏分析表', en: 'Table of margins' })({
    margins: passedOn(groupMarginsShape()),
    further: orElse(
      list({ zh: '其他指标', en: 'Further indicators' }, further, { mayBeEmpty: true, laws: [eachGroupOnce] }),
      [],
    ),
    lastPrice: optional(bare(positive(L.lastPrice))),
    top: orElse(whole(L.top, { atLeast: 1 }), 20),
  })
})

export type FurtherColumn = (typeof furtherColumns)[number]

export const furtherColumns = [
  'grouped',
  'high',
  'low',
  'extreme',
  'levelMean',
  'timeIndex',
  'costIndex',
  'drugShare',
] as const

/** Counts of cases, which rows add up. */
export const countColumns = ['high', 'low', 'extreme'] as const

type CountColumn = (typeof countColumns)[number]

export type ReadFurther = Pick<ReadMarginGroup, 'id' | 'hospital' | 'department'> &
  Readonly<Record<Exclude<FurtherColumn, CountColumn>, Fraction | undefined>> &
  Readonly<Record<CountColumn, number | undefined>>
