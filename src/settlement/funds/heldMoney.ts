import { compareDates, type IsoDate } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, fromInteger, zero } from '../../numeric/internal.ts'
import {
  amount,
  date,
  id,
  lazily,
  list,
  type OutOf,
  optional,
  orElse,
  read,
  record,
  share,
  uniqueIds,
} from '../../shape/internal.ts'
import { lateDays, type ReadCalendar, type WorkCalendar, workCalendarShape } from './addWorkingDays.ts'
import { labels as L } from './labels.ts'

/**
 * 预留款台账（输入） — what is held, item by item, as it stands on the day `asOf`; money in yuan to the fen.
 *
 * @since 0.2.0
 */
export interface HeldMoneyInput {
  readonly asOf: IsoDate
  /** With it, days late are working days; without it, days of the calendar. */
  readonly calendar?: WorkCalendar
  readonly items: readonly {
    readonly id: string
    /** What the rate is taken of; without a rate all of it is held. */
    readonly base: NumberInput
    readonly rate?: NumberInput
    /** What an assessment took off, as `returnDeposit` gives it. */
    readonly forfeited?: NumberInput
    /** The day by which it is to be released. */
    readonly due?: IsoDate
    readonly releases?: readonly { readonly on: IsoDate; readonly amount: NumberInput }[]
  }[]
}

/**
 * 预留款台账（结果） — held = forfeited + released + owed, of each item and in all. `daysLate`: until the last release, or
 * until today where some is still owed; `null` without a due day. `overdue` is what is owed after its day.
 *
 * @since 0.2.0
 */
