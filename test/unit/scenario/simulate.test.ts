import { describe, expect, it } from 'vitest'
import { amend, type RuleSet, type SimulationInput, settleYear, simulate, type YearInput } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

/** Alliance and pool as settleYear sees them: entitlement less allowed spending, and minus the pool's balance. */
function exactly(rules: RuleSet, year: YearInput) {
  const { entitlement, accounts } = settleYear(rules, year)
  const { members, disallowed = 0 } = year.spending
  const pool = accounts.find(({ account }) => account === 'pool')?.balance ?? ''
  return { alliance: Number(entitlement) - (Number(members) - Number(disallowed)), pool: -Number(pool) }
}

// P = 321726121.42, R = 9950292.42, κT = 33167641.38, 5 % of T = 16583820.69, 10 % = 33167641.38.
const levels = {
  'surplus above its cap': 280_000_000,
  'surplus at its cap': 288_558_480.04,
  'surplus within its cap': 315_000_000.33,
  'on the budget': 321_726_121.42,
  'a fen over it': 321_726_121.43,
  'within the risk fund': 325_000_000.01,
  'the whole risk fund': 331_676_413.84,
  'in the first band': 340_000_000.77,
  'at its bound': 348_260_234.53,
  'in the second band': 355_000_000.01,
  'beyond the bands': 390_000_000.99,
}
const evidence = [undefined, 0, 20_000_000.01, 'all'] as const
const destinations = [
  { unusedRiskFund: 'pool', forfeitedDeposit: 'pool', retainedSurplus: 'serviceIncome' },
  { unusedRiskFund: 'carryForward', forfeitedDeposit: 'pool', retainedSurplus: 'serviceIncome' },
  { unusedRiskFund: 'alliance', forfeitedDeposit: 'carryForward', retainedSurplus: 'serviceIncome' },
  { unusedRiskFund: 'pool', forfeitedDeposit: 'carryForward', retainedSurplus: 'carryForward' },
  { unusedRiskFund: 'alliance', forfeitedDeposit: 'pool', retainedSurplus: 'carryForward' },
] as const

describe.each(Object.entries(levels))('%s', (_, spending) => {
  it.each(['with', 'without'] as const)(
    'equals the settled year %s a cap, whatever is evidenced, wherever it goes',
    (cap) => {
      for (const destination of destinations) {
        const { surplusCap: _capped, ...local } = goldenRules.local
        const capped = cap === 'with' ? goldenRules : { ...goldenRules, local }
        const rules = amend(capped, destination)
        for (const reasonable of evidence) {
          const members = Math.round((spending - 98_750_000.55) * 100) / 100
          const year: YearInput = {
            ...reformYear,
            spending: { members, elsewhere: '98750000.55', disallowed: 0 },
            reasonableOverrun: reasonable ?? 0,
          }
          const { reasonableOverrun: _reasonable, ...silent } = year
          const given = reasonable === undefined ? silent : year
          const { alliance, pool, errorBound } = simulate({
            rules,
            year: { ...given, spending: { ...given.spending, members: 0 } },
            draws: { members: Float64Array.of(members, members) },
          })
          const wanted = exactly(rules, given)
          expect(Math.abs(alliance.mean - wanted.alliance)).toBeLessThanOrEqual(errorBound + 1e-7)
          expect(Math.abs(pool.mean - wanted.pool)).toBeLessThanOrEqual(errorBound + 1e-7)
          expect(errorBound).toBeLessThan(0.00501)
        }
      }
    },
  )
})

describe('what is counted', () => {
  const draws = {
    members: Float64Array.from(Object.values(levels), (level) => Math.round((level - 100_000_000) * 100) / 100),
  }
  const year = { ...reformYear, spending: { members: 0, elsewhere: 100_000_000 } }
  const result = simulate({ rules: goldenRules, year, draws, bins: 4, tail: 0.2, probabilities: [0, 1, 0.5] })

  it('an overrun begins a fen above the operating budget, and passes the fund a fen above it', () => {
    expect(result.count).toBe(11)
    expect(result.overrunProbability).toBe(7 / 11)
    expect(result.beyondRiskFundProbability).toBe(4 / 11)
  })

  it('what is the budget to the fen is no overrun, and what is budget and fund not beyond it, though doubles say so', () => {
    const rules = amend(goldenRules, { riskFundRate: '30%' })
    const given = { year: 2027, requestedGrowth: 0, score: 86 }
    const poolingArea = { previousSpending: 1, currentSpending: 1 }
    const spending = { members: 0, elsewhere: 0 }
    const run = (members: readonly number[], elsewhere: number, previousTotal: string) =>
      simulate({
        rules,
        year: { ...given, previousTotal, poolingArea, spending },
        draws: { members: Float64Array.from(members), elsewhere: () => elsewhere },
      })
    // T 0.43: R 30 % of it, 0.129, is 0.13; P is 0.30.
    expect(0.1 + 0.2).toBeGreaterThan(0.3)
    expect(run([0.1, 0.11], 0.2, '0.43').overrunProbability).toBe(1 / 2)
    expect(run([0.1, 0.11], 0.2, '0.43').beyondRiskFundProbability).toBe(0)
    expect(run([0.23, 0.24], 0.2, '0.43').beyondRiskFundProbability).toBe(1 / 2)
  })

  it('the worst of the alliance are its lowest, of the pool its highest', () => {
    const { alliance, pool } = simulate({ rules: goldenRules, year, draws, tail: '1%' })
    expect([alliance.tailMean, pool.tailMean]).toEqual([alliance.minimum, pool.maximum])
    expect(alliance.minimum).toBeLessThan(alliance.maximum)
  })

  it('a tail holds whole draws, rounded up: 20 % of 11 are three', () => {
    expect(result.tailDraws).toBe(3)
    expect(result.spent.tailMean).toBeCloseTo((348_260_234.53 + 355_000_000.01 + 390_000_000.99) / 3, 6)
  })

  it('quantiles stand in the order of their probabilities', () => {
    expect(result.spent.quantiles).toEqual([
      { probability: 0, value: 280_000_000 },
      { probability: 1, value: 390_000_000.99 },
      { probability: 0.5, value: 325_000_000.01 },
    ])
  })

  it('every draw is in one class of the histogram', () => {
    // Four classes of 27500000.2475 from 280000000: up to 307.5, 335, 362.5 and 390 million.
    expect(result.spent.histogram.counts).toEqual([2, 5, 3, 1])
    expect(result.spent.histogram.from).toBe(280_000_000)
  })

  it('says by which rules and on which day', () => {
    expect(result.provenance).toMatchObject({ ruleSet: 'cn.guangdong.2025', asOf: '2027-12-31' })
  })
})

