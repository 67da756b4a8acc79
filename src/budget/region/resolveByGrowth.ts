import { en, exact, type Figure, figure, formula, sumOf, zh } from '../../figure/internal.ts'
import { add, compare, divide, type Fraction, subtract, zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { grantInFull, type ReadPart, type RegionalClash, type RegionalWay, wayOf } from './RegionalClash.ts'
import { byPrevious, shareProportionally } from './shareProportionally.ts'

/** A part of which last year's amount is known. */
interface GrowingPart {
  readonly part: ReadPart
  readonly previous: Figure
}

/**
 * One cap of growth over last year for all, the highest at which the parts fit: who asked for less growth gets what it
 * asked, the others what the cap leaves them, together all that is there.
 */
export function resolveByGrowth(clash: RegionalClash): RegionalWay {
  const growing: GrowingPart[] = []
  for (const part of clash.yielding) {
    const { previous, amount } = part
    if (amount.value.n === 0n) continue
    if (previous === undefined || previous.value.n === 0n) return withoutPrevious(part)
    growing.push({ part, previous })
  }
  const capped = cappedParts(growing, clash.available.value)
  const held = new Set(capped.map(({ part }) => part))
  const modest = clash.yielding.filter((part) => !held.has(part))
  const money = leftFor(clash.available, modest)
  const previousOf = (part: ReadPart) => part.previous ?? part.amount
  const sum = sumOf(capped.map(({ previous }) => previous))
  const growth = figure(L.commonGrowth, formula`${money} ÷ (${sum}) − 1`, exact)
  const because = {
    zh: zh`测算增长不高于统一上限 ${growth}，全额核定`,
    en: en`it asked for no more growth than the common cap ${growth}`,
  }
  const granted = new Map([
    ...modest.map((part) => [part, grantInFull(part, because)] as const),
    ...shareProportionally(
      capped.map(({ part }) => part),
      { money, weightOf: previousOf, by: byPrevious },
    ),
  ])
  return wayOf(clash, { granted, growth })
}

/**
 * Those who ask for more than the cap. Whoever stays below it leaves more to the others, so the cap can only rise: from
 * the least growth up, each is asked once.
 */
function cappedParts(parts: readonly GrowingPart[], available: Fraction): readonly GrowingPart[] {
  const growthOf = ({ part, previous }: GrowingPart) => divide(part.amount.value, previous.value)
  const modest = new Set<GrowingPart>()
  let left = available
  let previous = parts.reduce((sum, one) => add(sum, one.previous.value), zero)
  for (const one of [...parts].sort((a, b) => compare(growthOf(a), growthOf(b)))) {
    if (compare(growthOf(one), divide(left, previous)) > 0) break
    modest.add(one)
    left = subtract(left, one.part.amount.value)
    previous = subtract(previous, one.previous.value)
  }
  return parts.filter((one) => !modest.has(one))
}

function leftFor(available: Figure, modest: readonly ReadPart[]): Figure {
  if (modest.length === 0) return available
  return figure(L.left, formula`${available} − (${sumOf(modest.map(({ amount }) => amount))})`, exact)
}

function withoutPrevious({ id }: ReadPart): RegionalWay {
  const because = {
    zh: `“${id}”没有上年额，无法计算增长率`,
    en: `"${id}" had nothing last year, or it is not known: it has no growth`,
  }
  return { computable: false, because }
}
