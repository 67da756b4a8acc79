import type { IsoDate } from '../../../calendar/internal.ts'
import { deepFreeze, fail, show } from '../../../errors/internal.ts'
import type { DatedValue } from '../../../policy/internal.ts'
import type { LossLimit, LossSharing, SavingsThreshold, SharedSavingsProgram } from '../../../programs/internal.ts'
import { msspCitations as C } from './msspCitations.ts'
import { msspTable } from './msspTable.ts'
import { type MsspTrack, msspTracks } from './msspTracks.ts'
import { msspYears } from './msspYears.ts'

const verifiedOn = '2026-11-22'

type Track = (typeof msspTracks)[MsspTrack]

/** The programs that were asked for: each is built once. */
const built = /* @__PURE__ */ new Map<string, SharedSavingsProgram>()

/**
 * 美国医疗保险共享结余计划 — the rules of the Medicare Shared Savings Program in a performance year, for `sharedSavings`.
 *
 * Tracks 1 and 2: 2014 to 2021, Track 3: 2016 to 2021, Track 1+: 2018 to 2021, BASIC levels A to E and ENHANCED: 2019
 * (July to December) to 2024. Rates, caps, quality and sequestration are those with which the published results of these
 * years are reproduced; limits and loss rates are the regulation's, Level E's and Track 1+'s limits second-hand. Money
 * rounds half-up to whole dollars.
 *
 * @param year - the performance year, 2014 to 2024
 * @param track - `'T1'`, `'T2'`, `'T3'`, `'T1P'`, `'A'` to `'E'`, `'ENH'`
 * @returns a program that cannot be changed; spread it to write a what-if
 * @throws `not_one_of` (no such track) · `out_of_range` (a year in which the track was not there) · `not_an_integer`
 * @see 42 CFR part 425, subpart G
 * @example
 * ```ts
 * import { msspProgram } from 'yigongti/rules'
 *
 * const { label, gain } = msspProgram(2019, 'T1')
 * label.en // => 'Shared Savings Program, 2019, Track 1'
 * gain.sequestration.value // => '1'
 * msspProgram(2023, 'ENH').gain.quality.value // => 'standardOrAlternative'
 * ```
 * @since 0.1.0
 */
export function msspProgram(year: number, track: MsspTrack): SharedSavingsProgram {
  const key = `${readYear(year, track)} ${track}`
  const program = built.get(key) ?? deepFreeze(build(year, track))
  built.set(key, program)
  return program
}

function readYear(year: number, track: MsspTrack): number {
  if (!Object.hasOwn(msspTracks, track)) {
    fail('not_one_of', ['track'], { expected: Object.keys(msspTracks).join(', '), received: show(track) })
  }
  if (typeof year !== 'number' || !Number.isInteger(year)) fail('not_an_integer', ['year'], { received: show(year) })
  const [first, last] = msspTracks[track].years
  if (year < first || year > last) fail('out_of_range', ['year'], { expected: `${first}–${last}`, received: year })
  return year
}

function build(year: number, name: MsspTrack): SharedSavingsProgram {
  const track: Track = msspTracks[name]
  // The tracks that began in July 2019 had half a year.
  const january: IsoDate = `${year}-01-01`
  const from = january < track.began ? track.began : january
  return {
    kind: 'sharedSavings',
    id: `us.mssp.${year}.${name}`,
    label: {
      zh: `美国医疗保险共享结余计划 ${year} 年${track.label.zh}`,
      en: `Shared Savings Program, ${year}, ${track.label.en}`,
    },
    effectiveFrom: from,
    verifiedOn,
    threshold: thresholdOf(track, from),
    gain: {
      maximumRate: { ...track.maximumRate, from: track.began },
      quality: onDay(msspYears.quality, from),
      sequestration: onDay(msspYears.sequestration, from),
      cap: { ...track.cap, from: track.began },
      reduced: reducedOf(track, from),
      guardrail: onDay(msspYears.guardrail, from).value ? { citations: C.results } : null,
    },
    loss: lossOf(track, year, from),
    rounding: { mode: 'halfUp', places: 0 },
    citations: C.results,
  }
}

/** The last value that has taken effect. */
function onDay<Value>(values: readonly DatedValue<Value>[], day: IsoDate): DatedValue<Value> {
  const found = values.findLast(({ from }) => from <= day)
  return found ?? fail('before_first_value', ['year'], { label: 'MSSP', received: day, effectiveFrom: '2014-01-01' })
}

/** Two-sided participants elect a rate or the table; agreements of Track 2 of 2012 to 2015 were fixed at 2 %. */
function thresholdOf({ loss, fixedBefore }: Track, from: IsoDate): SavingsThreshold {
  const { value: holds, citations } = onDay(msspYears.smallPopulations, from)
  return {
    table: msspTable,
    choices: loss === null ? [] : ['0', '0.005', '0.01', '0.015', '0.02'],
    electionFrom: loss !== null && holds ? { beneficiaries: 5_000, citations } : null,
    fixed: fixedBefore === null ? null : { agreementBefore: fixedBefore, rate: '0.02', citations: C.results },
    citations: C.results,
  }
}

function reducedOf({ basic }: Track, from: IsoDate): SharedSavingsProgram['gain']['reduced'] {
  const { value: holds, citations } = onDay(msspYears.reduced, from)
  return basic && holds ? { part: '0.5', beneficiaries: 5_000, agreementFrom: '2024-01-01', citations } : null
}

function lossOf({ loss, began }: Track, year: number, from: IsoDate): LossSharing {
  if (loss === null) {
    const { value: reported, citations } = onDay(msspYears.oneSidedLosses, from)
    return { kind: 'none', reported, citations }
  }
  return {
    kind: 'shared',
    rate: loss.rate,
    limits: limitsIn(year, loss.limits),
    revenueLimit: loss.revenueLimit === null ? null : { ...loss.revenueLimit, from: began },
    relief: { citations: loss.relief },
  }
}

/**
 * The limits of a performance year by the beginning of the agreement. The first performance year of the agreements of
 * 2012 lasted through 2013: they are as old as those of 2013.
 */
function limitsIn(year: number, limits: NonNullable<Track['loss']>['limits']): readonly LossLimit[] {
  const rows = limits.slice(0, Math.max(1, year - 2012))
  return rows.map(({ value, citations }, index) => ({
    agreementFrom: index === rows.length - 1 ? null : `${year - index}-01-01`,
    ofBenchmark: value,
    citations,
  }))
}
