import { allocateUnits, type Fraction } from '../../numeric/internal.ts'

/**
 * Whole units by weights, largest remainder; of equal remainders the one whose id comes first, so that the order of the
 * list decides nothing.
 */
export function shareOut<Part extends { readonly id: string }>(
  units: bigint,
  parts: readonly Part[],
  weightOf: (part: Part) => Fraction,
): ReadonlyMap<Part, bigint> {
  const ordered = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const shares = allocateUnits(units, ordered.map(weightOf))
  return new Map(ordered.map((part, index) => [part, shares[index] as bigint]))
}
