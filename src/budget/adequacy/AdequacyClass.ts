import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { en, type Figure, given, labelAt, type NumberInput, zh } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { bare, law, lazily, orElse, positiveRate, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 充足等级 — how a budget stands to what is expected to be spent.
 *
 * @since 0.2.0
 */
export type AdequacyClass = 'insufficient' | 'tight' | 'adequate' | 'ample'

/**
 * 充足等级界限（输入） — from which index on a budget counts as tight, as adequate, as ample; ascending. Below `tightFrom` it
 * is insufficient.
 *
 * @since 0.2.0
 */
export interface AdequacyBounds {
  readonly tightFrom: NumberInput
  readonly adequateFrom: NumberInput
  readonly ampleFrom: NumberInput
}

/** 5 % to either side: this library's definition, no document gives one. */
const usual = { tightFrom: '0.95', adequateFrom: '1', ampleFrom: '1.05' } as const

const names = /* @__PURE__ */ deepFreeze({
  insufficient: { zh: '不足', en: 'insufficient' },
  tight: { zh: '偏紧', en: 'tight' },
  adequate: { zh: '充足', en: 'adequate' },
  ample: { zh: '宽裕', en: 'ample' },
} as const satisfies Record<AdequacyClass, Bilingual>)

const classes = ['tight', 'adequate', 'ample'] as const

/** The lower bounds of the classes above the lowest, ascending; the usual ones unless given. */
export const boundsShape = /* @__PURE__ */ lazily(() => {
  const bound = bare(positiveRate(L.bound))
  const bounds = record<AdequacyBounds>({ zh: '充足等级界限', en: 'Bounds of the classes' })(
    { tightFrom: bound, adequateFrom: bound, ampleFrom: bound },
    [ascending],
  )
  return orElse(bounds, usual)
})

type ReadBounds = Readonly<Record<keyof AdequacyBounds, Fraction>>

const ascending = /* @__PURE__ */ law(
  ['bounds_not_ascending'],
  ['ascending', 'tightFrom', 'adequateFrom', 'ampleFrom'],
  ({ tightFrom, adequateFrom, ampleFrom }: ReadBounds) => [tightFrom, adequateFrom, ampleFrom] as const,
  ([tight, adequate, ample], reading) => {
    const follow = (bound: Fraction, before: Fraction, key: keyof AdequacyBounds) => {
      if (compare(bound, before) > 0) return
      const info = { received: toDecimalString(bound), previous: toDecimalString(before) }
      reading.refuse('bounds_not_ascending', info, [key])
    }
    follow(adequate, tight, 'adequateFrom')
    follow(ample, adequate, 'ampleFrom')
  },
)

/** The bounds as figures, named after the classes that they are the lower bounds of. */
export function boundFigures({ tightFrom, adequateFrom, ampleFrom }: ReadBounds): readonly [Figure, Figure, Figure] {
  const boundOf = (name: AdequacyClass, index: number, value: Fraction) =>
    given(labelAt(L.bound, index, names[name].zh, names[name].en), value)
  return [boundOf('tight', 0, tightFrom), boundOf('adequate', 1, adequateFrom), boundOf('ample', 2, ampleFrom)]
}

/** The class that an index falls into (a bound belongs to the class above it), and why. */
export function classOf(
  index: Figure,
  bounds: readonly Figure[],
): { readonly name: AdequacyClass; readonly because: Bilingual } {
  const reached = bounds.filter((bound) => compare(index.value, bound.value) >= 0).length
  const name = classes[reached - 1] ?? 'insufficient'
  const [from, upTo] = [bounds[reached - 1], bounds[reached]]
  return {
    name,
    because: {
      zh: `${from === undefined ? '' : zh`不低于 ${from}，`}${upTo === undefined ? '' : zh`低于 ${upTo}，`}属“${names[name].zh}”`,
      en: `${from === undefined ? '' : en`not below ${from}, `}${upTo === undefined ? '' : en`below ${upTo}, `}so it is ${names[name].en}`,
    },
  }
}
