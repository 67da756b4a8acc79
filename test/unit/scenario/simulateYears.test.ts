import { describe, expect, it } from 'vitest'
import {
  amend,
  drawSpending,
  type OutlookInput,
  outlook,
  type RuleSet,
  type SimulationInput,
  settleYear,
  simulate,
} from 'yigongti'
import { goldenRules } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { yearOfBases } from '../../support/yearRules.ts'

const poolingArea = { previousSpending: 100, currentSpending: 102 }
const item = {
  requestedGrowth: '2%',
  poolingArea,
  spending: { members: 60_000_000, elsewhere: 25_000_000, disallowed: 100_000 },
  reasonableOverrun: 'all',
  score: 90,
} as const
const path: OutlookInput = {
  firstYear: 2026,
  previousTotal: 90_000_000,
  years: [item, item, item],
  ratchet: { spendingWeight: 0 },
}
const draw = (seed: number, count = 40) => drawSpending({ mean: 65_000_000, standardDeviation: 6_000_000, seed, count })
const rules = goldenRules
const carrying = amend(goldenRules, {
  retainedSurplus: 'carryForward',
  unusedRiskFund: 'carryForward',
  forfeitedDeposit: 'carryForward',
})

it('of one year is the simulation of that year', () => {
  const draws = { members: draw(1), elsewhere: draw(2) }
  const year = { ...item, year: 2026, previousTotal: 90_000_000 }
  for (const spendingWeight of [0, 1]) {
    const one = { ...path, years: [item], ratchet: { spendingWeight } }
    for (const ruleSet of [rules, carrying]) {
      expect(simulate({ rules: ruleSet, outlook: one, draws: [draws] })).toEqual(
        simulate({ rules: ruleSet, year, draws }),
      )
    }
  }
})

/** What each path comes to by the outlook itself: spent, the alliance's side, the pool's, an overrun. */
function pathsOf(ruleSet: RuleSet, input: OutlookInput, drawn: readonly Float64Array[]) {
  return Array.from(drawn[0] as Float64Array, (_, i) => {
    const years = input.years.map((year, index) => {
      const members = (drawn[index] as Float64Array)[i]?.toFixed(2) as string
      return { ...year, spending: { ...item.spending, members } }
    })
    const settled = outlook(ruleSet, { ...input, years }).years.map(({ settlement }) => settlement)
    const balances = (account: string) =>
      settled.reduce((sum, one) => sum + Number(one.accounts.find((each) => each.account === account)?.balance ?? 0), 0)
    const recognised = settled.reduce((sum, one) => sum + Number(one.spentByMembers) - Number(one.disallowed), 0)
    return {
      spent: settled.reduce((sum, one) => sum + Number(one.spent), 0),
      // Without members all that the alliance has stays in the account of the lead hospital.
      alliance: balances('lead') - recognised,
      pool: -balances('pool'),
      overrun: settled.some(({ overrun }) => overrun !== '0.00'),
    }
  })
}

describe.each([
  ['no ratchet', 0],
  ['a ratchet', '40%'],
] as const)('over three years with %s', (_, spendingWeight) => {
  it.each([
    ['that keep nothing', rules as RuleSet],
    ['that carry', carrying as RuleSet],
  ] as const)('is what the outlook of each draw says, under rules %s', (_name, ruleSet) => {
    const input = { ...path, ratchet: { spendingWeight } }
    const drawn = [draw(1, 12), draw(2, 12), draw(3, 12)]
    const draws = drawn.map((members) => ({ members }))
    const result = simulate({ rules: ruleSet, outlook: input, draws, probabilities: [0.5] })
    const paths = pathsOf(ruleSet, input, drawn)
    const near = (one: number, other: number) =>
      expect(Math.abs(one - other)).toBeLessThanOrEqual(result.errorBound + 1e-6)
    for (const key of ['spent', 'alliance', 'pool'] as const) {
      const values = paths.map((one) => one[key])
      near(result[key].mean, values.reduce((sum, value) => sum + value, 0) / values.length)
      near(result[key].minimum, Math.min(...values))
      near(result[key].maximum, Math.max(...values))
    }
    expect(result.overrunProbability).toBe(paths.filter(({ overrun }) => overrun).length / paths.length)
    expect(result.errorBound).toBeLessThan(0.016)
    expect(result.provenance.asOf).toBe('2028-12-31')
  })
})

