import { drawn, type Library, many, named, type SizeCase, size } from './SizeCase.ts'

const day = (place: number) => new Date(Date.UTC(2015, 0, 1 + place)).toISOString().slice(0, 10)
const stay = (place: number, people: number) => {
  const from = drawn(place, 300)
  return {
    id: `s${place}`,
    person: `p${drawn(place + 3, Math.max(1, people))}`,
    disease: `d${drawn(place + 1, 5)}`,
    emergency: drawn(place + 2, 4) === 0,
    cost: 1_000 + drawn(place, 9_000),
    admittedOn: day(from),
    dischargedOn: day(from + 1 + drawn(place + 5, 12)),
  }
}
const admissions = (count: number, people: number, { rules }: Library) => [
  rules.harbinQuota,
  { year: 2015, deductible: 480, stays: many(count, (place) => stay(place, people)) },
]
/** Steps of a link from the full score down to none. */
const link = (count: number) =>
  many(count, (place) => ({
    from: place === count - 1 ? 0 : `${(100 * (count - place)) / count}`.slice(0, 12),
    factor: 1,
  }))

/** For what explains a settled year of many members. */
export const explainedMembers = {
  atMost: { count: 300_000, because: 'an explanation has two million steps at most, and each member some of them' },
}

/** Local rules of a year. */
export const yearRules = ({ rules, withLocal }: Library) =>
  withLocal(rules.guangdong2025, {
    depositRate: '5%',
    riskFundRate: '3%',
    depositReturn: [{ from: 0, factor: 1 }],
    surplusFactor: [{ from: 0, factor: '0.8' }],
    poolShareOfOverrun: [{ upTo: null, share: '50%' }],
  })

/** A year of so many members. */
export const yearOf = (count: number) => ({
  year: 2026,
  setTotal: count * 1_000,
  expectedElsewhere: count * 200,
  spending: {
    members: many(count, (place) => ({ id: named(place), amount: 500 + drawn(place, 90), disallowed: 10 })),
    elsewhere: count * 210,
  },
  score: 86,
  members: many(count, (place) => ({ id: named(place), weight: 1 + drawn(place, 9) })),
})

const onlyTwelve = { refused: { code: 'out_of_range', because: 'a year has twelve months' } }

