import type { NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  choice,
  type Law,
  law,
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
  /**
   * What the cost of the margins is: the whole cost of the cases (`medical`, unless given) or what the pooled fund was
   * charged for them (`charged`).
   */
  readonly costIs?: 'medical' | 'charged'
  /** Each of a row of the groups; columns that nobody fills are left out. */
  readonly further?: readonly {
    readonly id: string
    readonly hospital?: string
    readonly department?: string
    /** Of all cases of the group, those that were grouped: `'98.5%'`. */
    readonly grouped?: NumberInput
    /** Together not more than the cases of the row, or than its outliers where outliers stand apart. */
    readonly high?: NumberInput
    readonly low?: NumberInput
    readonly extreme?: NumberInput
    /** Whole cost of all cases of the row, to the fen; only where the cost of the margins is what the fund was charged. */
    readonly medicalCost?: NumberInput
    /** What the fund was charged for all cases of the row; only where the cost of the margins is the whole cost. */
    readonly charged?: NumberInput
    /** Mean cost of the group at hospitals of the level, in yuan; shown half-up to the fen. */
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
    medicalCost: optional(bare(amount(L.medicalCost))),
    charged: optional(bare(amount(L.charged))),
    levelMean: optional(bare(notNegative(L.levelMean))),
    timeIndex: optional(bare(notNegative(L.timeIndex))),
    costIndex: optional(bare(notNegative(L.costIndex))),
    drugShare: optional(bare(share(L.drugShare))),
  })
  return record<MarginTableInput>({ zh: '盈亏分析表', en: 'Table of margins' })(
    {
      margins: passedOn(groupMarginsShape()),
      costIs: orElse(
        choice(
          { zh: '盈亏所比的费用', en: 'The cost of the margins' },
          { medical: L.medicalCost.name, charged: L.charged.name },
        ),
        'medical',
      ),
      further: orElse(
        list({ zh: '其他指标', en: 'Further indicators' }, further, { mayBeEmpty: true, laws: [eachGroupOnce] }),
        [],
      ),
      lastPrice: optional(bare(positive(L.lastPrice))),
      top: orElse(whole(L.top, { atLeast: 1 }), 20),
    },
    [otherCostAlone],
  )
})

export type CostIs = NonNullable<MarginTableInput['costIs']>

/** The column of the cost that payment is set against. */
export const costKey = (costIs: CostIs) => (costIs === 'medical' ? 'medicalCost' : 'charged')

interface CostsOfRows {
  readonly costIs: CostIs
  readonly further: readonly Pick<ReadFurther, 'medicalCost' | 'charged'>[]
}

/** The cost of the margins is not told again. */
const otherCostAlone: Law<CostsOfRows> = /* @__PURE__ */ law(
  ['not_asked'],
  ['otherCostAlone'],
  ({ costIs, further }: CostsOfRows) => [costIs, further] as const,
  ([costIs, further], reading) => {
    const key = costKey(costIs)
    further.forEach((one, index) => {
      if (one[key] !== undefined) reading.refuse('not_asked', {}, ['further', index, key])
    })
  },
)

/** Counts of cases. */
export const countColumns = ['high', 'low', 'extreme'] as const

const costColumns = ['medicalCost', 'charged'] as const

/** What rows add up. */
export const sumColumns = [...countColumns, ...costColumns] as const

export type SumColumn = (typeof sumColumns)[number]

/** What holds for a row alone. */
export const rowColumns = ['grouped', 'levelMean', 'timeIndex', 'costIndex', 'drugShare'] as const

export type ReadFurther = Pick<ReadMarginGroup, 'id' | 'hospital' | 'department'> &
  Readonly<Record<(typeof countColumns)[number], number | undefined>> &
  Readonly<Record<(typeof costColumns)[number] | (typeof rowColumns)[number], Fraction | undefined>>
