import { describe, expect, it } from 'vitest'
import { amend, explain, type OutlookInput, outlook, rebase, settleYear } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { yearOfBases } from '../../support/yearRules.ts'

const { year, priorPayments, ...first } = launchYear
const later = { ...first, requestedGrowth: '3%', spending: { members: 235_000_000, elsewhere: 84_000_000 } } as const
const input: OutlookInput = {
  firstYear: year,
  priorPayments,
  years: [first, later, later],
  ratchet: { spendingWeight: '50%' },
}

describe('an outlook', () => {
  const path = outlook(goldenRules, input)

  it('is the settlement of every year, each on the base that the year before leaves', () => {
    const [one, two, three] = path.years
    const first = settleYear(goldenRules, launchYear)
    expect(one?.settlement).toEqual(first)
    expect([first.total, first.spent]).toEqual(['325335000.00', '300500000.00'])
    const base = rebase({ total: explain(first, 'total'), spending: explain(first, 'spent'), spendingWeight: '50%' })
    expect(one?.rebased).toEqual(base)
    // (325,335,000 + 300,500,000) ÷ 2
    expect(base.nextBase).toBe('312917500.00')
    const previousTotal = explain(base, 'nextBase')
    expect(two?.settlement).toEqual(settleYear(goldenRules, { ...later, year: 2027, previousTotal }))
    expect(three?.year).toBe(2028)
    expect(three?.settlement.baseline).toBe(two?.rebased?.nextBase)
  })

  it('sums what every year comes to', () => {
    const sum = (key: 'total' | 'spent' | 'surplusRetained' | 'borneByAlliance' | 'poolTopUp') =>
      path.years.reduce((fen, { settlement }) => fen + BigInt(settlement[key].replace('.', '')), 0n)
    for (const key of ['total', 'spent', 'surplusRetained', 'borneByAlliance', 'poolTopUp'] as const) {
      expect(BigInt(path[key].replace('.', ''))).toBe(sum(key))
    }
    expect(path.steps.map(({ id }) => id)).toEqual([
      'total',
      'spent',
      'surplusRetained',
      'borneByAlliance',
      'poolTopUp',
      'takenBack',
    ])
  })

  it('with λ = 0 is Guangdong: the base is last year’s total', () => {
    const { years } = outlook(goldenRules, { ...input, ratchet: { spendingWeight: 0 } })
    expect(years[1]?.settlement.baseline).toBe('325335000.00')
  })

  it('between λ = 0 and λ = 1 need not lie between their paths where spending jumps', () => {
    // base 100, spending 50 and then 100: λ = 0 and λ = 1 both come back to 100, λ = ½ to 87.5
    const flat = { previousSpending: 1, currentSpending: 1 }
    const spend = (members: number) => ({
      requestedGrowth: 0,
      poolingArea: flat,
      spending: { members, elsewhere: 0 },
      score: 90,
    })
    const third = (spendingWeight: number) =>
      outlook(goldenRules, {
        firstYear: 2026,
        previousTotal: 100,
        years: [spend(50), spend(100), spend(0)],
        ratchet: { spendingWeight },
      }).years[2]?.settlement.baseline
    expect([0, 0.5, 1].map(third)).toEqual(['100.00', '87.50', '100.00'])
  })

  it('explains a base by the years before it', () => {
    const { steps } = explain(path, ['years', 2, 'settlement', 'baseline'])
    const below = (list: typeof steps): readonly string[] =>
      list.flatMap((step) => [...below(step.steps ?? []), step.id])
    expect(below(steps).filter((id) => id === 'baseline')).toHaveLength(3)
  })

  it('takes a total that was set elsewhere for a year, and goes on from it', () => {
    const { requestedGrowth: _, poolingArea: __, ...open } = later
    const set = { ...open, setTotal: 330_000_000 }
    const { years } = outlook(goldenRules, { ...input, ratchet: { spendingWeight: 0 }, years: [first, set, later] })
    expect(years.map(({ settlement }) => [settlement.total, settlement.baseline])).toEqual([
      ['325335000.00', '314333333.33'],
      ['330000000.00', null],
      // 330,000,000 × (1 + 203.84 ÷ 10,457.65) = 336,432,343.786…
      ['336432343.79', '330000000.00'],
    ])
    const { priorPayments: ___, ...free } = input
    expect(outlook(goldenRules, { ...free, years: [set] }).total).toBe('330000000.00')
  })

  it('carries into a year what the year before carried out of it', () => {
    const rules = amend(goldenRules, { retainedSurplus: 'carryForward', forfeitedDeposit: 'carryForward' })
    const [one, two] = outlook(rules, input).years
    const balanceOf = (year: typeof one, name: string) =>
      year?.settlement.accounts.find(({ account }) => account === name)?.balance
    expect(balanceOf(two, 'lastYear')).toBe(`-${balanceOf(one, 'nextYear')}`)
  })

  it('takes into its first year what the year before it carried', () => {
    const amount = { value: 5, label: { zh: '台账', en: 'Ledger' } }
    const carried = [{ reason: 'surplusCarried', amount }] as const
    const [one] = outlook(goldenRules, { ...input, carried }).years
    expect(one?.settlement).toEqual(settleYear(goldenRules, { ...launchYear, carried }))
    expect(one?.settlement.transfers[0]).toMatchObject({ from: 'lastYear', to: 'lead', amount: '5.00' })
  })

  it('needs no rule of the next base, and no growth, where the rules make the base of what was spent', () => {
    const rules = yearOfBases({ bases: ['setTotal', 'lastYearPayments'] })
    const plain = { spending: { members: 60_000_000, elsewhere: 25_000_000 }, score: 90 }
    const { years } = outlook(rules, { firstYear: 2026, years: [{ ...plain, setTotal: 90_000_000 }, plain, plain] })
    expect(years.map(({ settlement, rebased }) => [settlement.total, rebased])).toEqual([
      ['90000000.00', null],
      ['85000000.00', null],
      ['85000000.00', null],
    ])
    const { ratchet: _, ...without } = input
    expectRefusal(() => outlook(goldenRules, without), 'missing', ['ratchet'])
    const { requestedGrowth: _growth, ...still } = later
    const growing = { ...input, years: [first, still] } as OutlookInput
    expectRefusal(() => outlook(goldenRules, growing), 'missing', ['years', 1, 'requestedGrowth'])
  })

  it('refuses what is wrong at its place', () => {
    const refuses = (more: object, ...[code, at]: [Parameters<typeof expectRefusal>[1], (string | number)[]]) =>
      expectRefusal(() => outlook(goldenRules, { ...input, ...more } as OutlookInput), code, at)
    refuses({ years: [] }, 'empty_list', ['years'])
    refuses({ years: [first, { ...later, score: 101 }] }, 'score_out_of_scale', ['years', 1, 'score'])
    refuses({ years: [{ ...first, year: 2026 }] }, 'unknown_key', ['years', 0, 'year'])
    refuses({ years: [first, { ...later, poolingArea: undefined }] }, 'missing', ['years', 1, 'poolingArea'])
    refuses({ priorPayments: [1, 2] }, 'wrong_length', ['priorPayments'])
    refuses({ previousTotal: 5 }, 'conflicting_inputs', ['previousTotal'])
    refuses({ years: [{ ...first, setTotal: 5 }] }, 'conflicting_inputs', ['years', 0, 'requestedGrowth'])
    const set = { setTotal: -5, spending: later.spending, score: 86 }
    refuses({ years: [first, set] }, 'negative_amount', ['years', 1, 'setTotal'])
    refuses({ years: [{ ...set, setTotal: 5 }] }, 'conflicting_inputs', ['years', 0, 'setTotal'])
    refuses({ years: [first, { ...later, carried: [] }] }, 'unknown_key', ['years', 1, 'carried'])
    refuses({ ratchet: { spendingWeight: 2 } }, 'out_of_range', ['ratchet', 'spendingWeight'])
    refuses({ ratchet: { spendingWeight: 1, total: 5 } }, 'unknown_key', ['ratchet', 'total'])
    refuses({ ratchet: undefined }, 'missing', ['ratchet'])
    refuses({ carried: [{ reason: 'gift', amount: 1 }] }, 'not_one_of', ['carried', 0, 'reason'])
    refuses({ firstYear: 1.5 }, 'not_an_integer', ['firstYear'])
  })
})
