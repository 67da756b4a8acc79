import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given as givenFigure,
  labelAt,
  publish,
  read as readFrom,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, type Fraction, insertSeparators, toFixedString } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { notesOf, type RowNotes, siftRows } from '../../stays/internal.ts'
import { type Chain, chainStays, withoutOverlaps } from './chainStays.ts'
import { type DeductibleTarget, labels as L, type ReferralInput, referralShape, unknownLevel } from './ReferralInput.ts'

/**
 * 住院起付 — what a stay is charged, and the chain it belongs to, which is named after its first stay.
 *
 * @since 0.2.0
 */
interface StayDeductible {
  readonly id: string
  readonly chain: string
  readonly charged: DecimalText
}

/**
 * 转诊链 — stays that count as one admission, in time order, and what they are charged together.
 *
 * @since 0.2.0
 */
interface ReferralChain {
  readonly id: string
  readonly person: string
  readonly stays: readonly string[]
  readonly charged: DecimalText
}

/**
 * 转诊起付 — the stays in the order of the input, the chains by their first day, and how many admissions they are.
 *
 * @since 0.1.0
 */
export interface ReferralDeductibles extends RowNotes {
  readonly stays: readonly StayDeductible[]
  readonly chains: readonly ReferralChain[]
  /** The number of chains: what an admission rate counts. */
  readonly admissions: number
  readonly steps: readonly Step[]
}

/**
 * 转诊起付 — charges two-way referral inside an alliance as one admission with one deductible.
 *
 * Formula: a stay goes on with the person's stay right before it when both were at members, from one to another, the
 * referral is documented and discharge to admission is at most `maxGap` days. charge_k = max(0, target_k − Σ earlier
 * charges of the chain). The target is the deductible of the first level, of the highest so far, or of the lowest of the
 * whole chain; the last can only be told when the chain is complete. A chain never pays more than its highest deductible.
 * The order of the stays in the input does not matter. Rows alike in every field are one (`repeated`); of others with one
 * id, of stays of one person that overlap, and of other bad rows the first is refused, or all are listed and left out
 * (`badRows`).
 *
 * @param input - see {@link ReferralInput}; amounts in yuan, gaps in days
 * @throws `out_of_range` (a discharge before its admission, stays of one person that overlap, a gap below zero) ·
 *   `not_a_date` · `unknown_id` (a level without a deductible) · `duplicate_id` · `not_an_integer` ·
 *   `negative_amount` · `not_whole_fen` · `not_one_of` · `empty_list` · `not_a_number` · `missing` · `wrong_type` ·
 *   `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id`
 * @example
 * ```ts
 * import { chargeDeductibles } from 'yigongti'
 *
 * const { stays, admissions } = chargeDeductibles({
 *   stays: [
 *     { id: 's1', person: 'p', institution: 'township', level: 'primary', admittedOn: '2026-03-01', dischargedOn: '2026-03-04' },
 *     { id: 's2', person: 'p', institution: 'county', level: 'secondary', admittedOn: '2026-03-04', dischargedOn: '2026-03-12', referred: true },
 *   ],
 *   members: ['township', 'county'],
 *   deductibles: { primary: 200, secondary: 600 },
 *   maxGap: 1,
 * })
 * stays.map(({ charged }) => charged) // => [ '200.00', '400.00' ]
 * admissions // => 1
 * ```
 * @since 0.1.0
 */
export function chargeDeductibles(input: ReferralInput): ReferralDeductibles {
  const { stays: given, members, deductibles, maxGap, target } = read(referralShape(), input)
  const taken = withoutOverlaps(siftRows(given, unknownLevel(deductibles)))
  const stays = taken.rows.map((stay, index) => {
    // Every level has its deductible by now.
    const deductible = givenFigure(labelAt(L.deductible, index, stay.id), deductibles.get(stay.level) as Fraction)
    return { ...stay, index, deductible }
  })
  const chains = chainStays(stays, { members, maxGap }).map((chain) => {
    const charges = chargeFigures(chain, target)
    return { chain, charges, total: chainChargeFigure(chain, charges) }
  })
  const byStay = new Map(
    chains.flatMap(({ chain, charges }) =>
      chain.stays.map(({ id }, k) => [id, { id, chain: chain.first.id, charged: charges[k] as Figure }] as const),
    ),
  )
  const charged = publish(
    {
      stays: stays.flatMap(({ id }) => byStay.get(id) ?? []),
      chains: chains.map(({ chain, total }) => ({
        id: chain.first.id,
        person: chain.first.person,
        stays: chain.stays.map(({ id }) => id),
        charged: total,
      })),
      admissions: chains.length,
    },
    chains.map(({ total }) => total),
  )
  return { ...charged, ...notesOf(taken) }
}

