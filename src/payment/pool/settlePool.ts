import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import {
  allocateUnits,
  compare,
  type DecimalText,
  type Fraction,
  roundFraction,
  toUnits,
} from '../../numeric/internal.ts'
import {
  amount,
  id,
  lazily,
  list,
  notAllZero,
  notNegative,
  passedOver,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { inPlaces } from '../inPlaces.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { countedPoints, lostPoints } from './capPoints.ts'
import { labels } from './labels.ts'
import { capsOfKnown, type PoolCap, poolCap } from './PoolCap.ts'

/**
 * 机构分值 — an institution and the points it has gathered, zero or more. The institutions of `settleCases` are taken as
 * they are: what else is said of them there is passed over.
 *
 * @since 0.2.0
 */
export interface InstitutionPoints {
  readonly id: string
  readonly points: NumberInput
  readonly cases?: unknown
  readonly cost?: unknown
  readonly payment?: unknown
}

/** The fields of {@link InstitutionPoints}, for inputs that hold them. */
export const institutionPoints = (system: PointSystem) => ({
  id: id(),
  points: notNegative(labelsIn(system, labels).institutionPoints),
  cases: passedOver(),
  cost: passedOver(),
  payment: passedOver(),
})

/** Institutions that share a pool: no id twice, not all points zero. */
export const sharingLaws = () => [uniqueIds, notAllZero('points', 'no_points')]

/**
 * 资金池（输入） — fund money and the institutions that share it by their points.
 *
 * @since 0.1.0
 */
export interface PoolInput {
  /** Yuan, to the fen. */
  readonly pool: NumberInput
  readonly institutions: readonly InstitutionPoints[]
  /** Points beyond a multiple of a reference count in part or not at all: the pool is shared by what counts. */
  readonly cap?: PoolCap
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 机构结算额 — what an institution is paid for its points.
 *
 * @since 0.2.0
 */
export interface InstitutionPayment {
  readonly id: string
  readonly points: DecimalText
  /** What of the points counts and what is lost, where they are capped. */
  readonly counted?: DecimalText
  readonly lost?: DecimalText
  readonly payment: DecimalText
}

/**
 * 资金池结算 — the exact price of a point, and payments in the order of the institutions that sum to the pool.
 *
 * @since 0.1.0
 */
export interface PoolSettlement {
  readonly price: DecimalText
  /** The points that share the pool. */
  readonly totalPoints: DecimalText
  /** The points that a cap takes from all, where there is one. */
  readonly lost?: DecimalText
  readonly institutions: readonly InstitutionPayment[]
  readonly steps: readonly Step[]
}

/**
 * 资金池结算 — divides a pool among institutions by their points, to the fen.
 *
 * Formula: price = pool ÷ Σ points, exact; payment = points × price. Nothing but the payments is rounded: the fen that
 * are left over go, one each, to the largest remainders, ties to the earlier institution, so the payments sum to the
 * pool. With a `cap` the points that count (see {@link capPoints}, to four decimals) take the place of the points: what is
 * lost is said, and the pool is paid out whole.
 *
 * @param input - see {@link PoolInput}; pool in yuan
 * @throws `no_points` (none, or none that count) · `duplicate_id` · `empty_list` · `negative_amount` · `not_whole_fen` · `out_of_range` (points
 *   below zero) · `not_a_number` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `not_one_of` · `bands_not_ascending` ·
 *   `bands_not_open` · `percent_needed` · `unknown_id`
 * @example
 * ```ts
 * import { settlePool } from 'yigongti'
 *
 * const { institutions } = settlePool({
 *   pool: 70_000_000,
 *   institutions: [
 *     { id: 'city', points: 420_000 },
 *     { id: 'county', points: 260_000 },
 *     { id: 'township', points: 35_000 },
 *   ],
 * })
 * institutions.map(({ payment }) => payment) // => [ '41118881.12', '25454545.45', '3426573.43' ]
 * ```
 * @since 0.1.0
 */
export function settlePool(input: PoolInput): PoolSettlement {
  const { pool, institutions, cap, pointsOf: system } = read(poolShape(), input)
  const L = labelsIn(system, labels)
  const named = (key: 'counted' | 'lost', index: number) =>
    labelAt(L[key], index, (institutions[index] as ReadPoints).id)
  return publishLong(institutions.length, () => {
    const counting = countedPoints(institutions, cap, { places: 4, named, shape: poolShape() })
    const { price, totalPoints, payments } = poolShareFigures({
      pool,
      parts: counting.map(({ counted }, index) => ({
        points: counted,
        label: labelAt(L.payment, index, (institutions[index] as ReadPoints).id),
      })),
      totalPoints: L.totalPoints,
      price: L.price,
    })
    return {
      draft: {
        price,
        totalPoints,
        ...lostPoints(counting, cap, L.allLost),
        institutions: institutions.map(({ id, points }, index) => ({
          id,
          points,
          ...counting[index]?.said,
          payment: payments[index] as Figure,
        })),
      },
      order: payments,
    }
  })
}

interface ReadPoints {
  readonly id: string
  readonly points: Figure
}

export const poolShape = /* @__PURE__ */ lazily(() => inPoints(poolIn, pointsOfInstitutions, 'dip'))

function poolIn(system: PointSystem) {
  const institution = record<InstitutionPoints>({ zh: '机构', en: 'Institution' })(institutionPoints(system))
  return record<PoolInput>({ zh: '资金池', en: 'Pool' })(
    {
      pool: amount(labels.pool),
      institutions: list({ zh: '机构', en: 'Institutions' }, institution, { laws: sharingLaws() }),
      cap: poolCap(system),
      pointsOf: pointsOf(system),
    },
    [capsOfKnown],
  )
}

/** Where they are explained, they say whose points they are. */
export const pointsOfInstitutions = ({ institutions }: Readonly<Record<string, unknown>>) =>
  eachOf(institutions, 'points')

/** A pool, what shares it, and what the figures are called. */
interface PoolShares {
  readonly pool: Figure
  /** Points of each part, not all zero, and the label of what it is paid. */
  readonly parts: readonly { readonly points: Figure; readonly label: Label }[]
  readonly totalPoints: Label
  readonly price: Label
  /** With how many decimals the total is written; the needed ones unless given. */
  readonly places?: number
}

/** The price and what each part is paid; the payments sum to the pool. */
export interface PoolShareFigures {
  readonly totalPoints: Figure
  readonly price: Figure
  readonly payments: readonly Figure[]
}

/**
 * The pool divided by points. The exact price explains each payment, but the fen are given by largest remainder: a
 * price that is rounded first would pay out more or less than there is.
 */
export function poolShareFigures({ pool, parts, places, ...labels }: PoolShares): PoolShareFigures {
  const sum = figure(labels.totalPoints, formula`${sumOf(parts.map(({ points }) => points))}`, exact)
  const totalPoints = places === undefined ? sum : inPlaces(sum, places)
  const price = figure(labels.price, formula`${pool} ÷ ${totalPoints}`, exact)
  const shares = allocateUnits(
    toUnits(pool.value, 2, pool.text, ['pool']),
    parts.map(({ points }) => points.value),
  )
  const payments = parts.map(({ points, label }, index) =>
    shareFigure(label, { n: shares[index] as bigint, d: 100n }, points, price),
  )
  return { totalPoints, price, payments }
}

/** What a part of a pool is paid: by the largest remainder its last fen is given up or filled up. */
export function shareFigure(label: Label, payment: Fraction, points: Figure, price: Figure): Figure {
  const product = formula`${points} × ${price}`
  const mode = compare(roundFraction(product.value, downToFen), payment) === 0 ? 'floor' : 'ceiling'
  return figure(label, product, { mode, places: 2 }, { because: toTheFen })
}

const downToFen = { mode: 'floor', places: 2 } as const

const toTheFen = {
  zh: '按最大余数法取整到分，各单位合计等于可分配资金',
  en: 'to the fen by largest remainder, so that all payments sum to the pool',
}
