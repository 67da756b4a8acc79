import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type NumberInput,
  type Unit,
} from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  asGiven,
  bare,
  bilingual,
  explainedUnit,
  id,
  isObject,
  type Law,
  lazily,
  list,
  type OutOf,
  ofUnit,
  optional,
  orElse,
  rate,
  record,
  uniqueIds,
  unitShape,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { ascending, type Period, period } from './Period.ts'

/**
 * 监测序列（输入） — an indicator over time, oldest first; the last point is the one that is judged.
 *
 * Points and peers have a value, or two counts whose ratio it is: only the latter can be judged by their number.
 *
 * @since 0.1.0
 */
export interface WatchedSeries {
  readonly id: string
  readonly label?: Bilingual
  /** How values are written: `rate` as percentages. `ratio` unless given, or that of a value with its explanation. */
  readonly unit?: Unit
  /** `period` is a month `YYYY-MM`, a quarter `YYYY-Qn`, or a year `YYYY`; all points of a series are of one kind. */
  readonly points: readonly ({ readonly period: string } & SeriesValue)[]
  /** The same indicator of others in the period of the last point. */
  readonly peers?: readonly ({ readonly id: string } & SeriesValue)[]
}

/**
 * 序列值 — the value of a point or a peer, or the two counts whose ratio it is. 0 of 0 is no value: what needs it is silent,
 * and says why.
 *
 * @since 0.2.0
 */
export interface SeriesValue {
  readonly value?: NumberInput
  readonly numerator?: NumberInput
  readonly denominator?: NumberInput
}

/** A series as its rules judge it: the points before the last, the last, and its peers; and which of them are 0 of 0. */
export interface JudgedSeries {
  readonly id: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly history: readonly JudgedPoint[]
  readonly last: JudgedPoint
  readonly peers: readonly (JudgedValue & { readonly id: string })[]
  readonly without: { readonly history: readonly Period[]; readonly peers: readonly string[] }
}

export interface JudgedPoint extends JudgedValue {
  readonly period: Period
}

/** `counts` where the value is the ratio of two whole numbers, the first at most the second. */
export interface JudgedValue {
  readonly figure: Figure
  readonly counts: { readonly numerator: Figure; readonly denominator: Figure } | undefined
}

export const watchedSeriesShape = /* @__PURE__ */ lazily(() => ofUnit(seriesIn, unitOfSeries, 'ratio'))

/** A series as it is read. */
export type ReadSeries = OutOf<ReturnType<typeof watchedSeriesShape>>

/** Values are of the unit that is given; without one, of the first that comes with its explanation. */
function unitOfSeries({ unit, points, peers }: Readonly<Record<string, unknown>>): unknown {
  if (unit !== undefined) return unit
  const all = [points, peers].flatMap((list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []))
  return explainedUnit(all.map((one) => (isObject(one) ? one['value'] : undefined)))
}

const seriesIn = (unit: Unit) =>
  record<WatchedSeries>({ zh: '监测序列', en: 'Watched series' })({
    id: id(),
    label: optional(asGiven(bilingual())),
    unit: orElse(unitShape(), unit),
    points: list(
      { zh: '时点', en: 'Points' },
      record<WatchedSeries['points'][number]>({ zh: '时点', en: 'Point' })({ period: period(), ...seriesValue(unit) }, [
        valueOrCounts,
      ]),
      { laws: [ascending] },
    ),
    peers: optional(
      list(
        { zh: '同类', en: 'Peers' },
        record<NonNullable<WatchedSeries['peers']>[number]>({ zh: '同类', en: 'Peer' })(
          { id: id(), ...seriesValue(unit) },
          [valueOrCounts],
        ),
        { laws: [uniqueIds] },
      ),
    ),
  })

const seriesValue = (unit: Unit) => ({
  value: optional(bare(rate({ ...L.value, unit }))),
  numerator: optional(bare(rate(L.numerator))),
  denominator: optional(bare(rate(L.denominator, { atLeast: 0, expected: '> 0' }))),
})

