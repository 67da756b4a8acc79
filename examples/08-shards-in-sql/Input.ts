import type { CaseCatalogue } from 'yigongti'
import type { deviationRules } from 'yigongti/rules'

/** Institution, group and cost in yuan, as a claim has them. */
export type Claim = readonly [institution: string, group: string, cost: string]

export interface Input {
  readonly about: { readonly zh: string; readonly en: string }
  readonly rule: keyof typeof deviationRules
  readonly pool: string
  readonly groups: readonly { readonly code: string; readonly score: string; readonly referenceMean: string }[]
  readonly institutions: CaseCatalogue['institutions']
  readonly claims: { readonly duckdb: readonly Claim[]; readonly postgres: readonly Claim[] }
  /** A claim of a group that is not in the catalogue. */
  readonly wrong: Claim
}
