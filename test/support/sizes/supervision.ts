import { screeningData } from '../../bench/screens/screeningData.ts'
import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const label = (place: number) => ({ zh: `指标${place}`, en: `Item ${place}` })
const month = (place: number) => `${2015 + Math.floor(place / 12)}-${`${1 + (place % 12)}`.padStart(2, '0')}`
/** As many as the points of a series. */
const months = 14
const series = (place: number) => ({
  id: named(place),
  unit: 'rate',
  points: many(months, (at) => ({ period: month(at), value: `1.${drawn(place * months + at, 90)}%` })),
})
const alertRules = [
  { id: 'jump', kind: 'monthOnMonth', rise: '15%' },
  { id: 'outlier', kind: 'zScore', against: 'history', limit: 3 },
]
const dimension = (place: number) => ({
  dimension: 'healthOutcome',
  id: named(place),
  target: '70%',
  threshold: '50%',
  value: `6${drawn(place, 9)}%`,
})

/** Long lists for supervision. */
export const supervisionSizes: readonly SizeCase[] = [
  size('adviseConsequences', 'findings', (count, { rules }) => [
    rules.decree735,
    {
      findings: many(count, (place) => ({
        id: named(place),
        by: `h${drawn(place, 40)}`,
        act: 'improperUse',
        on: '2026-05-01',
        loss: 1_000 + drawn(place, 900),
        fraudulentIntent: false,
      })),
    },
  ]),
  size('computeIndicators', 'cases', (count) => [
    {
      cases: {
        person: Int32Array.from({ length: count }, (_, place) => drawn(place, count)),
        inCounty: Uint8Array.from({ length: count }, (_, place) => drawn(place, 2)),
        cost: Float64Array.from({ length: count }, (_, place) => 400_000 + drawn(place, 9_000)),
        admittedOn: Int32Array.from({ length: count }, (_, place) => 20_000 + drawn(place, 300)),
        dischargedOn: Int32Array.from({ length: count }, (_, place) => 20_003 + drawn(place, 300)),
      },
      facts: { insured: count * 4 },
      indicators: ['admissionRate', 'inCountyAdmissionShare', 'costPerAdmission'],
    },
  ]),
  size('disclosureReport', 'rows', (count) => [
    {
      year: 2026,
      alliance: { zh: '甲县医共体', en: 'Alliance A' },
      smallestCell: 5,
      assessment: [{ label: { zh: '得分', en: 'Score' }, value: '86', unit: 'score' }],
      fundUse: [{ label: { zh: '付费总额', en: 'Total' }, value: '325335000', unit: 'yuan' }],
      tables: [
        {
          id: 'complaints',
          label: { zh: '投诉', en: 'Complaints' },
          rows: many(count, (place) => ({ id: named(place), label: label(place), count: drawn(place, 90) })),
        },
      ],
      complaints: { zh: '拨打 12393', en: 'Call 12393' },
    },
  ]),
  size('raiseAlerts', 'points of many series', (count) => [
    { series: many(Math.ceil(count / months), series), rules: alertRules },
  ]),
  size(
    'raiseAlerts',
    'points',
    (count) => [
      {
        series: [
          {
            ...series(0),
            points: many(count, (place) => ({ period: month(place), value: `1.${drawn(place, 90)}%` })),
          },
        ],
        rules: alertRules,
      },
    ],
    {
      atMost: { count: 1_000, because: 'periods are months of years that are lived in', beyond: 'not_a_period' },
    },
  ),
  size('raiseAlerts', 'peers', (count) => [
    {
      series: [
        { ...series(0), peers: many(count, (place) => ({ id: named(place), value: `1.${drawn(place, 90)}%` })) },
      ],
      rules: [{ id: 'outlier', kind: 'robustZScore', against: 'peers', limit: 3 }],
    },
  ]),
  size('reconcileAlliance', 'members', (count) => [
    {
      members: many(count, (place) => ({ id: named(place), level: place % 9 === 0 ? 'county' : 'township' })),
      lines: [
        {
          id: 'cost',
          unit: 'yuan',
          stated: count * 100,
          values: many(count, (place) => ({ member: named(place), value: 100 + drawn(place, 9) })),
          moves: many(count - 1, (place) => ({
            id: `m${place}`,
            from: named(place),
            to: named(place + 1),
            amount: 5,
            because: { zh: '检查费下转', en: 'tests billed below' },
          })),
        },
      ],
    },
  ]),
  size('reconcileAlliance', 'moves to one member', (count) => [
    {
      members: [
        { id: 'county', level: 'county' },
        { id: 'east', level: 'township' },
      ],
      lines: [
        {
          id: 'cost',
          unit: 'yuan',
          values: [
            { member: 'county', value: 700_000 },
            { member: 'east', value: count * 5 },
          ],
          moves: many(count, (place) => ({
            id: `m${place}`,
            from: 'county',
            to: 'east',
            amount: 5,
            because: { zh: '检查费下转', en: 'tests billed below' },
          })),
        },
      ],
    },
  ]),
  size('scoreKpi', 'indicators', (count, { rules, withLocal }) => [
    withLocal(rules.kpiTemplate, {
      healthOutcome: '100%',
      serviceCapacity: 0,
      medicalQuality: 0,
      fundEfficiency: 0,
      satisfaction: 0,
      resourceSinking: 0,
      primaryCooperation: 0,
      twoWayReferral: 0,
    }),
    {
      year: 2026,
      indicators: many(count, (place) => ({ ...dimension(place), direction: 'higher', weight: `${1 / count}` })),
    },
  ]),
  size('screenAdmissions', 'admissions', (count) => [screeningData(count)]),
  size('sumDisallowed', 'upheld', (count) => [
    {
      upheld: many(count, (place) => ({
        screen: 'splitAdmission',
        id: named(place),
        member: `h${drawn(place, 40)}`,
        amount: 1 + drawn(place, 900),
      })),
    },
  ]),
]
