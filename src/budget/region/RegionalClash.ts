import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  publish,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 区域预算部分（结果） — what a part asked, what it is granted, and what it loses: asked = granted + lost.
 *
 * @since 0.2.0
 */
interface RegionalPart {
  readonly id: string
  readonly asked: DecimalText
  readonly granted: DecimalText
  readonly lost: DecimalText
}

/**
 * 平衡办法 — one way to fit the parts into the region: total = Σ granted + unassigned. `growth` is the highest growth
 * that any part is left with, where growth is what is capped. What cannot be computed says why.
 *
 * @since 0.2.0
 */
export type RegionalWay =
  | {
      readonly computable: true
      readonly parts: readonly RegionalPart[]
      readonly unassigned: DecimalText
      readonly growth?: DecimalText
      readonly steps: readonly Step[]
    }
  | { readonly computable: false; readonly because: Bilingual }

/** A part of the region as read. */
export interface ReadPart {
  readonly id: string
  readonly amount: Figure
  readonly previous: Figure | undefined
  readonly priority: number | undefined
  readonly firm: boolean
  readonly named: (label: Label) => Label
}

/** Parts that together exceed the whole: what is there to divide, and who gives way. */
export interface RegionalClash {
  readonly total: Figure
  readonly parts: readonly ReadPart[]
  /** The parts that are not firm. */
  readonly yielding: readonly ReadPart[]
  /** The total less the firm parts. */
  readonly available: Figure
}

/** What each part is granted, by the part; a growth that was capped goes with it. */
interface Resolution {
  readonly granted: ReadonlyMap<ReadPart, Figure>
  readonly growth?: Figure
}

/** A part that gets what it asked. */
export function grantInFull({ amount, named }: ReadPart, because: Bilingual): Figure {
  return figure(named(L.granted), formula`${amount}`, exact, { because })
}

/** Firm parts are granted in full before any way of giving way begins. */
const firm: Bilingual = { zh: '刚性安排，全额核定', en: 'a firm part: granted in full' }

/** A resolution as a result; the parts in their own order. */
export function wayOf(
  { total, parts }: Pick<RegionalClash, 'total' | 'parts'>,
  { granted: byPart, growth }: Resolution,
): RegionalWay {
  const settled = parts.map((part) => {
    const granted = byPart.get(part) ?? grantInFull(part, firm)
    const lost = figure(part.named(L.lost), formula`${part.amount} − ${granted}`, exact)
    return { id: part.id, asked: part.amount, granted, lost }
  })
  const unassigned = figure(L.unassigned, formula`${total} − (${sumOf(settled.map(({ granted }) => granted))})`, exact)
  return publish(
    { computable: true, parts: settled, unassigned, ...(growth === undefined ? {} : { growth }) },
    growth === undefined ? [] : [growth],
  )
}

/** Firm parts that alone exceed the region: nobody else can give way enough. */
export function firmExceeds(total: Figure, sum: Figure): RegionalWay {
  const because = {
    zh: zh`刚性安排合计 ${sum}已超过区域总额预算 ${total}`,
    en: en`the firm parts alone come to ${sum}, above the regional budget ${total}`,
  }
  return { computable: false, because }
}
