import { fail, type Path } from '../../errors/internal.ts'
import { readList } from '../../policy/internal.ts'
import { type CasePartial, type CaseSums, readPartial, toPartial } from './CasePartial.ts'
import type { CaseCounts } from './CaseSettlement.ts'

/**
 * 分片合并 — merges partial sums into one partial; order and grouping do not matter.
 *
 * @param partials - partials of one catalogue, at least one
 * @throws `empty_list` · `catalogues_differ` (a partial of other groups, institutions, rule or places) · `not_one_of`
 *   (another version of the format) · `wrong_type`, `missing`, `unknown_key`, `not_a_number`, `not_an_integer`,
 *   `not_whole_fen`, `negative_amount`, `out_of_range`, `duplicate_id` (a damaged partial)
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
 * @since 0.2.0
 */
export function mergePartials(partials: readonly CasePartial[]): CasePartial {
  const { sums, catalogue } = mergeSums(partials, ['partials'])
  return toPartial(sums, catalogue)
}

/** Reads partials and adds them up. */
export function mergeSums(input: unknown, path: Path): { readonly sums: CaseSums; readonly catalogue: string } {
  const [first, ...rest] = readList(input, path).map((partial, index) => readPartial(partial, [...path, index])) as [
    ReturnType<typeof readPartial>,
    ...ReturnType<typeof readPartial>[],
  ]
  rest.forEach((other, index) => {
    const same =
      other.catalogue === first.catalogue &&
      other.places === first.places &&
      other.institutions.length === first.institutions.length &&
      other.institutions.every(({ id }, k) => id === first.institutions[k]?.id)
    if (!same) fail('catalogues_differ', [...path, index + 1], { expected: first.catalogue, received: other.catalogue })
  })
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
  return { sums: { places: first.places, institutions }, catalogue: first.catalogue }
}

function addCounts(a: CaseCounts, b: CaseCounts): CaseCounts {
  return { low: a.low + b.low, normal: a.normal + b.normal, high: a.high + b.high, extreme: a.extreme + b.extreme }
}
