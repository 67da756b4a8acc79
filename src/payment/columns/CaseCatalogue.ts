import type { DecimalInput } from '../../numeric/internal.ts'
import type { DeviationRule } from '../DeviationRule.ts'

/**
 * 病组（目录） — a group of the catalogue: its score, and the reference mean of its costs in yuan.
 *
 * @since 0.2.0
 */
export interface CaseGroup {
  readonly score: DecimalInput
  readonly referenceMean: DecimalInput
}

/**
 * 医疗机构（目录） — an institution and its coefficient, 1 unless given.
 *
 * @since 0.2.0
 */
export interface CaseInstitution {
  readonly id: string
  readonly coefficient?: DecimalInput
}

/**
 * 结算目录 — what cases are counted by: groups, institutions, the cost-deviation rule, and to how many decimals the
 * points of a case are rounded (4 unless given).
 *
 * @since 0.2.0
 */
export interface CaseCatalogue {
  readonly groups: readonly CaseGroup[]
  readonly institutions: readonly CaseInstitution[]
  readonly deviation: DeviationRule
  readonly places?: number
}
