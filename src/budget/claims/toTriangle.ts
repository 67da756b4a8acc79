import type { IsoMonth } from '../../calendar/internal.ts'
import type { Issue } from '../../errors/internal.ts'
import { toFixedString } from '../../numeric/internal.ts'
import { choice, failAt, lazily, month, optional, orElse, read, record, refusalAt } from '../../shape/internal.ts'
import { badRowsShape } from '../../stays/internal.ts'
import { monthNumber, monthText } from './monthNumber.ts'
import { type Claim, type ClaimColumns, claimsShape, largestFen, type ReadClaims, readClaims } from './readClaims.ts'

/**
 * 赔付记录（输入） — claims as rows or as columns, and what the triangle counts in.
 *
 * @since 0.2.0
 */
export interface TriangleInput {
  readonly claims: readonly Claim[] | ClaimColumns
  /** Months unless given. */
  readonly period?: 'month' | 'year'
  /** The last month whose payments are known; that of the last payment unless given. What is paid later, or after the last year that is known, is passed over. */
  readonly asOf?: IsoMonth
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 赔付三角形 — cumulative claims in yuan by period of service and by how many periods later they were paid, as {@link
 * completeClaims} takes them. Of the bad rows that are left out the first hundred are told.
 *
 * @since 0.2.0
 */
export interface ClaimsTriangle {
  /** The periods of service, `2026-01` or `2026`, the oldest first, none left out. */
  readonly services: readonly string[]
  readonly triangle: readonly (readonly string[])[]
  /** How many rows were given, counted, paid after the last period counted, or bad and left out. */
  readonly counted: {
    readonly given: number
    readonly counted: number
    readonly later: number
    readonly leftOut: number
  }
  readonly issues: readonly Issue[]
}

/**
 * 赔付三角形 — makes the triangle of claims out of single payments: of each the month of service, the month of payment and the
 * amount, below zero for a refund.
 *
 * Sums are exact, to the fen; the order of the rows does not matter; the time grows with the rows. A row of the triangle
 * reaches from its own period to the last one known. By years (`period: 'year'`) a year counts as known once its December is:
 * with an `asOf` before December the running year is left out; without `asOf` the year of the last payment is taken as
 * ended. The triangle is bulk data and has no steps.
 *
 * @param input - see {@link TriangleInput}; columns hold months counted as year × 12 + month − 1 and whole fen
 * @throws of a row where `badRows` is `strict`, or of the first where all are bad: `missing` · `wrong_type` · `not_a_month` · `out_of_range` (paid before
 *   the service; a month out of range; an amount of 45,035,996,273,704.96 yuan, 2^52 fen, or more) · `not_a_number` · `not_whole_fen`; `empty_list`
 *   (no row is left) · `wrong_length` (columns) · `inexact_number` · `not_one_of` · `percent_not_allowed` ·
 *   `too_many_digits` · `unknown_key`
 * @example
 * ```ts
 * import { completeClaims, toTriangle } from 'yigongti'
 *
 * const claims = [
 *   { serviceMonth: '2026-01', paymentMonth: '2026-01', amount: 100 },
 *   { serviceMonth: '2026-01', paymentMonth: '2026-02', amount: 50 },
 *   { serviceMonth: '2026-02', paymentMonth: '2026-02', amount: '80.50' },
 * ] as const
 * const { services, triangle } = toTriangle({ claims })
 * services // => [ '2026-01', '2026-02' ]
 * triangle // => [ [ '100.00', '150.00' ], [ '80.50' ] ]
 * completeClaims({ triangle }).rows[1]?.ultimate // => '120.75'
 * ```
 * @since 0.2.0
 */
export function toTriangle(input: TriangleInput): ClaimsTriangle {
  const shape = toTriangleShape()
  const { claims, period, asOf, badRows } = read(shape, input)
  const rows = readClaims(claims, badRows === 'collect', (path, { code, info }) =>
    refusalAt(shape, code, path, info, []),
  )
  const length = period === 'year' ? 12 : 1
  const [first, lastPaid] = rangeOf(rows)
  const last = asOf === undefined ? lastPaid : monthNumber(asOf)
  if (!(first <= lastPaid)) failAt(shape, 'empty_list', ['claims'])
  const from = Math.floor(first / length)
  // A year that is asked about is known once its December is.
  const to = Math.floor((period === 'year' && asOf !== undefined ? last - 11 : last) / length)
  if (!(to >= from && to - from < mostPeriods)) {
    const expected = `${monthText(from * length + length - 1)}–${monthText((from + mostPeriods) * length - 1)}`
    failAt(shape, 'out_of_range', asOf === undefined ? ['claims'] : ['asOf'], {
      expected,
      received: asOf ?? monthText(last),
    })
  }
  const size = to - from + 1
  const { amounts, counted } = sumUp(rows, { from, to, length })
  const { given, good, issues } = rows
  return {
    services: Array.from({ length: size }, (_, at) => (length === 12 ? String(from + at) : monthText(from + at))),
    triangle: amounts.map(cumulative),
    counted: { given, counted, later: good - counted, leftOut: given - good },
    issues,
  }
}

export const toTriangleShape = /* @__PURE__ */ lazily(() =>
  record<TriangleInput>({ zh: '赔付三角形', en: 'Triangle of claims' })({
    claims: claimsShape(),
    period: orElse(
      choice(
        { zh: '就诊期', en: 'Period' },
        { month: { zh: '按月', en: 'by month' }, year: { zh: '按年', en: 'by year' } },
      ),
      'month',
    ),
    asOf: optional(month<IsoMonth>({ zh: '截至月份', en: 'As of' })),
    badRows: badRowsShape(),
  }),
)

/** As many as a triangle may have rows. */
export const mostPeriods = 240

/** The first month of service and the last of payment. */
function rangeOf({ service, payment, good }: ReadClaims): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let row = 0; row < good; row++) {
    first = Math.min(first, service[row] as number)
    last = Math.max(last, payment[row] as number)
  }
  return [first, last]
}

/** Which periods are counted, and of how many months they are. */
interface Periods {
  readonly from: number
  readonly to: number
  readonly length: number
}

/** Fen by period of service and by periods until payment. Doubles are carried into big integers before they could err. */
function sumUp({ service, payment, fen, good }: ReadClaims, { from, to, length }: Periods) {
  const size = to - from + 1
  const sums = new Float64Array(size * size)
  const carried = new Map<number, bigint>()
  let counted = 0
  for (let row = 0; row < good; row++) {
    const period = Math.floor((service[row] as number) / length)
    const paid = Math.floor((payment[row] as number) / length)
    if (paid > to) continue
    counted++
    const at = (period - from) * size + paid - period
    const amount = fen[row] as number
    const sum = sums[at] as number
    if (Math.abs(sum + amount) < largestFen) sums[at] = sum + amount
    else {
      carried.set(at, (carried.get(at) ?? zeroFen) + BigInt(sum))
      sums[at] = amount
    }
  }
  const amountAt = (at: number) => BigInt(sums[at] as number) + (carried.get(at) ?? zeroFen)
  const amounts = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size - row }, (_, lag) => amountAt(row * size + lag)),
  )
  return { amounts, counted }
}

/** Before anything was carried. */
const zeroFen = BigInt(0)

function cumulative(amounts: readonly bigint[]): readonly string[] {
  let sum = zeroFen
  return amounts.map((amount) => {
    sum += amount
    return toFixedString({ n: sum, d: 100n }, 2)
  })
}
