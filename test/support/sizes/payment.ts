import { drawn, many, named, type SizeCase, size } from './SizeCase.ts'

const day = (place: number) => new Date(Date.UTC(2025, 0, 1 + place)).toISOString().slice(0, 10)
/** A stay of three people in ten, in one of two years. */
const stay = (place: number, people: number) => {
  const from = drawn(place, 700)
  return {
    id: `s${place}`,
    person: `p${drawn(place + 3, Math.max(1, people))}`,
    admittedOn: day(from),
    dischargedOn: day(from + 1 + drawn(place + 5, 12)),
  }
}
const pointed = (count: number, people: number) => [
  { stays: many(count, (place) => ({ ...stay(place, people), group: 'ES35', points: '83.3333' })) },
]
/** No two stays of one person overlap. */
const referred = (count: number, people: number, every: number) => [
  {
    stays: many(count, (place) => ({
      id: `s${place}`,
      person: `p${place % people}`,
      admittedOn: day(Math.floor(place / people) * every),
      dischargedOn: day(Math.floor(place / people) * every + 1),
      institution: drawn(place, 2) === 0 ? 'township' : 'county',
      level: drawn(place, 2) === 0 ? 'primary' : 'secondary',
      referred: drawn(place, 3) === 0,
    })),
    members: ['township', 'county'],
    deductibles: { primary: 200, secondary: 600 },
    maxGap: 1,
  },
]
const pointsOf = (place: number) => ({ id: named(place), points: 1_000 + drawn(place, 9_000) })
const columns = (count: number) => ({
  institution: Uint8Array.from({ length: count }, (_, place) => drawn(place, 2)),
  group: Uint8Array.from({ length: count }, (_, place) => drawn(place + 1, 2)),
  cost: Float64Array.from({ length: count }, (_, place) => 400_000 + drawn(place, 900_000)),
})
const groups = [
  { id: 'I21', score: 1_000, referenceMean: 10_000 },
  { id: 'J18', score: 400, referenceMean: 4_000 },
]
const institutions = [{ id: 'county' }, { id: 'township' }]
const indexGroup = (place: number) => ({ id: named(place), cases: 1 + drawn(place, 90), own: 6, reference: 5 })

