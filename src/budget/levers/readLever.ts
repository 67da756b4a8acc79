import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type Citation, type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import { type Fraction, one, readDecimal, readShare } from '../../numeric/internal.ts'
import {
  readBilingual,
  readCitations,
  readId,
  readList,
  readOption,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import { readName } from '../readName.ts'
import type { LeverAdjustment } from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/** A lever as read: what its adjustment will be called and where it belongs, and its other keys. */
export interface ReadLever {
  readonly record: Readonly<Record<string, unknown>>
  readonly heading: Omit<LeverAdjustment, 'amount'>
  readonly label: Label
  readonly citations: readonly Citation[] | undefined
}

/** One line of a lever; `given` makes a figure of one of its numbers, `amount` labels what the line comes to. */
export interface LeverLine {
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly amount: Label
  readonly given: (key: string, label: Label, measure?: (input: unknown, path: Path) => Fraction) => Figure
}

/** The options of every lever; `keys` are those of this one. */
export function readLever(
  input: unknown,
  keys: readonly string[],
  { id, label }: { readonly id: string; readonly label: Bilingual },
): ReadLever {
  const record = readRecord(input, ['id', 'label', 'appliesTo', 'citations', ...keys], [])
  const name = record['label'] === undefined ? label : readBilingual(record['label'], ['label'])
  const citations = record['citations'] === undefined ? undefined : readCitations(record['citations'], ['citations'])
  const appliesTo = record['appliesTo'] === undefined ? 'total' : record['appliesTo']
  return {
    record,
    heading: {
      id: record['id'] === undefined ? id : readId(record['id'], ['id']),
      label: { zh: name.zh, en: name.en },
      appliesTo: readOption(appliesTo, ['baseline', 'total'], ['appliesTo']),
      ...(citations === undefined ? {} : { citations }),
    },
    label: { ...L.lever, name },
    citations,
  }
}

/** The lines of a lever, none twice; `keys` are those of a line besides its id and label. */
export function readLines({ record }: ReadLever, keys: readonly string[]): readonly LeverLine[] {
  const lines = readList(record['lines'], ['lines']).map((item, index): LeverLine => {
    const path = ['lines', index]
    const line = readRecord(item, ['id', 'label', ...keys], path)
    const id = readId(line['id'], [...path, 'id'])
    const { zh, en } = readName(line, id, path)
    return {
      id,
      record: line,
      path,
      amount: labelAt(L.leverLine, index, zh, en),
      given: (key, label, measure = readNotNegative) =>
        given(labelAt(label, index, zh, en), measure(line[key], [...path, key])),
    }
  })
  refuseDuplicates(
    lines.map(({ id }) => id),
    ['lines'],
  )
  return lines
}

/** A price, a volume, a number of people: zero or more, with any decimals. */
function readNotNegative(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return value
}

/** A share that is 1 where it is left out. */
export function readOptionalShare(input: unknown, path: Path): Fraction {
  return input === undefined ? one : readShare(input, path)
}
