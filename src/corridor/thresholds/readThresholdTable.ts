import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type DecimalInput, type Fraction, readDecimal, readShare } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'

/**
 * 人数档（输入） — a row of a table of thresholds by size: from how many people to how many (both included), and the
 * threshold at either end; between them it is linear. The last row has `to: null` and one threshold for all sizes from
 * there on: its `atTo` is left out or equals `atFrom`.
 *
 * @since 0.2.0
 */
export interface ThresholdRow {
  readonly from: DecimalInput
  readonly to: DecimalInput | null
  readonly atFrom: DecimalInput
  readonly atTo?: DecimalInput
}

/** A row with exact numbers; `to` and `atTo` are undefined in the open one. */
export interface ExactThresholdRow {
  readonly from: Fraction
  readonly to: Fraction | undefined
  readonly atFrom: Fraction
  readonly atTo: Fraction
}

/** Rows that follow each other without gap or overlap, the last and only the last without limit; thresholds from 0 to 1. */
export function readThresholdTable(input: unknown, path: Path): readonly ExactThresholdRow[] {
  const list = readList(input, path)
  let next: bigint | undefined
  return list.map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['from', 'to', 'atFrom', 'atTo'], at)
    const from = readPeople(record['from'], [...at, 'from'])
    if (next !== undefined && from.n !== next) {
      fail('out_of_range', [...at, 'from'], { expected: `= ${next}`, received: show(record['from']) })
    }
    const isLast = index === list.length - 1
    if ((record['to'] === null) !== isLast) fail('bands_not_open', [...at, 'to'])
    const atFrom = readShare(record['atFrom'], [...at, 'atFrom'])
    const to = isLast ? undefined : readPeople(record['to'], [...at, 'to'])
    if (to !== undefined && to.n < from.n) {
      fail('out_of_range', [...at, 'to'], { expected: `≥ ${from.n}`, received: show(record['to']) })
    }
    const isOpen = isLast && record['atTo'] === undefined
    const atTo = isOpen ? atFrom : readShare(record['atTo'], [...at, 'atTo'])
    if ((to === undefined || to.n === from.n) && compare(atFrom, atTo) !== 0) {
      fail('out_of_range', [...at, 'atTo'], { expected: '= atFrom', received: show(record['atTo']) })
    }
    next = (to ?? from).n + 1n
    return { from, to, atFrom, atTo }
  })
}

/** A number of people: whole, one or more. The denominator is 1. */
export function readPeople(input: unknown, path: Path): Fraction {
  const people = readDecimal(input, path)
  if (people.n % people.d !== 0n) fail('not_an_integer', path, { received: show(input) })
  if (people.n <= 0n) fail('out_of_range', path, { expected: '≥ 1', received: show(input) })
  return { n: people.n / people.d, d: 1n }
}
