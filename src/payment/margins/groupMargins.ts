import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import {
  comparePlaces,
  type GroupMarginsInput,
  groupMarginsShape,
  type ReadMarginGroup,
  type ReadMargins,
} from './GroupMarginsInput.ts'
import { labelsOf } from './labels.ts'
import {
  caseCostOf,
  type MarginFigures,
  marginFigures,
  namingBy,
  shareOfCost,
  sumFigures,
  weightOf,
} from './marginFigures.ts'

type Labels = ReturnType<typeof labelsOf>

/**
 * 盈亏 — what some cases were paid, what they cost, and the difference: above zero a gain, below zero a loss. `shareOfCost` is
 * `null` where nothing was spent.
 *
 * @since 0.2.0
 */
interface Margin {
  readonly payment: DecimalText
  readonly cost: DecimalText
  readonly margin: DecimalText
  readonly shareOfCost: DecimalText | null
}

/** Where a row stands. */
interface MarginPlace {
  readonly id: string
  readonly hospital?: string
  readonly department?: string
}

/**
 * 病组盈亏（结果） — the margin in all and of every group, above zero a gain; what was lost, the largest loss first, each with
 * its share of all losses; and the sums by hospital, by department and by group, where rows name hospitals or departments.
 *
 * @since 0.2.0
 */
export interface GroupMargins {
  readonly total: DecimalText
  readonly payment: DecimalText
  readonly cost: DecimalText
  readonly shareOfCost: DecimalText | null
  /** What of the total is of outliers; `null` where none stand apart. */
  readonly outliers: DecimalText | null
  /** In the order that they were given in. */
  readonly groups: readonly (MarginPlace &
    Margin & {
      readonly label?: Bilingual
      /** All of them, the outliers too. */
      readonly cases: DecimalText
      /** Of a case that is no outlier, half-up to the fen; `null` where there is none to tell by. */
      readonly perCase: DecimalText | null
      readonly outliers: DecimalText | null
    })[]
  readonly losses: {
    readonly total: DecimalText
    readonly groups: readonly (MarginPlace & { readonly margin: DecimalText; readonly share: DecimalText })[]
  }
  readonly byHospital?: readonly (Margin & { readonly hospital: string | null })[]
  readonly byDepartment?: readonly (Margin & { readonly hospital: string | null; readonly department: string | null })[]
  readonly byGroup?: readonly (Margin & { readonly id: string })[]
  readonly steps: readonly Step[]
}

/**
 * 病组盈亏 — what each disease group was paid over what it cost, which of them lose money, and how much of all losses each
 * makes.
 *
 * Formula: payment = (cases × weight + points of outliers) × price and cost = cases × costPerCase + cost of outliers, each
 * half-up to the fen; margin = payment − cost, so a gain is above zero (the 差额 of hospitals, cost less payment, has the
 * opposite sign); perCase = weight × price − costPerCase; shareOfCost = margin ÷ cost, not rounded. Sums are of the rounded
 * rows, so the parts make the whole. Losses are ranked from the largest, equal ones by hospital, department and group.
 *
 * @param input - see {@link GroupMarginsInput}; price and costs in yuan
 * @throws `duplicate_id` · `conflicting_inputs` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `out_of_range` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { groupMargins } from 'yigongti'
 *
 * const { total, groups, losses } = groupMargins({
 *   price: 9800,
 *   groups: [
 *     { id: 'A', cases: 120, weight: '1.2', costPerCase: 10_500 },
 *     { id: 'B', cases: 180, weight: '0.8', costPerCase: 8600 },
 *     { id: 'C', cases: 60, weight: '3.5', costPerCase: 34_000 },
 *   ],
 * })
 * total // => '32400.00'
 * groups.map(({ perCase }) => perCase) // => [ '1260.00', '-760.00', '300.00' ]
 * groups[0]?.shareOfCost // => '0.12'
 * losses.groups // => [ { id: 'B', margin: '-136800.00', share: '1' } ]
 * ```
 * @since 0.2.0
 */
export function groupMargins(input: GroupMarginsInput): GroupMargins {
  return marginsOfRead(read(groupMarginsShape(), input))
}

/** The same of what was read already. */
export function marginsOfRead({ price, groups, paidBy }: ReadMargins): GroupMargins {
  const L = labelsOf(paidBy)
  return publishLong(groups.length, () => {
    const rows = marginFigures(price, groups, L)
    const all = sumFigures(rows, { payment: L.totalPayment, cost: L.totalCost, margin: L.total, share: L.totalShare })
    const apart = rows.flatMap(({ outlierMargin }) => outlierMargin ?? [])
    const draft = {
      total: all.margin,
      payment: all.payment,
      cost: all.cost,
      shareOfCost: all.shareOfCost,
      outliers: apart.length === 0 ? null : figure(L.totalOutliers, formula`${sumOf(apart)}`, exact),
      groups: rows.map((row) => rowDraft(row, price, L)),
      losses: rankedLosses(rows, L),
      ...sumsByPlace(rows, L),
    }
    return { draft, order: [all.margin] }
  })
}

