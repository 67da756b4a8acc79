import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type PoolShareFigures, poolShareFigures } from './poolShareFigures.ts'
import { type ReadInstitution, readInstitutions } from './readInstitutions.ts'
import type { InstitutionPayment, PoolInput } from './settlePool.ts'

/**
 * 险种资金池（输入） — the pool of one insurance type.
 *
 * @since 0.2.0
 */
export interface NamedPoolInput extends PoolInput {
  /** The insurance type: `'employees'`, `'residents'`. */
  readonly id: string
}

/**
 * 分险种结算 — every pool with its own price, and what each institution is paid by all of them together, in the order
 * in which institutions first occur.
 *
 * @since 0.2.0
 */
export interface PoolsSettlement {
  readonly pools: readonly {
    readonly id: string
    readonly price: string
    readonly totalPoints: string
    readonly institutions: readonly InstitutionPayment[]
  }[]
  readonly institutions: readonly { readonly id: string; readonly payment: string }[]
  readonly steps: readonly Step[]
}

/** One pool with its figures. */
interface Settled extends PoolShareFigures {
  readonly id: string
  readonly institutions: readonly ReadInstitution[]
}

/**
 * 分险种结算 — settles the pools of several insurance types side by side: each has its own price, and no money moves
 * between them.
 *
 * Formula: as `settlePool` for each pool; an institution's payment is the sum over the pools it has points in.
 *
 * @param input - one pool for each insurance type
 * @throws as `settlePool`, with the pool in the path; `duplicate_id` also for a pool that occurs twice
 * @example
 * ```ts
 * import { settlePools } from 'yigongti'
 *
 * const { pools, institutions } = settlePools({
 *   pools: [
 *     { id: 'employees', pool: 3_000_000, institutions: [{ id: 'county', points: 20_000 }] },
 *     { id: 'residents', pool: 1_000_000, institutions: [{ id: 'county', points: 6000 }, { id: 'township', points: 2000 }] },
 *   ],
 * })
 * pools.map(({ price }) => price) // => [ '150', '125' ]
 * institutions // => [ { id: 'county', payment: '3750000.00' }, { id: 'township', payment: '250000.00' } ]
 * ```
 * @since 0.2.0
 */
export function settlePools(input: { readonly pools: readonly NamedPoolInput[] }): PoolsSettlement {
  const { pools: list } = readRecord(input, ['pools'], [])
  const pools = readList(list, ['pools']).map(settleOne)
  refuseDuplicates(
    pools.map(({ id }) => id),
    ['pools'],
  )
  const totals = totalFigures(pools)
  return {
    pools: pools.map(({ id, price, totalPoints, institutions, payments }) => ({
      id,
      price: price.text,
      totalPoints: totalPoints.text,
      institutions: institutions.map((institution, index) => ({
        id: institution.id,
        points: institution.points.text,
        payment: payments[index]?.text ?? '',
      })),
    })),
    institutions: totals.map(({ id, total }) => ({ id, payment: total.text })),
    steps: stepsOf(totals.map(({ total }) => total)),
  }
}

function settleOne(item: unknown, index: number): Settled {
  const path = ['pools', index]
  const record = readRecord(item, ['id', 'pool', 'institutions'], path)
  const id = readId(record['id'], [...path, 'id'])
  const institutions = readInstitutions(record['institutions'], [...path, 'institutions'], {
    label: labelAt(L.institutionPoints, index, id),
  })
  const shares = poolShareFigures({
    pool: given(labelAt(L.pool, index, id), readAmount(record['pool'], [...path, 'pool'])),
    parts: institutions.map(({ id: institution, points }, at) => ({
      points,
      label: labelAt(labelAt(L.payment, index, id), at, institution),
    })),
    totalPoints: labelAt(L.totalPoints, index, id),
    price: labelAt(L.price, index, id),
  })
  return { id, institutions, ...shares }
}

/** Sums by institution over the pools. */
function totalFigures(pools: readonly Settled[]) {
  const payments = new Map<string, Figure[]>()
  for (const { institutions, payments: paid } of pools) {
    institutions.forEach(({ id }, index) => {
      payments.set(id, [...(payments.get(id) ?? []), ...paid.slice(index, index + 1)])
    })
  }
  return [...payments].map(([id, parts], index) => ({
    id,
    total: figure(labelAt(L.institutionTotal, index, id), formula`${sumOf(parts)}`, exact),
  }))
}
