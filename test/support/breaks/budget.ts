import type { Fields, Items } from '../mends/Mend.ts'
import { exact, without } from '../mends/values.ts'
import { all, type Breaks, changed, inList } from './Break.ts'

/** The laws of budgets, their baselines and their risks. */
export const breaksOfBudget: Breaks = {
  totalOrGrowth: (year: Fields, { part }) => ({
    missing: without(year, 'requestedGrowth', 'setTotal', 'fundIncome', 'lastYearPayments'),
    conflicting_inputs: {
      ...without(year, 'fundIncome', 'lastYearPayments'),
      setTotal: year['setTotal'] ?? part('setTotal'),
      requestedGrowth: year['requestedGrowth'] ?? part('requestedGrowth'),
    },
  }),
  noGrowthBesideTotal: (year: Fields, { part }) => ({
    conflicting_inputs: {
      ...without(year, 'fundIncome', 'lastYearPayments'),
      setTotal: year['setTotal'] ?? part('setTotal'),
      requestedGrowth: year['requestedGrowth'] ?? part('requestedGrowth'),
    },
  }),
  accountsNotNegative: () => ({ base_negative: { spending: 10, overrunShared: 8, emergency: 3 } }),
  reservesInside: () => ({ base_negative: { income: 10, reserves: [{ id: 'one', amount: 11 }] } }),
  ratesOfIncome: (budget: Fields) => ({
    missing: {
      ...without(budget, 'setTotal', 'lastYearPayments', 'fundIncome', 'priorPayments', 'setBaseline', 'finalAccounts'),
      previousTotal: 1,
      requestedGrowth: 0,
      incomeShare: '50%',
    },
  }),
  monthsOrQuarters: (budget: Fields) => ({ not_one_of: { ...budget, advancesPerYear: 6 } }),
  yearsGrow: (outlook: Fields) => {
    const [first = {}, ...later] = outlook['years'] as Items
    const bases = ['priorPayments', 'setBaseline', 'finalAccounts', 'lastYearPayments']
    return {
      missing: {
        ...without(outlook, ...bases),
        previousTotal: 1,
        years: [without(first, 'requestedGrowth', 'setTotal', 'fundIncome'), ...later],
      },
    }
  },
  yearsAccrue: (outlook: Fields, { part }) => {
    const [first = {}, ...later] = outlook['years'] as Items
    const accruing = { ...first, accrual: first['accrual'] ?? outlook['accrual'] ?? part('years', '0', 'accrual') }
    return { missing: { ...without(outlook, 'accumulatedRiskFund', 'accrual'), years: [accruing, ...later] } }
  },
  firstBase: (outlook: Fields, { part }) => {
    const [first = {}, ...later] = outlook['years'] as Items
    const grown = without({ requestedGrowth: '1%', ...first }, 'setTotal', 'fundIncome')
    return {
      missing: {
        ...without(outlook, 'priorPayments', 'previousTotal', 'setBaseline', 'finalAccounts', 'lastYearPayments'),
        years: [grown, ...later],
      },
      conflicting_inputs: { ...outlook, previousTotal: 1, setBaseline: part('setBaseline') },
    }
  },
  carveOutsInside: (budget: Fields) => ({
    carve_outs_exceed_total: { ...budget, depositRate: '60%', riskFundRate: 0.5 },
  }),
  budgetYearLast: (baseline: Fields) => {
    const [first = {}] = (baseline['lines'] ?? [baseline]) as Items
    const [year] = first['years'] as Items
    return { out_of_range: { ...baseline, budgetYear: year?.['year'] } }
  },
  'weighedOneWay share weight': (years: Items) => {
    const plain = years.map((year) => without(year, 'share', 'weight'))
    return {
      conflicting_inputs: all(plain, { share: '1', weight: 1 }),
      ...(years.length > 1 ? { missing: changed(plain, 0, (year) => ({ ...year, weight: 1 })) } : {}),
      weights_not_one: all(plain, { share: '0.3' }),
      weights_all_zero: all(plain, { weight: 0 }),
    }
  },
  'weighedOneWay weight': (cells: Items) => ({
    missing: cells.map((cell) => without(cell, 'people', 'weight')),
    conflicting_inputs: all(cells, { people: 1, weight: 1 }),
    weights_all_zero: cells.map((cell) => ({ ...without(cell, 'people', 'meanCost', 'cost'), weight: 0 })),
  }),
  peopleByCell: (input: Fields) => {
    const ofFirst = (change: (people: Fields) => Fields) =>
      inList(input, 'alliances', (alliances) =>
        changed(alliances, 0, (one) => ({ ...one, people: change(one['people'] as Fields) })),
      )
    return {
      missing: ofFirst(() => ({})),
      unknown_key: ofFirst((people) => ({ ...people, unknown: 1 })),
      no_people: ofFirst((people) => Object.fromEntries(Object.keys(people).map((id) => [id, 0]))),
    }
  },
  lastYearWithCap: (input: Fields) => ({
    missing: {
      ...inList(input, 'alliances', (those) => those.map((one) => without(one, 'previousIndex'))),
      indexGrowthCap: '3%',
    },
  }),
  historyWithBlend: (input: Fields) => ({
    missing: { ...inList(input, 'alliances', (those) => those.map((one) => without(one, 'history'))), riskPart: '50%' },
  }),
  priced: (input: Fields) => ({
    missing: {
      ...without(input, 'pool', 'perHead'),
      cells: (input['cells'] as Items).map(({ id }) => ({ id, weight: 1 })),
    },
  }),
  joinsFirst: (enrolment: Fields) => ({ out_of_range: { ...enrolment, from: '2025-02-01', to: '2025-01-31' } }),
  somebody: (alliances: Items) => ({ no_people: all(alliances, { people: 0 }) }),
  lowerBelowUpper: (limits: Fields) => ({ out_of_range: { ...limits, lower: '50%', upper: '50%' } }),
  enoughToCompare: (groups: Items) => ({ empty_sample: groups.slice(0, 1) }),
  twoAtLeast: (groups: Items) => ({ empty_sample: groups.slice(0, 1) }),
  repeated: (groups: Items) => ({
    empty_sample: groups.map((group) => ({ ...without(group, 'exposures'), values: [1] })),
  }),
  exposuresOfAllOrNone: (groups: Items) => ({
    missing: groups.map((group, index) =>
      index === 0 ? without(group, 'exposures') : { ...group, exposures: (group['values'] as unknown[]).map(() => 1) },
    ),
  }),
  credibleOneWay: (baseline: Fields, { part }) => ({
    missing: without(baseline, 'credibility', 'exposure'),
    conflicting_inputs: { ...baseline, credibility: '50%', exposure: baseline['exposure'] ?? part('exposure') },
  }),
  knownParties: (scope: Fields, { part }) => ({
    unknown_id: {
      ...inList(scope, 'lines', (lines) => all(lines, { responsible: 'unknown' })),
      parties: scope['parties'] ?? part('parties'),
    },
  }),
  someIncluded: (scope: Fields) => ({
    nothing_included: inList(scope, 'lines', (lines) => all(lines, { included: false })),
  }),
  floorBelowCeiling: (limits: Fields) => ({ out_of_range: { ...limits, floor: '90%', ceiling: '80%' } }),
  costsSomething: (sizes: Items) => ({ no_cost: all(sizes, { amount: 0 }) }),
  'ascending tightFrom adequateFrom ampleFrom': (bounds: Fields) => ({
    bounds_not_ascending: { ...bounds, ampleFrom: bounds['tightFrom'] },
  }),
  twoUnlessDrawn: (way: Fields) => ({
    empty_sample: { residuals: (way['residuals'] as readonly unknown[]).slice(0, 1) },
  }),
  sumsExact: (way: Fields) => ({
    out_of_range: { ...way, residuals: ['90000000000000.00'], bootstrap: { seed: 1, resamples: 1, draws: 1000 } },
  }),
  seenByBootstrap: (input: Fields) => ({
    sample_too_small: {
      ...input,
      confidence: '0.9',
      deviation: { residuals: [-1, 2], bootstrap: { seed: 1, resamples: 9 } },
    },
  }),
  fundInsideTotal: (input: Fields) => {
    const { n, d } = exact(input['total'])
    return { exceeds_available: { ...input, riskFund: `${n / d + 1n}` } }
  },
  expectedSomewhere: (input: Fields) => ({
    missing: { ...without(input, 'expected'), deviation: { standardDeviation: 1 } },
  }),
}
