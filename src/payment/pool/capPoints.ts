import { shareFigure } from '../../corridor/internal.ts'
import type { Path } from '../../errors/internal.ts'
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
import { compare, type DecimalText, type Rounding } from '../../numeric/internal.ts'
import { type BandInput, bandsShape, type ExactBand } from '../../policy/internal.ts'
import {
  type AnyShape,
  failAt,
  lazily,
  notNegative,
  ofUnit,
  orElse,
  places,
  read,
  record,
} from '../../shape/internal.ts'
import { inPlaces } from '../inPlaces.ts'
import { type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels } from './labels.ts'
import type { ReadPoolCap } from './PoolCap.ts'

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
 * `places`) where something is cut, never above the points; lost = points − counted.
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
  const of = inUnit(points.label.unit)
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
  const of = inUnit(unit)
  return record<CappedPointsInput>({ zh: '总分值控制', en: 'Cap on points' })({
    points: notNegative(of(labels.cappedPoints)),
    reference: notNegative(of(labels.capReference)),
    bands: bandsShape(),
    places: orElse(places(), 4),
    pointsOf: pointsOf(unit === 'drgPoints' ? 'drg' : 'dip'),
  })
}

/** DIP has 分值 where DRG has 点数 or 权重. */
function inUnit(unit: Unit) {
  const word = unit === 'drgPoints' ? '点数' : unit === 'weight' ? '权重' : '分值'
  return ({ id: own, name: { zh, en } }: Label): Label => ({
    id: own,
    name: { zh: zh.replaceAll('分值', word), en },
    unit,
  })
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
  const sharing = { label: called.counted, amount: points, base: reference, bands, done: 'counted' } as const
  const counted = atMost(points, (rule) => shareFigure({ ...sharing, rounding: rule }).shared, rounding)
  const lost = figure(called.lost, formula`${points} − ${counted}`, exact)
  return { counted: padded(counted, decimals), lost: padded(lost, decimals) }
}

/** Rounded only where something is cut, and never above the points that there are. */
function atMost(points: Figure, countedBy: (rule: Rounding | undefined) => Figure, rounding: Rounding): Figure {
  const counted = countedBy(rounding)
  const whole = countedBy(exact)
  if (compare(whole.value, points.value) === 0) return compare(counted.value, whole.value) === 0 ? counted : whole
  return compare(counted.value, points.value) > 0 ? countedBy({ ...rounding, mode: 'floor' }) : counted
}

/** With so many decimals, unless it has more. */
function padded(figure: Figure, decimals: number): Figure {
  const { n, d } = figure.value
  return (n * 10n ** BigInt(decimals)) % d === 0n ? inPlaces(figure, decimals) : figure
}

/** Some points, and what of them counts where they are capped. */
export interface CountedPoints {
  readonly counted: Figure
  /** What a result says of it; nothing where there is no cap. */
  readonly said: { readonly counted?: Figure; readonly lost?: Figure }
}

/** How points are counted, of which input they are, and where in it their pool stands. */
interface Counting {
  readonly places: number
  readonly named: (label: 'counted' | 'lost', index: number) => Label
  readonly shape: AnyShape
  readonly at?: Path
}

/** What counts of the points of each institution, rounded half-up to so many decimals; of all of them something. */
export function countedPoints(
  institutions: readonly { readonly id: string; readonly points: Figure }[],
  cap: ReadPoolCap | undefined,
  { places: decimals, named, shape, at = [] }: Counting,
): readonly CountedPoints[] {
  if (cap === undefined) return institutions.map(({ points }) => ({ counted: points, said: {} }))
  const references = new Map(cap.references.map((one) => [one.id, one.points]))
  const counting = institutions.map(({ id: own, points }, index) => {
    const reference = references.get(own)
    const called = { counted: named('counted', index), lost: named('lost', index) }
    if (reference === undefined) return { counted: points, said: {} }
    const said = cappedFigures({ points, reference, bands: cap.bands, places: decimals, labels: called })
    return { counted: said.counted, said }
  })
  if (counting.every(({ counted }) => counted.value.n === 0n)) failAt(shape, 'no_points', [...at, 'cap'])
  return counting
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
