import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  flatText,
  formula,
  formulaOf,
  given,
  type Label,
  labelAt,
  labelNamed,
  sumOf,
  type Unit,
  zh,
} from '../../figure/internal.ts'
import { absolute, add, compare, type Fraction, subtract, zero } from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { allianceShape, labels, outside, type ReadLine } from './allianceShape.ts'

/** A member of the alliance and its level. */
export interface Member {
  readonly id: string
  readonly name: Bilingual
  readonly level: string
}

/** All members, and where each stands. */
export interface Members {
  readonly list: readonly Member[]
  readonly places: ReadonlyMap<string, number>
}

/** A line seen through: by member, by level, for the alliance, and against what the alliance states. */
export interface LineFigures {
  readonly id: string
  /** What every member reports; in the order of the members, as what it caused. */
  readonly own: readonly Figure[]
  readonly attributed: readonly Figure[]
  readonly levels: readonly { readonly id: string; readonly reported: Figure; readonly attributed: Figure }[]
  readonly reported: Figure
  readonly alliance: Figure
  readonly stated: Figure | undefined
  readonly difference: Figure | undefined
  readonly reconciles: boolean | undefined
}

/** Moves cost back to where it was caused, and adds up. */
export function lineFigures(read: ReadLine, index: number, members: Members): LineFigures {
  const line = toLine(read, index, members)
  const moves = movesOf(line, members)
  const attributed = members.list.map((_, k) => attributedFigure(line, members, k, moves[k] ?? none))
  const levels = placesOfLevels(members.list).map(([id, places], k) => {
    const inside = (figures: readonly Figure[]) => places.map((at) => figures[at] as Figure)
    const label = (of: typeof L.levelReported | typeof L.levelAttributed) => partLabel(line, of, k, { zh: id, en: id })
    return {
      id,
      reported: figure(label(L.levelReported), formula`${sumOf(inside(line.reported))}`, exact),
      attributed: figure(label(L.levelAttributed), formula`${sumOf(inside(attributed))}`, exact),
    }
  })
  // From the levels up, so that each sum is made of the one below it.
  const sum = (parts: readonly Figure[]) => formula`${sumOf(parts)}`
  const reported = figure(lineLabel(line, L.allianceReported), sum(levels.map((level) => level.reported)), exact)
  const alliance = figure(lineLabel(line, L.allianceAttributed), sum(levels.map((level) => level.attributed)), exact)
  const { stated } = line
  const check = checkOf(line, reported)
  return { id: read.id, own: line.reported, attributed, levels, reported, alliance, stated, ...check }
}

const none: Line['moves'] = []

/** By member, the moves that concern it, in their order. */
function movesOf({ moves }: Line, { list, places }: Members): readonly (Line['moves'] | undefined)[] {
  const found: (Line['moves'][number][] | undefined)[] = list.map(() => undefined)
  const add = (id: string, move: Line['moves'][number]) => {
    const place = places.get(id)
    if (place === undefined) return
    const known = found[place]
    if (known === undefined) found[place] = [move]
    else known.push(move)
  }
  for (const move of moves) {
    add(move.from, move)
    add(move.to, move)
  }
  return found
}

/** The levels in the order in which members have them, and where their members stand. */
function placesOfLevels(members: readonly Member[]): readonly (readonly [string, readonly number[]])[] {
  const found = new Map<string, number[]>()
  members.forEach(({ level }, place) => {
    const known = found.get(level)
    if (known === undefined) found.set(level, [place])
    else known.push(place)
  })
  return [...found]
}

interface Line {
  readonly index: number
  readonly name: Bilingual
  readonly unit: Unit
  readonly reported: readonly Figure[]
  readonly moves: readonly (Omit<ReadLine['moves'][number], 'amount'> & { readonly amount: Figure })[]
  readonly stated: Figure | undefined
  readonly tolerance: Fraction
}

/** A line with the figures it gives, named after it and its parts. */
function toLine(
  { id, label, unit, values, moves, stated, tolerance }: ReadLine,
  index: number,
  { list, places }: Members,
): Line {
  const named = { index, name: label ?? { zh: id, en: id }, unit }
  const byMember: Fraction[] = list.map(() => zero)
  for (const { member, value } of values) byMember[places.get(member) as number] = value
  return {
    ...named,
    reported: list.map(({ name }, k) => given(partLabel(named, L.reported, k, name), byMember[k] as Fraction)),
    moves: moves.map((move, k) => ({
      ...move,
      amount: given(partLabel(named, L.moved, k, { zh: move.id, en: move.id }), move.amount),
    })),
    stated: stated === undefined ? undefined : given(lineLabel(named, L.stated), stated),
    tolerance,
  }
}

