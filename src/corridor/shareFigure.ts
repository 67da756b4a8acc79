import type { Bilingual } from '../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  labelNamed,
  type Note,
  read,
  sumOf,
  zh,
} from '../figure/internal.ts'
import { absolute, compare, type Fraction, fen, multiply, type Rounding, zero } from '../numeric/internal.ts'
import type { ExactBand } from '../policy/internal.ts'
import { lazily, orElse, orNull, rounding } from '../shape/internal.ts'
import { bandName, layerName } from './bandName.ts'
import { corridorLabels as L, sharedWords } from './labels.ts'

/**
 * 分段方式 — `marginal`: each layer of the amount has its own share; `wholeAmount`: the band that the amount falls
 * into applies to all of it, which makes cliffs.
 *
 * @since 0.1.0
 */
export type BandMode = 'marginal' | 'wholeAmount'

/**
 * 边界归属 — to which band an amount exactly on a bound belongs: the one `below` it (the bound is included, the
 * default) or the one `above`.
 *
 * @since 0.1.0
 */
export type BoundSide = 'below' | 'above'

/** What they mean, where they may be chosen. */
export const bandModeNames = {
  marginal: { zh: '分段累进：各段分别按本段比例', en: 'each band by its own share' },
  wholeAmount: { zh: '全额累进：全部按所在段的比例', en: 'all by the share of the band it is in' },
} as const satisfies Record<BandMode, Bilingual>
export const boundSideNames = {
  below: { zh: '恰在界上的属于界限以下的一段', en: 'what is on a bound belongs to the band below' },
  above: { zh: '恰在界上的属于界限以上的一段', en: 'what is on a bound belongs to the band above' },
} as const satisfies Record<BoundSide, Bilingual>

/** How what is shared is rounded: half-up to the fen unless given, `null` for none. */
export const lastRounding = () => orElse<Rounding | null, Rounding | null>(orNull(rounding()), fen)

/** A band whose share was computed: `shareAs` names it as the band does. */
export interface SharedBand extends ExactBand {
  readonly shareAs?: (label: Label) => Figure
}

/** An amount to share by bands of a base, and how. */
export interface Sharing {
  readonly label: Label
  readonly amount: Figure
  /** What the bounds are fractions of; without it they are amounts. */
  readonly base: Figure | undefined
  readonly bands: readonly SharedBand[]
  readonly mode?: BandMode
  readonly bound?: BoundSide
  readonly rounding?: Rounding | undefined
  /** What is done with the amount: shared unless given. */
  readonly done?: keyof typeof sharedWords
  readonly note?: Note
}

/** The shared amount, and its layers for those who show them. */
export interface SharedFigures {
  readonly shared: Figure
  readonly layers: () => readonly LayerFigures[]
}

/** A band, what of the amount lies in it (without sign) and what of that is shared. */
export interface LayerFigures {
  readonly upTo: Figure | null
  readonly share: Figure
  readonly inside: Figure
  readonly shared: Figure
}

/**
 * Marginal: sign(x)·Σ share_k·max(0, min(|x|, hi_k) − lo_k); whole amount: share of its band × x. Bounds are fractions
 * of the base, or amounts where there is none. The layers stay exact; the sum is what the rule rounds.
 */
export function shareFigure(sharing: Sharing): SharedFigures {
  return sharing.mode === 'wholeAmount' ? shareWhole(sharing) : shareLayers(sharing)
}

function shareLayers({ label, amount, base, bands, rounding, done = 'shared', note }: Sharing): SharedFigures {
  const words = sharedWords[done]
  // points are counted, not yuan
  const part = done === 'counted' ? { ...words.part, unit: amount.label.unit } : words.part
  const layers = withLowerBounds(bands).map((band, index) => {
    const name = lazily(() => layerName(boundsOf(band, base)))
    const of = (kind: Label) => labelNamed(kind, index, name)
    const share = band.shareAs?.(of(words.share)) ?? given(of(words.share), band.share)
    const upTo = upperBound(band, of(base === undefined ? L.bandUpToAmount : L.bandUpTo))
    const from = given(of(base === undefined ? L.bandFromAmount : L.bandFrom), band.from)
    const inside = layerFormula(amount, base, from, upTo)
    const signed = amount.value.n < 0n ? formula`−${inside} × ${share}` : formula`${inside} × ${share}`
    const shared = figure(of(part), signed, exact, { citations: note?.citations })
    return { amountLabel: of(L.bandAmount), upTo, share, inside, shared }
  })
  const parts = layers.map((layer) => layer.shared)
  const shared = figure(label, formula`${sumOf(parts)}`, rounding, { ...note, parts })
  const show = () =>
    layers.map(({ amountLabel, upTo, share, inside, shared: part }) => ({
      upTo,
      share,
      inside: figure(amountLabel, inside, exact, { citations: note?.citations }),
      shared: part,
    }))
  return { shared, layers: show }
}

