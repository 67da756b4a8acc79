import {
  type Adjustment,
  adjustmentsShape,
  budgetLabels as B,
  type BudgetBase,
  baseFields,
  type GrowthComponent,
  type IncomeTotal,
  type NoFixedTotal,
  oneBase,
  type PaymentsTotal,
  type PoolingArea,
  poolingAreaShape,
  requestedGrowthShape,
  type SetTotal,
  totalOrGrowth,
} from '../budget/internal.ts'
import type { Figure, NumberInput } from '../figure/internal.ts'
import { qualityLabels as Q } from '../quality/internal.ts'
import {
  amount,
  exactlyOne,
  growth,
  id,
  into,
  type Law,
  law,
  lazily,
  list,
  notAllZero,
  number,
  type OutOf,
  oneAtMost,
  optional,
  passedOver,
  record,
  refuseUnknown,
  type Shape,
  uniqueIds,
  weight,
  year,
} from '../shape/internal.ts'
import { type Amendment, amendmentsShape } from './amendments.ts'
import { type CarriedMoney, carriedShape } from './carriedMoney.ts'
import { settlementLabels as L } from './labels.ts'
import { type Discretion, discretionShape } from './linkedFactor.ts'
import { type ReasonableOverrun, reasonableOverrunShape } from './reasonableOverrun.ts'
import { type YearSpending, yearSpendingShape } from './yearSpending.ts'

/**
 * 结算年度（输入） — one alliance's year: how its budget is set, what was spent, how it scored. Amounts in yuan.
 *
 * @since 0.1.0
 */
export interface YearInput extends BudgetBase, NoFixedTotal {
  readonly year: NumberInput
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: NumberInput | readonly GrowthComponent[]
  /** Needed wherever the rules cap the growth; in a launch year without cap it may be left out. */
  readonly poolingArea?: PoolingArea
  /** A fixed rate that caps the growth in place of the pooling area's, wherever the rules cap it. Since 0.2.0. */
  readonly cap?: NumberInput
  readonly adjustments?: readonly Adjustment[]
  /** What the total was amended by at settlement, each for its own reason; none unless given. Since 0.2.0. */
  readonly amendments?: readonly Amendment[]
  /**
   * What the fund will probably pay others for the alliance's insured; none unless given. Where care elsewhere is charged and
   * this is left out, that care is advanced to the alliance and recovered at the end: `warnings` says so.
   */
  readonly expectedElsewhere?: NumberInput
  /**
   * What the pooled fund pays, not what care cost: for care by members (one sum, or by member) and elsewhere; and what
   * review disallowed of the members', if anything.
   */
  readonly spending: YearSpending
  /**
   * How much overrun is evidenced as reasonable; without it none is, and the alliance bears the overrun. Stated, the amount
   * says its cause (`label`) and who decided it (`citations`), and several causes are a list; `'all'` names neither, and
   * `warnings` says so.
   */
  readonly reasonableOverrun?: ReasonableOverrun
  /** Needed wherever a rule asks for it: a deposit, a surplus or shares that the score moves. */
  readonly score?: NumberInput
  /**
   * The factor that the authority decided, by the parameter of the link, where the score reaches a step at its discretion:
   * plain, explained, or stated with where it was decided. One that is not needed is not used, and `warnings` says so. Since 0.2.0.
   */
  readonly discretion?: Discretion
  /**
   * What the pooling area's risk fund, kept over years, holds at the beginning of the year: what the pool bears of an overrun is
   * drawn from it first. It is not the alliance's own risk-adjustment fund of the year. Since 0.2.0.
   */
  readonly accumulatedRiskFund?: NumberInput
  /**
   * What last year's settlement carried into this one, as {@link nextYear} gives it, and what of central procurement is retained
   * and paid this year. Since 0.2.0.
   */
  readonly carried?: readonly CarriedMoney[]
  /** Divides among members, by weight, what is not their own; without it the result stops at the lead hospital's account. */
  readonly members?: readonly YearMember[]
}

/**
 * 成员（输入） — a member and its weight, or the points of `settlePool` or `settleCases`, whose institutions are taken as
 * they are: what else is said of them there is passed over.
 *
 * @since 0.2.0
 */
type YearMember =
  | { readonly id: string; readonly weight: NumberInput }
  | {
      readonly id: string
      readonly points: NumberInput
      readonly payment?: unknown
      readonly cases?: unknown
      readonly cost?: unknown
    }

