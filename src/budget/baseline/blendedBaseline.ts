import {
  type FullStandard,
  fullStandardShape,
  type LimitedFluctuationInput,
  limitedFluctuation,
} from '../../corridor/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type NumberInput,
  type Step,
  stepsOf,
} from '../../figure/internal.ts'
import { fen, readDecimal } from '../../numeric/internal.ts'
import { law, lazily, notNegative, notZero, optional, read, record, share, weight } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 按可信度确定基数（输入） — an alliance's own mean and that of the pooling area, yuan a head, and how far the own one is to
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
 * 按可信度确定基数 — the credibility, the blended mean a head and the baseline.
 *
 * @since 0.2.0
 */
export interface BlendedBaseline {
  readonly credibility: string
  readonly mean: string
  readonly baseline: string
  readonly steps: readonly Step[]
}

/**
 * 按可信度确定基数 — the baseline of a small alliance, its own experience blended with that of the pooling area.
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
  const { ownMean: own, areaMean: area, people, credibility: stated } = read(blendedBaselineShape(), input)
  const { credibility, steps } = stated === undefined ? computedCredibility(input) : { credibility: stated, steps: [] }
  const mean = figure(L.blendedMean, formula`${credibility} × ${own} + (1 − ${credibility}) × ${area}`, exact)
  const baseline = figure(L.blendedBaseline, formula`${mean} × ${people}`, fen)
  return {
    credibility: credibility.text,
    mean: mean.text,
    baseline: baseline.text,
    steps: [...steps, ...stepsOf([baseline])],
  }
}

/** The credibility that follows from the size of the experience, with the steps to it. */
function computedCredibility({ exposure, fullStandard }: BlendedBaselineInput): {
  readonly credibility: Figure
  readonly steps: readonly Step[]
} {
  const computed = limitedFluctuation({ exposure, fullStandard } as LimitedFluctuationInput)
  const last = computed.steps.at(-1)
  const label = last === undefined ? L.credibility : { id: last.id, name: last.label, unit: last.unit }
  return { credibility: given(label, readDecimal(computed.credibility, ['credibility'])), steps: computed.steps }
}

export const blendedBaselineShape = /* @__PURE__ */ lazily(() =>
  record<BlendedBaselineInput>({ zh: '按可信度确定基数', en: 'Baseline by credibility' })(
    {
      ownMean: weight(L.ownMean),
      areaMean: weight(L.areaMean),
      people: notNegative(L.budgetPeople),
      credibility: optional(share(L.credibility)),
      exposure: optional(weight(own.exposure)),
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

const own = {
  exposure: { id: 'exposure', name: { zh: '经验数据量', en: 'Size of own experience' }, unit: 'count' },
} as const satisfies Record<string, Label>
