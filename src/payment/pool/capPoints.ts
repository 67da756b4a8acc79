import { shareFigure } from '../../corridor/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  isSourced,
  type Label,
  type NumberInput,
  publish,
  type Step,
  sumOf,
  type Unit,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { type BandInput, bandsShape, type ExactBand } from '../../policy/internal.ts'
import {
  id,
  type Law,
  lazily,
  list,
  notNegative,
  ofUnit,
  optional,
  orElse,
  places,
  read,
  record,
  refuseUnknown,
  uniqueIds,
} from '../../shape/internal.ts'
import { inPlaces } from '../inPlaces.ts'
import { labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels } from './labels.ts'

/**
 * 总分值控制（输入） — the points (or the weight) of a hospital or a member, what they are measured against, and which part of
 * them counts in each band of it.
 *
 * @since 0.2.0
 */
export interface CappedPointsInput {
  readonly points: NumberInput
  /** For example the points of the year before, or those that the budget was made for. */
  readonly reference: NumberInput
  /** Bounds are multiples of the reference, `'110%'`; the last band has none (`upTo: null`). */
  readonly bands: readonly BandInput[]
  /** Decimals of what counts, 4 unless given. */
  readonly places?: NumberInput
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves, a weight too; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 总分值控制（结果） — what counts and what is lost; together the points that were given.
 *
 * @since 0.2.0
 */
interface CappedPoints {
  readonly counted: DecimalText
  readonly lost: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 总分值控制 — counts points beyond a multiple of a reference in part, or not at all.
 *
 * Formula: counted = Σ share_k × max(0, min(points, hi_k × reference) − lo_k × reference), half-up to four decimals (or
 * `places`); lost = points − counted.
 *
 * @param input - see {@link CappedPointsInput}
 * @throws `bands_not_open` · `bands_not_ascending` · `empty_list` · `inexact_number` · `missing` · `not_a_number` ·
 *   `not_an_integer` · `not_one_of` · `out_of_range` · `percent_needed` · `percent_not_allowed` · `too_many_digits` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { capPoints } from 'yigongti'
 *
 * const { counted, lost } = capPoints({
 *   points: 118_000,
 *   reference: 100_000,
 *   bands: [
 *     { upTo: '100%', share: 1 },
 *     { upTo: '110%', share: '50%' },
 *     { upTo: null, share: 0 },
 *   ],
 * })
 * counted // => '105000.0000'
 * lost // => '13000.0000'
 * ```
 * @since 0.2.0
 */
export function capPoints(input: CappedPointsInput): CappedPoints {
  const { points, reference, bands, places: decimals } = read(capPointsShape(), input)
  const { unit } = points.label
  const of = ({ id: own, name }: Label): Label => ({ id: own, name: inWords(name, unit), unit })
  const figures = cappedFigures({
    points,
    reference,
    bands,
    places: decimals,
    labels: { counted: of(labels.counted), lost: of(labels.lost) },
  })
  return publish(figures, [figures.counted, figures.lost])
}

export const capPointsShape = /* @__PURE__ */ lazily(() =>
  ofUnit(
    cappedIn,
    ({ pointsOf: told, points }) => {
      if (told === 'dip') return 'points'
      if (told === 'drg') return 'drgPoints'
      return isSourced(points) && 'unit' in points ? points.unit : undefined
    },
    'points',
  ),
)

function cappedIn(told: Unit) {
  const unit = told === 'weight' || told === 'drgPoints' ? told : 'points'
  const of = ({ id: own, name }: Label): Label => ({ id: own, name: inWords(name, unit), unit })
  return record<CappedPointsInput>({ zh: '总分值控制', en: 'Cap on points' })({
    points: notNegative(of(labels.cappedPoints)),
    reference: notNegative(of(labels.capReference)),
    bands: bandsShape(),
    places: orElse(places(), 4),
    pointsOf: pointsOf(unit === 'drgPoints' ? 'drg' : 'dip'),
  })
}

/** DIP has 分值 where DRG has 点数 or 权重. */
function inWords({ zh, en }: Label['name'], unit: Unit): Label['name'] {
  const word = unit === 'drgPoints' ? '点数' : unit === 'weight' ? '权重' : '分值'
  return { zh: zh.replaceAll('分值', word), en }
}

/** Points that are capped, and what the figures are called. */
interface Capped {
  readonly points: Figure
  readonly reference: Figure
  readonly bands: readonly ExactBand[]
  readonly places: number
  readonly labels: { readonly counted: Label; readonly lost: Label }
}

function cappedFigures({ points, reference, bands, places: decimals, labels: called }: Capped) {
  const rounding = { mode: 'halfUp', places: decimals } as const
  const sharing = { label: called.counted, amount: points, base: reference, bands, rounding, done: 'counted' } as const
  const { shared: counted } = shareFigure(sharing)
  const lost = figure(called.lost, formula`${points} − ${counted}`, exact)
  return { counted, lost: padded(lost, decimals) }
}

/** With so many decimals, unless it has more. */
function padded(figure: Figure, decimals: number): Figure {
  const { n, d } = figure.value
  return (n * 10n ** BigInt(decimals)) % d === 0n ? inPlaces(figure, decimals) : figure
}

/**
 * 总分值控制 — which part of the points of each institution counts, for a pool that they share. Those without a reference are
 * not capped.
 *
 * @since 0.2.0
 */
export interface PoolCap {
  readonly bands: readonly BandInput[]
  readonly references: readonly { readonly id: string; readonly points: NumberInput }[]
}

/** The field of a {@link PoolCap}, for inputs that hold one. */
export function poolCap(system: PointSystem) {
  const reference = record<PoolCap['references'][number]>({ zh: '基准分值', en: 'Reference' })({
    id: id(),
    points: notNegative(labelsIn(system, labels).capReference),
  })
  return optional(
    record<PoolCap>({ zh: '总分值控制', en: 'Cap on points' })({
      bands: bandsShape(),
      references: list({ zh: '基准分值', en: 'References' }, reference, { laws: [uniqueIds] }),
    }),
  )
}

/** A cap as it was read. */
export interface ReadPoolCap {
  readonly bands: readonly ExactBand[]
  readonly references: readonly { readonly id: string; readonly points: Figure }[]
}

/** Caps are of institutions that share the pool. */
export const capsOfKnown: Law<{
  readonly institutions: readonly { readonly id: string }[]
  readonly cap: ReadPoolCap | undefined
}> = {
  codes: ['unknown_id'],
  says: ['capsOfKnown'],
  judge: ({ institutions, cap }, reading) => {
    if (!reading.isSound([institutions, cap]) || cap === undefined || !reading.isSound(cap.references)) return
    const known = institutions.map((one) => one.id)
    const named = cap.references.map((one) => one.id)
    if (!reading.isSound(known) || !reading.isSound(named)) return
    refuseUnknown(named, known, (index, info) => reading.refuse('unknown_id', info, ['cap', 'references', index, 'id']))
  },
}

/** Some points, and what of them counts where they are capped. */
export interface CountedPoints {
  readonly counted: Figure
  /** What a result says of it; nothing where there is no cap. */
  readonly said: { readonly counted?: Figure; readonly lost?: Figure }
}

/** What counts of the points of each institution, rounded half-up to so many decimals. */
export function countedPoints(
  institutions: readonly { readonly id: string; readonly points: Figure }[],
  cap: ReadPoolCap | undefined,
  {
    places: decimals,
    named,
  }: { readonly places: number; readonly named: (label: 'counted' | 'lost', index: number) => Label },
): readonly CountedPoints[] {
  if (cap === undefined) return institutions.map(({ points }) => ({ counted: points, said: {} }))
  const references = new Map(cap.references.map((one) => [one.id, one.points]))
  return institutions.map(({ id: own, points }, index) => {
    const reference = references.get(own)
    const called = { counted: named('counted', index), lost: named('lost', index) }
    if (reference === undefined) return { counted: points, said: {} }
    const said = cappedFigures({ points, reference, bands: cap.bands, places: decimals, labels: called })
    return { counted: said.counted, said }
  })
}

/** The points that all institutions lose; nothing where there is no cap. */
export function lostPoints(
  counted: readonly CountedPoints[],
  cap: ReadPoolCap | undefined,
  label: Label,
  decimals = 4,
) {
  if (cap === undefined) return {}
  const lost = figure(label, formula`${sumOf(counted.flatMap(({ said }) => said.lost ?? []))}`, exact)
  return { lost: padded(lost, decimals) }
}
