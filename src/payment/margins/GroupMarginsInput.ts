import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, isSourced, type NumberInput, type Unit } from '../../figure/internal.ts'
import {
  amount,
  bilingual,
  choice,
  exactlyOne,
  id,
  type Law,
  law,
  lazily,
  list,
  notAllZero,
  notNegative,
  ofUnit,
  optional,
  orElse,
  positive,
  record,
  wholeFigure,
} from '../../shape/internal.ts'
import { labelsOf, type PaidBy, type Period, paidByUnit } from './labels.ts'

/**
 * 病组盈亏（一行） — the cases of a group, of a hospital and a department where those are told: what a case is paid by and what
 * it cost, or the sums of all of them. A hospital's coefficient is in the weight. Outliers, which are not paid by the
 * weight of the group, stand apart.
 *
 * @since 0.2.0
 */
export interface MarginGroup {
  readonly id: string
  readonly label?: Bilingual
  readonly hospital?: string
  readonly department?: string
  /** Outliers not among them. */
  readonly cases: NumberInput
  /** The weight, score or points of a case, or `points`, of all of them. */
  readonly weight?: NumberInput
  readonly points?: NumberInput
  /** Yuan a case, or `cost`, of all of them to the fen. */
  readonly costPerCase?: NumberInput
  readonly cost?: NumberInput
  readonly outliers?: { readonly cases: NumberInput; readonly points: NumberInput; readonly cost: NumberInput }
}

/**
 * 病组盈亏（输入） — the price, and the groups that were treated at it.
 *
 * @since 0.2.0
 */
export interface GroupMarginsInput {
  /** Yuan a unit of weight, a score or a point. */
  readonly price: NumberInput
  readonly groups: readonly MarginGroup[]
  /** Unless given, what the unit of an explained price says, and else `weight`. */
  readonly paidBy?: PaidBy
}

/** The input as it was read. */
export interface ReadMargins {
  readonly price: Figure
  readonly groups: readonly ReadMarginGroup[]
  readonly paidBy: PaidBy
}

/** A row as it was read. */
export interface ReadMarginGroup {
  readonly id: string
  readonly label: Bilingual | undefined
  readonly hospital: string | undefined
  readonly department: string | undefined
  readonly cases: Figure
  readonly weight: Figure | undefined
  readonly points: Figure | undefined
  readonly costPerCase: Figure | undefined
  readonly cost: Figure | undefined
  readonly outliers: { readonly cases: Figure; readonly points: Figure; readonly cost: Figure } | undefined
}

export const groupMarginsShape = /* @__PURE__ */ lazily(() => marginsOf(undefined))

/** Figures of one of two periods have names of their own. */
export function marginsOf(period: Period | undefined) {
  return ofUnit(
    (unit) => marginsIn(paidByUnit[unit] ?? 'weight', period),
    ({ paidBy, price }) => {
      if (typeof paidBy === 'string' && Object.hasOwn(unitPaidBy, paidBy)) return unitPaidBy[paidBy as PaidBy]
      return isSourced(price) && 'unit' in price ? price.unit : undefined
    },
    'weightPrice',
  )
}

const unitPaidBy = { weight: 'weightPrice', score: 'price', points: 'drgPrice' } as const satisfies Record<PaidBy, Unit>

function marginsIn(paidBy: PaidBy, period: Period | undefined) {
  const L = labelsOf(paidBy, period)
  const outliers = record<NonNullable<MarginGroup['outliers']>>({ zh: '倍率异常病例', en: 'Outliers' })(
    {
      cases: wholeFigure(L.outlierCases, { atLeast: 0 }),
      points: notNegative(L.outlierPoints),
      cost: amount(L.outlierCost),
    },
    [sumsOfCases],
  )
  const group = record<MarginGroup>({ zh: '病组', en: 'Group' })(
    {
      ...placeFields(),
      label: optional(bilingual()),
      cases: wholeFigure(L.cases, { atLeast: 0 }),
      weight: optional(notNegative(L.weight)),
      points: optional(notNegative(L.points)),
      costPerCase: optional(notNegative(L.costPerCase)),
      cost: optional(amount(L.ownCost)),
      outliers: optional(outliers),
    },
    [exactlyOne(['weight', 'points']), exactlyOne(['costPerCase', 'cost']), sumsOfCases],
  )
  return record<GroupMarginsInput>({ zh: '病组盈亏', en: 'Margins of groups' })({
    price: positive(L.price),
    groups: list({ zh: '病组', en: 'Groups' }, group, {
      laws: period === 'before' ? [eachGroupOnce, notAllZero('cases', 'no_cases')] : [eachGroupOnce],
    }),
    paidBy: orElse(
      choice(
        { zh: '计价单位', en: 'Paid by' },
        {
          weight: { zh: 'DRG 权重，按费率', en: 'weights of DRG, at a price' },
          score: { zh: 'DIP 分值，按点值', en: 'scores of DIP, at the value of a point' },
          points: { zh: 'DRG 点数，按点值', en: 'points of DRG, at the value of a point' },
        },
      ),
      paidBy,
    ),
  })
}

/** The fields by which a row is found again. */
export const placeFields = () => ({
  id: id(),
  hospital: optional(id({ zh: '机构', en: 'Hospital' })),
  department: optional(id({ zh: '科室', en: 'Department' })),
})

type CasesAndSums = Pick<ReadMarginGroup, 'cases' | 'points' | 'cost'>

/** What no case brought is nothing. */
const sumsOfCases: Law<CasesAndSums> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['sumsOfCases'],
  ({ cases, points, cost }: CasesAndSums) => [cases, points, cost] as const,
  ([cases, points, cost], reading) => {
    if (cases.value.n > 0n) return
    const refuse = (key: string, sum: Figure | undefined) => {
      if (sum === undefined || sum.value.n === 0n) return
      reading.refuse(
        'out_of_range',
        { expected: { zh: '为 0（例数为 0）', en: '0 (there are no cases)' }, received: sum.text },
        [key],
      )
    }
    refuse('points', points)
    refuse('cost', cost)
  },
)

/** No group twice in one department of one hospital. */
export const eachGroupOnce: Law<readonly Pick<ReadMarginGroup, 'id' | 'hospital' | 'department'>[]> = {
  codes: ['duplicate_id'],
  says: ['eachGroupOnce'],
  judge: (groups, reading) => {
    const seen = new Set<string>()
    groups.forEach((group, index) => {
      const { id: own, hospital, department } = group
      if (!reading.isSound([own, hospital, department])) return
      const key = placeKey(group)
      if (seen.has(key)) reading.refuse('duplicate_id', { received: own }, [index, 'id'])
      seen.add(key)
    })
  },
}

/** By hospital, department and group. */
export function comparePlaces(a: PlaceOfRow, b: PlaceOfRow): number {
  const [one, other] = [partsOf(a), partsOf(b)]
  const index = one.findIndex((part, k) => part !== other[k])
  return index < 0 ? 0 : (one[index] as string) < (other[index] as string) ? -1 : 1
}

const partsOf = ({ hospital = '', department = '', id: own }: PlaceOfRow) => [hospital, department, own]

type PlaceOfRow = Pick<ReadMarginGroup, 'id' | 'hospital' | 'department'>

/** By what a row is found again. */
export function placeKey({ hospital, department, id: own }: PlaceOfRow): string {
  return JSON.stringify([hospital ?? null, department ?? null, own])
}
