import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { byValue, exact, isZero, without } from './values.ts'

/** The laws of scores, of their indicators and of what is paid by them. */
export const mendsOfQuality: Mends = {
  becauseOfNothing: (indicator: Fields) =>
    fc.constant(indicator['value'] === null ? indicator : without(indicator, 'because')),
  ceilingOfKnockOut: (indicator: Fields) =>
    fc.constant(indicator['knockOut'] === true ? indicator : without(indicator, 'ceiling')),
  thresholdNoBetter: (indicator: Fields) => {
    const { direction, target, threshold } = indicator
    const isBetter = byValue(threshold, target) * (direction === 'higher' ? 1 : -1) > 0
    return fc.constant(isBetter ? { ...indicator, target: threshold, threshold: target } : indicator)
  },
  thresholdAround: (indicator: Fields) => {
    const [target, threshold] = [indicator['target'], indicator['threshold']] as [Fields, Fields]
    const [lowest, low, high, highest] = [target['from'], target['to'], threshold['from'], threshold['to']].sort(
      byValue,
    )
    return fc.constant({ ...indicator, target: { from: low, to: high }, threshold: { from: lowest, to: highest } })
  },
  somethingApplies: (indicators: Items) => {
    const applies = ({ value, weight }: Fields) => value !== null && exact(weight).n > 0n
    if (indicators.some(applies)) return fc.constant(indicators)
    return fc.constant(
      indicators.map((one) => (isZero(one['weight']) ? one : { ...without(one, 'because'), value: '50%' })),
    )
  },
  ceilingsWithinScale: (scoring: Fields) => {
    const scale = scoring['scoreMaximum'] ?? 100
    const within = (items: Items) =>
      items.map((item) =>
        item['ceiling'] !== undefined && byValue(item['ceiling'], scale) > 0 ? { ...item, ceiling: scale } : item,
      )
    const vetoes = scoring['vetoes'] as Items | undefined
    return fc.constant({
      ...scoring,
      indicators: within(scoring['indicators'] as Items),
      ...(vetoes === undefined ? {} : { vetoes: within(vetoes) }),
    })
  },
  topKept: (scoring: Fields) =>
    fc.constant(scoring['rounding'] === undefined ? scoring : { ...scoring, scoreMaximum: 100, rounding: plain }),
  risingLink: (input: Fields) => fc.constant({ ...input, link: risen(input['link']) }),
  withinScale: (input: Fields) => {
    const scale = input['scoreMaximum'] ?? 100
    const within = (score: unknown) => (byValue(score, scale) > 0 ? scale : score)
    const link = input['link'] as { readonly gate?: Fields }
    const gate = link.gate === undefined ? undefined : { ...link.gate, from: within(link.gate['from']) }
    return fc.constant({ ...input, score: within(input['score']), link: gate === undefined ? link : { gate } })
  },
}

const plain = { mode: 'halfUp', places: 2 }

/** A link with its factors put in order, or its gate or multiplier made to rise. */
function risen(link: unknown): unknown {
  if (Array.isArray(link)) return inOrder(link, 'from')
  const { linear, gate, multiplier } = link as { linear?: Items; gate?: Fields; multiplier?: Fields }
  if (linear !== undefined) return { linear: inOrder(linear, 'at') }
  if (gate !== undefined) {
    const [below, factor] = [gate['below'] ?? 0, gate['factor'] ?? 1].sort(byValue)
    return { gate: { ...gate, below, factor } }
  }
  if (multiplier?.['slope'] === undefined || exact(multiplier['slope']).n >= 0n) return link
  return { multiplier: without(multiplier, 'slope') }
}

/** Points by their scores, the factors ascending; what is left to decide may be any of them. */
function inOrder(points: Items, key: string): Items {
  const factors = points.flatMap(({ factor }) => factor ?? []).sort(byValue)
  const most = factors.at(-1) ?? 1
  const next = factors.values()
  const sides = ['below', undefined, 'above']
  return [...points]
    .sort((a, b) => byValue(a[key], b[key]) || sides.indexOf(a['side'] as string) - sides.indexOf(b['side'] as string))
    .map((point) =>
      point['factor'] === undefined
        ? { ...point, discretion: { atLeast: 0, atMost: most } }
        : { ...point, factor: next.next().value },
    )
}