function rowDraft({ group, named, payment, cost, margin, outlierMargin }: MarginFigures, price: Figure, L: Labels) {
  const [weight, caseCost] = [weightOf(group), caseCostOf(group)]
  const perCase =
    weight === undefined || caseCost === undefined
      ? null
      : figure(named(L.perCase), formula`${weight} × ${price} − ${caseCost}`, fen)
  const { outliers, label } = group
  return Object.assign(placeOf(group), label === undefined ? undefined : { label }, {
    cases:
      outliers === undefined
        ? group.cases
        : figure(named(L.everyCase), formula`${group.cases} + ${outliers.cases}`, exact),
    payment,
    cost,
    margin,
    perCase,
    shareOfCost: shareOfCost(named(L.shareOfCost), margin, cost),
    outliers: outlierMargin ?? null,
  })
}

/**
 * Where a row stands, as results say it: an object of its own, to which the rest of a row is assigned. A literal that
 * spreads it takes ten times as long.
 */
export function placeOf({ id, hospital, department }: ReadMarginGroup): MarginPlace {
  const place: { -readonly [Key in keyof MarginPlace]: MarginPlace[Key] } = { id }
  if (hospital !== undefined) place.hospital = hospital
  if (department !== undefined) place.department = department
  return place
}

/** The rows that lose, the largest loss first. */
function rankedLosses(rows: readonly MarginFigures[], L: Labels) {
  const losing = rows.filter(({ margin }) => margin.value.n < 0n)
  losing.sort((a, b) => compare(a.margin.value, b.margin.value) || comparePlaces(a.group, b.group))
  const total = figure(L.losses, formula`${sumOf(losing.map(({ margin }) => margin))}`, exact)
  const groups = losing.map(({ group, named, margin }) =>
    Object.assign(placeOf(group), {
      margin,
      share: figure(named(L.shareOfLosses), formula`${margin} ÷ ${total}`, exact),
    }),
  )
  return { total, groups }
}

function sumsByPlace(rows: readonly MarginFigures[], L: Labels) {
  const hasHospitals = rows.some(({ group }) => group.hospital !== undefined)
  const hasDepartments = rows.some(({ group }) => group.department !== undefined)
  const hospitalOf = ({ group }: MarginFigures) => ({ hospital: group.hospital ?? null })
  const departmentOf = ({ group }: MarginFigures) => ({
    hospital: group.hospital ?? null,
    department: group.department ?? null,
  })
  const idOf = ({ group }: MarginFigures) => ({ id: group.id })
  return {
    ...(hasHospitals ? { byHospital: sumsBy(rows, hospitalOf, L.hospital, L) } : {}),
    ...(hasDepartments ? { byDepartment: sumsBy(rows, departmentOf, L.department, L) } : {}),
    ...(hasHospitals || hasDepartments ? { byGroup: sumsBy(rows, idOf, L.group, L) } : {}),
  }
}

/** Sums of the rows of one place each, places in the order in which they come first. */
function sumsBy<Place extends Readonly<Record<string, string | null>>>(
  rows: readonly MarginFigures[],
  placeOfRow: (row: MarginFigures) => Place,
  kind: Label,
  L: Labels,
) {
  const places = new Map<string, { readonly place: Place; readonly rows: MarginFigures[] }>()
  for (const row of rows) {
    const place = placeOfRow(row)
    const key = JSON.stringify(place)
    const known = places.get(key)
    if (known === undefined) places.set(key, { place, rows: [row] })
    else known.rows.push(row)
  }
  const of = ({ id, name, unit }: Label): Label => ({
    id: `${kind.id}${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
    name,
    unit,
  })
  const all = { payment: of(L.payment), cost: of(L.cost), margin: of(L.margin), share: of(L.shareOfCost) }
  return [...places.values()].map(({ place, rows: own }, index) => {
    const named = namingBy(index, () => nameOfPlace(place, kind))
    const { payment, cost, margin, share } = all
    const sums = { payment: named(payment), cost: named(cost), margin: named(margin), share: named(share) }
    return Object.assign({}, place, sumFigures(own, sums))
  })
}

function nameOfPlace(place: Readonly<Record<string, string | null>>, { name: { zh, en } }: Label): Bilingual {
  const told = Object.values(place).filter((part) => part !== null)
  return told.length === 0
    ? { zh: `${zh} ${others.zh}`, en: `${en} ${others.en}` }
    : { zh: `${zh} ${told.join('，')}`, en: `${en} ${told.join(', ')}` }
}

const others = { zh: '其他', en: 'others' }