const reasons = {
  first: {
    zh: '转诊链内只收一次起付标准，按首次住院的级别',
    en: 'one deductible for the chain: that of its first level',
  },
  highest: {
    zh: '转诊链内只收一次起付标准，按已住过的最高级别',
    en: 'one deductible for the chain: that of the highest level so far',
  },
  lowest: {
    zh: '转诊链内只收一次起付标准，按全程的最低级别',
    en: 'one deductible for the chain: that of its lowest level',
  },
} as const

/** A longer chain tells of the stays before only those that count. */
const shortChain = 12

/** charge_k = max(0, target_k − Σ earlier charges): the chain pays up to its target once. */
function chargeFigures({ stays }: Chain, target: DeductibleTarget): readonly Figure[] {
  const isShort = stays.length <= shortChain
  const aims = isShort ? aimsOf(stays, target) : longAimsOf(stays, target)
  const charges: Figure[] = []
  const before: Figure[] = []
  stays.forEach(({ index, id }, k) => {
    const { best, from } = aims(k)
    const aim = readFrom(labelAt(L.target, index, id), best.value, reasons[target], from)
    const left = k === 0 ? formula`${aim}` : formula`max(0, ${aim} − (${sumOf(before)}))`
    const charge = figure(labelAt(L.charge, index, id), left, exact, { because: supplement(k, left) })
    charges.push(charge)
    if (isShort || charge.value.n !== 0n) before.push(charge)
  })
  return charges
}

/** The deductible that a stay of a chain is to reach, and those that decide it. */
type Aims = (k: number) => { readonly best: Figure; readonly from: readonly Figure[] }

function aimsOf(stays: Chain['stays'], target: DeductibleTarget): Aims {
  const deductibles = stays.map(({ deductible }) => deductible)
  return (k) => {
    const from = deductibles.slice(0, target === 'first' ? 1 : target === 'highest' ? k + 1 : undefined)
    return { best: from.reduce((best, one) => (isBetter(one, best, target) ? one : best)), from }
  }
}

/** Asked stay by stay, from the first on: one look at each. */
function longAimsOf(stays: Chain['stays'], target: DeductibleTarget): Aims {
  let best = (stays[0] as Chain['first']).deductible
  if (target === 'lowest') for (const { deductible } of stays) if (isBetter(deductible, best, target)) best = deductible
  return (k) => {
    const { deductible } = stays[k] as Chain['first']
    if (target === 'highest' && isBetter(deductible, best, target)) best = deductible
    return { best, from: [best] }
  }
}

function isBetter(one: Figure, best: Figure, target: DeductibleTarget): boolean {
  return compare(one.value, best.value) === (target === 'lowest' ? -1 : 1)
}

/** What a later stay of a chain makes up for. */
function supplement(before: number, { value }: Formula) {
  if (before === 0) return undefined
  const amount = insertSeparators(toFixedString(value, 2))
  return value.n === 0n
    ? { zh: '已收足，本次不再收', en: 'it is reached: nothing more is charged' }
    : { zh: zh`本次补足差额 ${amount} 元`, en: en`this stay makes up the difference of ${amount} yuan` }
}

/** What the stays of a chain are charged together. */
function chainChargeFigure({ first: { index, id } }: Chain, charges: readonly Figure[]): Figure {
  return figure(labelAt(L.chainCharge, index, id), formula`${sumOf(charges)}`, exact)
}
