import {
  again,
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  labelAt,
  type NumberInput,
  publish,
  publishLong,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { type DecimalText, insertSeparators, negate, toFixedString } from '../../numeric/internal.ts'
import { amount, type Law, lazily, list, optional, orElse, read, record } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { type CountedPoints, countedPoints, lostPoints } from './capPoints.ts'
import { type ClearingBands, type ClearingFigures, clearingBandsShape, clearingFigures } from './clearingFigures.ts'
import { labels } from './labels.ts'
import { capsOfKnown, type PoolCap, poolCap } from './PoolCap.ts'
import {
  type InstitutionPoints,
  institutionPoints,
  pointsOfInstitutions,
  poolShareFigures,
  shareFigure,
  sharingLaws,
} from './settlePool.ts'

/**
 * 年终清算机构（输入） — an institution at clearing: its points of the whole year and what it has had already.
 *
 * @since 0.2.0
 */
export interface ClearedInstitutionInput extends InstitutionPoints {
  /** What was paid during the year, yuan to the fen. */
  readonly paid: NumberInput
  /**
   * What the fund would have paid by item: it is compared with the entitlement. Bands need it, since what was paid lacks
   * what was held or deferred; without bands what was paid, unless given.
   */
  readonly recorded?: NumberInput
  /** What is taken off, for example for regrouped cases; 0 unless given. It stays in the pool. */
  readonly deducted?: NumberInput
}

/**
 * 年终清算（输入） — a pool, the institutions that share it, and the clearing bands.
 *
 * @since 0.1.0
 */
export interface ClearingInput {
  readonly pool: NumberInput
  readonly institutions: readonly ClearedInstitutionInput[]
  /** Without bands an institution's entitlement is what it is due, whatever was recorded. */
  readonly bands?: ClearingBands
  /** As for `settlePool`: points beyond a multiple of a reference count in part or not at all. */
  readonly cap?: PoolCap
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 机构清算 — an institution's clearing. `retained` belongs to a recorded amount below the entitlement, `compensated` to
 * one above it; the other is 0.
 *
 * @since 0.2.0
 */
interface InstitutionClearing {
  readonly id: string
  readonly points: DecimalText
  /** What of the points counts and what is lost, where they are capped. */
  readonly counted?: DecimalText
  readonly lost?: DecimalText
  readonly entitlement: DecimalText
  /** Recorded over entitlement; `null` where nothing was said to be recorded, or the institution is entitled to nothing. */
  readonly recordedRatio: DecimalText | null
  readonly retained: DecimalText
  readonly compensated: DecimalText
  readonly due: DecimalText
  /** Due less paid; below zero it is recovered. */
  readonly finalPayment: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 年终清算 — the price of the year, every institution's clearing, and what is left in the pool (below zero: what the
 * compensation needs beyond it).
 *
 * @since 0.1.0
 */
export interface PoolClearing {
  readonly price: DecimalText
  /** The points that a cap takes from all, where there is one. */
  readonly lost?: DecimalText
  readonly institutions: readonly InstitutionClearing[]
  readonly poolBalance: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 年终清算 — clears a year: what each institution is due for its points, after the clearing bands, less what it was paid.
 *
 * Formula: entitlement E = the institution's share of the pool, as `settlePool` divides it; x = recorded. Without bands
 * due = E − deducted. With bands, by layers of E: x ≤ E: retained = Σ share·layer(E − x), due = x + retained − deducted;
 * x > E: compensated = Σ share·layer(x − E), due = E + compensated − deducted. Final payment = due − paid. Retained and
 * compensated round half-up to the fen. Pool = Σ due + what is left in it. With bands x must be given: what `settleMonths`
 * paid in cash lacks the part that it held and what it deferred, and would pass for a surplus. With a `cap` E is the share by
 * the points that count.
 *
 * @param input - see {@link ClearingInput}; yuan to the fen
 * @throws `no_points` (none, or none that count) · `duplicate_id` · `empty_list` · `negative_amount` · `not_whole_fen` ·
 *   `out_of_range` · `percent_needed`, `bands_not_ascending`, `bands_not_open` (a band) · `not_one_of` ·
 *   `not_a_number` · `missing` (with bands: what was recorded) · `wrong_type` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `unknown_id`
 * @example
 * ```ts
 * import { clearPool } from 'yigongti'
 *
 * const { institutions, poolBalance } = clearPool({
 *   pool: 3_000_000,
 *   institutions: [
 *     { id: 'county', points: 20_000, paid: 1_700_000, recorded: 1_800_000 },
 *     { id: 'township', points: 10_000, paid: 1_000_000, recorded: 1_200_000 },
 *   ],
 *   bands: {
 *     surplus: [{ upTo: '5%', share: 1 }, { upTo: null, share: '50%' }],
 *     overrun: [{ upTo: '10%', share: '60%' }, { upTo: null, share: 0 }],
 *   },
 * })
 * institutions.map(({ entitlement, recordedRatio, due }) => [entitlement, recordedRatio, due])
 * // => [ [ '2000000.00', '0.9', '1950000.00' ], [ '1000000.00', '1.2', '1060000.00' ] ]
 * institutions.map(({ finalPayment }) => finalPayment) // => [ '250000.00', '60000.00' ]
 * poolBalance // => '-10000.00'
 * ```
 * @since 0.1.0
 */
export function clearPool(input: ClearingInput): PoolClearing {
  const { pool, institutions, bands, cap, pointsOf: system } = read(clearingShape(), input)
  const L = labelsIn(system, labels)
  const named = (key: 'counted' | 'lost' | 'entitlement', index: number) =>
    labelAt(L[key], index, (institutions[index] as (typeof institutions)[number]).id)
  return publishLong(institutions.length, () => {
    const counting = countedPoints(institutions, cap, { places: 4, named, shape: clearingShape() })
    const { price, payments } = poolShareFigures({
      pool,
      parts: counting.map(({ counted: points }, index) => ({ points, label: named('entitlement', index) })),
      totalPoints: L.totalPoints,
      price: L.price,
    })
    const priceBelow = again(price)
    const cleared = institutions.map((institution, index) => {
      const { counted, said } = counting[index] as CountedPoints
      const { label, value } = payments[index] as Figure
      // What was given stands in one institution's result, and not in the sum over all that each of them rests on.
      const points = institution.points.account === undefined ? again(institution.points) : institution.points
      const entitlement = shareFigure(label, value, counted === institution.points ? points : counted, priceBelow)
      return { ...clearingFigures({ ...institution, points, index, entitlement, bands, system }), said }
    })
    // The layers of the bands stand with each institution: here its due is what the pool pays.
    const left = formula`${pool} − (${sumOf(cleared.map(({ due }) => due))})`
    const balance = figure(L.poolBalance, left, exact, left.value.n < 0n ? { because: beyondPool(left) } : {})
    return {
      draft: {
        price,
        ...lostPoints(counting, cap, L.allLost),
        institutions: cleared.map(published),
        poolBalance: again(balance, { operands: [] }),
      },
      // Without bands nothing but the share stands between the pool and what each is due: all of it is told.
      order: payments.concat(bands === undefined ? cleared.map(dueAndFinal) : []),
    }
  })
}

/** The final payment with what it rests on, below the share that is told already. */
function dueAndFinal({ due, finalPayment }: ClearingFigures): Figure {
  return again(finalPayment, { operands: [again(due, { operands: [] })] })
}

/** What compensation needs beyond the pool. */
function beyondPool({ value }: Formula) {
  const beyond = insertSeparators(toFixedString(negate(value), 2))
  return {
    zh: zh`清算应支付总额合计超出可分配资金 ${beyond} 元`,
    en: en`what is due in all exceeds the pool by ${beyond} yuan`,
  }
}

interface Cleared extends ClearingFigures {
  readonly said: CountedPoints['said']
}

/** Its points come first, where they have a step: all that follows rests on them. */
function published({ points, recordedRatio, finalPayment, said, ...rest }: Cleared): InstitutionClearing {
  const { id, entitlement, retained, compensated, due } = rest
  const draft = {
    id,
    points,
    ...said,
    entitlement,
    recordedRatio: recordedRatio ?? null,
    retained,
    compensated,
    due,
    finalPayment,
  }
  return publish(draft, [points, ...(recordedRatio === undefined ? [] : [recordedRatio]), finalPayment])
}

export const clearingShape = /* @__PURE__ */ lazily(() => inPoints(clearingIn, pointsOfInstitutions, 'dip'))

function clearingIn(system: PointSystem) {
  const institution = record<ClearedInstitutionInput>({ zh: '机构', en: 'Institution' })({
    ...institutionPoints(system),
    paid: amount(labels.paid),
    recorded: optional(amount(labels.recorded)),
    deducted: orElse(amount(labels.deducted), 0),
  })
  return record<ClearingInput>({ zh: '年终清算', en: 'Clearing of a year' })(
    {
      pool: amount(labels.pool),
      institutions: list({ zh: '机构', en: 'Institutions' }, institution, { laws: sharingLaws() }),
      bands: optional(clearingBandsShape()),
      cap: poolCap(system),
      pointsOf: pointsOf(system),
    },
    [bandsNeedRecorded, capsOfKnown],
  )
}

/** Bands share what was recorded beside the entitlement: what was paid may lack what was held and deferred. */
const bandsNeedRecorded: Law<{
  readonly institutions: readonly { readonly recorded: Figure | undefined }[]
  readonly bands: unknown
}> = {
  codes: ['missing'],
  says: ['bandsNeedRecorded'],
  judge: ({ institutions, bands }, reading) => {
    if (bands === undefined || !reading.isSound(institutions)) return
    institutions.forEach(({ recorded }, index) => {
      if (recorded === undefined) reading.refuse('missing', { given: 'bands' }, ['institutions', index, 'recorded'])
    })
  },
}
