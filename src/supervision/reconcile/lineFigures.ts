import { type Bilingual, fail } from '../../errors/internal.ts'
import { en, exact, type Figure, type Formula, figure, formula, sumOf, zh } from '../../figure/internal.ts'
import { absolute, compare } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { lineLabel, partLabel } from './lineLabel.ts'
import type { ReadLine } from './readLines.ts'
import { outside, type ReadMember } from './readMembers.ts'

/** A line seen through: by member, by level, for the alliance, and against what the alliance states. */
export interface LineFigures {
  readonly line: ReadLine
  /** In the order of the members. */
  readonly attributed: readonly Figure[]
  readonly levels: readonly { readonly id: string; readonly reported: Figure; readonly attributed: Figure }[]
  readonly reported: Figure
  readonly alliance: Figure
  readonly difference: Figure | undefined
  readonly reconciles: boolean | undefined
}

/** Moves cost back to where it was caused, and adds up. */
export function lineFigures(line: ReadLine, index: number, members: readonly ReadMember[]): LineFigures {
  const named = { index, name: line.name, unit: line.unit }
  const attributed = line.reported.flatMap((own, k) => {
    const member = members[k]
    return member === undefined ? [] : [attributedFigure(line, index, members, { member, own, k })]
  })
  const levels = [...new Set(members.map(({ level }) => level))].map((id, k) => {
    const inside = (figures: readonly Figure[]) => figures.filter((_, at) => members[at]?.level === id)
    const label = (of: typeof L.levelReported | typeof L.levelAttributed) => partLabel(named, of, k, { zh: id, en: id })
    return {
      id,
      reported: figure(label(L.levelReported), formula`${sumOf(inside(line.reported))}`, exact),
      attributed: figure(label(L.levelAttributed), formula`${sumOf(inside(attributed))}`, exact),
    }
  })
  // From the levels up, so that each sum is made of the one below it.
  const sum = (parts: readonly Figure[]) => formula`${sumOf(parts)}`
  const reported = figure(lineLabel(named, L.allianceReported), sum(levels.map((level) => level.reported)), exact)
  const alliance = figure(lineLabel(named, L.allianceAttributed), sum(levels.map((level) => level.attributed)), exact)
  return { line, attributed, levels, reported, alliance, ...checkOf(line, index, reported) }
}

/** What a member caused: what it reports, and what it moved away, without what was moved to it. */
function attributedFigure(
  { name, unit, moves }: ReadLine,
  index: number,
  members: readonly ReadMember[],
  { member, own, k }: { readonly member: ReadMember; readonly own: Figure; readonly k: number },
): Figure {
  const concerned = moves.filter(({ from, to }) => from === member.id || to === member.id)
  const value = concerned.reduce(
    (sum: Formula, { from, amount }) =>
      from === member.id ? formula`${sum} + ${amount}` : formula`${sum} − ${amount}`,
    formula`${own}`,
  )
  if (value.value.n < 0n) {
    fail('exceeds_available', ['lines', index, 'moves'], { received: sumText(concerned, member.id), limit: own.text })
  }
  const because =
    concerned.length === 0
      ? { zh: '没有转移', en: 'nothing was moved' }
      : {
          zh: concerned
            .map(
              ({ from, to, amount, because: why }) =>
                zh`由“${placeOf(from, members).zh}”转至“${placeOf(to, members).zh}” ${amount}（${why.zh}）`,
            )
            .join('；'),
          en: concerned
            .map(
              ({ from, to, amount, because: why }) =>
                en`${amount} from ${placeOf(from, members).en} to ${placeOf(to, members).en} (${why.en})`,
            )
            .join('; '),
        }
  return figure(partLabel({ index, name, unit }, L.attributed, k, member.name), value, exact, { because })
}

function placeOf(id: string, members: readonly ReadMember[]): Bilingual {
  if (id === outside) return { zh: '医共体外', en: 'outside the alliance' }
  return members.find((member) => member.id === id)?.name ?? { zh: id, en: id }
}

function sumText(moves: ReadLine['moves'], member: string): string {
  const incoming = moves.filter(({ to }) => to === member)
  return incoming.map(({ amount }) => amount.text).join(' + ')
}

/** The parts against what the alliance states, before anything is moved back: both are what was reported. */
function checkOf({ name, unit, stated, tolerance }: ReadLine, index: number, reported: Figure) {
  if (stated === undefined) return { difference: undefined, reconciles: undefined }
  const label = lineLabel({ index, name, unit }, L.difference)
  const isWithin = (found: Formula) => compare(absolute(found.value), tolerance) <= 0
  const found = formula`${stated} − ${reported}`
  const because = isWithin(found)
    ? { zh: '各部分合计与公布数相符', en: 'the parts make the whole' }
    : { zh: '各部分合计与公布数不符', en: 'the parts do not make the whole' }
  return { difference: figure(label, found, exact, { because }), reconciles: isWithin(found) }
}