/**
 * 另定总额的结算年度（输入） — one alliance's year whose total was set elsewhere: per head, by the region, negotiated.
 * Adjustments come on top; there is no base for them to apply to.
 *
 * @since 0.2.0
 */
export interface SetTotalYearInput extends SetTotal, Omit<YearInput, keyof SetTotal> {}

/**
 * 不增长的结算年度（输入） — one alliance's year whose total does not grow: set elsewhere; a share of the fund's income
 * (the rules say which: `incomeShare`); or what was paid last year. Adjustments come on top.
 *
 * @since 0.2.0
 */
export type UngrownYearInput =
  | SetTotalYearInput
  | (IncomeTotal & Omit<YearInput, keyof IncomeTotal>)
  | (PaymentsTotal & Omit<YearInput, keyof PaymentsTotal>)

/** A year as {@link settleYear} takes it, as far as it can be read without the rules. */
export const yearShape = /* @__PURE__ */ lazily(() =>
  record<YearInput | UngrownYearInput>({ zh: '结算年度', en: "One alliance's year" }, 'year')(
    { year: year(), ...baseFields(), ...yearParts(), ...fromLastYear() },
    [oneBase(), totalOrGrowth(), oneCap(), sameMembers],
  ),
)

/** What a year has from the year before it beside its base. */
export const fromLastYear = () => ({
  carried: optional(carriedShape()),
  accumulatedRiskFund: optional(amount(L.accumulatedRiskFund)),
})

/** The growth is capped by the pooling area's or by a fixed rate. */
export const oneCap = () => oneAtMost(['poolingArea', 'cap'])

/** What a year holds beside its number and its base. */
export const yearParts = () => ({
  requestedGrowth: optional(requestedGrowthShape()),
  poolingArea: optional(poolingAreaShape()),
  cap: optional(growth(B.growthCap)),
  adjustments: optional(adjustmentsShape()),
  amendments: optional(amendmentsShape()),
  expectedElsewhere: optional(amount(B.expectedElsewhere)),
  spending: yearSpendingShape(),
  reasonableOverrun: optional(reasonableOverrunShape()),
  score: optional(number(Q.score)),
  discretion: optional(discretionShape()),
  members: optional(list({ zh: '成员', en: 'Members' }, member(), { laws: [uniqueIds, notAllZero('weight')] })),
})

type OfMember<Key extends string> = { readonly id: string } & Readonly<Record<Key, NumberInput>>

type LooseMember = Pick<OfMember<'weight'>, 'id'> &
  Partial<Readonly<Record<'weight' | 'points', NumberInput>>> &
  Partial<Readonly<Record<'payment' | 'cases' | 'cost', unknown>>>

const member = () => {
  const loose = record<LooseMember>({ zh: '成员', en: 'Member' })(
    {
      id: id(),
      weight: optional(weight(L.memberWeight)),
      points: optional(weight(L.memberWeight)),
      payment: passedOver(),
      cases: passedOver(),
      cost: passedOver(),
    },
    [exactlyOne(['weight', 'points'])],
  )
  return into(loose as unknown as Shape<YearMember, OutOf<typeof loose>, false>, ({ id, weight, points }) => ({
    id,
    weight: (weight ?? points) as Figure,
  }))
}

interface ByMember {
  readonly spending?: { readonly members: Figure | readonly { readonly id: string }[] } | undefined
  readonly members?: readonly { readonly id: string }[] | undefined
}

/** Where spending is given by member, the two lists name the same members. */
export const sameMembers: Law<ByMember> = /* @__PURE__ */ law(
  ['unknown_id', 'missing'],
  ['sameMembers'],
  ({ members, spending }: ByMember) => {
    const spent = spending?.members
    return [members && idsOf(members), Array.isArray(spent) ? idsOf(spent) : undefined] as const
  },
  ([members, spenders], reading) => {
    if (members === undefined || spenders === undefined) return
    refuseUnknown(spenders, members, (index, info) =>
      reading.refuse('unknown_id', { ...info, list: 'members' }, ['spending', 'members', index, 'id']),
    )
    const spent = new Set(spenders)
    for (const one of new Set(members)) {
      const expected = { zh: `成员“${one}”的统筹基金支付额`, en: `the fund payments for "${one}"` }
      if (!spent.has(one)) reading.refuse('missing', { expected }, ['spending', 'members'])
    }
  },
)

const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)