export interface HeldMoney {
  readonly items: readonly {
    readonly id: string
    readonly held: DecimalText
    readonly forfeited: DecimalText
    readonly released: DecimalText
    readonly owed: DecimalText
    readonly overdue: DecimalText
    readonly due: IsoDate | null
    readonly daysLate: DecimalText | null
  }[]
  readonly held: DecimalText
  readonly forfeited: DecimalText
  readonly released: DecimalText
  readonly owed: DecimalText
  readonly overdue: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 预留款台账 — a ledger of money that is held back: on which base, what was forfeited and released, what is still owed, and
 * how many days late it is.
 *
 * Formula: held = base × rate, half-up to the fen; owed = held − forfeited − Σ releases. Days late run from the day after
 * the due day; with a calendar only working days count. How days are counted is the library's own definition.
 *
 * @param input - see {@link HeldMoneyInput}
 * @throws `out_of_range` (more forfeited or released than was held; a release after the day of the ledger) ·
 *   `not_a_date` · `duplicate_id` · `negative_amount` · `empty_list` · `inexact_number` · `missing` · `not_a_number` ·
 *   `not_whole_fen` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { heldMoney } from 'yigongti'
 *
 * const { items, owed } = heldMoney({
 *   asOf: '2026-07-15',
 *   items: [{
 *     id: 'quality',
 *     base: 10_000_000,
 *     rate: '5%',
 *     forfeited: 50_000,
 *     due: '2026-06-30',
 *     releases: [{ on: '2026-06-20', amount: 400_000 }],
 *   }],
 * })
 * owed // => '50000.00'
 * items[0]?.daysLate // => '15'
 * ```
 * @since 0.2.0
 */
export function heldMoney(input: HeldMoneyInput): HeldMoney {
  const { asOf, calendar, items } = read(heldMoneyShape(), input)
  const rows = items.map((item, index) => rowOf(item, index, asOf, calendar))
  const total = (label: Label, key: 'held' | 'forfeited' | 'released' | 'owed' | 'overdue') =>
    figure(label, formula`${sumOf(rows.map((row) => row[key]))}`, exact)
  return publish({
    items: rows,
    held: total(L.heldTotal, 'held'),
    forfeited: total(L.forfeitedTotal, 'forfeited'),
    released: total(L.releasedTotal, 'released'),
    owed: total(L.owedTotal, 'owed'),
    overdue: total(L.overdueTotal, 'overdue'),
  })
}

export const heldMoneyShape = /* @__PURE__ */ lazily(() => {
  const release = record<Release>({ zh: '返还', en: 'Release' })({
    on: date<IsoDate>({ zh: '返还日期', en: 'Released on' }),
    amount: amount(L.release),
  })
  const item = record<HeldMoneyInput['items'][number]>({ zh: '预留款', en: 'Money held' })({
    id: id(),
    base: amount(L.heldBase),
    rate: optional(share(L.heldShare)),
    forfeited: optional(amount(L.forfeited)),
    due: optional(date<IsoDate>({ zh: '应返还日期', en: 'Due on' })),
    releases: orElse(list({ zh: '返还', en: 'Releases' }, release, { mayBeEmpty: true }), []),
  })
  return record<HeldMoneyInput>({ zh: '预留款台账', en: 'Ledger of money held' })({
    asOf: date<IsoDate>({ zh: '台账日期', en: 'Day of the ledger' }),
    calendar: optional(workCalendarShape()),
    items: list({ zh: '预留款', en: 'Money held' }, item, { laws: [uniqueIds] }),
  })
})

type Release = NonNullable<HeldMoneyInput['items'][number]['releases']>[number]
type Item = OutOf<ReturnType<typeof heldMoneyShape>>['items'][number]

function rowOf(item: Item, index: number, asOf: IsoDate, calendar: ReadCalendar | undefined) {
  const { id: name, base, rate, due, releases } = item
  const at = (label: Label) => labelAt(label, index, name)
  const held =
    rate === undefined
      ? figure(at(L.held), formula`${base}`, exact)
      : figure(at(L.held), formula`${base} × ${rate}`, fen)
  const forfeited =
    item.forfeited === undefined
      ? readFigure(at(L.forfeited), zero, { zh: '没有扣减', en: 'nothing was forfeited' }, [])
      : figure(at(L.forfeited), formula`${item.forfeited}`, exact)
  const released =
    releases.length === 0
      ? readFigure(at(L.released), zero, { zh: '尚未返还', en: 'nothing was released' }, [])
      : figure(at(L.released), formula`${sumOf(releases.map((one) => one.amount))}`, exact)
  const owed = figure(at(L.owed), formula`${held} − ${forfeited} − ${released}`, exact)
  refuseMore(held, item, owed, index)
  releases.forEach(({ on }, place) => {
    if (compareDates(on, asOf) <= 0) return
    fail('out_of_range', ['items', index, 'releases', place, 'on'], { expected: `≤ ${asOf}`, received: on })
  })
  const isLate = due !== undefined && compareDates(asOf, due) > 0
  const overdue = isLate
    ? figure(at(L.overdue), formula`${owed}`, exact)
    : readFigure(at(L.overdue), zero, { zh: '未到应返还日期', en: 'not due yet' }, [owed])
  const daysLate = due === undefined ? null : lateFigure(at(L.daysLate), { due, asOf, owed, releases, calendar })
  return { id: name, held, forfeited, released, owed, overdue, due: due ?? null, daysLate }
}

/** No more goes out than was held: what was forfeited is judged first. */
function refuseMore(held: Figure, { forfeited, releases }: Item, owed: Figure, index: number): void {
  if (forfeited !== undefined && compare(forfeited.value, held.value) > 0) {
    fail('out_of_range', ['items', index, 'forfeited'], { expected: `≤ ${held.text}`, received: forfeited.text })
  }
  if (owed.value.n >= 0n) return
  const last = releases.length - 1
  const { text } = (releases[last] as { readonly amount: Figure }).amount
  fail('out_of_range', ['items', index, 'releases', last, 'amount'], {
    expected: { zh: `返还合计不超过预留款减扣减后的余额`, en: 'no more released than is held and not forfeited' },
    received: text,
  })
}

interface Late {
  readonly due: IsoDate
  readonly asOf: IsoDate
  readonly owed: Figure
  readonly releases: Item['releases']
  readonly calendar: ReadCalendar | undefined
}

/** From the day after the due day to the last release, or to the day of the ledger while some is owed. */
function lateFigure(label: Label, { due, asOf, owed, releases, calendar }: Late): Figure {
  const isOwed = owed.value.n > 0n
  const days = releases.map(({ on }) => on).sort(compareDates)
  const until = isOwed ? asOf : days.at(-1)
  const late = until === undefined ? 0 : lateDays(due, until, calendar)
  const counted = calendar === undefined ? { zh: '自然日', en: 'calendar days' } : { zh: '工作日', en: 'working days' }
  const because =
    until === undefined
      ? { zh: `应返还日期 ${due}，没有应返还的款项`, en: `due on ${due}, nothing was to be released` }
      : {
          zh: `应返还日期 ${due}，${isOwed ? '截至' : '最后返还'} ${until}，按${counted.zh}计`,
          en: `due on ${due}, ${isOwed ? 'still owed on' : 'last released on'} ${until}, in ${counted.en}`,
        }
  return readFigure(label, fromInteger(late), because, [owed])
}