type ReadValue = { readonly [K in keyof SeriesValue]-?: Fraction | undefined }

const expected = { zh: '数值，或分子与分母', en: 'a value, or numerator and denominator' }

/** A value, or both counts; of nothing there is nothing. */
const valueOrCounts: Law<ReadValue> = {
  codes: ['missing', 'conflicting_inputs', 'out_of_range'],
  says: ['valueOrCounts'],
  judge: ({ value, numerator, denominator }, reading) => {
    const counts = [numerator, denominator].filter((one) => one !== undefined).length
    if (value === undefined && counts === 0) reading.refuse('missing', { expected }, ['value'])
    if (value !== undefined && counts > 0) {
      reading.refuse('conflicting_inputs', { expected: 'value, numerator + denominator' }, ['value'])
    }
    if (value === undefined && counts === 1) {
      reading.refuse('missing', { expected }, [numerator === undefined ? 'numerator' : 'denominator'])
    }
    if (numerator === undefined || denominator === undefined) return
    if (!reading.isSound(numerator) || !reading.isSound(denominator)) return
    if (denominator.n === 0n && numerator.n !== 0n) {
      reading.refuse('out_of_range', { expected: '> 0', received: '0' }, ['denominator'])
    }
  },
}

/** Whether a point or a peer is 0 of 0. */
export function isOfNothing({ denominator }: { readonly denominator: Fraction | undefined }): boolean {
  return denominator?.n === 0n
}

/** The figures of a series whose last point has a value, named after their periods and peers; of several, `among` says which. */
export function judgedSeries({ id: series, label, unit, points, peers = [] }: ReadSeries, among = ''): JudgedSeries {
  const own = label ?? { zh: series, en: series }
  const of = (called: Label): Label =>
    among === '' ? called : { ...called, id: called.id + among, name: nameOf(own, called) }
  const judged = points.flatMap((point, index): readonly JudgedPoint[] => {
    if (isOfNothing(point)) return []
    const isLast = index === points.length - 1
    const called = named(of(isLast ? L.observed : L.earlier), isLast ? '' : `[${index}]`, point.period.text, unit)
    return [{ ...judgedValue(point, called), period: point.period }]
  })
  return {
    id: series,
    name: own,
    unit,
    history: judged.slice(0, -1),
    last: judged.at(-1) as JudgedPoint,
    peers: peers.flatMap((peer, index) =>
      isOfNothing(peer) ? [] : [{ ...judgedValue(peer, named(of(L.peer), `[${index}]`, peer.id, unit)), id: peer.id }],
    ),
    without: {
      history: points.flatMap((point) => (isOfNothing(point) ? [point.period] : [])),
      peers: peers.flatMap((peer) => (isOfNothing(peer) ? [peer.id] : [])),
    },
  }
}

function nameOf(series: Bilingual, { name }: Label): Bilingual {
  return { zh: `${series.zh}${name.zh}`, en: `${name.en} of ${series.en}` }
}

function named({ id: of, name }: Label, end: string, place: string, unit: Unit): Label {
  return { id: `${of}${end}`, name: { zh: `${name.zh}（${place}）`, en: `${name.en} (${place})` }, unit }
}

function judgedValue({ value, numerator, denominator }: ReadValue, label: Label): JudgedValue {
  if (value !== undefined) return { figure: given(label, value), counts: undefined }
  const above = part(L.numerator, label, numerator as Fraction)
  const below = part(L.denominator, label, denominator as Fraction)
  const ratio = figure(label, formula`${above} ÷ ${below}`, exact)
  const areCounts = [above, below].every(({ value: { n, d } }) => n >= 0n && n % d === 0n)
  const isWithin = ratio.value.n <= ratio.value.d
  return { figure: ratio, counts: areCounts && isWithin ? { numerator: above, denominator: below } : undefined }
}

function part(of: Label, whole: Label, value: Fraction): Figure {
  const name = { zh: `${whole.name.zh}的${of.name.zh}`, en: `${of.name.en} of ${whole.name.en}` }
  return given({ ...of, id: `${of.id}.${whole.id}`, name }, value)
}
