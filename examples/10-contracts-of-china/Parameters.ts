import type { Bilingual, LocalValues, Stated } from 'yigongti'
import type { guangdong2025, ningbo2013, shenzhen2014, zhejiang2019 } from 'yigongti/rules'

/** What input.json holds: amounts in yuan, differences and range in percent of the total. */
export interface Parameters {
  readonly about: Bilingual
  readonly year: number
  /** What the bases of the contracts are read from. */
  readonly lastYear: LastYear
  /** Care elsewhere, expected and paid. */
  readonly elsewhere: string
  readonly score: number
  readonly reasonableOverrun: Stated
  /** How far spending is from the total. */
  readonly differences: readonly number[]
  readonly range: readonly [from: number, to: number]
  readonly scores: readonly number[]
  /** What the alliance might have saved last year. */
  readonly savedLastYear: string
  /** What the documents leave to the locality; made up. */
  readonly local: {
    readonly guangdong2025: LocalValues<typeof guangdong2025>
    readonly shenzhen2014: LocalValues<typeof shenzhen2014>
    readonly ningbo2013: LocalValues<typeof ningbo2013>
    readonly zhejiang2019: LocalValues<typeof zhejiang2019>
  }
}

export interface LastYear {
  readonly total: string
  readonly spending: string
  /** None unless given. */
  readonly retainedSurplus?: string
}
