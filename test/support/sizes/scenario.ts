import { drawn, type Library, many, named, type SizeCase, size } from './SizeCase.ts'
import { explainedMembers, yearOf, yearRules } from './settlement.ts'

const plainYear = {
  year: 2026,
  previousTotal: 1_000,
  requestedGrowth: 0,
  poolingArea: { previousSpending: 1, currentSpending: 1 },
  spending: { members: 700, elsewhere: 200 },
  score: 86,
}
const poolingArea = { previousSpending: 100, currentSpending: 102 }
const laterYear = {
  requestedGrowth: 0,
  poolingArea,
  spending: { members: 60_000_000, elsewhere: 25_000_000 },
  score: 90,
}
const records = (count: number) =>
  many(count, (place) => ({
    name: `总医院${place}`,
    total: `${drawn(place, 9_000)}.50`,
    note: place % 3 === 0 ? null : -2,
  }))
const settledSteps = (count: number) =>
  many(count, (place) => ({
    id: named(place),
    label: { zh: `数值${place}`, en: `Figure ${place}` },
    unit: 'yuan',
    value: `${drawn(place, 900)}.00`,
    because: { zh: '按所给数值', en: 'as given' },
  }))

const swept = (count: number, library: Library) => [
  {
    rules: yearRules(library),
    year: plainYear,
    grid: { 'year.spending.elsewhere': many(count, (place) => place) },
    figures: ['surplusRetained'],
  },
]

/** Long lists for scenarios and traces. */
export const scenarioSizes: readonly SizeCase[] = [
  size('applyChanges', 'members', (count, library) => [
    { rules: yearRules(library), year: yearOf(count), changes: { 'year.score': 90 } },
  ]),
  size(
    'breakEven',
    'members',
    (count, library) => [
      {
        rules: yearRules(library),
        year: yearOf(count),
        path: 'year.spending.elsewhere',
        from: 0,
        to: count * 500,
        figure: 'surplus',
        target: 0,
        parts: 1,
        places: 0,
      },
    ],
    { atMost: { count: 3_000, because: 'the year is settled some thirty times over' } },
  ),
  size('checkEligibility', 'facts', (count) => [
    many(count, (place) => ({
      id: named(place),
      label: { zh: `条件${place}`, en: `Condition ${place}` },
      citations: [],
    })),
    Object.fromEntries(many(count, (place) => [named(place), place % 2 === 0])),
  ]),
  size(
    'compareRules',
    'variants',
    (count, library) => [
      {
        variants: many(count, (place) => ({ id: named(place), rules: yearRules(library) })),
        year: plainYear,
        figures: ['surplusRetained'],
      },
    ],
    { atMost: { count: 2_000, because: 'each variant is a whole rule set, and a whole year that is settled' } },
  ),
  size('defineRules', 'eligibility', (count, { rules }) => [
    rules.packagedPayment,
    {
      id: 'cn.example.2026',
      label: { zh: '某县打包付费办法（示例）', en: 'Packaged payment of a county (example)' },
      citations: [{ document: { zh: '某县打包付费办法（示例）', en: 'Example' }, status: 'illustrative' }],
      effectiveFrom: '2026-01-01',
      verifiedOn: '2026-01-15',
      values: {
        bases: { value: ['previousTotal'], article: '第四条' },
        capReformYears: { value: true, article: '第五条' },
        surplusShare: { value: [{ upTo: null, share: '80%' }], article: '第九条' },
        overrunBearer: { value: 'alliance', article: '第十条' },
      },
      local: { riskFundRate: { article: '第八条' } },
      eligibility: many(count, (place) => ({
        id: named(place),
        label: { zh: `条件${place}`, en: `Condition ${place}` },
        article: '第三条',
      })),
    },
  ]),
  size('diffRules', 'steps of a link', (count, library) => {
    const link = (factor: number) => many(count, (place) => ({ from: count - 1 - place, factor }))
    const scaled = (factor: number) => library.amend(yearRules(library), { depositReturn: link(factor) as never })
    return [scaled(1), scaled(0)]
  }),
  size('drawSpending', 'residuals', (count) => [
    { mean: 1_000, residuals: many(count, (place) => drawn(place, 101) - 50), seed: 7, count: 1_000 },
  ]),
  size('drawSpending', 'draws', (count) => [{ mean: 1_000, standardDeviation: 50, seed: 7, count }]),
  size(
    'outlook',
    'years',
    (count, library) => [
      yearRules(library),
      {
        firstYear: 2026,
        previousTotal: 90_000_000,
        years: many(count, () => laterYear),
        ratchet: { spendingWeight: 0 },
      },
    ],
    {
      refused: { code: 'out_of_range', because: 'a year is one that somebody may settle' },
    },
  ),
  size(
    'sensitivity',
    'members',
    (count, library) => [
      {
        rules: yearRules(library),
        year: yearOf(count),
        figure: 'surplus',
        ranges: { 'year.spending.elsewhere': { low: 1, high: 2 } },
      },
    ],
    explainedMembers,
  ),
  size('simulate', 'draws', (count, library) => [
    {
      rules: yearRules(library),
      year: { ...plainYear, reasonableOverrun: 'all' },
      draws: { members: Float64Array.from({ length: count }, (_, place) => 600 + drawn(place, 400)) },
      probabilities: [0.5],
    },
  ]),
  size('sweep', 'points of the grid', swept, {
    atMost: {
      count: 10_000,
      because: 'more rows at once are refused: sweepLazily gives any number, one by one',
      beyond: 'too_many_rows',
    },
  }),
  size('sweepLazily', 'points of the grid', swept),
  size('toSweepRecords', 'rows', (count, library) => {
    const year = plainYear as never
    const [row] = library.sweep({ rules: yearRules(library), year, grid: {}, figures: ['surplusRetained'] })
    return [many(count, () => row)]
  }),
  size('toCsv', 'records', (count) => [{ records: records(count) }]),
  size('toCsvLines', 'records', (count) => [{ records: records(count) }]),
  ...(['toMarkdown', 'toRows', 'toTex', 'toText'] as const).map((name) =>
    size(name, 'steps', (count) => [settledSteps(count), 'en']),
  ),
  size('changesToText', 'changes', (count, library) => {
    const rules = yearRules(library)
    const changes = library.diffRules(rules, library.amend(rules, { riskFundRate: '4%' }))
    return [many(count, () => changes[0]), 'en']
  }),
  size(
    'vulnerabilities',
    'members',
    (count, library) => [yearRules(library), { year: yearOf(count) }],
    explainedMembers,
  ),
]
