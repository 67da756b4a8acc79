import type { NumberInput } from '../../figure/internal.ts'
import { law, lazily, list, read, record } from '../../shape/internal.ts'
import { type PointSystem, pointsOf } from '../PointSystem.ts'
import {
  type CaseCounts,
  type CasePartial,
  type CaseSums,
  partialShape,
  type ReadPartial,
  toPartial,
  toSums,
} from './CasePartial.ts'
import { type CaseSettlement, settleSums, sharedPool } from './settleSums.ts'

/**
 * 分片合并 — merges partial sums into one partial; order and grouping do not matter.
 *
 * @param partials - partials of one catalogue, at least one
 * @throws `empty_list` · `catalogues_differ` (a partial of other groups, institutions, rule or places) · `not_one_of`
 *   (another version of the format) · `wrong_type`, `missing`, `unknown_key`, `not_a_number`, `not_an_integer`,
 *   `not_whole_fen`, `negative_amount`, `out_of_range`, `duplicate_id`, `too_many_digits` (a damaged partial) ·
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `unclean_id` · `too_many_decimals`
 * @example
 * ```ts
 * import { mergePartials, partialCases } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const catalogue = {
 *   groups: [{ score: 1000, referenceMean: 10000 }],
 *   institutions: [{ id: 'county' }],
 *   deviation: deviationRules.national,
 * }
 * const shards = [499_900, 2_500_000].map((fen) =>
 *   partialCases({ ...catalogue, cases: { institution: Uint8Array.of(0), group: Uint8Array.of(0), cost: Float64Array.of(fen) } }),
 * )
 * mergePartials(shards).institutions[0]?.points // => '1999.9000'
 * ```
 * @since 0.1.0
 */
export function mergePartials(partials: readonly CasePartial[]): CasePartial {
  const all = read(partialsShape(), partials, ['partials'])
  return toPartial(mergeSums(all), (all[0] as ReadPartial).catalogue)
}

export const partialsShape = /* @__PURE__ */ lazily(() =>
  list({ zh: '分片汇总', en: 'Partial sums' }, partialShape(), { laws: [oneCatalogue] }),
)

/** Partials were counted by one catalogue: the first says which. */
const oneCatalogue = /* @__PURE__ */ law(
  ['catalogues_differ'],
  ['oneCatalogue'],
  (partials: readonly ReadPartial[]) =>
    partials.map(
      ({ catalogue, places, institutions }) => [catalogue, places, institutions.map(({ id }) => id)] as const,
    ),
  (catalogues, reading) => {
    const [first, ...others] = catalogues.map((one) => ({ digest: one[0], key: JSON.stringify(one) }))
    others.forEach(({ digest, key }, index) => {
      if (first === undefined || key === first.key) return
      reading.refuse('catalogues_differ', { expected: first.digest, received: digest }, [index + 1])
    })
  },
)

/** Adds partials of one catalogue up, at least one. */
function mergeSums(partials: readonly ReadPartial[]): CaseSums {
  const [first, ...rest] = partials.map(toSums) as [CaseSums, ...CaseSums[]]
  const institutions = first.institutions.map(({ id, ...sums }, index) => {
    let { cases, cost, points } = sums
    for (const { institutions: others } of rest) {
      const other = others[index] as (typeof others)[number]
      cases = addCounts(cases, other.cases)
      cost += other.cost
      points += other.points
    }
    return { id, cases, cost, points }
  })
  return { places: first.places, institutions }
}

function addCounts(a: CaseCounts, b: CaseCounts): CaseCounts {
  return { low: a.low + b.low, normal: a.normal + b.normal, high: a.high + b.high, extreme: a.extreme + b.extreme }
}

/**
 * 分片结算（输入） — the partial sums of all shards, and the pool in yuan that they share.
 *
 * @since 0.1.0
 */
export interface SettledPartials {
  readonly partials: readonly CasePartial[]
  readonly pool: NumberInput
  /** Whose points were counted: of DIP or of DRG; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 分片结算 — merges partial sums and settles them: the same result as {@link settleCases} over all cases at once.
 *
 * @param input - see {@link SettledPartials}
 * @throws `no_points` · `catalogues_differ` · `empty_list` · what {@link mergePartials} throws for a damaged partial ·
 *   `negative_amount`, `not_whole_fen`, `not_a_number` (the pool) · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_long` · `unclean_id` · `too_many_decimals`
 * @example
 * ```ts
 * import { partialCases, settlePartials } from 'yigongti'
 * import { deviationRules } from 'yigongti/rules'
 *
 * const catalogue = {
 *   groups: [{ score: 1000, referenceMean: 10000 }],
 *   institutions: [{ id: 'county' }, { id: 'township' }],
 *   deviation: deviationRules.national,
 * }
 * const ofInstitution = (index: number, fen: number) =>
 *   partialCases({ ...catalogue, cases: { institution: Uint8Array.of(index), group: Uint8Array.of(0), cost: Float64Array.of(fen) } })
 *
 * const { institutions } = settlePartials({ partials: [ofInstitution(0, 1_000_000), ofInstitution(1, 3_000_000)], pool: 100 })
 * institutions.map(({ payment }) => payment) // => [ '33.33', '66.67' ]
 * ```
 * @since 0.1.0
 */
export function settlePartials(input: SettledPartials): CaseSettlement {
  const { partials, ...shared } = read(settledPartialsShape(), input)
  return settleSums({ ...shared, sums: mergeSums(partials), shape: settledPartialsShape(), path: ['partials'] })
}

export const settledPartialsShape = /* @__PURE__ */ lazily(() =>
  record<SettledPartials>({ zh: '分片结算', en: 'Settlement of partial sums' })({
    partials: partialsShape(),
    pool: sharedPool(),
    pointsOf: pointsOf('dip'),
  }),
)
