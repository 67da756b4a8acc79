import type { Path } from '../../errors/internal.ts'
import { en, type Figure, labelAt, publish, read, type Step, zh } from '../../figure/internal.ts'
import { type DecimalText, toFixedString } from '../../numeric/internal.ts'
import { type AnyShape, amount, failAt } from '../../shape/internal.ts'
import { inPlaces } from '../inPlaces.ts'
import { labelsIn, type PointSystem } from '../PointSystem.ts'
import { countedPoints, lostPoints } from '../pool/capPoints.ts'
import { labels } from '../pool/labels.ts'
import type { ReadPoolCap } from '../pool/PoolCap.ts'
import { poolShareFigures } from '../pool/settlePool.ts'
import type { CaseCounts, CaseSums, InstitutionCases } from './CasePartial.ts'

/**
 * 机构病例结算 — what was counted of an institution, and what it is paid.
 *
 * @since 0.2.0
 */
interface InstitutionCasePayment extends InstitutionCases {
  readonly cost: DecimalText
  readonly points: DecimalText
  /** What of the points counts and what is lost, where they are capped. */
  readonly counted?: DecimalText
  readonly lost?: DecimalText
  readonly payment: DecimalText
}

/**
 * 病例结算 — the exact price of a point, all points, and the institutions in their order; payments sum to the pool. The
 * steps explain them by institution: how a single case came about says `casePoints`.
 *
 * @since 0.1.0
 */
export interface CaseSettlement {
  readonly price: DecimalText
  readonly totalPoints: DecimalText
  /** The points that a cap takes from all, where there is one. */
  readonly lost?: DecimalText
  readonly institutions: readonly InstitutionCasePayment[]
  readonly steps: readonly Step[]
}

/** The pool that cases share. */
export const sharedPool = () => amount(labels.pool)

/** What was counted, and the pool; `path` is where the cases came from. */
interface Counted {
  readonly sums: CaseSums
  readonly pool: Figure
  readonly cap?: ReadPoolCap | undefined
  readonly pointsOf: PointSystem
  readonly shape: AnyShape
  readonly path: Path
  /** What explains the numbers by which the cases of an institution were counted, where something does. */
  readonly explained?: (institution: number) => readonly Figure[]
}

/** Divides a pool by the points that were counted. */
export function settleSums({ sums, pool, cap, pointsOf, shape, path, explained }: Counted): CaseSettlement {
  const L = labelsIn(pointsOf, labels)
  refuseNoPoints(sums, shape, path)
  const { places } = sums
  const counted = sums.institutions.map(({ id, cases, cost, points }, index) => {
    const because = countedBecause(cases)
    const scaled = { n: points, d: 10n ** BigInt(places) }
    return {
      id,
      cases,
      cost: read(labelAt(L.institutionCost, index, id), { n: cost, d: 100n }, because, []),
      points: inPlaces(
        read(labelAt(L.institutionPoints, index, id), scaled, because, explained?.(index) ?? []),
        places,
      ),
    }
  })
  const idAt = (index: number) => (counted[index] as (typeof counted)[number]).id
  const named = (key: 'counted' | 'lost', index: number) => labelAt(L[key], index, idAt(index))
  const counting = countedPoints(counted, cap, { places, named, shape })
  const { price, totalPoints, payments } = poolShareFigures({
    pool,
    parts: counting.map((one, index) => ({
      points: one.counted,
      label: labelAt(L.payment, index, idAt(index)),
    })),
    totalPoints: L.totalPoints,
    price: L.price,
    places,
  })
  const institutions = counted.map((one, index) => ({
    ...one,
    ...counting[index]?.said,
    payment: payments[index] as Figure,
  }))
  const lost = lostPoints(counting, cap, L.allLost, places)
  return publish({ price, totalPoints, ...lost, institutions }, [...counted.map(({ cost }) => cost), ...payments])
}

function countedBecause({ low, normal, high, extreme }: CaseCounts) {
  const count = low + normal + high + extreme
  return {
    zh: zh`${count} 例合计：低倍率病例 ${low} 例，正常病例 ${normal} 例，高倍率病例 ${high} 例，费用极高病例 ${extreme} 例`,
    en: en`the sum over ${count} cases: ${low} of low cost, ${normal} normal, ${high} of high cost, ${extreme} of extreme cost`,
  }
}

/** No institution has points below zero, and one has some. */
function refuseNoPoints({ places, institutions }: CaseSums, shape: AnyShape, path: Path): void {
  institutions.forEach(({ points }, index) => {
    if (points >= 0n) return
    const received = toFixedString({ n: points, d: 10n ** BigInt(places) }, places)
    failAt(shape, 'out_of_range', ['institutions', index, 'points'], { expected: '≥ 0', received })
  })
  if (institutions.every(({ points }) => points === 0n)) failAt(shape, 'no_points', path)
}
