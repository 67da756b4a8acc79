import type { Bilingual } from 'yigongti'

/** What input.json holds. */
export interface Parameters {
  readonly about: Bilingual
  readonly seed: number
  readonly cases: number
  readonly groups: number
  readonly shards: number
  readonly rule: 'national' | 'hubei' | 'jining2023' | 'taian2023'
  readonly pool: string
  /** Levels of institutions: how many there are, how many cases each has in proportion, and their coefficient. */
  readonly levels: readonly (Bilingual & {
    readonly count: number
    readonly weight: number
    readonly coefficient: string
  })[]
  /** Places of the institutions that are printed. */
  readonly shown: readonly number[]
}
