import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const perHeads = (place: number) => 1_000 + drawn(place, 900)
const baseYears = (place: number) => [
  { costPerHead: perHeads(place), trend: { national: '1.08', regional: '1.09' }, riskRatio: '1.03' },
  { costPerHead: 10_000, trend: { national: '1.04', regional: '1.045' }, riskRatio: '1.012' },
  { costPerHead: 10_450 },
]
const split = {
  kind: 'regionalSplit',
  id: 'city',
  label: { zh: '市级分配办法（示例）', en: 'Split of a city (an example)' },
  indicators: [
    { id: 'insured', weight: '70%' },
    { id: 'history', weight: '30%' },
  ],
  places: 9,
  citations: [],
} as const

/** Long lists for whole programs. */
export const programSizes: readonly SizeCase[] = [
  size('capRiskGrowth', 'classes', (count) => [
    {
      allowance: '3%',
      classes: many(count, (place) => ({
        id: named(place),
        personYears: 300,
        costPerHead: perHeads(place),
        riskGrowth: '1.02',
        demographicGrowth: '1',
      })),
    },
  ]),
  size('historicalBenchmark', 'classes', (count) => [
    {
      yearWeights: [10, 30, 60],
      nationalWeight: '12%',
      classes: many(count, (place) => ({ id: named(place), years: baseYears(place) })),
    },
  ]),
  size('liftToZeroGrowth', 'regions', (count) => [
    { regions: many(count, (place) => ({ id: named(place), previous: 100, current: 97 + drawn(place, 40) })) },
  ]),
  size('lossRatioRebate', 'enrollees', (count) => [
    {
      ratio: '75%',
      standard: '80%',
      revenue: 185_000_000,
      enrollees: many(count, (place) => ({ id: named(place), weight: 1 + drawn(place, 9) })),
    },
  ]),
  size('priorSavings', 'savings', (count) => [
    {
      savings: many(count, (place) => drawn(place, 500)),
      share: '50%',
      proration: '0.9',
      cap: { rate: '5%', perHead: 12_165 },
    },
  ]),
  size('readmissionFactor', 'conditions', (count, { rules }) => [
    rules.readmissionFloor(2015),
    {
      conditions: many(count, (place) => ({
        id: named(place),
        payment: perHeads(place),
        cases: 30,
        excessRatio: '1.08',
      })),
      totalPayments: count * 1_000_000,
    },
  ]),
  size('readmissionReduction', 'measures', (count) => [
    {
      neutralityModifier: '0.96',
      measures: many(count, (place) => ({
        id: named(place),
        cases: 80 + drawn(place, 90),
        ratio: '1.05',
        peerMedian: '1.01',
        paymentRatio: '0.0000001',
      })),
    },
  ]),
  size('regionalAdjustment', 'classes', (count) => [
    {
      classes: many(count, (place) => ({
        id: named(place),
        personYears: 9_000,
        ownPerHead: perHeads(place),
        regionalPerHead: 12_000,
        nationalPerHead: 11_000,
      })),
      weights: { lower: '35%', higher: '15%' },
      caps: { positive: '5%', negative: '1.5%' },
      appliesNegative: false,
    },
  ]),
  size(
    'setBenchmark',
    'classes',
    (count, { rules }) => [
      rules.msspBenchmark2024,
      {
        agreementStart: '2025-01-01',
        agreement: 'firstAgreement',
        baseYears: { nationalWeight: '12%' },
        classes: many(count, (place) => ({
          id: named(place),
          years: baseYears(place),
          basePersonYears: 9_820,
          regionalPerHead: 11_400,
          nationalPerHead: 11_000,
          personYears: 10_100,
          riskGrowth: '1.05',
          demographicGrowth: '1.015',
          update: { national: '1.065', regional: '1.07', prospective: '1.053', regionRiskGrowth: '1.07' },
        })),
        regional: { timesApplied: 1, dualShare: '7.5%', riskScore: '1.04' },
        priorSavings: { savings: [310, 0, 455], proration: '0.9' },
        update: {
          nationalWeight: '14%',
          marketShare: '14%',
          regionRiskGrowth: '1.07',
          regionDemographicGrowth: '1.01',
        },
      },
    ],
    { atMost: { count: 10_000, because: 'more classes are refused', beyond: 'wrong_length' } },
  ),
  size('splitRegionalBudget', 'regions', (count) => [
    split,
    {
      budget: 1_000_000_000,
      regions: many(count, (place) => ({
        id: named(place),
        values: [
          { id: 'insured', value: 500 + drawn(place, 90) },
          { id: 'history', value: 1 + drawn(place, 9) },
        ],
      })),
    },
  ]),
  size('topUpPrices', 'regions', (count) => [
    {
      pool: count * 1_000_000,
      floor: '0.93',
      regions: many(count, (place) => ({ id: named(place), price: `0.9${drawn(place, 9)}`, points: 600_000 })),
    },
  ]),
  size('updateFactors', 'classes', (count) => [
    {
      nationalWeight: '14%',
      threeWay: { twoWay: 2, prospective: 1 },
      regionCap: { riskGrowth: '1.03', demographicGrowth: '1.01', marketShare: '14%', allowance: '3%' },
      classes: many(count, (place) => ({
        id: named(place),
        national: '1.05',
        regional: `1.0${drawn(place, 9)}`,
        prospective: '1.04',
        regionRiskGrowth: '1.03',
      })),
    },
  ]),
  size('updatedBenchmark', 'classes', (count) => [
    {
      classes: many(count, (place) => ({
        id: named(place),
        perHead: perHeads(place),
        personYears: 300,
        update: '1.05',
      })),
    },
  ]),
  size(
    'visitShares',
    'regions',
    (count) => [
      {
        regions: many(count, (place) => ({
          id: named(place),
          visits: many(count, (other) => (other === place ? 1 : 0)),
        })),
      },
    ],
    { atMost: { count: 300, because: 'every region has visits of every region: a table of as many squared' } },
  ),
]
