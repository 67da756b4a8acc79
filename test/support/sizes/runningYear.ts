import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const fifty = { atMost: { count: 50, because: 'a projection rests on 50 past years at most', beyond: 'wrong_length' } }
const atMost240 = { atMost: { count: 240, because: 'a triangle has 240 periods at most', beyond: 'wrong_length' } }
const fixed = { count: 12, because: 'a year has twelve months', beyond: 'wrong_length' }
const group = (place: number, more = 0) => ({
  id: named(place),
  hospital: `h${drawn(place, 20)}`,
  cases: 1 + drawn(place + more, 90),
  weight: '1.2',
  costPerCase: 8_000 + drawn(place + more, 9_000),
})
const margins = (count: number, more = 0) => ({ price: 9_800, groups: many(count, (place) => group(place, more)) })
const months = (place: number) => many(12, (month) => 90 + drawn(place * 12 + month, 20))
const month = (number: number) => `${2024 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
const sideOfSpending = (year: number, policies: readonly object[]) => ({
  year,
  insured: 400_000,
  home: { admissions: 50_000, cost: 250_000_000, fund: 175_000_000 + year },
  elsewhere: { admissions: 10_000, cost: 150_000_000, fund: 75_000_000 },
  ...(policies.length === 0 ? {} : { policies }),
})
const booked = (count: number, more: number) =>
  many(count, (place) => ({
    day: `2026-05-${String(1 + drawn(place, 28)).padStart(2, '0')}`,
    scheme: `s${drawn(place, 4)}`,
    amount: 1 + drawn(place + more, 90_000),
  }))

/** Long lists for what is computed while the year runs. */
export const runningYearSizes: readonly SizeCase[] = [
  size(
    'alertRulesOf',
    'series',
    (count, { withLocal, rules }) => [
      withLocal(rules.allianceAlerts, { admissionRateAttention: '18%', admissionRateWarning: '20%' }),
      { on: '2026-06-30', series: many(count, (place) => (place === 0 ? 'admissionRate' : named(place))) },
    ],
    { refused: { code: 'unknown_id', because: 'a template has lines for the series that it names' } },
  ),
  size('backtestProjection', 'reference', (count) => [{ reference: many(count, months) }], {
    ...fifty,
    // each year by all others
    work: (count) => count * (count - 1),
  }),
  size('budgetExecution', 'lines', (count) => [
    {
      year: 2026,
      month: 6,
      lines: many(count, (place) => ({
        id: named(place),
        scheme: `s${drawn(place, 3)}`,
        institution: `h${drawn(place + 7, 9)}`,
        budget: 60_000 + drawn(place, 9_000),
        used: 30_000 + drawn(place, 9_000),
      })),
    },
  ]),
  size('capPoints', 'bands', (count) => [
    {
      points: 118_000,
      reference: 100_000,
      bands: many(count, (place) => ({ upTo: place + 1 === count ? null : `${place + 1}%`, share: 1 })),
    },
  ]),
  size(
    'completeClaims',
    'triangle',
    (count) => [
      {
        triangle: many(count, (row) =>
          many(count > atMost240.atMost.count ? 1 : count - row, (lag) => 100 + 10 * lag + drawn(row, 5)),
        ),
      },
    ],
    // each row of a triangle is shorter by one than the row before
    { ...atMost240, work: (count) => (count * (count + 1)) / 2 },
  ),
  size('countPrescriptions', 'diseases', (count, { rules }) => [
    rules.prescriptionRules.ningboCommunity,
    { diseases: many(count, (place) => ({ disease: named(place), all: 9_000, outside: drawn(place, 9_000) })) },
  ]),
  size('explainMargins', 'groups', (count) => [{ before: margins(count), after: margins(count, 3) }]),
  size('explainSpending', 'policies', (count) => [
    {
      before: sideOfSpending(2025, []),
      after: sideOfSpending(2026, []),
      policies: many(count, (place) => ({
        id: named(place),
        label: { zh: `政策${place}`, en: `Policy ${place}` },
        amount: drawn(place, 90),
        through: 'ratio',
      })),
    },
  ]),
  size('flowTable', 'rows', (count) => [
    {
      rows: many(count, (place) => ({
        place: ['city', 'province', 'beyond'][drawn(place, 3)],
        level: '三级',
        disease: named(place),
        admissions: 1 + drawn(place, 90),
        cost: 90_000 + drawn(place, 90_000),
        fund: 40_000,
        referred: 0,
      })),
    },
  ]),
  size('groupMargins', 'groups', (count) => [margins(count)]),
  size('procurementSavings', 'products', (count) => [
    {
      products: many(count, (place) => ({
        id: named(place),
        need: 10_000,
        priceBefore: '12.50',
        agreedVolume: 10_000,
        selectedPrice: '4.20',
        otherPurchases: drawn(place, 6_000),
        volumeMet: true,
      })),
      paymentRatio: '60%',
      insuredShare: '90%',
      retention: '50%',
    },
  ]),
  size(
    'projectSettlement',
    'projection.toDate',
    (count, { withLocal, rules }) => [
      withLocal(rules.guangdong2025, {
        depositRate: '5%',
        riskFundRate: '3%',
        depositReturn: [{ from: 0, factor: 1 }],
        surplusFactor: [{ from: 0, factor: '0.9' }],
        poolShareOfOverrun: [{ upTo: null, share: 0 }],
      }),
      {
        year: 2026,
        setTotal: 1_200,
        expectedElsewhere: 200,
        score: 86,
        projection: { reference: [months(0), months(1)], toDate: many(count, (place) => ({ amount: 90 + place })) },
      },
    ],
    { atMost: fixed },
  ),
  size('projectYear', 'reference', (count) => [{ reference: many(count, months), toDate: [{ amount: 95 }] }], fifty),
  size('reconcileClaims', 'rows of a source', (count) => [
    {
      badRows: 'strict',
      by: ['day', 'scheme'],
      sources: [
        { id: 'hospital', rows: booked(count, 0) },
        { id: 'bureau', rows: booked(count, 1) },
      ],
    },
  ]),
  size('toMarginGroups', 'cases', (count, { rules }) => [
    {
      cases: {
        institution: Uint8Array.from({ length: count }, (_, place) => drawn(place, 2)),
        group: Uint8Array.from({ length: count }, (_, place) => drawn(place + 1, 2)),
        cost: Float64Array.from({ length: count }, (_, place) => 400_000 + drawn(place, 900_000)),
      },
      groups: [
        { id: 'I21', score: 1_000, referenceMean: 10_000 },
        { id: 'J18', score: 400, referenceMean: 4_000 },
      ],
      institutions: [{ id: 'county' }, { id: 'township' }],
      deviation: rules.deviationRules.national,
    },
  ]),
  size('toMarginTable', 'margins.groups', (count) => [{ margins: margins(count) }, { language: 'zh' }]),
  size('toTriangle', 'claims', (count) => [
    {
      claims: many(count, (place) => {
        const service = drawn(place, 24)
        const paid = service + drawn(place + 5, 6)
        return { serviceMonth: month(service), paymentMonth: month(paid), amount: 1 + drawn(place, 90_000) }
      }),
    },
  ]),
]
