import type { IsoDate } from '../../../calendar/internal.ts'
import type { Bilingual } from '../../../errors/internal.ts'
import { deepFreeze } from '../../../errors/internal.ts'
import type { Citation } from '../../../figure/internal.ts'
import type { LossRate } from '../../../programs/internal.ts'
import { msspCitations as C } from './msspCitations.ts'

/** A share with its clause. */
interface Cited {
  readonly value: string
  readonly citations: readonly Citation[]
}

/** What a track is, whatever the year. */
interface Track {
  readonly label: Bilingual
  /** The first and the last performance year that are published, 2014 to 2024. */
  readonly years: readonly [first: number, last: number]
  /** When its first performance period began. */
  readonly began: IsoDate
  readonly basic: boolean
  /** Agreements that began before this day had a fixed minimum rate. */
  readonly fixedBefore: IsoDate | null
  readonly maximumRate: Cited
  readonly cap: Cited
  readonly loss: null | {
    readonly rate: LossRate
    /** Of the benchmark, in the first, second, … performance year of the agreement; the last for all later ones. */
    readonly limits: readonly Cited[]
    readonly revenueLimit: Cited | null
    readonly relief: readonly Citation[]
  }
}

const published = (value: string): Cited => ({ value, citations: C.results })

/**
 * 共享结余计划各轨道 — the tracks of the Medicare Shared Savings Program: Track 1, 2, 3 and 1+, BASIC levels A to E and
 * ENHANCED.
 */
export const msspTracks = /* @__PURE__ */ deepFreeze({
  T1: {
    label: { zh: '轨道一', en: 'Track 1' },
    years: [2014, 2021],
    began: '2014-01-01',
    basic: false,
    fixedBefore: null,
    maximumRate: published('0.5'),
    cap: published('0.1'),
    loss: null,
  },
  T2: {
    label: { zh: '轨道二', en: 'Track 2' },
    years: [2014, 2021],
    began: '2014-01-01',
    basic: false,
    fixedBefore: '2016-01-01',
    maximumRate: published('0.6'),
    cap: published('0.15'),
    loss: {
      rate: { kind: 'sliding', qualityTimes: '0.6', floor: '0.4', ceiling: '0.6', citations: C.track2 },
      limits: [
        { value: '0.05', citations: C.track2 },
        { value: '0.075', citations: C.track2 },
        { value: '0.1', citations: C.track2 },
      ],
      revenueLimit: null,
      relief: C.track2,
    },
  },
  T3: {
    label: { zh: '轨道三', en: 'Track 3' },
    years: [2016, 2021],
    began: '2016-01-01',
    basic: false,
    fixedBefore: null,
    maximumRate: published('0.75'),
    cap: published('0.2'),
    loss: {
      rate: { kind: 'sliding', qualityTimes: '0.75', floor: '0.4', ceiling: '0.75', citations: C.enhanced },
      limits: [{ value: '0.15', citations: C.enhanced }],
      revenueLimit: null,
      relief: C.enhanced,
    },
  },
  T1P: {
    label: { zh: '轨道一+', en: 'Track 1+' },
    years: [2018, 2021],
    began: '2018-01-01',
    basic: false,
    fixedBefore: null,
    maximumRate: published('0.5'),
    cap: published('0.1'),
    loss: {
      rate: { kind: 'flat', rate: '0.3', citations: C.results },
      limits: [{ value: '0.04', citations: C.track1Plus }],
      revenueLimit: { value: '0.08', citations: C.track1Plus },
      relief: C.track1Plus,
    },
  },
  A: {
    label: { zh: '基础轨道 A 级', en: 'BASIC track, Level A' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: true,
    fixedBefore: null,
    maximumRate: published('0.4'),
    cap: published('0.1'),
    loss: null,
  },
  B: {
    label: { zh: '基础轨道 B 级', en: 'BASIC track, Level B' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: true,
    fixedBefore: null,
    maximumRate: published('0.4'),
    cap: published('0.1'),
    loss: null,
  },
  C: {
    label: { zh: '基础轨道 C 级', en: 'BASIC track, Level C' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: true,
    fixedBefore: null,
    maximumRate: published('0.5'),
    cap: published('0.1'),
    loss: {
      rate: { kind: 'flat', rate: '0.3', citations: C.basic },
      limits: [{ value: '0.01', citations: C.basic }],
      revenueLimit: { value: '0.02', citations: C.basic },
      relief: C.basic,
    },
  },
  D: {
    label: { zh: '基础轨道 D 级', en: 'BASIC track, Level D' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: true,
    fixedBefore: null,
    maximumRate: published('0.5'),
    cap: published('0.1'),
    loss: {
      rate: { kind: 'flat', rate: '0.3', citations: C.basic },
      limits: [{ value: '0.02', citations: C.basic }],
      revenueLimit: { value: '0.04', citations: C.basic },
      relief: C.basic,
    },
  },
  E: {
    label: { zh: '基础轨道 E 级', en: 'BASIC track, Level E' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: true,
    fixedBefore: null,
    maximumRate: published('0.5'),
    cap: published('0.1'),
    loss: {
      rate: { kind: 'flat', rate: '0.3', citations: C.basic },
      limits: [{ value: '0.04', citations: C.basicSecondary }],
      revenueLimit: { value: '0.08', citations: C.basicSecondary },
      relief: C.basic,
    },
  },
  ENH: {
    label: { zh: '增强轨道', en: 'ENHANCED track' },
    years: [2019, 2024],
    began: '2019-07-01',
    basic: false,
    fixedBefore: null,
    maximumRate: published('0.75'),
    cap: published('0.2'),
    loss: {
      rate: { kind: 'sliding', qualityTimes: '0.75', floor: '0.4', ceiling: '0.75', citations: C.enhanced },
      limits: [{ value: '0.15', citations: C.enhanced }],
      revenueLimit: null,
      relief: C.enhanced,
    },
  },
} as const satisfies Record<string, Track>)

/**
 * 共享结余计划轨道名 — the name of a track: `T1`, `T2`, `T3`, `T1P` (Track 1+), `A` to `E` (levels of BASIC), `ENH`.
 *
 * @since 0.1.0
 */
export type MsspTrack = keyof typeof msspTracks
