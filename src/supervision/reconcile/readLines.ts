import { type Bilingual, fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, type Label, type Unit } from '../../figure/internal.ts'
import { compare, type Fraction, readAmount, readDecimal, zero } from '../../numeric/internal.ts'
import { readBilingual, readId, readList, readOption, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { lineLabel, partLabel } from './lineLabel.ts'
import { outside, type ReadMember, readName } from './readMembers.ts'

/** Cost that one member reports and another one, or nobody inside, caused. */
export interface ReadMove {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly because: Bilingual
  readonly amount: Figure
}

/** A line: what every member reports, in the order of the members, and what was moved. */
export interface ReadLine {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly reported: readonly Figure[]
  readonly moves: readonly ReadMove[]
  readonly stated: Figure | undefined
  readonly tolerance: Fraction
}

const units = ['yuan', 'count', 'days', 'points'] as const
type LineUnit = (typeof units)[number]

/** The lines: each has a value of every member, none twice. */
export function readLines(input: unknown, members: readonly ReadMember[]): readonly ReadLine[] {
  const path = ['lines']
  const lines = readList(input, path).map((item, index) => readLine(item, index, members, [...path, index]))
  refuseDuplicates(
    lines.map(({ id }) => id),
    path,
  )
  return lines
}

function readLine(item: unknown, index: number, members: readonly ReadMember[], at: Path): ReadLine {
  const record = readRecord(item, ['id', 'label', 'unit', 'values', 'moves', 'stated', 'tolerance'], at)
  const id = readId(record['id'], [...at, 'id'])
  const name = readName(record, id, at)
  const unit = readOption(record['unit'], units, [...at, 'unit'])
  const labelOf = (label: Label, part: number, of: Bilingual) => partLabel({ index, name, unit }, label, part, of)
  const values = readValues(record['values'], members, unit, [...at, 'values'])
  return {
    id,
    name,
    unit,
    reported: members.map((member, k) => given(labelOf(L.reported, k, member.name), values.get(member.id) ?? zero)),
    moves: readMoves(record['moves'], members, (label, k, of) => labelOf(label, k, of), unit, [...at, 'moves']),
    stated:
      record['stated'] === undefined
        ? undefined
        : given(lineLabel({ index, name, unit }, L.stated), readPart(record['stated'], unit, [...at, 'stated'])),
    tolerance: record['tolerance'] === undefined ? zero : readPart(record['tolerance'], unit, [...at, 'tolerance']),
  }
}

/** Every member has its value: what is missing is no zero. */
function readValues(input: unknown, members: readonly ReadMember[], unit: LineUnit, path: Path) {
  const values = new Map<string, Fraction>()
  readList(input, path).forEach((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['member', 'value'], at)
    const member = readMember(record['member'], members, [], [...at, 'member'])
    if (values.has(member)) fail('duplicate_id', [...at, 'member'], { received: member })
    values.set(member, readPart(record['value'], unit, [...at, 'value']))
  })
  const missing = members.find(({ id }) => !values.has(id))
  if (missing !== undefined) {
    fail('missing', path, {
      expected: { zh: `成员“${missing.id}”的数值`, en: `a value of the member "${missing.id}"` },
    })
  }
  return values
}

function readMoves(
  input: unknown,
  members: readonly ReadMember[],
  labelOf: (label: Label, index: number, of: Bilingual) => Label,
  unit: LineUnit,
  path: Path,
): readonly ReadMove[] {
  if (input === undefined || (Array.isArray(input) && input.length === 0)) return []
  const moves = readList(input, path).map((item, index): ReadMove => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'from', 'to', 'amount', 'because'], at)
    const id = readId(record['id'], [...at, 'id'])
    const from = readMember(record['from'], members, [outside], [...at, 'from'])
    const to = readMember(record['to'], members, [outside], [...at, 'to'])
    if (from === to) fail('duplicate_id', [...at, 'to'], { received: to })
    const amount = readPart(record['amount'], unit, [...at, 'amount'])
    const because = readBilingual(record['because'], [...at, 'because'])
    return { id, from, to, because, amount: given(labelOf(L.moved, index, { zh: id, en: id }), amount) }
  })
  refuseDuplicates(
    moves.map(({ id }) => id),
    path,
  )
  return moves
}

function readMember(input: unknown, members: readonly ReadMember[], others: readonly string[], path: Path): string {
  const id = readId(input, path)
  const known = [...members.map((member) => member.id), ...others]
  return known.includes(id) ? id : fail('unknown_id', path, { received: id, expected: known.join(', ') })
}

/** Money to the fen, the rest whole; points may have decimals. None below zero. */
function readPart(input: unknown, unit: LineUnit, path: Path): Fraction {
  if (unit === 'yuan') return readAmount(input, path)
  const value = readDecimal(input, path)
  if (compare(value, zero) < 0) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  if (unit !== 'points' && value.n % value.d !== 0n) fail('not_an_integer', path, { received: show(input) })
  return value
}
