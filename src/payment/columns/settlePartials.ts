import type { DecimalInput } from '../../numeric/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import type { CasePartial } from './CasePartial.ts'
import type { CaseSettlement } from './CaseSettlement.ts'
import { mergeSums, partialsShape } from './mergePartials.ts'
import { settleSums, sharedPool } from './settleSums.ts'

/**
 * 分片结算（输入） — the partial sums of all shards, and the pool in yuan that they share.
 *
 * @since 0.2.0
 */
export interface SettledPartials {
  readonly partials: readonly CasePartial[]
  readonly pool: DecimalInput
}

/**
 * 分片结算 — merges partial sums and settles them: the same result as {@link settleCases} over all cases at once.
 *
 * @param input - see {@link SettledPartials}
 * @throws `weights_all_zero` (no points at all) · `catalogues_differ` · `empty_list` · what {@link mergePartials} throws
 *   for a damaged partial · `negative_amount`, `not_whole_fen`, `not_a_number` (the pool) · `unknown_key`
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
 * @since 0.2.0
 */
export function settlePartials(input: SettledPartials): CaseSettlement {
  const { partials, pool } = read(settledPartialsShape(), input)
  return settleSums(mergeSums(partials), pool, settledPartialsShape(), ['partials'])
}

export const settledPartialsShape = /* @__PURE__ */ lazily(() =>
  record<SettledPartials>({ zh: '分片结算', en: 'Settlement of partial sums' })({
    partials: partialsShape(),
    pool: sharedPool(),
  }),
)
