import { type Bilingual, deepFreeze, fail, show } from '../../errors/internal.ts'
import { en, type Figure, given, labelAt, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { labels as L } from './labels.ts'

/**
 * 充足等级 — how a budget stands to what is expected to be spent.
 *
 * @since 0.2.0
 */
export type AdequacyClass = 'insufficient' | 'tight' | 'adequate' | 'ample'

/** 5 % to either side: this library's definition, no document gives one. */
const usual = { tightFrom: '0.95', adequateFrom: '1', ampleFrom: '1.05' } as const

const names = /* @__PURE__ */ deepFreeze({
  insufficient: { zh: '不足', en: 'insufficient' },
  tight: { zh: '偏紧', en: 'tight' },
  adequate: { zh: '充足', en: 'adequate' },
  ample: { zh: '宽裕', en: 'ample' },
} as const satisfies Record<AdequacyClass, Bilingual>)

const classes = ['tight', 'adequate', 'ample'] as const

/** The lower bounds of the classes above the lowest, ascending. */
export function readBounds(input: unknown): readonly Figure[] {
  const keys = ['tightFrom', 'adequateFrom', 'ampleFrom'] as const
  const record = readRecord(input ?? usual, keys, ['bounds'])
  let before: Figure | undefined
  return keys.map((key, index) => {
    const { zh: zhName, en: enName } = names[classes[index] ?? 'tight']
    const bound = given(labelAt(L.bound, index, zhName, enName), readFactor(record[key], ['bounds', key]))
    if (before !== undefined && compare(bound.value, before.value) <= 0) {
      fail('bands_not_ascending', ['bounds', key], { received: show(record[key]), previous: before.text })
    }
    before = bound
    return bound
  })
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
