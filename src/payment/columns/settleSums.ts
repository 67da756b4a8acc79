import { fail, type Path } from '../../errors/internal.ts'
import { allocateUnits, divide, readAmount, toDecimalString, toFixedString } from '../../numeric/internal.ts'
import { type CaseSums, toInstitutionCases } from './CasePartial.ts'
import type { CaseSettlement } from './CaseSettlement.ts'

/** Divides a pool by the points that were counted. `path` is where the cases came from. */
export function settleSums(sums: CaseSums, givenPool: unknown, path: Path): CaseSettlement {
  const pool = readAmount(givenPool, ['pool'])
  const scale = 10n ** BigInt(sums.places)
  const total = { n: sums.institutions.reduce((sum, { points }) => sum + points, 0n), d: scale }
  const counted = toInstitutionCases(sums)
  sums.institutions.forEach(({ points }, index) => {
    const received = counted[index]?.points ?? ''
    if (points < 0n) fail('out_of_range', ['institutions', index, 'points'], { expected: '≥ 0', received })
  })
  if (total.n === 0n) fail('weights_all_zero', path)
  const weights = sums.institutions.map(({ points }) => ({ n: points, d: scale }))
  const payments = allocateUnits(pool.n, weights)
  return {
    price: toDecimalString(divide(pool, total)),
    totalPoints: toFixedString(total, sums.places),
    institutions: counted.map((institution, index) => ({
      ...institution,
      payment: toFixedString({ n: payments[index] ?? 0n, d: 100n }, 2),
    })),
  }
}