/** Long lists for payment. */
export const paymentSizes: readonly SizeCase[] = [
  size(
    'additiveCoefficient',
    'facts',
    (count, { rules }) => [
      rules.xiamen2024,
      { category: 'tertiary', facts: Object.fromEntries(many(count, (place) => [named(place), { own: '23%' }])) },
    ],
    { refused: { code: 'unknown_key', because: 'a rule asks for the facts that it names' } },
  ),
  size('applyPaymentNote', 'units', (count, { rules }) => [
    {
      group: 'LK11',
      note: 'LK11',
      notes: rules.wuhan2022Notes,
      units: { LK11: '2.01', LJ15: '0.37', ...Object.fromEntries(many(count, (place) => [named(place), '1.2'])) },
    },
  ]),
  size('auxiliaryFactor', 'catalogue, hits', (count) => [
    many(count, (place) => ({ id: named(place), factor: '1' })),
    many(count, named),
  ]),
  size('budgetPrice', 'diseases', (count) => [
    {
      years: [{ year: 2025, weight: 1, cost: 9_000_000 }],
      diseases: many(count, (place) => ({ id: named(place), score: 980 + drawn(place, 90), cases: 10 })),
    },
  ]),
  size('capitationBottomUp', 'additions', (count) => [
    {
      years: [{ cost: '2804.11', ownPayment: '568.55' }],
      additions: many(count, (place) => ({ id: named(place), amount: 1 + drawn(place, 90) })),
    },
  ]),
  size('capitationBottomUp', 'years', (count) => [
    { years: many(count, (place) => ({ cost: 2_804 + drawn(place, 90), ownPayment: '568.55' })) },
  ]),
  size(
    'capitationTopDown',
    'factors',
    (count) => [
      {
        cost: '8849444.15',
        factors: many(count, (place) => ({ id: named(place), factor: 1 })),
        visits: 25_426,
        visitsPerHead: 7,
      },
    ],
    {
      atMost: {
        count: 1_000,
        because: 'more factors are refused: their product is exact, its digits grow with each',
        beyond: 'wrong_length',
      },
    },
  ),
  size('caseMixIndex', 'groups', (count) => [
    {
      groups: many(count, (place) => ({
        id: named(place),
        weight: `1.${drawn(place, 9_000)}`,
        cases: 1 + drawn(place, 90),
      })),
    },
  ]),
  size('chargeDeductibles', 'stays', (count) => referred(count, Math.ceil(count * 0.3), 30)),
  size('chargeDeductibles', 'stays of one person', (count) => referred(count, 1, 1)),
  size('clearPool', 'institutions', (count) => [
    {
      pool: count * 1_000,
      institutions: many(count, (place) => ({ ...pointsOf(place), paid: 900, recorded: 1_000 + drawn(place, 90) })),
      bands: { surplus: [{ upTo: null, share: '50%' }], overrun: [{ upTo: null, share: '60%' }] },
    },
  ]),
  ...(['ratioOfSums', 'meanOfRatios'] as const).map((definition) =>
    size('consumptionIndex', `groups, ${definition}`, (count) => [
      { measure: 'time', definition, groups: many(count, indexGroup) },
    ]),
  ),
  size('cutReadmissions', 'stays', (count, { rules }) => [
    rules.readmissionRules.jinhua2017,
    ...pointed(count, count * 0.3),
  ]),
  size('cutReadmissions', 'stays of one person', (count, { rules }) => [
    rules.readmissionRules.jinhua2017,
    ...pointed(count, 1),
  ]),
  size('deviationJumps', 'classes', (count, { rules }) => [
    {
      ...rules.deviationRules.national,
      classes: many(count, (place) => ({
        kind: 'normal',
        upTo: place === count - 1 ? null : place + 1,
        points: { constant: 1 + drawn(place, 9) },
      })),
    },
  ]),
  size('diseaseWeights', 'cases', (count) => [
    {
      cases: {
        group: many(count, (place) => `G${drawn(place, 900)}`),
        cost: many(count, (place) => 3_000 + drawn(place, 20_000)),
      },
      scale: 1_000,
    },
  ]),
  size('diseaseWeights', 'groups', (count) => [
    { cases: { group: many(count, named), cost: many(count, (place) => 3_000 + drawn(place, 20_000)) }, scale: 1_000 },
  ]),
  size('mergePartials', 'partials', (count, { partialCases, rules }) => {
    const one = partialCases({ groups, institutions, deviation: rules.deviationRules.national, cases: columns(10) })
    return [many(count, () => one)]
  }),
  size('mixedPayment', 'institutions', (count) => [
    {
      budget: count * 10_000,
      methods: [
        { id: 'acute', pays: 'points' },
        { id: 'community', pays: 'perHead', rate: 40 },
      ],
      institutions: many(count, (place) => ({
        id: named(place),
        care: [
          place === 0
            ? { method: 'community', units: 3, heads: 10, cost: 400 }
            : { method: 'acute', units: 6, points: 600 + drawn(place, 90), cost: 4_800 },
        ],
      })),
      tolerance: '5%',
    },
  ]),
  size('nestBudgets', 'parts', (count) => [{ id: 'region', amount: 70_000_000, parts: many(count, pointsOf) }]),
  size('partialCases', 'cases', (count, { rules }) => [
    { cases: columns(count), groups, institutions, deviation: rules.deviationRules.national },
  ]),
  size('partialsSql', 'groups', (count, { rules }) => [
    'duckdb',
    {
      table: 'cases',
      groups: many(count, () => ({ score: 1_000, referenceMean: 10_000 })),
      institutions,
      deviation: rules.deviationRules.national,
    },
  ]),
  size('poolFromBudget', 'settledOtherwise', (count) => [
    {
      budget: count * 1_000,
      reserveRate: '5%',
      settledOtherwise: many(count, (place) => ({ id: named(place), amount: drawn(place, 500) })),
    },
  ]),
  size('settleCases', 'cases', (count, { rules }) => [
    { cases: columns(count), groups, institutions, deviation: rules.deviationRules.national, pool: 1_000_000 },
  ]),
  size('settleCases', 'groups', (count, { rules }) => [
    {
      cases: columns(10),
      groups: many(count, () => ({ score: 1_000, referenceMean: 10_000 })),
      institutions,
      deviation: rules.deviationRules.national,
      pool: 1_000_000,
    },
  ]),
  size(
    'settleMonths',
    'months',
    (count) => [
      {
        lastYearsPrice: 100,
        annualQuota: 12_000_000,
        heldRate: '10%',
        months: many(count, pointsOf),
      },
    ],
    { refused: { code: 'out_of_range', because: 'a year has twelve months' } },
  ),
  size('settlePartials', 'partials', (count, { partialCases, rules }) => {
    const one = partialCases({ groups, institutions, deviation: rules.deviationRules.national, cases: columns(10) })
    return [{ partials: many(count, () => one), pool: 100 }]
  }),
  size('settlePool', 'institutions', (count) => [{ pool: 70_000_000, institutions: many(count, pointsOf) }]),
  size('settlePools', 'pools', (count) => [
    { pools: many(count, (place) => ({ id: named(place), pool: 1_000, institutions: [pointsOf(0)] })) },
  ]),
  size('settlePools', 'institutions', (count) => [
    {
      pools: [
        { id: 'employees', pool: 3_000_000, institutions: many(count, pointsOf) },
        { id: 'residents', pool: 1_000_000, institutions: [pointsOf(0)] },
      ],
    },
  ]),
  size('toCaseColumns', 'admissions', (count, { rules }) => [
    many(count, (place) => ({
      id: named(place),
      institution: drawn(place, 2) === 0 ? 'county' : 'township',
      diagnosis: drawn(place, 3) === 0 ? 'I21' : 'j18',
      cost: 3_000 + drawn(place, 9_000),
    })),
    { groups, institutions, deviation: rules.deviationRules.national },
    { badRows: 'collect' },
  ]),
]
