import { type Bilingual, deepFreeze, type Issue } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  publish,
  read as readFigure,
  type Step,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { type Books, bookClaims } from './bookClaims.ts'
import { type ClaimKey, type ClaimsInput, claimsShape } from './ClaimsInput.ts'

/**
 * 三方对账（结果） — the sum of each source, each two of them held against each other, and what differs.
 *
 * @since 0.2.0
 */
export interface ClaimsReconciliation {
  /** Whether all sources have the same amount under every key, and no row was left out. */
  readonly reconciles: boolean
  /** `rows`: how many were taken. */
  readonly sources: readonly { readonly id: string; readonly rows: number; readonly sum: DecimalText }[]
  /** Of two sources: how many keys match, differ, or stand with one alone, and what that comes to. */
  readonly pairs: readonly {
    readonly first: string
    readonly second: string
    readonly matched: { readonly keys: number; readonly amount: DecimalText }
    /** First less second, of the keys that both have. */
    readonly differing: { readonly keys: number; readonly gap: DecimalText }
    readonly onlyFirst: { readonly keys: number; readonly amount: DecimalText }
    readonly onlySecond: { readonly keys: number; readonly amount: DecimalText }
    /** The sum of the first less that of the second. */
    readonly gap: DecimalText
  }[]
  /** By key in ascending order; the amount of each source in their order, `null` where it has none. */
  readonly differences: readonly (Readonly<Partial<Record<ClaimKey, string>>> & {
    readonly state: 'missing' | 'differing'
    readonly amounts: readonly (DecimalText | null)[]
  })[]
  /** The bad rows that were left out, and what is wrong with each. */
  readonly issues: readonly Issue[]
  readonly steps: readonly Step[]
}

/**
 * 三方对账 — holds what the hospital, the bureau and the finance office have booked against each other, by day, scheme and
 * kind, or by whatever else a row is known by.
 *
 * Formula: rows with one key are added up; a key matches where both have the same amount to the fen; gap = Σ first − Σ
 * second = onlyFirst − onlySecond + what the differing keys differ by. One pass over the rows, whatever their order.
 *
 * @param input - see {@link ClaimsInput}
 * @throws `wrong_length` (one source, or four) · of a row where `badRows` is `strict`: `missing` · `not_a_date` ·
 *   `not_whole_fen` · `unclean_id` · `duplicate_id` · `empty_list` · `inexact_number` · `not_a_number` ·
 *   `not_an_integer` · `not_one_of` · `out_of_range` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { reconcileClaims } from 'yigongti'
 *
 * const { pairs, differences } = reconcileClaims({
 *   badRows: 'strict',
 *   by: ['day', 'scheme'],
 *   sources: [
 *     {
 *       id: 'hospital',
 *       rows: [
 *         { day: '2026-05-06', scheme: 'residents', amount: '128087.42' },
 *         { day: '2026-05-06', scheme: 'workers', amount: '42971.78' },
 *         { day: '2026-05-06', scheme: 'workers', amount: 180 },
 *       ],
 *     },
 *     {
 *       id: 'bureau',
 *       rows: [
 *         { day: '2026-05-06', scheme: 'residents', amount: '128026.42' },
 *         { day: '2026-05-06', scheme: 'workers', amount: '43151.78' },
 *       ],
 *     },
 *   ],
 * })
 * pairs[0]?.gap // => '61.00'
 * differences // => [ { day: '2026-05-06', scheme: 'residents', state: 'differing', amounts: [ '128087.42', '128026.42' ] } ]
 * ```
 * @since 0.2.0
 */
export function reconcileClaims(input: ClaimsInput): ClaimsReconciliation {
  const { sources, by, badRows, listed } = read(claimsShape(), input)
  const books = bookClaims(
    sources.map(({ rows }) => rows),
    by,
    badRows === 'strict',
  )
  const names = sources.map(({ id, label }) => label ?? { zh: id, en: id })
  const sums = names.map((name, index) => sumFigure(books, index, name))
  const pairs = sources.flatMap((_, first) =>
    sources.slice(first + 1).map((_each, k) => pairOf(books, [first, first + 1 + k], names, sums)),
  )
  const apart = differingKeys(books)
  const draft = {
    reconciles: apart.length === 0 && books.issues.length === 0,
    sources: sources.map(({ id }, index) => ({
      id,
      rows: books.taken[index] as number,
      sum: sums[index] as Figure,
    })),
    pairs: pairs.map(({ at: [first, second], ...pair }) => ({
      first: (sources[first] as (typeof sources)[number]).id,
      second: (sources[second] as (typeof sources)[number]).id,
      ...pair,
    })),
    differences: apart.slice(0, listed).map((place, index) => differenceOf(books, place, index, by, names)),
  }
  return publish(draft, sums, { issues: books.issues })
}

