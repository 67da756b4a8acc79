import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'
import { msspCase } from './msspCase.ts'
import type { Row } from './readCsv.ts'

/** What of the library is needed; the bench passes the built one. */
export interface Library {
  readonly sharedSavings: typeof library.sharedSavings
  readonly round: typeof library.round
  readonly msspProgram: typeof rulesets.msspProgram
}

/** A published row beside what the library makes of it. */
export interface MsspVerdict {
  readonly year: number
  readonly track: string
  readonly aco: string
  /** Within one dollar. */
  readonly generated: boolean
  /** To the published digits; undefined where the rate was given, by election or outside the table. */
  readonly minimumRate: boolean | undefined
  /** Within one dollar, or inside the interval that the rounding of the published quality implies. */
  readonly earned: boolean
}

export function judgeMssp(row: Row, { sharedSavings, round, msspProgram }: Library): MsspVerdict {
  const { year, track, input } = msspCase(row)
  const program = msspProgram(year, track)
  const settled = sharedSavings(program, input)
  const published = Number(row['earn'])
  const { electedThreshold: elected, thresholdOutsideTable: outside } = input
  const wasGiven = outside !== undefined || Number(settled.threshold) === Number(elected)
  const shown = round(settled.threshold, { mode: 'halfUp', places: 4 })
  const margin = qualityMargin(year)
  const scores = margin === 0 ? [] : neighbours(Number(input.quality ?? 0), margin)
  const earned = [settled.earned, ...scores.map((quality) => sharedSavings(program, { ...input, quality }).earned)]
  const amounts = earned.map(Number)
  return {
    year,
    track,
    aco: row['aco'] ?? '',
    generated: Math.abs(Number(settled.generated) - Number(row['gen_save_loss'])) <= 1,
    minimumRate: wasGiven ? undefined : Number(shown) === Number(row['msr']),
    earned: Math.min(...amounts) - 1 <= published && published <= Math.max(...amounts) + 1,
  }
}

/**
 * Half a unit of the last digit of the published quality: until 2020 it is a multiplier, published with two decimals
 * in 2014 and four from 2015 on.
 */
function qualityMargin(year: number): number {
  if (year > 2020) return 0
  return year === 2014 ? 0.005 : 0.00005
}

function neighbours(quality: number, margin: number): readonly string[] {
  const [least, most] = [Math.max(0, quality - margin), Math.min(1, quality + margin)]
  return [least.toFixed(5), most.toFixed(5)]
}
