import type { Bilingual } from '../errors/internal.ts'
import { displayNumber } from '../figure/internal.ts'
import { readRate, toDecimalString } from '../numeric/internal.ts'
import type { Band } from './bands.ts'
import type { Kind, KindValue } from './kinds.ts'
import type { ScoreLink } from './scoreLink.ts'

/** A parameter, as far as its values are described. */
interface Described {
  readonly kind: Kind
  readonly options?: Readonly<Record<string, Bilingual>>
}

/** A value as people read it: rates as percentages, options by their names, tables in one line. */
export function describeValue({ kind, options }: Described, value: KindValue[Kind]): Bilingual {
  if (typeof value === 'object') return describeTable(value)
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const text = kind === 'share' ? displayNumber(String(value), 'rate') : String(value)
  return options?.[text] ?? { zh: text, en: text }
}

function describeTable(value: readonly string[] | readonly Band[] | ScoreLink): Bilingual {
  if ('linear' in value) {
    const text = value.linear.map(({ at, factor }) => `${at}: ${factor}`).join(' – ')
    return { zh: `节点 ${text}`, en: `knots ${text}` }
  }
  const items = value.map((item) => {
    if (typeof item === 'string') return { zh: item, en: item }
    if ('upTo' in item) return describeBand(item, value.length === 1)
    return { zh: `${item.from} 分起 ${item.factor}`, en: `from ${item.from}: ${item.factor}` }
  })
  return { zh: items.map(({ zh }) => zh).join('，'), en: items.map(({ en }) => en).join(', ') }
}

function describeBand({ upTo, share }: Band, only: boolean): Bilingual {
  const percent = displayNumber(share, 'rate')
  if (only) return { zh: `不分段，一律 ${percent}`, en: `${percent} throughout` }
  if (upTo === null) return { zh: `以上 ${percent}`, en: `beyond: ${percent}` }
  const bound = displayNumber(toDecimalString(readRate(upTo, [])), 'rate')
  return { zh: `${bound} 以内 ${percent}`, en: `up to ${bound}: ${percent}` }
}
