import {
  fail,
  type Issue,
  isSettlementError,
  type Path,
  type SettlementError,
  show,
  toIssue,
} from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { toFixedString } from '../../numeric/internal.ts'
import {
  bare,
  column,
  either,
  lazily,
  month,
  mostIssues,
  type OutOf,
  read,
  record,
  signedAmount,
  wider,
} from '../../shape/internal.ts'
import { inYears, isMonth, monthNumber, monthText } from './monthNumber.ts'

/**
 * 赔付记录 — one payment: for the care of a month, in a month, yuan to the fen; a refund is below zero. What else the row
 * says is passed over.
 *
 * @since 0.2.0
 */
export interface Claim {
  readonly serviceMonth: string
  readonly paymentMonth: string
  readonly amount: NumberInput
}

/**
 * 赔付列 — the same as typed columns of one length: months counted as year × 12 + month − 1, amounts in whole fen.
 *
 * @since 0.2.0
 */
export interface ClaimColumns {
  readonly serviceMonth: MonthColumn
  readonly paymentMonth: MonthColumn
  readonly amount: Float64Array | Int32Array
}

type MonthColumn = Int32Array | Uint32Array | Uint16Array

/** The claims that can be counted, and what is wrong with the others. */
export interface ReadClaims {
  readonly service: Int32Array
  readonly payment: Int32Array
  readonly fen: Float64Array
  readonly good: number
  readonly given: number
  readonly issues: readonly Issue[]
}

export const claimsShape = /* @__PURE__ */ lazily(() => {
  const rows = column<readonly Claim[], readonly unknown[]>(
    { zh: '赔付记录', en: 'Claims' },
    'rows',
    codesOfRows,
    (input) => input as readonly unknown[],
    { item: claimShape() },
  )
  const columns = record<ClaimColumns>({ zh: '赔付列', en: 'Columns of claims' })({
    serviceMonth: typed<MonthColumn>('就诊月份', 'Months of service', monthColumns),
    paymentMonth: typed<MonthColumn>('支付月份', 'Months of payment', monthColumns),
    amount: typed<ClaimColumns['amount']>('金额（分）', 'Amounts in fen', ['Float64Array', 'Int32Array']),
  })
  return either(rows, columns)
})

const monthColumns = ['Int32Array', 'Uint32Array', 'Uint16Array']

const codesOfRows = [
  'missing',
  'wrong_type',
  'not_a_month',
  'out_of_range',
  'not_a_number',
  'not_whole_fen',
  'inexact_number',
  'percent_not_allowed',
  'too_many_digits',
  'wrong_length',
] as const

function typed<Column>(zh: string, en: string, allowed: readonly string[]) {
  return column<Column, Column>({ zh, en }, 'whole', ['wrong_type'], (input, path) => {
    const kind = Object.prototype.toString.call(input).slice(8, -1)
    // by name and not by instanceof: the column may come from another realm
    if (ArrayBuffer.isView(input) && allowed.includes(kind)) return input as Column
    return fail('wrong_type', path, {
      expected: allowed.join(' / '),
      received: ArrayBuffer.isView(input) ? kind : show(input),
    })
  })
}

const claimShape = /* @__PURE__ */ lazily(() =>
  wider(
    record<Claim>({ zh: '赔付记录', en: 'Claim' })({
      serviceMonth: month<string>({ zh: '就诊月份', en: 'Month of service' }),
      paymentMonth: month<string>({ zh: '支付月份', en: 'Month of payment' }),
      amount: bare(signedAmount(amountLabel)),
    }),
  ),
)

const amountLabel: Label = { id: 'claimAmount', name: { zh: '赔付金额', en: 'Amount of the claim' }, unit: 'yuan' }

/** How the refusal of a row is made an error: with its place in words. */
type Refuse = (path: Path, cause: SettlementError) => SettlementError

/** Reads rows or columns; throws at the first bad row, or lists the first hundred and leaves all of them out; throws too where every row is bad. */
export function readClaims(
  claims: OutOf<ReturnType<typeof claimsShape>>,
  collect: boolean,
  refuse: Refuse,
): ReadClaims {
  const rows = Array.isArray(claims) ? (claims as readonly unknown[]) : undefined
  const columns = rows === undefined ? (claims as ClaimColumns) : undefined
  const given = rows?.length ?? lengthOf(columns as ClaimColumns)
  const [service, payment] = [new Int32Array(given), new Int32Array(given)]
  const fen = new Float64Array(given)
  const issues: Issue[] = []
  let firstRefusal: SettlementError | undefined
  const place = { service, payment, fen, good: 0 }
  for (let row = 0; row < given; row++) {
    try {
      if (rows !== undefined) readRow(rows[row], place)
      else readColumns(columns as ClaimColumns, row, place)
    } catch (error) {
      if (!isSettlementError(error)) throw error
      if (issues.length === mostIssues) continue
      const [key, ...below] = error.path
      const path = rows !== undefined || key === undefined ? [row, ...error.path] : [key, row, ...below]
      const refusal = refuse(['claims', ...path], error)
      if (!collect) throw refusal
      firstRefusal ??= refusal
      issues.push(toIssue(refusal))
    }
  }
  if (firstRefusal !== undefined && place.good === 0) throw firstRefusal
  return { ...place, given, issues }
}