/** What a member caused: what it reports, and what it moved away, without what was moved to it. */
function attributedFigure(line: Line, members: Members, k: number, moves: Line['moves']): Figure {
  const member = members.list[k] as Member
  const own = line.reported[k] as Figure
  const isAway = ({ from }: Line['moves'][number]) => from === member.id
  const value =
    moves.length === 0
      ? formula`${own}`
      : formulaOf(
          moves.reduce((sum, move) => (isAway(move) ? add : subtract)(sum, move.amount.value), own.value),
          () => own.label.id + moves.map((move) => ` ${isAway(move) ? '+' : '−'} ${move.amount.label.id}`).join(''),
          () => [own].concat(moves.map(({ amount }) => amount)),
        )
  if (value.value.n < 0n) {
    const info = { received: sumText(moves, member.id), limit: own.text }
    failAt(allianceShape(), 'exceeds_available', ['lines', line.index, 'moves'], info)
  }
  const because = moves.length === 0 ? nothingMoved : () => movedBecause(moves, members)
  return figure(partLabel(line, L.attributed, k, member.name), value, exact, { because })
}

function movedBecause(moves: Line['moves'], members: Members): Bilingual {
  const each = {
    zh: moves.map(
      ({ from, to, amount, because: why }) =>
        zh`${amount}应属“${placeOf(from, members).zh}”而记在“${placeOf(to, members).zh}”（${why.zh}），还原至“${placeOf(from, members).zh}”`,
    ),
    en: moves.map(
      ({ from, to, amount, because: why }) =>
        en`${amount} caused ${at(from, members, 'by')} stands ${at(to, members, 'with')} (${why.en}): moved back ${at(from, members, 'to')}`,
    ),
  }
  return { zh: each.zh.join('；'), en: each.en.join('; ') }
}

const nothingMoved = { zh: '没有记在别处的金额', en: 'nothing was moved' }

/** `by county`, or `outside the alliance`. */
function at(id: string, members: Members, word: string): string {
  const { en: place } = placeOf(id, members)
  return id === outside ? place : `${word} ${place}`
}

function placeOf(id: string, { list, places }: Members): Bilingual {
  if (id === outside) return { zh: '医共体外', en: 'outside the alliance' }
  return (list[places.get(id) as number] as Member).name
}

function sumText(moves: Line['moves'], member: string): string {
  const incoming = moves.filter(({ to }) => to === member)
  return incoming.map(({ amount }) => amount.text).join(' + ')
}

/** The parts against what the alliance states, before anything is moved back: both are what was reported. */
function checkOf(line: Line, reported: Figure) {
  const { stated, tolerance } = line
  if (stated === undefined) return { difference: undefined, reconciles: undefined }
  const label = lineLabel(line, L.difference)
  const found = formula`${stated} − ${reported}`
  const reconciles = compare(absolute(found.value), tolerance) <= 0
  const because = isZero(found)
    ? { zh: '各成员单位合计与医共体公布数一致，核对相符', en: 'the members make up what the alliance states' }
    : reconciles
      ? {
          zh: '各成员单位合计与医共体公布数的差额在容许范围内，核对相符',
          en: 'the members differ from what the alliance states by no more than the tolerance',
        }
      : {
          zh: '各成员单位合计与医共体公布数不一致，核对不符',
          en: 'the members do not make up what the alliance states',
        }
  return { difference: figure(label, found, exact, { because }), reconciles }
}

const isZero = ({ value }: Formula) => value.n === 0n

interface Named {
  readonly index: number
  readonly name: Bilingual
  readonly unit: Unit
}

/** `attributed[0]`: a figure of a line. */
function lineLabel({ index, name, unit }: Named, label: Label): Label {
  return labelAt({ id: label.id, name: label.name, unit }, index, name.zh, name.en)
}

/** `attributed[0][2]`: a figure of one part of a line. */
function partLabel(line: Named, label: Label, part: number, { zh, en }: Bilingual): Label {
  const { index, unit } = line
  const ofLine = { id: `${label.id}[${index}]`, name: label.name, unit }
  return labelNamed(ofLine, part, () => ({
    zh: flatText(line.name.zh, '，', zh),
    en: flatText(line.name.en, ', ', en),
  }))
}

/** The unit is the line's own: these are names and ids. */
const L = /* @__PURE__ */ deepFreeze({
  ...labels,
  attributed: { id: 'attributed', name: { zh: '还原数', en: 'After moving back' }, unit: 'yuan' },
  levelReported: { id: 'levelReported', name: { zh: '层级上报数', en: 'Level, as reported' }, unit: 'yuan' },
  levelAttributed: { id: 'levelAttributed', name: { zh: '层级还原数', en: 'Level, after moving back' }, unit: 'yuan' },
  allianceReported: { id: 'allianceReported', name: { zh: '医共体上报数', en: 'Alliance, as reported' }, unit: 'yuan' },
  allianceAttributed: {
    id: 'allianceAttributed',
    name: { zh: '医共体还原数', en: 'Alliance, after moving back' },
    unit: 'yuan',
  },
  difference: { id: 'difference', name: { zh: '核对差额', en: 'Stated less the parts' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
