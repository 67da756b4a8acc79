import {
  type Adjustment,
  adjustmentsShape,
  budgetLabels as B,
  type BudgetBase,
  type BudgetPlan,
  baseFields,
  bothSpendings,
  budgetBase,
  budgetWarnings,
  type GrowthCap,
  type GrowthComponent,
  launchYearIsFree,
  oneBase,
  type PoolingArea,
  plannedAdjustments,
  poolingAreaGrowth,
  poolingAreaShape,
  reformYearsAreFree,
  requestedGrowthFigure,
  requestedGrowthShape,
} from '../budget/internal.ts'
import { lastDayOf } from '../calendar/internal.ts'
import { fail } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type NumberInput, sumOf } from '../figure/internal.ts'
import { add, compare, toDecimalString, zero } from '../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce } from '../policy/internal.ts'
import { qualityLabels as Q } from '../quality/internal.ts'
import {
  amount,
  either,
  failAt,
  growth,
  id,
  type Law,
  law,
  lazily,
  list,
  notAllZero,
  number,
  type OutOf,
  oneAtMost,
  optional,
  orElse,
  orWord,
  read,
  record,
  refuseUnknown,
  uniqueIds,
  weight,
  year,
} from '../shape/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 结算年度（输入） — one alliance's year: how its budget is set, what was spent, how it scored. Amounts in yuan.
 *
 * @since 0.1.0
 */
export interface YearInput extends BudgetBase {
  readonly year: NumberInput
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: NumberInput | readonly GrowthComponent[]
  /** Needed wherever the rules cap the growth; in a launch year without cap it may be left out. */
  readonly poolingArea?: PoolingArea
  /** A fixed rate that caps the growth in place of the pooling area's, wherever the rules cap it. Since 0.2.0. */
  readonly cap?: NumberInput
  readonly adjustments?: readonly Adjustment[]
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: NumberInput
  /** What care cost by members (one sum, or by member) and elsewhere; what is disallowed of the members', if anything. */
  readonly spending: {
    readonly members: NumberInput | readonly { readonly id: string; readonly amount: NumberInput }[]
    readonly elsewhere: NumberInput
    readonly disallowed?: NumberInput
  }
  /** How much overrun is evidenced as reasonable, or `'all'`; without it none is, and the alliance bears the overrun. */
  readonly reasonableOverrun?: NumberInput | 'all'
  readonly score: NumberInput
  /** Divides among members, by weight, what is not their own; without it the result stops at the lead hospital's account. */
  readonly members?: readonly { readonly id: string; readonly weight: NumberInput }[]
}

/** A year as {@link settleYear} takes it, as far as it can be read without the rules. */
export const yearShape = /* @__PURE__ */ lazily(() =>
  record<YearInput>({ zh: '结算年度', en: "One alliance's year" }, 'year')(
    { year: year(), ...baseFields(), ...yearParts() },
    [oneBase(), oneCap(), sameMembers],
  ),
)

/** The growth is capped by the pooling area's or by a fixed rate. */
export const oneCap = () => oneAtMost(['poolingArea', 'cap'])

/** What a year holds beside its number and its base. */
export const yearParts = () => ({
  requestedGrowth: requestedGrowthShape(),
  poolingArea: optional(poolingAreaShape()),
  cap: optional(growth(B.growthCap)),
  adjustments: optional(adjustmentsShape()),
  expectedElsewhere: orElse(amount(B.expectedElsewhere), 0),
  spending: spending(),
  reasonableOverrun: optional(orWord(['all'], amount(L.evidencedOverrun))),
  score: number(Q.score),
  members: optional(list({ zh: '成员', en: 'Members' }, member(), { laws: [uniqueIds, notAllZero('weight')] })),
})

const spending = () =>
  record<YearInput['spending']>({ zh: '年度支出', en: 'Spending of the year' })(
    {
      members: either(list(L.spentByMembers.name, memberSpending(), { laws: [uniqueIds] }), amount(L.spentByMembers)),
      elsewhere: amount(L.spentElsewhere),
      disallowed: orElse(amount(L.disallowed), 0),
    },
    [notMoreThanSpent],
  )

type OfMember<Key extends string> = { readonly id: string } & Readonly<Record<Key, NumberInput>>

const memberSpending = () =>
  record<OfMember<'amount'>>({ zh: '成员支出', en: 'Spending of a member' })({
    id: id(),
    amount: amount(L.memberSpending),
  })

const member = () =>
  record<OfMember<'weight'>>({ zh: '成员', en: 'Member' })({ id: id(), weight: weight(L.memberWeight) })

type Spent = Figure | readonly { readonly id: string; readonly amount: Figure }[]

