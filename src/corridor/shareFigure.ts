import {
  displayNumber,
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type Note,
  sumOf,
  zh,
} from '../figure/internal.ts'
import {
  absolute,
  compare,
  type Fraction,
  multiply,
  type Rounding,
  toDecimalString,
  zero,
} from '../numeric/internal.ts'
import type { ExactBand } from '../policy/internal.ts'
import { corridorLabels as L } from './labels.ts'

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

/** An amount to share by bands of a base, and how. */
export interface Sharing {
  readonly label: Label
  readonly amount: Figure
  /** What the bounds are fractions of; without it they are amounts. */
  readonly base: Figure | undefined
  readonly bands: readonly ExactBand[]
  readonly mode?: BandMode
  readonly bound?: BoundSide
  readonly rounding?: Rounding | undefined
  readonly note?: Note
}

/** The shared amount, and for every band what of the amount lies in it (without sign) and what of that is shared. */
export interface SharedFigures {
  readonly shared: Figure
  readonly layers: readonly { readonly inside: Fraction; readonly shared: Fraction }[]
}

/**
 * Marginal: sign(x)·Σ share_k·max(0, min(|x|, hi_k) − lo_k); whole amount: share of its band × x. Bounds are fractions
 * of the base, or amounts where there is none. The layers stay exact; the sum is what the rule rounds.
 */
export function shareFigure(sharing: Sharing): SharedFigures {
  return sharing.mode === 'wholeAmount' ? shareWhole(sharing) : shareLayers(sharing)
}

function shareLayers({ label, amount, base, bands, rounding, note }: Sharing): SharedFigures {
  const layers = bands.map((band, index) => {
    const from = bands[index - 1]?.upTo ?? zero
    const name = bandName(from, band.upTo, base)
    const share = given(labelAt(L.bandShare, index, name), band.share)
    const [lower, upper] = base === undefined ? [L.bandFromAmount, L.bandUpToAmount] : [L.bandFrom, L.bandUpTo]
    const inside = layerFormula(
      amount,
      base,
      given(labelAt(lower, index, name), from),
      band.upTo === null ? undefined : given(labelAt(upper, index, name), band.upTo),
    )
    const signed = amount.value.n < 0n ? formula`−${inside} × ${share}` : formula`${inside} × ${share}`
    return {
      inside: inside.value,
      figure: figure(labelAt(L.bandShared, index, name), signed, exact, { citations: note?.citations }),
    }
  })
  const parts = layers.map((layer) => layer.figure)
  const shared = figure(label, formula`${sumOf(parts)}`, rounding, {
    ...note,
    parts,
  })
  return { shared, layers: layers.map((layer) => ({ inside: layer.inside, shared: layer.figure.value })) }
}

/** What of |amount| lies between the bounds of a band. */
function layerFormula(amount: Figure, base: Figure | undefined, from: Figure, upTo: Figure | undefined): Formula {
  const isFirst = from.value.n === 0n
  const size = amount.value.n < 0n ? formula`abs(${amount})` : formula`${amount}`
  if (upTo === undefined) return isFirst ? size : formula`max(0, ${size} − ${boundFormula(from, base)})`
  const inside = formula`min(${size}, ${boundFormula(upTo, base)})`
  return isFirst ? inside : formula`max(0, ${inside} − ${boundFormula(from, base)})`
}

function boundFormula(bound: Figure, base: Figure | undefined): Formula {
  return base === undefined ? formula`${bound}` : formula`${bound} × ${base}`
}

function shareWhole({ label, amount, base, bands, bound = 'below', rounding, note }: Sharing): SharedFigures {
  const size = absolute(amount.value)
  const found = bands.findIndex(({ upTo }) => {
    if (upTo === null) return true
    const side = compare(size, base === undefined ? upTo : multiply(upTo, base.value))
    return bound === 'below' ? side <= 0 : side < 0
  })
  const band = bands[found] as ExactBand
  const from = bands[found - 1]?.upTo ?? zero
  const name = bandName(from, band.upTo, base)
  const share = given(labelAt(L.bandShare, found, name), band.share)
  const reason = {
    zh: zh`${amount.label.name.zh} ${amount}落在第 ${found + 1} 段（${name}），全额按该段比例 ${share}`,
    en: en`${amount.label.name.en} ${amount} lies in band ${found + 1} (${name}); its share ${share} applies to the whole`,
  }
  const shared = figure(label, formula`${amount} × ${share}`, rounding, { ...note, because: reason })
  const exactShare = multiply(amount.value, band.share)
  const layers = bands.map((_, index) =>
    index === found ? { inside: size, shared: exactShare } : { inside: zero, shared: zero },
  )
  return { shared, layers }
}

/** `5%–10%`, `> 10%`; of amounts `0–1,000`. */
function bandName(from: Fraction, upTo: Fraction | null, base: Figure | undefined): string {
  const show = (bound: Fraction) => displayNumber(toDecimalString(bound), base === undefined ? 'money' : 'rate')
  return upTo === null ? `> ${show(from)}` : `${show(from)}–${show(upTo)}`
}
