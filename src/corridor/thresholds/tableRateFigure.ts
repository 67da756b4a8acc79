import { fail, type Path } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  read,
  zh,
} from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { ExactThresholdRow } from './readThresholdTable.ts'

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
    return read(label, row.atFrom, reason, [beneficiaries], note)
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