describe('draws', () => {
  const given = { rules: goldenRules, year: launchYear }

  it('come from a generator as from an array, members first, and the array stays as it was', () => {
    const asked: string[] = []
    const members = (draw: number) => {
      asked.push(`m${draw}`)
      return 2e8 + draw * 1e7
    }
    const elsewhere = (draw: number) => {
      asked.push(`e${draw}`)
      return 8e7 - draw
    }
    const drawn = simulate({ ...given, draws: { members, elsewhere }, count: 3 })
    expect(asked).toEqual(['m0', 'm1', 'm2', 'e0', 'e1', 'e2'])
    const array = Float64Array.of(2e8, 2.1e8, 2.2e8)
    const arrays = { members: array, elsewhere: Float64Array.of(8e7, 8e7 - 1, 8e7 - 2) }
    expect(simulate({ ...given, draws: arrays })).toEqual(drawn)
    expect([...array]).toEqual([2e8, 2.1e8, 2.2e8])
  })

  it('of one side leave the other as the year says, and what is disallowed comes off', () => {
    const year = { ...launchYear, spending: { members: 218_000_000, elsewhere: 1, disallowed: 500_000 } }
    const { spent } = simulate({ ...given, year, draws: { elsewhere: Float64Array.of(82_500_000, 82_500_002) } })
    expect(spent).toMatchObject({ mean: 300_000_001, minimum: 300_000_000, standardDeviation: Math.SQRT2 })
  })
})

describe('refused with its place', () => {
  const two = Float64Array.of(2e8, 2e8)
  const run = (input: object) => () =>
    simulate({ rules: goldenRules, year: launchYear, draws: { members: two }, ...input } as SimulationInput)
  const disallowed = { ...launchYear, spending: { members: 10, elsewhere: 0, disallowed: 10 } }

  it.each([
    ['missing', ['draws'], { draws: {} }],
    ['missing', ['draws'], { draws: undefined }],
    ['wrong_type', ['draws', 'members'], { draws: { members: [1, 2] } }],
    ['unknown_key', ['draws', 'all'], { draws: { all: two } }],
    ['missing', ['count'], { draws: { members: (): number => 1 } }],
    ['not_an_integer', ['count'], { draws: { members: (): number => 1 }, count: 2.5 }],
    ['out_of_range', ['count'], { draws: { members: (): number => 1 }, count: 2 ** 31 }],
    ['empty_sample', ['draws'], { draws: { members: two.subarray(1) } }],
    ['wrong_length', ['draws', 'members'], { count: 3 }],
    ['wrong_length', ['draws', 'elsewhere'], { draws: { members: two, elsewhere: new Float64Array(3) } }],
    ['not_finite', ['draws', 'members', 1], { draws: { members: Float64Array.of(1, Number.NaN) } }],
    ['not_finite', ['draws', 'elsewhere', 0], { draws: { elsewhere: () => '1' }, count: 2 }],
    ['out_of_range', ['draws', 'members', 0], { draws: { members: Float64Array.of(-1, 1) } }],
    ['out_of_range', ['draws', 'members', 1], { draws: { members: Float64Array.of(1, 2e12) } }],
    ['out_of_range', ['draws', 'members', 0], { year: disallowed, draws: { members: Float64Array.of(9, 10) } }],
    ['out_of_range', ['probabilities', 0], { probabilities: [1.5] }],
    ['not_finite', ['probabilities', 0], { probabilities: ['a'] }],
    ['empty_list', ['probabilities'], { probabilities: [] }],
    ['out_of_range', ['tail'], { tail: 0 }],
    ['out_of_range', ['tail'], { tail: '101%' }],
    ['out_of_range', ['bins'], { bins: 0 }],
    ['not_an_integer', ['bins'], { bins: 1.5 }],
    ['unknown_key', ['seed'], { seed: 1 }],
    ['score_out_of_scale', ['score'], { year: { ...launchYear, score: 101 } }],
  ] as const)('%s at %j', (code, path, input) => {
    expectRefusal(run(input), code, path)
  })
})

it('lets through what a generator throws itself, and refuses what it gives that is no amount', () => {
  const own = new RangeError('my generator is exhausted')
  const run = (members: unknown) => () =>
    simulate({ rules: goldenRules, year: launchYear, draws: { members }, count: 2 } as SimulationInput)
  const throwing = () => {
    throw own
  }
  expect(run(throwing)).toThrow(own)
  for (const nonsense of [undefined, null, Number.NaN, 1n, Symbol('x'), {}, [1]]) {
    expectRefusal(
      run(() => nonsense),
      'not_finite',
      ['draws', 'members', 0],
    )
  }
})
