import {
  type Alert,
  type Alerts,
  type Bilingual,
  computeIndicators,
  type IndicatorId,
  type Indicators,
  raiseAlerts,
  type Screening,
  type Screens,
  screenAdmissions,
  type WatchedSeries,
} from 'yigongti'
import { type County, makeCounty, type Stay } from './makeCounty.ts'
import type { Parameters } from './Parameters.ts'

export interface Supervision {
  readonly county: County
  /** By month, in the order of {@link watched}. */
  readonly indicators: readonly Indicators['indicators'][]
  /** Admissions for the same disease within so many days of a discharge, of all admissions. */
  readonly readmissions: readonly ReadmissionSeries[]
  /** Every month judged when it ends, knowing only the months before it. */
  readonly alerts: readonly Alert[]
  readonly silent: Alerts['silent']
  readonly screening: Screening
  /** The flow between each township and the lead hospital. */
  readonly flows: readonly { readonly township: string; readonly name: Bilingual; readonly screening: Screening }[]
}

export interface ReadmissionSeries {
  readonly id: string
  readonly label: Bilingual
  readonly points: readonly { readonly period: string; readonly numerator: number; readonly denominator: number }[]
}

export const watched = [
  'admissionRate',
  'costPerAdmission',
  'drugAndConsumableShare',
  'lengthOfStay',
] as const satisfies readonly IndicatorId[]

/** A year's supervision: the indicators of the months, the screens, and the alerts over both. */
export function superviseCounty(parameters: Parameters): Supervision {
  const { year, townships, lead, rules, withinDays, upwardFlow } = parameters
  const county = makeCounty(parameters)
  const { stays } = county
  const periods = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  const inMonth = periods.map((_, index) => stays.filter(({ month }) => month === index + 1))
  const indicators = inMonth.map((month) => indicatorsOf(month, parameters.insured))
  const screening = screen(stays, parameters, {
    splitAdmission: {
      kind: 'splitAdmission',
      id: 'readmissions',
      label: { zh: '同病再入院', en: 'Readmission for the same disease' },
      citations: [],
      withinDays,
      exceptions: [{ id: 'cycle', label: { zh: '计划性周期治疗', en: 'planned cycle' }, admittedAs: ['plannedCycle'] }],
    },
  })

  const led = new Set(screening.hints.map(({ id }) => id))
  const readmissions = [lead, ...townships].map(({ id, name }) => ({
    id,
    label: { zh: `${name.zh}同病再入院率`, en: `Readmissions for the same disease, ${name.en}` },
    points: inMonth.map((month, index) => {
      const own = month.filter(({ admission }) => admission.institution === id)
      const numerator = own.filter(({ admission }) => led.has(admission.id)).length
      return { period: periods[index] ?? '', numerator, denominator: own.length }
    }),
  }))
  const series: WatchedSeries[] = [
    ...readmissions.map((one) => ({ ...one, unit: 'rate' as const })),
    ...watched.map((_, place) => seriesOf(indicators, place, periods)),
  ]
  const judged = periods.map((_, index) =>
    raiseAlerts({ series: series.map((one) => ({ ...one, points: one.points.slice(0, index + 1) })), rules }),
  )
  return {
    county,
    indicators,
    readmissions,
    alerts: judged.flatMap(({ alerts }) => alerts),
    silent: judged.flatMap(({ silent }) => silent),
    screening,
    flows: townships.map(({ id, name }) => {
      const own = stays.filter(({ township }) => township === id)
      return { township: id, name, screening: screen(own, parameters, { upwardFlow }) }
    }),
  }
}

function indicatorsOf(stays: readonly Stay[], insured: number): Indicators['indicators'] {
  const { indicators } = computeIndicators({
    period: 'month',
    facts: { insured },
    cases: {
      person: Uint32Array.from(stays, ({ person }) => person),
      cost: Float64Array.from(stays, ({ cost }) => cost),
      drugs: Float64Array.from(stays, ({ drugs }) => drugs),
      consumables: Float64Array.from(stays, ({ consumables }) => consumables),
      admittedOn: Int32Array.from(stays, ({ days }) => days[0]),
      dischargedOn: Int32Array.from(stays, ({ days }) => days[1]),
    },
    indicators: watched,
  })
  return indicators
}

function seriesOf(
  months: readonly Indicators['indicators'][],
  place: number,
  periods: readonly string[],
): WatchedSeries {
  const values = months.flatMap((month) => month[place] ?? [])
  const [first] = values
  if (first === undefined) throw new Error(`no indicator ${place}`)
  const { id, label, unit } = first
  const points = values.flatMap((value, index) =>
    value.computable ? [{ period: periods[index] ?? '', value: value.value }] : [],
  )
  return { id, label, unit, points }
}

function screen(stays: readonly Stay[], { lead, townships, referralGap }: Parameters, screens: Screens): Screening {
  return screenAdmissions({
    admissions: stays.map(({ admission }) => admission),
    institutions: [
      { id: lead.id, member: true, level: 2, lead: true },
      ...townships.map(({ id }) => ({ id, member: true, level: 1 })),
    ],
    badRows: 'strict',
    referral: { maxGap: referralGap },
    screens,
  })
}
