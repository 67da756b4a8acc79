import type { Bilingual } from '../../errors/internal.ts'
import {
  figure,
  formula,
  givenCount,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { add, type DecimalText, type Fraction, zero } from '../../numeric/internal.ts'
import {
  bilingual,
  failAt,
  flag,
  id,
  lazily,
  list,
  namingOf,
  type OutOf,
  optional,
  orElse,
  places,
  read,
  record,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 就医权值（输入） — how often each patient was seen in each region: as many `visits` in every region as there are
 * patients, in the same order.
 *
 * @since 0.2.0
 */
export interface VisitSharesInput {
  readonly regions: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly visits: readonly NumberInput[]
    /** Whether it does not share with the others: patients are counted there too. No, unless given. */
    readonly apart?: boolean
  }[]
  /** Decimals of weights and shares; 6 unless given. */
  readonly places?: NumberInput
}

export const visitSharesShape = /* @__PURE__ */ lazily(() => {
  const region = record<VisitSharesInput['regions'][number]>({ zh: '地区', en: 'Region' })({
    id: id(),
    label: optional(bilingual()),
    visits: list({ zh: '就医次数', en: 'Visits' }, whole(L.visits, { atLeast: 0 })),
    apart: orElse(flag({ zh: '单列', en: 'Apart' }), false),
  })
  return record<VisitSharesInput>({ zh: '就医权值', en: 'Weights by visits' })({
    regions: list({ zh: '地区', en: 'Regions' }, region, { laws: [uniqueIds] }),
    places: orElse(places(), 6),
  })
})

/**
 * 就医权值占率 — the weights sum to the patients; `shareOfOthers` is `null` for a region that stands apart.
 *
 * @since 0.2.0
 */
export interface VisitShares {
  readonly patients: DecimalText
  readonly regions: readonly {
    readonly id: string
    readonly weight: DecimalText
    readonly share: DecimalText
    readonly shareOfOthers: DecimalText | null
  }[]
  readonly steps: readonly Step[]
}

/**
 * 每人跨区就医次数权值占率 — what share of the patients a region sees: each patient counts 1, divided among the regions by
 * his visits. An indicator for `splitRegionalBudget`: patients who leave take their part with them.
 *
 * Formula: weight of a region = Σ over patients, visits there ÷ visits anywhere; share = weight ÷ patients; share of
 * the others = weight ÷ Σ weights of the regions that are not apart. Weights and shares are half-up to the places, each
 * from exact weights.
 *
 * @param input - see {@link VisitSharesInput}
 * @throws `division_by_zero` (a patient without a visit, or nobody seen outside the regions apart) · `wrong_length` (as
 *   many visits as the first region has) · `duplicate_id` · `empty_list` · `missing` · `not_an_integer` ·
 *   `out_of_range` · `too_long` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { visitShares } from 'yigongti'
 *
 * const { regions } = visitShares({
 *   regions: [
 *     { id: 'north', visits: [3, 0] },
 *     { id: 'south', visits: [1, 2] },
 *   ],
 * })
 * regions.map(({ weight }) => weight) // => [ '0.750000', '1.250000' ]
 * regions.map(({ share }) => share) // => [ '0.375000', '0.625000' ]
 * ```
 * @since 0.2.0
 */
export function visitShares(input: VisitSharesInput): VisitShares {
  const { regions, places: decimals } = read(visitSharesShape(), input)
  const rounding = { mode: 'halfUp', places: decimals } as const
  const totals = visitsOfPatients(regions)
  const patients = givenCount(L.patients, totals.length)
  const weighed = regions.map((region, index) => {
    const named = namingOf(region, index)
    const weight = readFigure(named(L.visitWeight), weightOf(region.visits, totals), because, [patients])
    return { ...region, named, weight }
  })
  const others = weighed.filter(({ apart }) => !apart).map(({ weight }) => weight)
  if (others.every(({ value }) => value.n === 0n)) failAt(visitSharesShape(), 'division_by_zero', ['regions'])
  const shares = weighed.map(({ id: name, named, apart, weight }) => ({
    id: name,
    weight: figure(named(L.roundedWeight), formula`${weight}`, rounding),
    share: figure(named(L.visitShare), formula`${weight} ÷ ${patients}`, rounding),
    shareOfOthers: apart ? null : figure(named(L.shareOfOthers), formula`${weight} ÷ (${sumOf(others)})`, rounding),
  }))
  return publish({ patients, regions: shares })
}

type Regions = OutOf<ReturnType<typeof visitSharesShape>>['regions']

/** How often each patient was seen anywhere. */
function visitsOfPatients(regions: Regions): readonly number[] {
  const count = (regions[0] as Regions[number]).visits.length
  const totals = new Array<number>(count).fill(0)
  regions.forEach(({ visits }, index) => {
    if (visits.length !== count) {
      const info = { expected: count, received: visits.length }
      failAt(visitSharesShape(), 'wrong_length', ['regions', index, 'visits'], info)
    }
    visits.forEach((times, patient) => {
      totals[patient] = (totals[patient] as number) + times
    })
  })
  const unseen = totals.indexOf(0)
  if (unseen >= 0) failAt(visitSharesShape(), 'division_by_zero', ['regions', 0, 'visits', unseen])
  return totals
}

/** Patients with as many visits in all are added first: there are few such counts. */
function weightOf(visits: readonly number[], totals: readonly number[]): Fraction {
  const byTotal = new Map<number, number>()
  visits.forEach((times, patient) => {
    const total = totals[patient] as number
    byTotal.set(total, (byTotal.get(total) ?? 0) + times)
  })
  return [...byTotal].reduce(
    (sum, [total, times]) => add(sum, { n: BigInt(times), d: BigInt(total) }),
    zero as Fraction,
  )
}

const because = {
  zh: '每名患者计 1，按其在各地区的就医次数分摊后合计',
  en: 'each patient counts 1, divided among the regions by his visits, and summed',
}
