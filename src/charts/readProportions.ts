import type { Bilingual } from '../errors/internal.ts'
import type { NumberInput } from '../figure/internal.ts'
import { add, compare, divide, type Fraction, toDecimalString, zero } from '../numeric/internal.ts'
import { bare, failAt, optional, positive, read, record, share } from '../shape/internal.ts'
import { proportionControlLimits } from '../statistics/internal.ts'
import { type Period, periodAt, type WatchedSeries, watchedSeriesShape } from '../supervision/internal.ts'
import { ink, type Look, seriesBy, tones } from './look.ts'
import type { Drawing } from './readDrawing.ts'

/** A series of proportions, and what its limits stand around. */
export interface ProportionsInput {
  readonly series: WatchedSeries
  /** A rate; all proportions together unless given. */
  readonly centre?: NumberInput
  /** How many times as much as by chance proportions vary (`laneySigmaZ`, the root of `winsorisedPhi`); 1 unless given. */
  readonly dispersion?: NumberInput
}

/** A proportion to be drawn, none where it is 0 of 0; `beyond`: outside the limits of 99.8 %. */
interface Proportion {
  readonly name: string
  readonly share: number | null
  readonly successes: number
  readonly trials: number
  readonly beyond: boolean
}

/** A limit, or the centre, by the number of trials. */
interface LimitLine {
  readonly name: Bilingual
  readonly side: 'upper' | 'lower' | 'centre'
  readonly at: (trials: number) => number
}

interface Proportions {
  readonly label: Bilingual
  /** The points of the series, or its peers and its last point. */
  readonly points: readonly Proportion[]
  readonly last: Proportion
  /** Of these there is a value and no counts: they are not drawn. */
  readonly uncounted: readonly string[]
  readonly lines: readonly LimitLine[]
}

const proportionsShape = () =>
  record<ProportionsInput>({ zh: '比例序列', en: 'A series of proportions' })({
    series: watchedSeriesShape(),
    centre: optional(bare(share({ id: 'centre', name: { zh: '基准比例', en: 'Centre' }, unit: 'rate' }))),
    dispersion: optional(
      bare(positive({ id: 'dispersion', name: { zh: '离散程度', en: 'Dispersion' }, unit: 'ratio' })),
    ),
  })

/** Reads a series of counts: its points, or its peers beside its last point. */
export function readProportions(input: ProportionsInput, which: 'points' | 'peers' = 'points'): Proportions {
  const { series, centre: asked, dispersion } = read(proportionsShape(), input)
  const { label, id, points, peers = [] } = series
  const countsOf = (one: Counted, place: readonly (string | number)[]) => {
    // a value without counts is left out, as an alert leaves it out
    if (one.numerator === undefined || one.denominator === undefined) return ofNothing
    const { numerator, denominator } = one
    for (const [key, count] of [
      ['numerator', numerator],
      ['denominator', denominator],
    ] as const) {
      if (count.n < 0n || count.n % count.d !== 0n) {
        const info = { expected: { zh: '非负整数', en: 'a whole number, 0 or more' }, received: toDecimalString(count) }
        return failAt(
          proportionsShape(),
          count.n < 0n ? 'out_of_range' : 'not_an_integer',
          ['series', ...place, key],
          info,
        )
      }
    }
    if (compare(numerator, denominator) > 0) {
      const info = { expected: `≤ ${toDecimalString(denominator)}`, received: toDecimalString(numerator) }
      return failAt(proportionsShape(), 'out_of_range', ['series', ...place, 'numerator'], info)
    }
    return { numerator, denominator }
  }
  const last = {
    name: points.at(-1)?.period.text ?? id,
    ...countsOf(points.at(-1) as Counted, ['points', points.length - 1]),
  }
  const listed =
    which === 'points'
      ? points.flatMap((point, index) => [
          ...gapBefore(points, index),
          { name: point.period.text, ...countsOf(point, ['points', index]) },
        ])
      : peers.map((peer, index) => ({ name: peer.id, ...countsOf(peer, ['peers', index]) }))
  if (listed.every(({ denominator }) => denominator.n === 0n)) {
    const isBare = which === 'points' && points.every(({ numerator }) => numerator === undefined)
    const place = isBare ? ['points', 0, 'numerator'] : [which]
    return failAt(proportionsShape(), 'missing', ['series', ...place], { expected: someCounts[which] })
  }
  const given = which === 'points' ? points : [...peers, ...points.slice(-1)]
  const uncounted = given
    .filter(({ numerator }) => numerator === undefined)
    .map((one) => ('id' in one ? one.id : one.period.text))
  const sum = (key: 'numerator' | 'denominator') => listed.reduce<Fraction>((all, one) => add(all, one[key]), zero)
  const centre = toNumber(asked ?? divide(sum('numerator'), sum('denominator')))
  const factor = dispersion === undefined ? 1 : toNumber(dispersion)
  const limitsAt = (trials: number, confidence: number) => proportionControlLimits(centre, trials, confidence, factor)
  const judged = ({ name, numerator, denominator }: (typeof listed)[number]): Proportion => {
    const [successes, trials] = [toNumber(numerator), toNumber(denominator)]
    if (trials === 0) return { name, share: null, successes, trials, beyond: false }
    const value = toNumber(divide(numerator, denominator))
    const { lower, upper } = limitsAt(trials, outer)
    return { name, share: value, successes, trials, beyond: value > upper || value < lower }
  }
  const pair = (name: Bilingual, confidence: number): readonly LimitLine[] => [
    { name, side: 'upper', at: (trials) => limitsAt(trials, confidence).upper },
    { name, side: 'lower', at: (trials) => limitsAt(trials, confidence).lower },
  ]
  return {
    label: label ?? { zh: id, en: id },
    points: listed.map(judged),
    last: judged(last),
    uncounted,
    lines: [
      ...pair({ zh: '99.8% 控制限', en: 'control limit of 99.8 %' }, outer),
      ...pair({ zh: '95% 控制限', en: 'control limit of 95 %' }, inner),
      { name: { zh: '基准比例', en: 'centre' }, side: 'centre', at: () => centre },
    ],
  }
}

