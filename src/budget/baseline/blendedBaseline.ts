import { type FullStandard, limitedFluctuation } from '../../corridor/internal.ts'
import { fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, fen, readDecimal, readShare, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readSomePeople } from '../readPeople.ts'
import { labels as L } from './labels.ts'

/**
 * 按可信度确定基数（输入） — an alliance's own mean and that of the pooling area, yuan a head, and how far the own one is to
 * be believed: a `credibility` from 0 to 1, or the `exposure` behind it and the `fullStandard` from which on it is fully
 * credible, as in {@link limitedFluctuation}.
 *
 * @since 0.2.0
 */
export interface BlendedBaselineInput {
  readonly ownMean: DecimalInput
  readonly areaMean: DecimalInput
  readonly people: DecimalInput
  readonly credibility?: DecimalInput
  readonly exposure?: DecimalInput
  readonly fullStandard?: DecimalInput | FullStandard
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
 *   `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function blendedBaseline(input: BlendedBaselineInput): BlendedBaseline {
  readRecord(input, ['ownMean', 'areaMean', 'people', 'credibility', 'exposure', 'fullStandard'], [])
  const own = given(L.ownMean, readWeight(input.ownMean, ['ownMean']))
  const area = given(L.areaMean, readWeight(input.areaMean, ['areaMean']))
  const people = given(L.budgetPeople, readSomePeople(input.people, ['people']))
  const { credibility, steps } = readCredibility(input)
  const mean = figure(L.blendedMean, formula`${credibility} × ${own} + (1 − ${credibility}) × ${area}`, exact)
  const baseline = figure(L.blendedBaseline, formula`${mean} × ${people}`, fen)
  return {
    credibility: credibility.text,
    mean: mean.text,
    baseline: baseline.text,
    steps: [...steps, ...stepsOf([baseline])],
  }
}

/** The credibility that is given, or the one that follows from the size of the experience, with the steps to it. */
function readCredibility({ credibility, exposure, fullStandard }: BlendedBaselineInput): {
  readonly credibility: Figure
  readonly steps: readonly Step[]
} {
  if (credibility === undefined) {
    const computed = limitedFluctuation({ exposure, fullStandard } as Parameters<typeof limitedFluctuation>[0])
    const last = computed.steps.at(-1)
    const label = last === undefined ? L.credibility : { id: last.id, name: last.label, unit: last.unit }
    return { credibility: given(label, readDecimal(computed.credibility, ['credibility'])), steps: computed.steps }
  }
  if (exposure !== undefined || fullStandard !== undefined) {
    fail('conflicting_inputs', ['credibility'], { expected: 'credibility, exposure' })
  }
  return { credibility: given(L.credibility, readShare(credibility, ['credibility'])), steps: [] }
}
