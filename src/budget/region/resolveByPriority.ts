import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, labelAt, read, sumOf } from '../../figure/internal.ts'
import { add, compare, zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { grantInFull, type ReadPart, type RegionalClash, type RegionalWay, wayOf } from './RegionalClash.ts'
import { byAsked, shareProportionally } from './shareProportionally.ts'

/**
 * Rank by rank, each in full as long as there is money; the rank that it does not reach shares the rest by what was
 * asked, the ranks after it get nothing.
 */
export function resolveByPriority(clash: RegionalClash): RegionalWay {
  const ranks = ranksOf(clash.yielding)
  if (ranks === undefined) return { computable: false, because: someUnranked }
  const granted = new Map<ReadPart, Figure>()
  let left = clash.available
  ranks.forEach((rank, index) => {
    for (const [part, figureOfPart] of grantRank(rank, left)) granted.set(part, figureOfPart)
    const inRank = rank.flatMap((part) => granted.get(part) ?? [])
    const name = `第 ${index + 1} 顺位之后`
    left = figure(labelAt(L.left, index, name, `after rank ${index + 1}`), formula`${left} − (${sumOf(inRank)})`, exact)
  })
  return wayOf(clash, { granted })
}

function grantRank(rank: readonly ReadPart[], left: Figure): ReadonlyMap<ReadPart, Figure> {
  const asked = rank.reduce((sum, part) => add(sum, part.amount.value), zero)
  if (compare(asked, left.value) <= 0) return new Map(rank.map((part) => [part, grantInFull(part, enough)]))
  if (left.value.n > 0n) {
    return shareProportionally(rank, { money: left, weightOf: (part) => part.amount, by: byAsked })
  }
  return new Map(rank.map((part) => [part, read(part.named(L.granted), zero, nothingLeft, [left])]))
}

/** The parts by rank; without any ranks the order of the list; not known where only some have one. */
function ranksOf(parts: readonly ReadPart[]): readonly (readonly ReadPart[])[] | undefined {
  const ranked = parts.filter(({ priority }) => priority !== undefined)
  if (ranked.length === 0) return parts.map((part) => [part])
  if (ranked.length < parts.length) return undefined
  const byRank = new Map<number, ReadPart[]>()
  for (const part of parts) {
    const rank = part.priority as number
    const others = byRank.get(rank)
    if (others === undefined) byRank.set(rank, [part])
    else others.push(part)
  }
  return [...byRank].sort(([one], [other]) => one - other).map(([, rank]) => rank)
}

const enough: Bilingual = { zh: '按顺位足额安排', en: 'its turn came while there was enough' }

const nothingLeft: Bilingual = { zh: '前序顺位已用尽可分配额', en: 'the ranks before it left nothing' }

const someUnranked: Bilingual = {
  zh: '部分单位没有给出优先顺位，无法按顺位安排',
  en: 'some parts have a priority and others have none: their order is not known',
}