/** What is disallowed is not more than the members spent. */
const notMoreThanSpent: Law<{ readonly members: Spent; readonly disallowed: Figure }> = {
  codes: ['disallowed_exceeds_spending'],
  says: ['notMoreThanSpent'],
  judge: ({ members, disallowed }, reading) => {
    if (!reading.isSound(members) || !reading.isSound(disallowed)) return
    const amounts = 'label' in members ? [members] : members.map((one) => one.amount)
    if (!reading.isSound(amounts)) return
    const sum = amounts.reduce((all, one) => add(all, one.value), zero)
    if (compare(disallowed.value, sum) <= 0) return
    const limit = given(L.spentByMembers, sum).text
    reading.refuse('disallowed_exceeds_spending', { received: disallowed.text, limit }, ['disallowed'])
  },
}

interface ByMember {
  readonly spending: { readonly members: Spent }
  readonly members?: readonly { readonly id: string }[] | undefined
}

/** Where spending is given by member, the two lists name the same members. */
export const sameMembers: Law<ByMember> = /* @__PURE__ */ law(
  ['unknown_id', 'missing'],
  ['sameMembers'],
  ({ members, spending: { members: spent } }: ByMember) =>
    [members && idsOf(members), Array.isArray(spent) ? idsOf(spent) : undefined] as const,
  ([members, spenders], reading) => {
    if (members === undefined || spenders === undefined) return
    refuseUnknown(spenders, members, (index, info) =>
      reading.refuse('unknown_id', info, ['spending', 'members', index, 'id']),
    )
    const spent = new Set(spenders)
    for (const one of new Set(members)) {
      const expected = { zh: `成员“${one}”的支出`, en: `the spending of "${one}"` }
      if (!spent.has(one)) reading.refuse('missing', { expected }, ['spending', 'members'])
    }
  },
)

const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)

/** Reads a year, and plans it under the rules that stand when it closes: clearing is done by them. */
export function planYear(ruleSet: RuleSet, input: YearInput): YearPlan {
  const year = read(yearShape(), input)
  const rules = inForce(ruleSet, lastDayOf(year.year), ['year'], 'year')
  const { spending } = year
  const spendingOf = new Map('label' in spending.members ? [] : spending.members.map((one) => [one.id, one.amount]))
  return {
    rules,
    budget: budgetPlan(rules, year),
    warnings: budgetWarnings(year),
    spentByMembers:
      'label' in spending.members
        ? spending.members
        : figure(L.spentByMembers, formula`${sumOf(spending.members.map(({ amount }) => amount))}`, exact),
    spentElsewhere: spending.elsewhere,
    disallowed: spending.disallowed,
    evidencedOverrun: year.reasonableOverrun,
    score: scoreOnScale(rules, year),
    members: (year.members ?? []).map(({ id, weight }) => ({ id, weight, spending: spendingOf.get(id) })),
  }
}

type ReadYear = OutOf<ReturnType<typeof yearShape>>

function budgetPlan(rules: RulesInForce, year: ReadYear): BudgetPlan {
  const base = baseOf(rules, year)
  return {
    base,
    requestedGrowth: requestedGrowthFigure(year.requestedGrowth),
    cap: capOf(rules, year, base.year),
    adjustments: plannedAdjustments(year.adjustments),
    depositRate: rules.share('depositRate'),
    riskFundRate: rules.share('riskFundRate'),
    expectedElsewhere: year.expectedElsewhere,
    clause: rules.clause,
  }
}

/** The payments of as many years as the rules say, or last year's total. */
function baseOf(rules: RulesInForce, year: ReadYear): BudgetPlan['base'] {
  if (year.priorPayments === undefined) return budgetBase(year)
  const { priorPayments: payments = [] } = year
  const weights = rules.optionalWeights('baseWeights')
  if (weights !== undefined && weights.length !== payments.length)
    fail('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  const { value: expected } = rules.count('baseYears')
  if (payments.length !== expected)
    failAt(yearShape(), 'wrong_length', ['priorPayments'], { expected, received: payments.length })
  return budgetBase(year, weights)
}

/** The pooling area's growth caps the reform years, and the launch year where the locality says so. */
function capOf(
  rules: RulesInForce,
  { poolingArea, cap }: ReadYear,
  year: BudgetPlan['base']['year'],
): GrowthCap | undefined {
  const binds = rules.flag(year === 'launch' ? 'capLaunchYear' : 'capReformYears').value
  const whyFree = year === 'launch' ? launchYearIsFree : reformYearsAreFree
  if (cap !== undefined) return { rate: cap, notApplied: binds ? undefined : whyFree }
  if (poolingArea === undefined) {
    if (binds) failAt(yearShape(), 'missing', ['poolingArea'], { expected: bothSpendings })
    return undefined
  }
  return { rate: poolingAreaGrowth(poolingArea, rules.clause('growthCap')), notApplied: binds ? undefined : whyFree }
}

function scoreOnScale(rules: RulesInForce, { score }: ReadYear): Figure {
  const { value: top } = rules.number('scoreMaximum')
  if (score.value.n < 0n || compare(score.value, top) > 0) {
    failAt(yearShape(), 'score_out_of_scale', ['score'], {
      expected: `0–${toDecimalString(top)}`,
      received: score.text,
    })
  }
  return score
}
