import { fail, type Path, show } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, labelAt, sumOf } from '../../figure/internal.ts'
import { type Fraction, fen, readGrowth, readWeight, zero } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readNameOf } from '../readNameOf.ts'
import { readSomePeople } from '../readPeople.ts'
import type { ExpectedPart } from './ExpectedLine.ts'
import { labels as L } from './labels.ts'

export interface ExpectedFigures {
  readonly expected: Figure
  readonly parts: readonly ExpectedPart[]
}

/** What holds for every line that says nothing else. */
export interface ExpectedDefaults {
  readonly trend: Fraction
  readonly lag: number
}

/** Σ people × use × price × (1 + trend)^lag, each line half-up to the fen. */
export function expectedFigures(input: unknown, defaults: ExpectedDefaults, path: Path): ExpectedFigures {
  const lines = readList(input, path).map((item, index) => lineFigure(item, index, defaults, [...path, index]))
  refuseDuplicates(
    lines.map(({ part }) => part.id),
    path,
  )
  const expected = figure(L.expected, formula`${sumOf(lines.map(({ sum }) => sum))}`, exact)
  // Amounts so small that nothing is left of them in fen.
  if (expected.value.n === 0n) fail('no_cost', path)
  return { expected, parts: lines.map(({ part }) => part) }
}

export function readTrendOr(input: unknown, path: Path, otherwise: Fraction = zero): Fraction {
  return input === undefined ? otherwise : readGrowth(input, path)
}

/** Whole years from 0 to 30: beyond that no trend holds. */
export function readLagOr(input: unknown, path: Path, otherwise = 0): number {
  if (input === undefined) return otherwise
  if (typeof input !== 'number' || !Number.isInteger(input))
    return fail('not_an_integer', path, { received: show(input) })
  if (input < 0 || input > 30) return fail('out_of_range', path, { expected: '0–30', received: show(input) })
  // Of two zeros the one without a sign.
  return input + 0
}

function lineFigure(item: unknown, index: number, defaults: ExpectedDefaults, path: Path) {
  const record = readRecord(item, ['id', 'label', 'people', 'use', 'price', 'trend', 'lag'], path)
  const id = readId(record['id'], [...path, 'id'])
  const { zh, en } = readNameOf(record['label'], id, [...path, 'label'])
  const named = (label: (typeof L)[keyof typeof L]) => labelAt(label, index, zh, en)
  const people = given(named(L.people), readSomePeople(record['people'], [...path, 'people']))
  const use = given(named(L.use), readCosting(record['use'], [...path, 'use']))
  const price = given(named(L.price), readCosting(record['price'], [...path, 'price']))
  const trend = given(named(L.trend), readTrendOr(record['trend'], [...path, 'trend'], defaults.trend))
  const lag = readLagOr(record['lag'], [...path, 'lag'], defaults.lag)
  let product = formula`${people} × ${use} × ${price}`
  for (let year = 0; year < lag; year++) product = formula`${product} × (1 + ${trend})`
  const sum = figure(named(L.lineExpected), product, fen)
  const part: ExpectedPart = {
    id,
    people: people.text,
    use: use.text,
    price: price.text,
    trend: trend.text,
    lag,
    expected: sum.text,
  }
  return { sum, part }
}

/** A use or a price of zero would make a line that costs nothing: it is left out on purpose or not at all. */
function readCosting(input: unknown, path: Path): Fraction {
  const value = readWeight(input, path)
  return value.n === 0n ? fail('no_cost', path) : value
}
