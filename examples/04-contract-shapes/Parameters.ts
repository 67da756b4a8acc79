import type { Bilingual } from 'yigongti'

/** What input.json holds; everything in `percent` is percent of the total, shares and factors percent of their amount. */
export interface Parameters {
  readonly about: Bilingual
  readonly year: number
  readonly total: string
  readonly score: number
  readonly percent: {
    readonly riskFund: number
    readonly deposit: number
    readonly surplusFactor: number
    readonly surplusCap: number
    readonly poolShareOfOverrun: readonly { readonly upTo: number | null; readonly share: number }[]
    readonly spending: readonly number[]
  }
}