type BoundedBand = SharedBand & { readonly from: Fraction }

/** Each band begins where the one below it ends, the first at nothing. */
function withLowerBounds(bands: readonly SharedBand[]): readonly BoundedBand[] {
  let from = zero
  return bands.map((band) => {
    const bounded = { ...band, from }
    if (band.upTo !== null) from = band.upTo
    return bounded
  })
}

function upperBound({ upTo }: BoundedBand, label: Label): Figure | null {
  return upTo === null ? null : given(label, upTo)
}

/** What of |amount| lies between the bounds of a band. */
function layerFormula(amount: Figure, base: Figure | undefined, from: Figure, upTo: Figure | null): Formula {
  const isFirst = from.value.n === 0n
  const size = amount.value.n < 0n ? formula`abs(${amount})` : formula`${amount}`
  if (upTo === null) return isFirst ? size : formula`max(0, ${size} − ${boundFormula(from, base)})`
  const inside = formula`min(${size}, ${boundFormula(upTo, base)})`
  return isFirst ? inside : formula`max(0, ${inside} − ${boundFormula(from, base)})`
}

function boundFormula(bound: Figure, base: Figure | undefined): Formula {
  return base === undefined ? formula`${bound}` : formula`${bound} × ${base}`
}

function shareWhole(sharing: Sharing): SharedFigures {
  const { label, amount, base, bands, bound = 'below', rounding, done = 'shared', note } = sharing
  const words = sharedWords[done]
  const size = absolute(amount.value)
  const found = bands.findIndex(({ upTo }) => {
    if (upTo === null) return true
    const side = compare(size, base === undefined ? upTo : multiply(upTo, base.value))
    return bound === 'below' ? side <= 0 : side < 0
  })
  const bounded = withLowerBounds(bands)
  const band = bounded[found] as BoundedBand
  const name = bandName(boundsOf(band, base), bound)
  const share = given(labelAt(words.share, found, name.zh, name.en), band.share)
  const reason = {
    zh: zh`${amount.label.name.zh} ${amount}落在第 ${found + 1} 段（${name.zh}），全额按该段比例 ${share}`,
    en: en`${amount.label.name.en} ${amount} lies in band ${found + 1} (${name.en}); its share ${share} applies to the whole`,
  }
  const shared = figure(label, formula`${amount} × ${share}`, rounding, { ...note, because: reason })
  const show = () =>
    bounded.map((one, index) => {
      const name = lazily(() => bandName(boundsOf(one, base), bound))
      const of = (kind: Label) => labelNamed(kind, index, name)
      const upTo = upperBound(one, of(base === undefined ? L.bandUpToAmount : L.bandUpTo))
      const seen = upTo === null ? [amount] : [amount, upTo]
      if (index !== found) {
        const own = given(of(words.share), one.share)
        const nothing = (kind: Label) => read(of(kind), zero, elsewhere, [...seen, own], { citations: note?.citations })
        return { upTo, share: own, inside: nothing(L.bandAmount), shared: nothing(words.part) }
      }
      const whole = read(of(L.bandAmount), size, here, seen, { citations: note?.citations })
      const sharedInside = figure(of(words.part), formula`${amount} × ${share}`, exact, {
        citations: note?.citations,
      })
      return { upTo, share, inside: whole, shared: sharedInside }
    })
  return { shared, layers: show }
}

const boundsOf = ({ from, upTo }: BoundedBand, base: Figure | undefined) =>
  ({ from, upTo, unit: base === undefined ? 'money' : 'rate' }) as const

const here = { zh: '全额落在本段', en: 'all of the amount lies in this band' }
const elsewhere = {
  zh: '金额不在本段，全额按其所在段计算',
  en: 'the amount lies in another band, which applies to all of it',
}
