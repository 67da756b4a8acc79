import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diseaseWeights,
  type IndividualStopLoss,
  type Issue,
  individualStopLoss,
  perHeadBudget,
  personBaseline,
  poolHighCosts,
  truncateCosts,
} from 'yigongti'

type BadRows = 'strict' | 'collect'
type RowNotes = Pick<IndividualStopLoss, 'leftOut' | 'issues' | 'repeated'>

/** A function of rows that have no id: what a good row and a bad one look like, and what is made of many. */
interface Door {
  readonly good: fc.Arbitrary<unknown>
  readonly bad: readonly unknown[]
  readonly run: (rows: readonly never[], badRows: BadRows) => RowNotes
  /** Where the row stands that an issue is about. */
  readonly rowOf: (issue: Issue) => unknown
}

const cost = fc.nat(500_000).map((fen) => (fen / 100).toFixed(2))
const badCosts = [-1, '0.001', 'x', Number.NaN, null, undefined, '', 0.1 + 0.2, {}, '5%']
const last = ({ path }: Issue) => path.at(-1)

const doors: Readonly<Record<string, Door>> = {
  individualStopLoss: {
    good: cost,
    bad: badCosts,
    run: (costs, badRows) => individualStopLoss({ costs, attachment: 1000, coinsurance: '80%', badRows }),
    rowOf: last,
  },
  truncateCosts: {
    good: cost,
    bad: badCosts,
    run: (costs, badRows) => truncateCosts({ costs, percentile: '90%', badRows }),
    rowOf: last,
  },
  personBaseline: {
    good: cost,
    bad: badCosts,
    run: (costs, badRows) => personBaseline({ costs, treatment: { method: 'limit', limit: 3000 }, badRows }),
    rowOf: last,
  },
  poolHighCosts: {
    good: cost,
    bad: badCosts,
    run: (costs, badRows) =>
      poolHighCosts({
        attachment: 1000,
        share: '80%',
        alliances: [
          { id: 'east', costs },
          { id: 'west', costs: [99] },
        ],
        badRows,
      }),
    rowOf: last,
  },
  perHeadBudget: {
    good: fc.record(
      { people: fc.nat(50), from: fc.constantFrom('2025-03-01', '2026-02-03'), to: fc.constant('2026-05-31') },
      { requiredKeys: ['people'] },
    ),
    bad: [
      null,
      {},
      { people: -1 },
      { people: 'x' },
      { people: 1, from: '2026-02-30' },
      { people: 1, from: '2026-03-01', to: '2026-02-01' },
      { people: 1, until: '2026-02-01' },
    ],
    run: (enrolments, badRows) =>
      perHeadBudget({ year: 2026, perHead: 600, enrolments, countedMonth: 'byDays', badRows }),
    rowOf: ({ path }) => path[1],
  },
  diseaseWeights: {
    good: fc.record({
      group: fc.constantFrom('I21', 'J06', 'j06', 'E11'),
      cost: fc.integer({ min: 1, max: 5000 }),
      year: fc.constantFrom(2024, 2025),
    }),
    bad: [
      { group: 'I21', cost: -1, year: 2024 },
      { group: 'I21', cost: '0.001', year: 2024 },
      { group: '', cost: 1, year: 2024 },
      { group: null, cost: 'x', year: 1 },
      { group: 'Z99', cost: 1, year: 2023 },
      { group: 'Z99', cost: 1, year: 2024.5 },
    ],
    run: (rows, badRows) => {
      const cases = rows as readonly { readonly group: string; readonly cost: number; readonly year: number }[]
      const { cutCases, ...found } = diseaseWeights({
        cases: {
          group: cases.map(({ group }) => group),
          cost: cases.map((one) => one.cost),
          year: cases.map(({ year }) => year),
        },
        years: [
          { year: 2024, weight: 1 },
          { year: 2025, weight: 3 },
        ],
        trim: { method: 'percentile', upper: '70%', ties: 'cut' },
        badRows,
      })
      // where a case stands among those given changes with what is put between them, which case it is does not
      return { ...found, cut: cutCases.map((row) => rows[row]) }
    },
    rowOf: last,
  },
}

const runs = { numRuns: 60 }

describe.each(Object.entries(doors))('%s', (_, { good, bad, run, rowOf }) => {
  const goodRows = fc.array(good, { minLength: 1, maxLength: 12 })

  it('makes of rows with bad ones among them what it makes of the good ones alone, and lists the bad ones', () => {
    fc.assert(
      fc.property(goodRows, fc.array(fc.tuple(fc.nat(20), fc.nat(bad.length - 1))), (rows, spoilt) => {
        const mixed = rows.map((row) => ({ row, isBad: false }))
        for (const [at, which] of spoilt) mixed.splice(at, 0, { row: bad[which] as never, isBad: true })
        const given = mixed.map(({ row }) => row) as never[]
        const { leftOut, issues = [], ...found } = answerOrCode(() => run(given, 'collect'))
        expect(found).toEqual(answerOrCode(() => run(rows as never[], 'strict')))
        if ('code' in found) return
        expect(leftOut).toBe(spoilt.length)
        expect(issues.map(rowOf)).toEqual(mixed.flatMap(({ isBad }, at) => (isBad ? [at] : [])))
        expect(issues.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true)
      }),
      runs,
    )
  })

  it('says nothing of bad rows where it is strict, and refuses the first; so it does where all are bad', () => {
    fc.assert(
      fc.property(goodRows, fc.nat(bad.length - 1), (rows, which) => {
        fc.pre(!('code' in answerOrCode(() => run(rows as never[], 'strict'))))
        const given = [...rows, bad[which]] as never[]
        const { issues = [] } = run(given, 'collect')
        const refused = { code: issues[0]?.code, path: issues[0]?.path }
        expect(() => run(given, 'strict')).toThrow(expect.objectContaining(refused))
        expect(run(rows as never[], 'strict').leftOut).toBeUndefined()
        expect(run(rows as never[], 'collect')).toEqual({ ...run(rows as never[], 'strict'), leftOut: 0 })
        const none = [bad[which], bad[which]] as never[]
        expect(() => run(none, 'collect')).toThrow(expect.objectContaining({ code: refused.code }))
      }),
      runs,
    )
  })
})

/** A calculation that is refused as a whole is refused with the bad rows and without them. */
function answerOrCode(run: () => RowNotes): RowNotes & { readonly code?: unknown } {
  try {
    return run()
  } catch (error) {
    return { code: (error as { readonly code?: unknown }).code }
  }
}
