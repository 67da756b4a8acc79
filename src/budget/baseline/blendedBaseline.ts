import { exposureShape, type FullStandard, fluctuationFigures, fullStandardShape } from '../../corridor/internal.ts'
import { exact, type Figure, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import {
  law,
  lazily,
  notNegative,
  notZero,
  type OutOf,
  optional,
  read,
  record,
  share,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 按信度确定基数（输入） — an alliance's own mean and that of the pooling area, yuan a head, and how far the own one is to
 * be believed: a `credibility` from 0 to 1, or the `exposure` behind it and the `fullStandard` from which on it is fully
 * credible, as in {@link limitedFluctuation}.
 *
 * @since 0.1.0
 */
export interface BlendedBaselineInput {
  readonly ownMean: NumberInput
  readonly areaMean: NumberInput
  readonly people: NumberInput
  readonly credibility?: NumberInput
  readonly exposure?: NumberInput
  readonly fullStandard?: NumberInput | FullStandard
}

/**
 * 按信度确定基数 — the credibility, the blended mean a head and the baseline.
 *
 * @since 0.2.0
 */
export interface BlendedBaseline {
  readonly credibility: DecimalText
  readonly mean: DecimalText
  readonly baseline: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 按信度确定基数 — the baseline of a small alliance, its own experience blended with that of the pooling area.
 *
 * Formula: mean = Z·own + (1 − Z)·area, exact; baseline = mean × people, half-up to the fen. Z is given, or
 * min(1, √(exposure ÷ full standard)) to twelve significant digits.
 *
 * @param input - see {@link BlendedBaselineInput}
 * @throws `conflicting_inputs` (a credibility and an exposure) · `missing` · `no_people` · `out_of_range` ·
 *   `not_a_number` · `percent_not_allowed` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { blendedBaseline } from 'yigongti'
 *
 * const means = { ownMean: 900, areaMean: 1000, people: 20_000 }
 * blendedBaseline({ ...means, credibility: '60%' }).baseline // => '18800000.00'
 * const { credibility, baseline } = blendedBaseline({ ...means, exposure: 20_000, fullStandard: 80_000 })
 * credibility // => '0.5'
 * baseline // => '19000000.00'
 * ```
 * @since 0.1.0
 */
export function blendedBaseline(input: BlendedBaselineInput): BlendedBaseline {
  const blend = read(blendedBaselineShape(), input)
  const { ownMean: own, areaMean: area, people } = blend
  const credibility = credibilityOf(blend)
  const mean = figure(L.blendedMean, formula`${credibility} × ${own} + (1 − ${credibility}) × ${area}`, exact)
  const baseline = figure(L.blendedBaseline, formula`${mean} × ${people}`, fen)
  return publish({ credibility, mean, baseline })
}

/** As given, or as it follows from the size of the experience: the shape has seen to it that one of them is there. */
function credibilityOf({
  credibility,
  exposure,
  fullStandard,
}: OutOf<ReturnType<typeof blendedBaselineShape>>): Figure {
  if (credibility !== undefined || exposure === undefined || fullStandard === undefined) return credibility as Figure
  return fluctuationFigures({ exposure, fullStandard }).credibility
}

export const blendedBaselineShape = /* @__PURE__ */ lazily(() =>
  record<BlendedBaselineInput>({ zh: '按信度确定基数', en: 'Baseline by credibility' })(
    {
      ownMean: weight(L.ownMean),
      areaMean: weight(L.areaMean),
      people: notNegative(L.budgetPeople),
      credibility: optional(share(L.credibility)),
      exposure: optional(exposureShape()),
      fullStandard: optional(fullStandardShape()),
    },
    [notZero('people', 'no_people'), credibleOneWay],
  ),
)

/** A credibility, or what it follows from. */
const credibleOneWay = /* @__PURE__ */ law(
  ['conflicting_inputs', 'missing'],
  ['credibleOneWay'],
  (input: {
    readonly credibility: Figure | undefined
    readonly exposure: Figure | undefined
    readonly fullStandard: unknown
  }) => [input.credibility, input.exposure, input.fullStandard] as const,
  ([credibility, exposure, fullStandard], reading) => {
    if (credibility !== undefined) {
      if (exposure === undefined && fullStandard === undefined) return
      reading.refuse('conflicting_inputs', { expected: 'credibility, exposure' }, ['credibility'])
      return
    }
    if (exposure === undefined) reading.refuse('missing', { expected: 'exposure' }, ['exposure'])
    if (fullStandard === undefined) reading.refuse('missing', { expected: 'fullStandard' }, ['fullStandard'])
  },
)
