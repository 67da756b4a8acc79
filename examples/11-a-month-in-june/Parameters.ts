import type { Bilingual, ProcurementSavingsInput, Stated } from 'yigongti'

/** What `input.json` holds beside the county of example 09. */
export interface Parameters {
  readonly about: Bilingual
  /** Months gone. */
  readonly month: number
  /** What part of the months' care, in percent, is paid in its own month, in the next, and so on. */
  readonly paidAfter: { readonly inside: readonly number[]; readonly elsewhere: readonly number[] }
  /** What became dearer or cheaper this year, in percent of the cost before: to be found again. */
  readonly happened: readonly {
    readonly institution: string
    readonly group: string
    readonly costPercent: number
    readonly because: string
  }[]
  readonly points: {
    readonly price: Stated
    readonly lastPrice: Stated
    readonly coefficients: Readonly<Record<string, string>>
  }
  readonly score: number
  readonly alertLines: Readonly<Record<string, string>>
  readonly procurement: Omit<ProcurementSavingsInput, 'members'>
}