function lengthOf({ serviceMonth, paymentMonth, amount }: ClaimColumns): number {
  const { length } = serviceMonth
  if (paymentMonth.length !== length)
    fail('wrong_length', ['claims', 'paymentMonth'], { expected: length, received: paymentMonth.length })
  if (amount.length !== length)
    fail('wrong_length', ['claims', 'amount'], { expected: length, received: amount.length })
  return length
}

/** Where the next claim is written to. */
interface Place extends Pick<ReadClaims, 'service' | 'payment' | 'fen'> {
  good: number
}

function readRow(row: unknown, place: Place): void {
  if (typeof row === 'object' && row !== null) {
    const { serviceMonth, paymentMonth, amount } = row as Readonly<Record<string, unknown>>
    const service = monthNumber(serviceMonth)
    const payment = monthNumber(paymentMonth)
    const fen = fenOf(amount)
    if (service <= payment && !Number.isNaN(fen)) {
      write(place, service, payment, fen)
      return
    }
  }
  const claim = read(claimShape(), row as Claim)
  const { n, d } = claim.amount
  write(place, yearMonth(claim, 'serviceMonth'), yearMonth(claim, 'paymentMonth'), Number((n * 100n) / d))
}

function yearMonth(
  claim: Readonly<Record<'serviceMonth' | 'paymentMonth', string>>,
  key: 'serviceMonth' | 'paymentMonth',
) {
  const found = monthNumber(claim[key])
  return Number.isNaN(found) ? fail('out_of_range', [key], { expected: inYears, received: claim[key] }) : found
}

function readColumns({ serviceMonth, paymentMonth, amount }: ClaimColumns, row: number, place: Place): void {
  const service = serviceMonth[row] as number
  const payment = paymentMonth[row] as number
  if (!isMonth(service)) fail('out_of_range', ['serviceMonth'], { expected: inYears, received: service })
  if (!isMonth(payment)) fail('out_of_range', ['paymentMonth'], { expected: inYears, received: payment })
  const fen = amount[row] as number
  if (!Number.isInteger(fen)) fail('not_an_integer', ['amount'], { received: String(fen) })
  write(place, service, payment, fen)
}

function write(place: Place, service: number, payment: number, fen: number): void {
  if (payment < service) {
    fail('out_of_range', ['paymentMonth'], { expected: `≥ ${monthText(service)}`, received: monthText(payment) })
  }
  if (!(Math.abs(fen) < largestFen)) {
    const received = toFixedString({ n: BigInt(fen), d: 100n }, 2)
    fail('out_of_range', ['amount'], { expected: inYuan, received: { zh: `${received} 元`, en: `${received} yuan` } })
  }
  place.service[place.good] = service
  place.payment[place.good] = payment
  place.fen[place.good] = fen
  place.good++
}

/** Two of them are exact together. */
export const largestFen = 2 ** 52
const inYuan = { zh: '绝对值小于 45,035,996,273,704.96 元', en: 'below 45,035,996,273,704.96 yuan either way' }

/** Whole fen of an amount that is short and plain; NaN for everything else, which the shape reads or refuses. */
function fenOf(amount: unknown): number {
  if (typeof amount === 'number') {
    const fen = Math.round(amount * 100)
    // The double next to a decimal of 15 digits is next to no other such decimal.
    return fen / 100 === amount && Math.abs(fen) < 1e15 ? fen : Number.NaN
  }
  if (typeof amount !== 'string' || amount.length === 0 || amount.length > 15) return Number.NaN
  let fen = 0
  let point = -1
  const isBelow = amount.charCodeAt(0) === 45
  const from = isBelow ? 1 : 0
  for (let k = from; k < amount.length; k++) {
    const code = amount.charCodeAt(k)
    if (code >= 48 && code <= 57) fen = fen * 10 + code - 48
    else if (code === 46 && point < 0 && k > from && k < amount.length - 1) point = k
    else return Number.NaN
  }
  const places = point < 0 ? 0 : amount.length - 1 - point
  if (places > 2 || amount.length === from) return Number.NaN
  const scaled = places === 2 ? fen : places === 1 ? fen * 10 : fen * 100
  if (scaled >= 1e15) return Number.NaN
  return isBelow && scaled > 0 ? -scaled : scaled
}