/** The numbers of the keys under which not all sources have the same amount, in the order of their keys. */
function differingKeys({ keys, sums }: Books): readonly number[] {
  const [first, ...others] = sums
  const apart = keys.flatMap((_, place) => (others.every((one) => one[place] === first?.[place]) ? [] : [place]))
  return apart.sort((a, b) => compareKeys(keys[a] as readonly string[], keys[b] as readonly string[]))
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (let k = 0; k < one.length; k++) {
    const [a, b] = [one[k] as string, other[k] as string]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

function sumFigure({ sums, taken }: Books, source: number, name: Bilingual): Figure {
  const rows = taken[source] as number
  const because = { zh: `${rows} 行相加`, en: `the sum of ${rows} ${rows === 1 ? 'row' : 'rows'}` }
  return readFigure(labelAt(L.sum, source, name.zh, name.en), inYuan(totalOf(sums[source] as number[])), because, [])
}

/** Two sources held against each other, key by key. */
function pairOf(
  { keys, sums }: Books,
  at: readonly [number, number],
  names: readonly Bilingual[],
  sources: readonly Figure[],
) {
  const [one, other] = at.map((source) => sums[source]) as [number[], number[]]
  const count = { matched: 0, differing: 0, onlyFirst: 0, onlySecond: 0 }
  const total = { matched: 0n, differing: 0n, onlyFirst: 0n, onlySecond: 0n }
  for (let place = 0; place < keys.length; place++) {
    const [a, b] = [one[place] as number, other[place] as number]
    const [hasFirst, hasSecond] = [!Number.isNaN(a), !Number.isNaN(b)]
    if (!hasFirst && !hasSecond) continue
    const kind = !hasFirst ? 'onlySecond' : !hasSecond ? 'onlyFirst' : a === b ? 'matched' : 'differing'
    count[kind]++
    total[kind] += kind === 'differing' ? BigInt(a) - BigInt(b) : BigInt(hasFirst ? a : b)
  }
  const [first, second] = at.map((source) => names[source]) as [Bilingual, Bilingual]
  const index = at[0] + at[1] - 1
  const naming = (label: Label) => labelAt(label, index, `${first.zh}与${second.zh}`, `${first.en} and ${second.en}`)
  const of = (kind: keyof typeof count) => readFigure(naming(L[kind]), inYuan(total[kind]), because[kind], [])
  const [sum, against] = at.map((source) => sources[source]) as [Figure, Figure]
  return {
    at,
    matched: { keys: count.matched, amount: of('matched') },
    differing: { keys: count.differing, gap: of('differing') },
    onlyFirst: { keys: count.onlyFirst, amount: of('onlyFirst') },
    onlySecond: { keys: count.onlySecond, amount: of('onlySecond') },
    gap: figure(naming(L.gap), formula`${sum} − ${against}`, exact),
  }
}

function differenceOf(
  { keys, sums }: Books,
  place: number,
  index: number,
  by: readonly ClaimKey[],
  names: readonly Bilingual[],
) {
  const parts = keys[place] as readonly string[]
  const key = Object.fromEntries(by.map((name, k) => [name, parts[k] as string]))
  const amounts = sums.map((own, source) => {
    const fen = own[place] as number
    if (Number.isNaN(fen)) return null
    const { zh, en } = names[source] as Bilingual
    const label = labelAt(labelAt(L.booked, source, zh, en), index, parts.join(' '))
    return given(label, inYuan(BigInt(fen)))
  })
  const state: ClaimsReconciliation['differences'][number]['state'] = amounts.includes(null) ? 'missing' : 'differing'
  return { ...key, state, amounts }
}

const inYuan = (fen: bigint) => ({ n: fen, d: 100n })

function totalOf(sums: readonly number[]): bigint {
  return sums.reduce((total, fen) => (Number.isNaN(fen) ? total : total + BigInt(fen)), 0n)
}

const L = /* @__PURE__ */ deepFreeze({
  sum: { id: 'bookedSum', name: { zh: '入账金额合计', en: 'Sum booked' }, unit: 'yuan' },
  booked: { id: 'booked', name: { zh: '入账金额', en: 'Booked' }, unit: 'yuan' },
  matched: { id: 'matchedClaims', name: { zh: '相符金额', en: 'Matched' }, unit: 'yuan' },
  differing: { id: 'differingClaims', name: { zh: '金额不符的差额', en: 'Gap of what differs' }, unit: 'yuan' },
  onlyFirst: { id: 'onlyFirst', name: { zh: '仅前者有的金额', en: 'With the first alone' }, unit: 'yuan' },
  onlySecond: { id: 'onlySecond', name: { zh: '仅后者有的金额', en: 'With the second alone' }, unit: 'yuan' },
  gap: { id: 'claimsGap', name: { zh: '对账差额', en: 'Gap' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

const because = /* @__PURE__ */ deepFreeze({
  matched: { zh: '两方都有且金额相同的各笔相加', en: 'the sum of what both have alike' },
  differing: { zh: '两方都有而金额不同的各笔，前者减后者', en: 'first less second, of what both have and differs' },
  onlyFirst: { zh: '前者有而后者没有的各笔相加', en: 'the sum of what only the first has' },
  onlySecond: { zh: '后者有而前者没有的各笔相加', en: 'the sum of what only the second has' },
} as const satisfies Record<string, Bilingual>)
