import type { AdequacyInput, Bilingual, LocalValues, YearInput } from 'yigongti'
import type { guangdong2025 } from 'yigongti/rules'

/** What `input.json` holds. */
export interface Parameters {
  readonly about: Bilingual
  /** What is known of the pooling area's spending, from `firstYear` on; after it `assumedGrowth` a year. */
  readonly poolingArea: {
    readonly unit: string
    readonly spending: readonly string[]
    readonly firstYear: number
    readonly assumedGrowth: string
  }
  readonly local: LocalValues<typeof guangdong2025>
  readonly firstYear: number
  readonly priorPayments: readonly string[]
  readonly requestedGrowth: string
  readonly expectedElsewhere: string
  readonly spending: readonly YearInput['spending'][]
  readonly score: number
  /** The weights of spending in the next base, one path each. */
  readonly ratchets: readonly (string | number)[]
  readonly adequacy: {
    readonly trend: string
    readonly lag: number
    readonly lines: AdequacyInput['lines']
    readonly confidence: string
    readonly residuals: readonly string[]
    readonly seed: number
    readonly resamples: number
  }
}
