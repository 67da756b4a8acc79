import type { Path } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import { allocateUnits, divide, type Fraction, toDecimalString, toFixedString } from '../../numeric/internal.ts'
import { type AnyShape, amount, bare, failAt } from '../../shape/internal.ts'
import { type CaseSums, type InstitutionCases, toInstitutionCases } from './CasePartial.ts'

/**
 * 机构病例结算 — what was counted of an institution, and what it is paid.
 *
 * @since 0.2.0
 */
interface InstitutionCasePayment extends InstitutionCases {
  readonly payment: string
}

/**
 * 病例结算 — the exact price of a point, all points, and the institutions in their order; payments sum to the pool.
 *
 * @since 0.2.0
 */
export interface CaseSettlement {
  readonly price: string
  readonly totalPoints: string
  readonly institutions: readonly InstitutionCasePayment[]
}

/** Divides a pool by the points that were counted. `path` is where the cases came from. */
export function settleSums(sums: CaseSums, pool: Fraction, shape: AnyShape, path: Path): CaseSettlement {
  const scale = 10n ** BigInt(sums.places)
  const total = { n: sums.institutions.reduce((sum, { points }) => sum + points, 0n), d: scale }
  const counted = toInstitutionCases(sums)
  sums.institutions.forEach(({ points }, index) => {
    if (points >= 0n) return
    const { points: received } = counted[index] as InstitutionCases
    failAt(shape, 'out_of_range', ['institutions', index, 'points'], { expected: '≥ 0', received })
  })
  if (total.n === 0n) failAt(shape, 'weights_all_zero', path)
  const weights = sums.institutions.map(({ points }) => ({ n: points, d: scale }))
  const payments = allocateUnits(pool.n, weights)
  return {
    price: toDecimalString(divide(pool, total)),
    totalPoints: toFixedString(total, sums.places),
    institutions: counted.map((institution, index) => ({
      ...institution,
      payment: toFixedString({ n: payments[index] as bigint, d: 100n }, 2),
    })),
  }
}

/** The pool that cases share. */
export const sharedPool = () => bare(amount(poolLabel))

const poolLabel = { id: 'pool', name: { zh: '可分配资金', en: 'Pool' }, unit: 'yuan' } as const satisfies Label
