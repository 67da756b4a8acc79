import type { Bilingual } from '../errors/internal.ts'
import { displayNumber } from '../figure/internal.ts'
import { type Fraction, toDecimalString } from '../numeric/internal.ts'

/** A band by its bounds, which are rates or amounts; without an upper one it has no end. */
interface Bounds {
  readonly from: Fraction
  readonly upTo: Fraction | null
  readonly unit: 'rate' | 'money'
}

/** The layer of an amount that a band is: `5% 至 10%（含）的部分`. */
export function layerName(bounds: Bounds): Bilingual {
  const [low, high] = shown(bounds)
  if (low === undefined && high === undefined) return { zh: '全部', en: 'all' }
  if (low === undefined) return { zh: `不超过 ${high} 的部分`, en: `up to ${high}` }
  if (high === undefined) return { zh: `超过 ${low} 的部分`, en: `above ${low}` }
  return { zh: `${low} 至 ${high}（含）的部分`, en: `above ${low} to ${high}` }
}

/** What falls into a band as a whole: `超过 5%、不超过 10%`, or `不低于 5%、低于 10%` where a bound belongs above. */
export function bandName(bounds: Bounds, boundBelongsTo: 'below' | 'above'): Bilingual {
  const [low, high] = shown(bounds)
  const [over, under] =
    boundBelongsTo === 'below'
      ? [
          { zh: '超过', en: 'above' },
          { zh: '不超过', en: 'up to' },
        ]
      : [
          { zh: '不低于', en: 'from' },
          { zh: '低于', en: 'below' },
        ]
  const say = (language: keyof Bilingual) =>
    [low === undefined ? [] : `${over[language]} ${low}`, high === undefined ? [] : `${under[language]} ${high}`].flat()
  if (low === undefined && high === undefined) return { zh: '全部', en: 'all' }
  return { zh: say('zh').join('、'), en: say('en').join(', ') }
}

function shown({ from, upTo, unit }: Bounds): readonly [string | undefined, string | undefined] {
  const show = (bound: Fraction) => displayNumber(toDecimalString(bound), unit)
  return [from.n === 0n ? undefined : show(from), upTo === null ? undefined : show(upTo)]
}
