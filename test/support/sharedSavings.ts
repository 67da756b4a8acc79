import * as fc from 'fast-check'
import type { IsoDate, SharedSavingsInput } from 'yigongti'
import { type MsspTrack, msspProgram } from 'yigongti/rules'

/** The tracks, and the first and the last year of each. */
export const tracks: readonly (readonly [track: MsspTrack, first: number, last: number])[] = [
  ['T1', 2014, 2021],
  ['T2', 2014, 2021],
  ['T3', 2016, 2021],
  ['T1P', 2018, 2021],
  ['A', 2019, 2024],
  ['B', 2019, 2024],
  ['C', 2019, 2024],
  ['D', 2019, 2024],
  ['E', 2019, 2024],
  ['ENH', 2019, 2024],
]

/** Every year and track. */
export const programs = tracks.flatMap(([track, first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, track })),
)

const elections = ['0', '0.005', '0.01', '0.015', '0.02', 'table'] as const

/** A program and a year that it can settle: spending within 40 % of the benchmark. */
export const stake = fc
  .record({
    at: fc.constantFrom(...programs),
    benchmark: fc.integer({ min: 1_000_000, max: 1_000_000_000 }),
    // mostly near the benchmark, where thresholds decide
    perMille: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -400, max: 400 })),
    cents: fc.integer({ min: -99, max: 99 }),
    beneficiaries: fc.integer({ min: 500, max: 80_000 }),
    quality: fc.integer({ min: 0, max: 10_000 }),
    meetsQualityStandard: fc.boolean(),
    meetsAlternativeStandard: fc.boolean(),
    election: fc.constantFrom(...elections),
    lowRevenue: fc.boolean(),
    start: fc.integer({ min: 0, max: 3 }),
    relief: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    revenue: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
  })
  .map(({ at, benchmark, perMille, cents, quality, election, start, relief, revenue, ...rest }) => {
    const program = msspProgram(at.year, at.track)
    const agreementStart = `${at.year - start}-01-01` as IsoDate
    const { choices, fixed } = program.threshold
    const isFixed = fixed !== null && agreementStart < fixed.agreementBefore
    const input: SharedSavingsInput = {
      benchmark,
      expenditure: (Math.round(benchmark * (1000 + perMille)) / 1000 + cents / 100).toFixed(2),
      quality: quality / 10_000,
      agreementStart,
      ...(choices.length === 0 || isFixed ? {} : { electedThreshold: election }),
      ...(relief === null ? {} : { disasterRelief: relief }),
      ...(revenue === null ? {} : { participantRevenue: revenue }),
      ...rest,
    }
    return { program, input }
  })
