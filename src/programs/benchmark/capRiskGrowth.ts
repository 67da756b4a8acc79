import type { Bilingual } from '../../errors/internal.ts'
import { given, type Step, stepsOf } from '../../figure/internal.ts'
import { compare, type DecimalInput, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { givenIn, personYearsIn } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readIndex, readPerHead } from './measures.ts'
import { readClasses } from './readClasses.ts'
import { riskGrowthFigures } from './riskGrowthFigures.ts'

/**
 * 风险评分增长（输入） — how the risk scores and the demographic scores of each class have grown (1.06 is six per cent
 * up), and how far beyond the demographic growth the risk scores may go.
 *
 * @since 0.2.0
 */
export interface RiskGrowthInput {
  readonly allowance: DecimalInput
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly personYears: DecimalInput
    readonly costPerHead: DecimalInput
    readonly riskGrowth: DecimalInput
    readonly demographicGrowth: DecimalInput
  }[]
}

/**
 * 风险评分增长 — both aggregates, the cap, whether it binds, and what each class may count. All exact.
 *
 * @since 0.2.0
 */
export interface RiskGrowth {
  readonly aggregate: string
  readonly demographic: string
  readonly cap: string
  readonly binds: boolean
  readonly classes: readonly { readonly id: string; readonly applied: string; readonly capped: boolean }[]
  readonly steps: readonly Step[]
}

/**
 * 风险评分增长上限 — holds the growth of risk scores to that of the demographic scores plus an allowance.
 *
 * Formula: aggregate = Σ growth_k·personYears_k·costPerHead_k ÷ Σ personYears_k·costPerHead_k, for both scores; cap =
 * demographic aggregate + allowance; where the aggregate of the risk scores exceeds it, each class counts
 * min(growth_k, cap), else all count in full. Nothing is rounded. A class above the cap is left alone as long as all
 * together stay below it: better coding of one group is not what the cap is for. That classes weigh by people × cost is
 * the library's reading.
 *
 * @param input - see {@link RiskGrowthInput}; growth as an index above zero, the allowance as a rate
 * @throws `weights_all_zero` (no people or no cost) · `out_of_range` · `negative_amount` · `duplicate_id` ·
 *   `empty_list` · `missing` · `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { capRiskGrowth } from 'yigongti'
 *
 * const { cap, binds, classes } = capRiskGrowth({
 *   allowance: '3%',
 *   classes: [
 *     { id: 'young', personYears: 300, costPerHead: 1000, riskGrowth: '1.02', demographicGrowth: '1' },
 *     { id: 'old', personYears: 100, costPerHead: 3000, riskGrowth: '1.08', demographicGrowth: '1.02' },
 *   ],
 * })
 * cap // => '1.04'
 * binds // => true
 * classes.map(({ applied }) => applied) // => [ '1.02', '1.04' ]
 * ```
 * @since 0.2.0
 */
export function capRiskGrowth(input: RiskGrowthInput): RiskGrowth {
  readRecord(input, ['allowance', 'classes'], [])
  const allowance = given(L.riskAllowance, readWeight(input.allowance, ['allowance']))
  const keys = ['personYears', 'costPerHead', 'riskGrowth', 'demographicGrowth']
  const classes = readClasses(input.classes, keys)
  const people = personYearsIn(classes, 'personYears', L.personYears)
  const growths = classes.map((one, index) => ({
    id: one.id,
    labelOf: one.labelOf,
    personYears: people[index] as (typeof people)[number],
    costPerHead: givenIn(one, 'costPerHead', readPerHead, L.costPerHead),
    riskGrowth: givenIn(one, 'riskGrowth', readIndex, L.riskGrowth),
    demographicGrowth: givenIn(one, 'demographicGrowth', readIndex, L.demographicGrowth),
  }))
  const { aggregate, demographic, cap, binds, applied } = riskGrowthFigures(growths, allowance)
  return {
    aggregate: aggregate.text,
    demographic: demographic.text,
    cap: cap.text,
    binds,
    classes: growths.map(({ id, riskGrowth }, index) => ({
      id,
      applied: applied[index]?.text ?? '',
      capped: binds && compare(riskGrowth.value, cap.value) > 0,
    })),
    steps: stepsOf([aggregate, demographic, cap, ...applied]),
  }
}
