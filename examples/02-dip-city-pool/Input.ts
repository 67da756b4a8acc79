import type { Bilingual } from 'yigongti'
import type { deviationRules } from 'yigongti/rules'

/** What `input.json` holds. */
export interface Input {
  readonly about: Bilingual
  /** Past cases of each group: `cases` of them, the first at `first` yuan, each `step` dearer than the one before. */
  readonly history: readonly (Bilingual & {
    readonly group: string
    readonly cases: number
    readonly first: number
    readonly step: number
  })[]
  readonly scale: number
  readonly region: {
    readonly budget: string
    readonly reserveRate: string
    readonly settledOtherwise: readonly { readonly id: string; readonly label: Bilingual; readonly amount: string }[]
  }
  readonly reimbursementRatio: string
  readonly coefficients: readonly { readonly level: string; readonly coefficient: string }[]
  readonly hospitals: readonly (Bilingual & { readonly id: string; readonly level: string })[]
  readonly rule: keyof typeof deviationRules
  readonly cases: readonly CaseRow[]
}

/** `count` cases of a group in a hospital that cost the same; the rows with an own payment are explained step by step. */
export interface CaseRow {
  readonly hospital: string
  readonly group: string
  readonly cost: string
  readonly count: number
  readonly ownPayment?: string
}