it('conserves what is carried: the pool pays what is spent, what the alliance gains, and what the last year carries', () => {
  const members = draw(5)
  const { spent, alliance, pool } = simulate({
    rules: amend(carrying, { retainedSurplus: 'serviceIncome', unusedRiskFund: 'pool', forfeitedDeposit: 'pool' }),
    outlook: path,
    draws: [{ members }, { members }, { members }],
  })
  expect(pool.mean).toBeCloseTo(spent.mean + alliance.mean, 4)
})

it('takes totals that are set elsewhere, and generators year by year', () => {
  const asked: string[] = []
  const generator = (year: number) => (i: number) => {
    asked.push(`${year}:${i}`)
    return 60_000_000 + i
  }
  const { requestedGrowth: _growth, poolingArea: _area, ...plain } = item
  const years = [item, { ...plain, setTotal: 95_000_000 }] as OutlookInput['years']
  const outlookOf = { ...path, years, ratchet: { spendingWeight: 1 } }
  const draws = [{ members: generator(0) }, { elsewhere: generator(1) }]
  const result = simulate({ rules, outlook: outlookOf, draws, count: 2 })
  expect(asked).toEqual(['0:0', '0:1', '1:0', '1:1'])
  const second = settleYear(rules, {
    ...plain,
    year: 2027,
    setTotal: 95_000_000,
    spending: { ...item.spending, elsewhere: 60_000_000 },
  })
  const first = settleYear(rules, { ...item, year: 2026, previousTotal: 90_000_000 })
  expect(result.spent.minimum).toBe(Number(first.spent) + Number(second.spent))
})

it('follows what was spent where later years start from final accounts, whatever the first one does', () => {
  const { requestedGrowth: _growth, poolingArea: _area, ...ungrown } = item
  const { previousTotal: _total, ...rest } = path
  const set = { ...ungrown, setTotal: 90_000_000 }
  const drawn = [draw(5, 6), draw(6, 6), draw(7, 6)]
  const draws = drawn.map((members) => ({ members }))
  const cases = [
    [yearOfBases({ bases: ['finalAccounts', 'setTotal'] }), { ...rest, years: [set, item, item] }],
    [yearOfBases({ bases: ['finalAccounts', 'previousTotal'] }), path],
  ] as const
  for (const [ruleSet, input] of cases) {
    const { alliance, pool } = simulate({ rules: ruleSet, outlook: input as OutlookInput, draws })
    const paths = pathsOf(ruleSet, input as OutlookInput, drawn)
    const meanOf = (key: 'alliance' | 'pool') => paths.reduce((sum, one) => sum + one[key], 0) / paths.length
    expect(alliance.mean).toBeCloseTo(meanOf('alliance'), 1)
    expect(pool.mean).toBeCloseTo(meanOf('pool'), 1)
  }
})

describe('refused with its place', () => {
  const two = Float64Array.of(6e7, 7e7)
  const run = (input: object) => () =>
    simulate({
      rules,
      outlook: path,
      draws: [{ members: two }, { members: two }, { members: two }],
      ...input,
    } as SimulationInput)

  it.each([
    ['wrong_type', ['draws'], { draws: { members: two } }],
    [
      'wrong_type',
      ['draws'],
      { outlook: undefined, year: { ...item, year: 2026, previousTotal: 1 }, draws: [{ members: two }] },
    ],
    ['wrong_length', ['draws'], { draws: [{ members: two }] }],
    ['missing', ['draws', 1], { draws: [{ members: two }, {}, { members: two }] }],
    [
      'wrong_length',
      ['draws', 2, 'members'],
      { draws: [{ members: two }, { members: two }, { members: new Float64Array(3) }] },
    ],
    [
      'out_of_range',
      ['draws', 1, 'members', 0],
      { draws: [{ members: two }, { members: Float64Array.of(-1, 0) }, { members: two }] },
    ],
    ['conflicting_inputs', ['outlook'], { year: { ...item, year: 2026, previousTotal: 1 } }],
    [
      'score_out_of_scale',
      ['years', 1, 'score'],
      { outlook: { ...path, years: [item, { ...item, score: 101 }, item] } },
    ],
  ] as const)('%s at %j', (code, place, input) => {
    expectRefusal(run(input), code, place)
  })
})