/** Long lists for settlement and quality. */
export const settlementSizes: readonly SizeCase[] = [
  size('adjustNextBudget', 'link', (count) => [{ budget: 1_000, link: link(count), score: 86 }]),
  size('checkFourthQuarter', 'measures', (count, { rules }) => [
    rules.harbinQuota,
    {
      year: 2015,
      measures: many(count, (place) => ({
        id: named(place),
        quarters: [1_000, 900, 1_100, 1_000 + drawn(place, 300)],
      })),
    },
  ]),
  size('claimDelays', 'claims', (count, { rules }) => [
    rules.clearingPlan2025,
    {
      asOf: '2026-03-31',
      calendar: { holidays: ['2026-02-16'], workdays: ['2026-02-14'] },
      claims: many(count, (place) => ({
        id: named(place),
        month: '2026-01',
        filedOn: `2026-02-0${1 + drawn(place, 9)}`,
        paidOn: '2026-03-16',
      })),
    },
  ]),
  size(
    'combineYears',
    'results',
    (count, library) => {
      const result = library.settleYear(yearRules(library), yearOf(2) as never)
      return [many(count, (place) => ({ scheme: named(place), result }))]
    },
    { atMost: { count: 2_000, because: 'each is a whole settled year with all of its calculation' } },
  ),
  size('contractOf', 'members', (count, library) => [yearRules(library), yearOf(count)]),
  size('countAdmissions', 'stays', (count, library) => admissions(count, count * 0.3, library)),
  size('countAdmissions', 'stays of one person', (count, library) => admissions(count, 1, library)),
  size('heldMoney', 'items', (count) => [
    {
      asOf: '2026-07-15',
      items: many(count, (place) => ({
        id: named(place),
        base: 10_000 + drawn(place, 90),
        rate: '5%',
        due: '2026-06-30',
        releases: [{ on: '2026-06-20', amount: 400 }],
      })),
    },
  ]),
  size('heldMoney', 'releases', (count) => [
    {
      asOf: '2026-07-15',
      items: [
        {
          id: 'quality',
          base: count * 1_000,
          rate: '50%',
          due: '2026-06-30',
          releases: many(count, (place) => ({ on: `2026-06-1${drawn(place, 9)}`, amount: 1 + drawn(place, 90) })),
        },
      ],
    },
  ]),
  size('isRisingLink', 'steps', (count) => [link(count)]),
  size('leftForClearing', 'left', (count, { rules }) => [
    rules.clearingPlan2025,
    {
      year: 2026,
      disbursed: 300_000_000,
      left: many(count, (place) => ({ id: named(place), amount: drawn(place, 90) })),
      clearedOn: '2027-05-12',
    },
  ]),
  size('linkScore', 'steps', (count) => [link(count), 86]),
  size('memberSplit', 'levels', (count) => [
    { amount: '-1000000.01', levels: many(count, (place) => ({ id: named(place), weight: 1 + drawn(place, 9) })) },
  ]),
  size('memberSplit', 'members', (count) => [
    {
      amount: 1_000_000,
      levels: [
        { id: 'county', weight: 6, members: many(count, (place) => ({ id: named(place), key: 1 + drawn(place, 9) })) },
        { id: 'township', weight: 3 },
      ],
    },
  ]),
  size(
    'nextYear',
    'members',
    (count, library) => [library.settleYear(yearRules(library), yearOf(count) as never)],
    explainedMembers,
  ),
  size('payDirector', 'link', (count) => [{ basePay: 1_000, performancePay: 1_000, link: link(count), score: 86 }]),
  size('retainSurplus', 'link', (count) => [{ surplus: 1_000, link: link(count), score: 86 }]),
  size('returnDeposit', 'link', (count) => [{ deposit: 1_000, link: link(count), score: 86 }]),
  size('returnTurnover', 'months', (count) => [
    {
      advanced: 10_000_000,
      months: many(count, (place) => ({
        id: named(place),
        payable: 9_000,
        setOff: 50,
      })),
    },
  ]),
  size('scoreIndicators', 'indicators', (count) => [
    {
      indicators: many(count, (place) => ({
        id: named(place),
        weight: `${1 / count}`,
        direction: 'higher',
        target: '65%',
        threshold: '50%',
        value: `5${drawn(place, 9)}%`,
      })),
    },
  ]),
  size(
    'settleQuotaMonths',
    'months',
    (count, { rules }) => [
      rules.harbinQuota,
      { year: 2015, quota: 12_000_000, months: many(count, (place) => ({ id: named(place), claim: 900 })) },
    ],
    onlyTwelve,
  ),
  size(
    'settleQuotaYear',
    'months',
    (count, { rules, withLocal }) => [
      withLocal(rules.harbinQuota, {
        heldReturn: [{ from: 0, factor: '0.9' }],
        poolShareOfOverrun: [{ upTo: null, share: '40%' }],
      }),
      { year: 2015, quota: 12_000_000, score: 80, months: many(count, (place) => ({ id: named(place), claim: 900 })) },
    ],
    onlyTwelve,
  ),
  size('settleYear', 'members', (count, library) => [yearRules(library), yearOf(count)]),
  size('shareOverrun', 'link', (count) => [{ overrun: 1_000, poolShare: '50%', link: link(count), score: 86 }]),
  size(
    'toClearingTable',
    'members',
    (count, library) => [
      [{ scheme: '居民医保', result: library.settleYear(yearRules(library), yearOf(count) as never) }],
      { language: 'zh', unit: 'yuan' },
    ],
    explainedMembers,
  ),
  size(
    'turnoverMoney',
    'priorYears',
    (count, { rules, withLocal }) => [
      withLocal(rules.prepayment2024, { payByMonth: 3, returnByMonth: 12 }),
      {
        year: 2025,
        scheme: 'residents',
        reserveMonths: '5.28',
        lastResult: 3_000_000,
        forecastResult: 1_000_000,
        priorYears: many(count, (place) => 118_000_000 + place),
      },
    ],
    { refused: { code: 'out_of_range', because: 'the rules look three years back' } },
  ),
]
