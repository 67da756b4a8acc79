import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, type Label, zh } from '../../figure/internal.ts'
import { compare, type DecimalText } from '../../numeric/internal.ts'
import type { Drafted } from '../Drafted.ts'

/**
 * 激励中性 — whether margins per yuan of cost lie near enough together: spread = highest − lowest ≤ tolerance.
 *
 * @since 0.2.0
 */
export type Neutrality =
  | {
      readonly computable: true
      readonly neutral: boolean
      readonly spread: DecimalText
      readonly tolerance: DecimalText
      /** The methods with the highest and the lowest margin, the first of equals. */
      readonly highest: string
      readonly lowest: string
    }
  | { readonly computable: false; readonly because: Bilingual }

/** A method and its margin per yuan of cost. */
interface MethodMargin {
  readonly method: string
  readonly margin: Figure
}

/** The verdict, and the figure of the spread where there is one. */
interface NeutralityVerdict {
  readonly neutrality: Drafted<Neutrality>
  readonly spread: Figure | undefined
}

/** Neutral: no method earns more than the tolerance above another on a yuan of cost. */
export function neutralityOf(margins: readonly MethodMargin[], tolerance: Figure, label: Label): NeutralityVerdict {
  const [first, ...others] = margins
  if (first === undefined || others.length === 0) {
    const because = { zh: '不足两种支付方式，无从比较', en: 'fewer than two methods: nothing to compare' }
    return { neutrality: { computable: false, because }, spread: undefined }
  }
  const pick = (sign: 1 | -1) =>
    others.reduce((best, one) => (compare(one.margin.value, best.margin.value) === sign ? one : best), first)
  const [highest, lowest] = [pick(1), pick(-1)]
  const most = others.reduce((sum, { margin }) => formula`max(${sum}, ${margin})`, formula`${first.margin}`)
  const least = others.reduce((sum, { margin }) => formula`min(${sum}, ${margin})`, formula`${first.margin}`)
  const width = formula`${most} − ${least}`
  const neutral = compare(width.value, tolerance.value) <= 0
  const because = {
    zh: zh`最高为${highest.method} ${highest.margin}，最低为${lowest.method} ${lowest.margin}，容差 ${tolerance}：${neutral ? '中性' : '不中性'}`,
    en: en`highest at ${highest.method}, ${highest.margin}; lowest at ${lowest.method}, ${lowest.margin}; tolerance ${tolerance}: ${neutral ? 'neutral' : 'not neutral'}`,
  }
  const spread = figure(label, width, exact, { because })
  return {
    neutrality: {
      computable: true,
      neutral,
      spread,
      tolerance,
      highest: highest.method,
      lowest: lowest.method,
    },
    spread,
  }
}
