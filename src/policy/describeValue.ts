import type { Bilingual } from '../errors/internal.ts'
import { displayNumber } from '../figure/internal.ts'
import { readRate, toDecimalString } from '../numeric/internal.ts'
import type { Band } from './bands.ts'
import type { Kind, KindValue } from './kinds.ts'
import type { Part } from './parts.ts'
import type { ScoreKnotOf, ScoreLink, ScoreStepOf } from './scoreLink.ts'
import type { ScorePoints } from './scorePoints.ts'

/** A parameter, as far as its values are described. */
interface Described {
  readonly kind: Kind
  readonly options?: Readonly<Record<string, Bilingual>>
}

/** A value as people read it: rates as percentages, options by their names, tables in one line. */
export function describeValue({ kind, options }: Described, value: KindValue[Kind]): Bilingual {
  if (kind === 'choices') return describeChoices(value as KindValue['choices'], options)
  if (typeof value === 'object') return describeTable(value)
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const isRate = kind === 'share' || kind === 'rate'
  const text = isRate ? displayRate(String(value)) : String(value)
  return options?.[text] ?? { zh: text, en: text }
}

/** A rate as rule sets hold it, which from 1 on is in percent. */
function displayRate(text: string): string {
  return displayNumber(toDecimalString(readRate(text, [])), 'rate')
}

function describeChoices(words: readonly string[], options: Described['options']): Bilingual {
  const names = words.map((word) => options?.[word] ?? { zh: word, en: word })
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') }
}

type Table = readonly string[] | readonly Band[] | ScoreLink | readonly Part[] | readonly ScorePoints[]

function describeTable(value: Table): Bilingual {
  if ('linear' in value) {
    const knots = value.linear.filter(({ side }) => side === undefined).map((knot) => describeKnot(knot, value.linear))
    return {
      zh: `节点 ${knots.map(({ zh }) => zh).join(' – ')}`,
      en: `knots ${knots.map(({ en }) => en).join(' – ')}`,
    }
  }
  const items = value.map((item, index) => {
    if (typeof item === 'string') return { zh: item, en: item }
    if ('upTo' in item) return describeBand(item, boundBelow(value, index))
    if ('label' in item) return describePart(item)
    if ('points' in item) return describePoints(item)
    return describeStep(item)
  })
  const isBands = value.some((item) => typeof item === 'object' && 'upTo' in item)
  return {
    zh: items.map(({ zh }) => zh).join(isBands ? '；' : '，'),
    en: items.map(({ en }) => en).join(isBands ? '; ' : ', '),
  }
}

function describeStep({ from, factor, discretion }: ScoreStepOf<string>): Bilingual {
  if (discretion === undefined) return { zh: `${from} 分起 ${factor}`, en: `from ${from}: ${factor}` }
  const { atLeast, atMost } = discretion
  return {
    zh: `${from} 分起由主管部门在 ${atLeast} 至 ${atMost} 之间酌定`,
    en: `from ${from}: the authority decides, ${atLeast} to ${atMost}`,
  }
}

/** A knot and, where the line jumps there, what it reaches from either side. */
function describeKnot({ at, factor }: ScoreKnotOf<string>, knots: readonly ScoreKnotOf<string>[]): Bilingual {
  const reached = (from: 'below' | 'above') => knots.find((knot) => knot.at === at && knot.side === from)?.factor
  const [below, above] = [reached('below'), reached('above')]
  const zh = [below && `低于该分时趋近 ${below}`, above && `高于该分时从 ${above} 起`].filter(Boolean)
  const en = [below && `${below} just below`, above && `${above} just above`].filter(Boolean)
  return {
    zh: zh.length === 0 ? `${at}: ${factor}` : `${at}: ${factor}（${zh.join('，')}）`,
    en: en.length === 0 ? `${at}: ${factor}` : `${at}: ${factor} (${en.join(', ')})`,
  }
}

function describePart({ label: { zh, en }, share }: Part): Bilingual {
  const percent = displayNumber(share, 'rate')
  return { zh: `${zh} ${percent}`, en: `${en} ${percent}` }
}

/** Percentage points are no percentages: `+5 个百分点`. */
function describePoints({ from, points }: ScorePoints): Bilingual {
  const number = displayNumber(points, 'rate').slice(0, -1)
  const signed = points.startsWith('-') || points === '0' ? number : `+${number}`
  return { zh: `${from} 分起 ${signed} 个百分点`, en: `from ${from}: ${signed} percentage points` }
}

/** Where the band before ends; nothing before the first. */
function boundBelow(value: readonly unknown[], index: number): string | null {
  return (value[index - 1] as Band | undefined)?.upTo ?? null
}

/** A band as clauses say it: whether a bound is included is written out. */
function describeBand({ upTo, share }: Band, from: string | null): Bilingual {
  const percent = displayNumber(share, 'rate')
  const [low, high] = [from, upTo].map((bound) => bound && displayRate(bound))
  if (!low && !high) return { zh: `不分段，一律 ${percent}`, en: `${percent} throughout` }
  if (!low) return { zh: `不超过 ${high} 的部分 ${percent}`, en: `up to ${high}: ${percent}` }
  if (!high) return { zh: `超过 ${low} 的部分 ${percent}`, en: `above ${low}: ${percent}` }
  return { zh: `${low} 至 ${high}（含）的部分 ${percent}`, en: `above ${low} to ${high}: ${percent}` }
}
