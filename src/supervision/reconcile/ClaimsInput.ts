import { type Bilingual, fail, show } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  bare,
  bilingual,
  column,
  date,
  distinct,
  id,
  type Law,
  lazily,
  list,
  option,
  optional,
  orElse,
  record,
  signedAmount,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { badRowsShape } from '../../stays/internal.ts'

/**
 * 三方对账（输入） — what the hospital, the bureau and the finance office have booked: two sources or three, in the order in
 * which they are held against each other.
 *
 * @since 0.2.0
 */
export interface ClaimsInput {
  readonly sources: readonly { readonly id: string; readonly label?: Bilingual; readonly rows: readonly ClaimRow[] }[]
  /**
   * What a row is known by; day, scheme and kind unless given. Rows that agree in all of it are one amount. Fields that it
   * does not name are not read.
   */
  readonly by?: readonly ClaimKey[]
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
  /** How many differences are listed, 1,000 unless given; counts and sums are of all. */
  readonly listed?: NumberInput
}

/** What a row can be known by. */
export type ClaimKey = keyof typeof keyNames

/** An amount that was booked, yuan to the fen; below zero where it was taken back. What `by` names must be there. */
interface ClaimRow {
  readonly day?: string
  readonly scheme?: string
  readonly kind?: string
  readonly id?: string
  readonly amount: NumberInput
}

const keyNames = {
  day: { zh: '结算日期', en: 'Day' },
  scheme: { zh: '险种', en: 'Scheme' },
  kind: { zh: '医疗类别', en: 'Kind' },
  id: { zh: '结算单号', en: 'Id' },
} as const satisfies Record<string, Bilingual>

/** The items of a row. Rows are read by a faster reader, which leaves to these what it does not take at once. */
export const claimItems = /* @__PURE__ */ lazily(() => ({
  day: date<string>(keyNames.day),
  scheme: id(keyNames.scheme),
  kind: id(keyNames.kind),
  id: id(keyNames.id),
  amount: bare(signedAmount(amountLabel)),
}))

export const claimsShape = /* @__PURE__ */ lazily(() => {
  const source = record<ClaimsInput['sources'][number]>({ zh: '对账一方', en: 'Source' })({
    id: id(),
    label: optional(bilingual()),
    rows: rowsShape(),
  })
  return record<ClaimsInput>({ zh: '三方对账', en: 'Claims held against each other' })({
    sources: list({ zh: '对账各方', en: 'Sources' }, source, { laws: [uniqueIds, twoOrThree] }),
    by: orElse(
      list({ zh: '对账口径', en: 'Known by' }, option(keyName, keys, 'not_one_of', keyNames), { laws: [distinct] }),
      ['day', 'scheme', 'kind'],
    ),
    badRows: badRowsShape(),
    listed: orElse(whole(listedLabel, { atLeast: 0 }), 1_000),
  })
})

const rowsShape = () => {
  const items = claimItems()
  const row = record<ClaimRow>({ zh: '结算行', en: 'Row' })({
    day: optional(items.day),
    scheme: optional(items.scheme),
    kind: optional(items.kind),
    id: optional(items.id),
    amount: items.amount,
  })
  return column<readonly ClaimRow[], readonly unknown[]>(
    { zh: '结算行', en: 'Rows' },
    'rows',
    codesOfRows,
    (input, path) => {
      if (Array.isArray(input)) return input
      return fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
    },
    { item: row },
  )
}

const codesOfRows = [
  'missing',
  'wrong_type',
  'unknown_key',
  'unclean_id',
  'too_long',
  'not_a_date',
  'out_of_range',
  'not_whole_fen',
  'not_a_number',
  'inexact_number',
  'percent_not_allowed',
  'too_many_digits',
] as const

const keyName = { zh: '对账口径', en: 'Known by' }
const keys = Object.keys(keyNames) as ClaimKey[]

const twoOrThree: Law<readonly unknown[]> = {
  codes: ['wrong_length'],
  says: ['twoOrThree'],
  judge: ({ length }, reading) => {
    if (length < 2 || length > 3) reading.refuse('wrong_length', { expected: '2–3', received: length })
  },
}

const amountLabel: Label = { id: 'booked', name: { zh: '入账金额', en: 'Booked' }, unit: 'yuan' }
const listedLabel: Label = { id: 'listed', name: { zh: '列出的差异数', en: 'Differences listed' }, unit: 'count' }