/** Periods without a point are gaps, as those of 0 of 0 are. */
function gapBefore(points: readonly { readonly period: Period }[], index: number) {
  const [before, here] = [points[index - 1]?.period, points[index]?.period]
  if (before === undefined || here === undefined) return []
  return Array.from({ length: here.ordinal - before.ordinal - 1 }, (_, place) => ({
    name: periodAt(here.kind, before.ordinal + 1 + place).text,
    ...ofNothing,
  }))
}

const ofNothing = { numerator: zero, denominator: zero }

const someCounts = {
  points: { zh: '至少一期有分子、分母，且分母大于 0', en: 'a point with its two counts, not of 0' },
  peers: { zh: '至少一个同类有分子、分母，且分母大于 0', en: 'a peer with its two counts, not of 0' },
} as const

/** Names what is not drawn. */
export function uncountedLine(uncounted: readonly string[]): readonly Bilingual[] {
  if (uncounted.length === 0) return []
  return [
    {
      zh: `没有分子、分母，未画：${uncounted.join('、')}`,
      en: `not drawn, without counts: ${uncounted.join(', ')}`,
    },
  ]
}

interface Counted {
  readonly numerator?: Fraction | undefined
  readonly denominator?: Fraction | undefined
}

const [inner, outer] = [0.95, 0.998]
const toNumber = (value: Fraction) => Number(toDecimalString(value))

/** The limits and the centre at some places, each by how many the proportion there was counted of. */
export function limitsLayer(
  lines: readonly LimitLine[],
  places: readonly { readonly trials: number; readonly place: object }[],
  at: object,
  { say }: Drawing,
): object {
  const values = lines.flatMap(({ name, side, at: shareAt }) =>
    places
      .map(({ trials, place }) => ({ line: say(name), side, ...place, share: shareAt(trials) }))
      // no limit is where nothing lies beyond
      .filter(({ share: one }) => side === 'centre' || (one > 0 && one < 1)),
  )
  return {
    data: { values },
    mark: { type: 'line', strokeWidth: 2 },
    encoding: {
      ...at,
      // upper and lower limits are one line by name and two by place
      detail: { field: 'side' },
      ...seriesBy('line', [...new Set(lines.map(({ name }) => say(name)))], 'line', limitLooks),
    },
  }
}

/** The looks of the lines around a centre, by name. */
const limitLooks: readonly Look[] = [
  { colour: tones.orange, dash: [8, 3], shape: 'circle' },
  { colour: tones.pink, dash: [2, 2], shape: 'circle' },
  { colour: ink.rule, dash: [1, 0], shape: 'circle' },
]

/** An axis of rates. */
export function rateAxis(field: string, title: string) {
  return {
    field,
    type: 'quantitative',
    scale: { zero: true },
    axis: { title, tickCount: 8, labelExpr: "format(datum.value, '.3~%')" },
  }
}

/** Points, those beyond the outer limits as orange squares with their names and figures. */
export function marksBeyond(at: object, name: string): readonly object[] {
  const when = (beyond: string, within: string) => ({
    condition: { test: 'datum.beyond', value: beyond },
    value: within,
  })
  return [
    {
      mark: { type: 'point', filled: true, size: 80, opacity: 1 },
      encoding: { ...at, color: when(tones.orange, tones.blue), shape: when('square', 'circle') },
    },
    {
      transform: [
        { filter: 'datum.beyond' },
        { calculate: `datum.${name} + ': ' + format(datum.share, '.2%')`, as: 'text' },
      ],
      mark: { type: 'text', align: 'right', dx: -10 },
      encoding: { ...at, text: { field: 'text', type: 'nominal' } },
    },
  ]
}
