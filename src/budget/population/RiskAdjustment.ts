import type { Step } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 风险单元 — a cell of the population (age and sex, morbidity, scheme: whatever the id names). Its risk weight is
 * computed from the people and the cost of a reference population, or published: give `people` with `meanCost` (yuan a
 * head) or `cost` (yuan in all), or `weight`, in all cells the same way.
 *
 * @since 0.2.0
 */
export interface RiskCell {
  readonly id: string
  readonly people?: DecimalInput
  readonly meanCost?: DecimalInput
  readonly cost?: DecimalInput
  readonly weight?: DecimalInput
}

/**
 * 医共体人口 — an alliance and its people in every cell (0 where there are none).
 *
 * @since 0.2.0
 */
export interface AlliancePopulation {
  readonly id: string
  /** By cell: people, person-years or person-months, but the same in all cells and alliances. */
  readonly people: Readonly<Record<string, DecimalInput>>
  /** Last year's index, for a cap on its growth; `null` where there was none. */
  readonly previousIndex?: DecimalInput | null
  /** Cost in the past, yuan to the fen, for the blend. */
  readonly history?: DecimalInput
}

/**
 * 风险调整（输入） — the cells, the alliances and, where there is one, the pool that they share.
 *
 * @since 0.2.0
 */
export interface RiskAdjustInput {
  readonly cells: readonly RiskCell[]
  readonly alliances: readonly AlliancePopulation[]
  /** Yuan to the fen; spent to the fen. Without it a budget is the expected cost itself. */
  readonly pool?: DecimalInput
  /** Yuan a head at weight 1: the mean of the reference cells unless given. */
  readonly perHead?: DecimalInput
  /** How far an index may rise over last year's: `'3%'`. */
  readonly indexGrowthCap?: DecimalInput
  /** The part β of the budget that goes by risk, from 0 to 1; the rest goes by history. All of it unless given. */
  readonly riskPart?: DecimalInput
}

/**
 * 风险调整 — the weights of the cells, the alliances' indices and their budgets.
 *
 * @since 0.2.0
 */
export interface RiskAdjustment {
  /** Yuan a head at weight 1; `null` where weights are published without it. */
  readonly perHead: string | null
  readonly weights: readonly { readonly id: string; readonly weight: string }[]
  /** The mean of the applied indices, by people. */
  readonly meanIndex: string
  readonly alliances: readonly {
    readonly id: string
    readonly people: string
    /** As computed. */
    readonly index: string
    /** Under the cap. */
    readonly appliedIndex: string
    readonly capped: boolean
    /** People × applied index × yuan a head at weight 1; `null` where that is not known. */
    readonly expected: string | null
    /** Exact. */
    readonly share: string
    readonly budget: string
  }[]
  /** What the budgets sum to. */
  readonly total: string
  readonly steps: readonly Step[]
}
