import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const lever = (line: (place: number) => object) => (count: number) => [
  { lines: many(count, (place) => ({ id: named(place), ...line(place) })) },
]
const costs = (count: number) => many(count, (place) => (place % 10 === 0 ? 90_000 : 100) + drawn(place, 9_000))
const alliance = (place: number) => ({ id: named(place), people: 1_000 + drawn(place, 500) })
const year = { total: 331_676_413, expected: 325_000_000 }
const residuals = (count: number) => many(count, (place) => drawn(place, 2_000_001) - 1_000_000)
const table = (count: number) => many(count, (place) => ({ amount: 1 + place, probability: `${1 / count}` }))

/** Long lists for budgets. */
export const budgetSizes: readonly SizeCase[] = [
  size('annualBudget', 'adjustments', (count) => [
    {
      previousTotal: 325_335_000,
      requestedGrowth: 0,
      depositRate: '5%',
      riskFundRate: '3%',
      expectedElsewhere: 80_000_000,
      adjustments: many(count, (place) => ({
        id: named(place),
        label: { zh: `调整${place}`, en: `Adjustment ${place}` },
        amount: drawn(place, 10),
      })),
    },
  ]),
  size('assessAdequacy', 'lines', (count) => [
    {
      total: 331_676_413,
      lines: many(count, (place) => ({
        id: named(place),
        people: 512,
        use: '0.165',
        price: 2_000 + drawn(place, 900),
      })),
      trend: '3%',
      lag: 1,
      deviation: { standardDeviation: 8_000_000 },
      confidence: '95%',
    },
  ]),
  size('assessAdequacy', 'residuals', (count) => [
    {
      total: 331_676_413,
      lines: [{ id: 'inpatient', people: 512_000, use: '0.165', price: 2_950 }],
      trend: '3%',
      lag: 1,
      deviation: { residuals: residuals(count) },
      confidence: '95%',
    },
  ]),
  size(
    'bringHome',
    'lines',
    lever((place) => ({ admissions: 1 + drawn(place, 60), costHome: 3_250, costAway: 8_100 })),
  ),
  size(
    'changeBenefits',
    'lines',
    lever((place) => ({ cost: 1_000 + place, shareBefore: '50%', shareAfter: '55%' })),
  ),
  size(
    'changeEnrolment',
    'lines',
    lever((place) => ({ headsBefore: 210 + drawn(place, 50), headsAfter: 204, perHead: '612.40' })),
  ),
  size(
    'changePrices',
    'lines',
    lever((place) => ({ volume: 120 + drawn(place, 50), priceBefore: 18, priceAfter: 25, fundShare: '70%' })),
  ),
  size('chargeElsewhere', 'lines', (count) => [
    {
      lines: many(count, (place) => ({ id: named(place), amount: 1_000 + place, treatable: place % 2 === 0 })),
      charge: 'treatable',
      alreadyInBudget: 1_000,
    },
  ]),
  size('compoundClaims', 'severity.table', (count) => [{ claims: { mean: 120 }, severity: { table: table(count) } }]),
  size('defineScope', 'lines', (count) => [
    {
      lines: many(count, (place) => ({
        id: named(place),
        amount: 1_000 + place,
        included: place % 3 !== 0,
        responsible: place % 2 === 0 ? 'alliance' : 'insurer',
      })),
    },
  ]),
  size('equaliseRisk', 'alliances', (count) => [
    { perHead: 1_000, alliances: many(count, (place) => ({ ...alliance(place), index: `1.${drawn(place, 9)}` })) },
  ]),
  size('experienceBaselines', 'alliances', (count) => [
    {
      alliances: many(count, (place) => ({
        ...alliance(place),
        values: [600 + drawn(place, 300), 700],
      })),
    },
  ]),
  size('fitRegionalBudget', 'parts', (count) => [
    {
      total: count * 1_000,
      parts: many(count, (place) => ({ id: named(place), amount: 1_001 + drawn(place, 100), previous: 1_000 })),
    },
  ]),
  size(
    'meanBaseline',
    'years',
    (count) => [{ years: many(count, (place) => ({ year: 1990 + place, amount: 100 + place })), budgetYear: 2026 }],
    {
      refused: { code: 'out_of_range', because: 'a year is one that somebody may settle' },
    },
  ),
  size('overrunProbability', 'residuals', (count) => [{ ...year, deviation: { residuals: residuals(count) } }]),
  size('perHeadBudget', 'enrolments', (count) => [
    {
      year: 2026,
      perHead: 600,
      countedMonth: 'anyDay',
      enrolments: many(count, (place) => ({
        people: 1 + drawn(place, 5),
        from: `2026-0${1 + drawn(place, 6)}-1${drawn(place + 1, 9)}`,
      })),
    },
  ]),
  size('personBaseline', 'costs, limited', (count) => [
    { costs: costs(count), treatment: { method: 'limit', limit: 8_000 } },
  ]),
  size('personBaseline', 'costs, trimmed', (count) => [
    { costs: costs(count), treatment: { method: 'trim', upper: '99%' } },
  ]),
  size('poolHighCosts', 'costs', (count) => [
    {
      attachment: 50,
      share: '80%',
      alliances: [
        { id: 'east', costs: costs(count) },
        { id: 'west', costs: [99_000] },
      ],
    },
  ]),
  size('poolHighCosts', 'alliances', (count) => [
    {
      attachment: 500,
      share: '80%',
      alliances: many(count, (place) => ({ id: named(place), costs: [drawn(place, 5_000)] })),
    },
  ]),
  size('ratchetExposure', 'growths', (count) => [{ spendingWeight: '50%', growths: many(count, () => '2%') }], {
    refused: { code: 'wrong_length', because: 'no calculation is about more than 300 years' },
  }),
  size('retainProcurementSavings', 'lines', (count) => [
    {
      lines: many(count, (place) => ({
        id: named(place),
        volume: 1 + drawn(place, 300),
        priceBefore: 13_000,
        priceAfter: 700,
        fundShare: '60%',
      })),
      retainedShare: '50%',
      factor: '0.9',
      budgetPrices: 'before',
    },
  ]),
  size('riskAdjust', 'alliances', (count) => [
    {
      pool: 344_200_000,
      cells: [
        { id: 'young', people: 60_000, meanCost: 420 },
        { id: 'old', people: 50_000, meanCost: 2_600 },
      ],
      alliances: many(count, (place) => ({
        id: named(place),
        people: { young: 100 + drawn(place, 50), old: drawn(place, 90) },
      })),
    },
  ]),
  size('riskAdjust', 'cells', (count) => [
    {
      pool: 344_200_000,
      cells: many(count, (place) => ({ id: named(place), people: 60, meanCost: 100 + drawn(place, 900) })),
      alliances: [
        { id: 'east', people: Object.fromEntries(many(count, (place) => [named(place), 10 + drawn(place, 50)])) },
      ],
    },
  ]),
  size('riskReserve', 'residuals', (count) => [{ deviation: { residuals: residuals(count) }, confidence: '95%' }]),
  size('transferRisk', 'plans', (count) => [
    {
      averagePremium: 400,
      plans: many(count, (place) => ({ id: named(place), members: 3_000, riskScore: `0.${1 + drawn(place, 9)}` })),
    },
  ]),
  size('trendBaseline', 'lines', (count) => [
    {
      budgetYear: 2026,
      lines: many(count, (place) => ({
        id: named(place),
        years: [
          { year: 2024, amount: 200 },
          { year: 2025, amount: 210 + drawn(place, 9) },
        ],
      })),
    },
  ]),
]
