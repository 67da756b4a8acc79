import { fail, type Path, show } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  type NumberInput,
  read as readFigure,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger, toDecimalString } from '../../numeric/internal.ts'
import {
  bare,
  into,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  optional,
  orNull,
  read,
  record,
  share,
  whole,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 人数档（输入） — a row of a table of thresholds by size: from how many people to how many (both included), and the
 * threshold at either end; between them it is linear. The last row has `to: null` and one threshold for all sizes from
 * there on: its `atTo` is left out or equals `atFrom`.
 *
 * @since 0.1.0
 */
export interface ThresholdRow {
  readonly from: NumberInput
  readonly to: NumberInput | null
  readonly atFrom: NumberInput
  readonly atTo?: NumberInput
}

/** A row with exact numbers; `to` and `atTo` are undefined in the open one. */
export interface ExactThresholdRow {
  readonly from: Fraction
  readonly to: Fraction | undefined
  readonly atFrom: Fraction
  readonly atTo: Fraction
}

/** Rows that follow each other without gap or overlap, the last and only the last without limit; thresholds from 0 to 1. */
export const thresholdTableShape = /* @__PURE__ */ lazily(() =>
  into(rows(), (table): readonly ExactThresholdRow[] =>
    table.map(({ from, to, atFrom, atTo = atFrom }) => ({
      from: fromInteger(from),
      to: to === null ? undefined : fromInteger(to),
      atFrom,
      atTo,
    })),
  ),
)

export function readThresholdTable(input: unknown, path: Path): readonly ExactThresholdRow[] {
  return read(thresholdTableShape(), input as readonly ThresholdRow[], path)
}

/** A number of people to look up in a table, and what the figure is called. */
export interface TableRate {
  readonly label: Label
  readonly beneficiaries: Figure
  readonly table: readonly ExactThresholdRow[]
  readonly note?: Note
  /** Where the number of people stands in the caller's input. */
  readonly path?: Path
}

/** The threshold of a number of people by a table: linear within its row, exact. Sizes outside the table are refused. */
export function tableRateFigure(lookup: TableRate): Figure {
  const { label, beneficiaries, table, note = {}, path = ['beneficiaries'] } = lookup
  const row = table.findLast(({ from }) => compare(from, beneficiaries.value) <= 0)
  if (row === undefined) {
    const least = table[0]?.from.n
    return fail('outside_table', path, { received: beneficiaries.text, expected: `≥ ${least}` })
  }
  const from = given(L.from, row.from)
  const atFrom = given(L.atFrom, row.atFrom)
  if (row.to === undefined || row.to.n === row.from.n) {
    const reason = {
      zh: zh`${beneficiaries}人在 ${from}人的一档，阈值 ${atFrom}`,
      en: en`${beneficiaries} people lie in the row of ${from} people, its threshold is ${atFrom}`,
    }
    return readFigure(label, row.atFrom, reason, withExplained([beneficiaries], atFrom), note)
  }
  const to = given(L.to, row.to)
  const atTo = given(L.atTo, row.atTo)
  const line = formula`${atFrom} + (${atTo} − ${atFrom}) × (${beneficiaries} − ${from}) ÷ (${to} − ${from})`
  return figure(label, line, exact, {
    ...note,
    because: {
      zh: zh`${beneficiaries}人在 ${from}至 ${to}人的一档，线性插值`,
      en: en`${beneficiaries} people lie in the row of ${from} to ${to}: linear`,
    },
  })
}

/** What a value was read by, and the value of the table itself where it has an explanation to show. */
export function withExplained(operands: readonly Figure[], tableValue: Figure): readonly Figure[] {
  return tableValue.origin === undefined ? operands : [...operands, tableValue]
}

const rows = () => list({ zh: '人数档', en: 'Rows by size' }, row(), { laws: [rowsFollow] })

const row = () =>
  record<ThresholdRow>({ zh: '人数档', en: 'Row' })({
    from: whole(L.from, { atLeast: 1 }),
    to: orNull(whole(L.to, { atLeast: 1 })),
    atFrom: bare(share(L.atFrom)),
    atTo: optional(bare(share(L.atTo))),
  })

type ReadRow = OutOf<ReturnType<typeof row>>

const rowsFollow: Law<readonly ReadRow[]> = /* @__PURE__ */ law(
  ['bands_not_open', 'missing', 'out_of_range'],
  ['rowsFollow'],
  (all: readonly ReadRow[]) => all.map(({ from, to, atFrom, atTo }) => [from, to, atFrom, atTo] as const),
  (all, reading) => {
    let next: number | undefined
    all.forEach(([from, to, atFrom, atTo], index) => {
      const refuse = (key: keyof ThresholdRow, expected: string, received: string) =>
        reading.refuse('out_of_range', { expected, received }, [index, key])
      if (next !== undefined && from !== next) refuse('from', `= ${next}`, show(from))
      if ((to === null) !== (index === all.length - 1)) reading.refuse('bands_not_open', {}, [index, 'to'])
      if (to !== null && to < from) refuse('to', `≥ ${from}`, show(to))
      if (to !== null && atTo === undefined) reading.refuse('missing', {}, [index, 'atTo'])
      const isOneRate = to === null || to === from
      if (isOneRate && atTo !== undefined && compare(atFrom, atTo) !== 0) {
        refuse('atTo', '= atFrom', toDecimalString(atTo))
      }
      next = (to ?? from) + 1
    })
  },
)
