import type { Bilingual } from '../../errors/internal.ts'
import type { Step } from '../../figure/internal.ts'

/**
 * 权重提示 — what speaks against using a weight as it is: too few cases, costs that vary too much, or too few costs to
 * tell how much they vary.
 *
 * @since 0.2.0
 */
export type WeightFlag = 'tooFewCases' | 'unstable' | 'stabilityUnknown'

/**
 * 费用变异系数 — the standard deviation of the used costs over their mean (sample, half-up to four decimals), or why
 * there is none.
 *
 * @since 0.2.0
 */
export type CostVariation =
  | { readonly computable: true; readonly value: string }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 病种权重 — what the cases of one group come to.
 *
 * @since 0.2.0
 */
export interface DiseaseWeight {
  readonly id: string
  readonly cases: number
  /** Cases left after trimming: the mean is theirs. */
  readonly used: number
  readonly cut: { readonly below: number; readonly above: number; readonly cost: string }
  /** Exact; 40 digits where it does not end. */
  readonly mean: string
  readonly weight: string
  readonly variation: CostVariation
  readonly flags: readonly WeightFlag[]
}

/**
 * 病种权重（结果） — the weights of all groups in the order in which they first occur, and what was cut.
 *
 * @since 0.2.0
 */
export interface DiseaseWeights {
  readonly allCaseMean: string
  readonly groups: readonly DiseaseWeight[]
  /** Where in the columns the cases stand that trimming cut, ascending. */
  readonly cutCases: readonly number[]
  readonly steps: readonly Step[]
}
