import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { amount, bare, id, lazily, list, type OutOf, read, record, uniqueIds } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { type CountedPoints, countedPoints, lostPoints } from './capPoints.ts'
import { labels } from './labels.ts'
import { capsOfKnown, poolCap } from './PoolCap.ts'
import {
  type InstitutionPayment,
  type InstitutionPoints,
  institutionPoints,
  type PoolInput,
  type PoolShareFigures,
  pointsOfInstitutions,
  poolShareFigures,
  sharingLaws,
} from './settlePool.ts'

/**
 * 险种资金池（输入） — the pool of one insurance type.
 *
 * @since 0.1.0
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
interface PoolsSettlement {
  readonly pools: readonly {
    readonly id: string
    readonly price: DecimalText
    readonly totalPoints: DecimalText
    /** The points that a cap takes from all of the pool, where there is one. */
    readonly lost?: DecimalText
    readonly institutions: readonly InstitutionPayment[]
  }[]
  readonly institutions: readonly { readonly id: string; readonly payment: DecimalText }[]
  readonly steps: readonly Step[]
}

/** One pool with its figures. */
interface Settled extends PoolShareFigures {
  readonly id: string
  readonly institutions: readonly { readonly id: string; readonly points: Figure }[]
  readonly counting: readonly CountedPoints[]
  /** The points that its cap takes from all. */
  readonly lost: { readonly lost?: Figure }
}

/**
 * 分险种结算 — settles the pools of several insurance types side by side: each has its own price, and no money moves
 * between them.
 *
 * Formula: as `settlePool` for each pool, with a cap of its own where it has one; an institution's payment is the sum over the
 * pools it has points in.
 *
 * @param input - one pool for each insurance type
 * @throws as `settlePool`, with the pool in the path; `duplicate_id` also for a pool that occurs twice; also
 *   `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `not_one_of`
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
 * institutions
 * // => [ { id: 'county', payment: '3750000.00' }, { id: 'township', payment: '250000.00' } ]
 * ```
 * @since 0.1.0
 */
export function settlePools(input: { readonly pools: readonly NamedPoolInput[] }): PoolsSettlement {
  const pools = read(poolsShape(), input).pools.map(settleOne)
  const totals = totalFigures(pools)
  return publish(
    {
      pools: pools.map(({ id, price, totalPoints, lost, institutions, counting, payments }) => ({
        id,
        price,
        totalPoints,
        ...lost,
        institutions: institutions.map((institution, index) => ({
          ...institution,
          ...counting[index]?.said,
          payment: payments[index] as Figure,
        })),
      })),
      institutions: totals.map(({ id, total }) => ({ id, payment: total })),
    },
    totals.map(({ total }) => total),
  )
}

function settleOne(one: OutOf<ReturnType<typeof poolsShape>>['pools'][number], index: number): Settled {
  const L = labelsIn(one.pointsOf, labels)
  const at = (label: Label) => labelAt(label, index, one.id)
  const institutions = one.institutions.map(({ id: institution, points }, k) => ({
    id: institution,
    points: given(labelAt(at(L.institutionPoints), k, institution), points),
  }))
  const named = (key: 'counted' | 'lost', k: number) =>
    labelAt(at(L[key]), k, (institutions[k] as Settled['institutions'][number]).id)
  const counting = countedPoints(institutions, one.cap, { places: 4, named, shape: poolsShape(), at: ['pools', index] })
  const shares = poolShareFigures({
    pool: given(at(L.pool), one.pool),
    parts: institutions.map(({ id: institution }, k) => ({
      points: (counting[k] as CountedPoints).counted,
      label: labelAt(at(L.payment), k, institution),
    })),
    totalPoints: at(L.totalPoints),
    price: at(L.price),
  })
  return { id: one.id, institutions, counting, lost: lostPoints(counting, one.cap, at(L.allLost)), ...shares }
}

/** Sums by institution over the pools. */
function totalFigures(pools: readonly Settled[]) {
  const payments = new Map<string, Figure[]>()
  for (const { institutions, payments: paid } of pools) {
    institutions.forEach(({ id: institution }, index) => {
      const own = payments.get(institution) ?? []
      own.push(paid[index] as Figure)
      payments.set(institution, own)
    })
  }
  return [...payments].map(([institution, parts], index) => ({
    id: institution,
    total: figure(labelAt(labels.institutionTotal, index, institution), formula`${sumOf(parts)}`, exact),
  }))
}

export const poolsShape = /* @__PURE__ */ lazily(() =>
  record<{ readonly pools: readonly NamedPoolInput[] }>({ zh: '分险种资金池', en: 'Pools by insurance type' })({
    pools: list({ zh: '资金池', en: 'Pools' }, inPoints(namedPoolIn, pointsOfInstitutions, 'dip'), {
      laws: [uniqueIds],
    }),
  }),
)

function namedPoolIn(system: PointSystem) {
  const fields = institutionPoints(system)
  const institution = record<InstitutionPoints>({ zh: '机构', en: 'Institution' })({
    ...fields,
    points: bare(fields.points),
  })
  return record<NamedPoolInput>({ zh: '资金池', en: 'Pool' })(
    {
      id: id({ zh: '险种', en: 'Insurance type' }),
      pool: bare(amount(labels.pool)),
      institutions: list({ zh: '机构', en: 'Institutions' }, institution, { laws: sharingLaws() }),
      cap: poolCap(system),
      pointsOf: pointsOf(system),
    },
    [capsOfKnown],
  )
}
