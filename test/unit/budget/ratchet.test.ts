import { describe, expect, it } from 'vitest'
import { type RatchetExposureInput, type RebaseInput, ratchetExposure, rebase } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const year: RebaseInput = { total: 100, spending: 90, spendingWeight: '30%' }

describe('the next base', () => {
  it('lies between total and spending', () => {
    // 0.3 × 90 + 0.7 × 100
    expect(rebase(year)).toMatchObject({ blended: '97.00', givenBack: '0.00', nextBase: '97.00', takenBack: '3.00' })
    expect(rebase({ ...year, spending: 120 })).toMatchObject({ nextBase: '106.00', takenBack: '0.00' })
  })

  it('gives back a part of what it would lose, and nothing of an overrun', () => {
    // 40 % of 0.3 × 10
    expect(rebase({ ...year, savingsGivenBack: '40%' })).toMatchObject({ givenBack: '1.20', nextBase: '98.20' })
    expect(rebase({ ...year, savingsGivenBack: 1 }).nextBase).toBe('100.00')
    expect(rebase({ ...year, spending: 120, savingsGivenBack: 1 }).nextBase).toBe('106.00')
  })

  it('stays between its floor and its ceiling', () => {
    expect(rebase({ ...year, floor: '98.5%' }).nextBase).toBe('98.50')
    expect(rebase({ ...year, spending: 120, ceiling: '102%' }).nextBase).toBe('102.00')
    expect(rebase({ ...year, floor: 1, ceiling: 1 }).nextBase).toBe('100.00')
    expect(rebase({ ...year, floor: 0, ceiling: 2 }).nextBase).toBe('97.00')
    const { steps } = rebase({ ...year, floor: '98.5%' })
    expect(steps.find(({ id }) => id === 'nextBase')?.because?.zh).toContain('下限')
  })

  it('is refused where the rule is none', () => {
    const refuses = (more: object, ...rest: [Parameters<typeof expectRefusal>[1], string]) =>
      expectRefusal(() => rebase({ ...year, ...more } as RebaseInput), rest[0], [rest[1]])
    refuses({ spendingWeight: '101%' }, 'out_of_range', 'spendingWeight')
    refuses({ spendingWeight: undefined }, 'missing', 'spendingWeight')
    refuses({ savingsGivenBack: -1 }, 'out_of_range', 'savingsGivenBack')
    refuses({ floor: 1.1, ceiling: 1 }, 'out_of_range', 'ceiling')
    refuses({ floor: -1 }, 'out_of_range', 'floor')
    refuses({ total: '1.005' }, 'not_whole_fen', 'total')
    refuses({ spending: -1 }, 'negative_amount', 'spending')
    refuses({ lambda: 1 }, 'unknown_key', 'lambda')
  })
})

describe('what is taken back of a yuan', () => {
  const exposure = (more: Partial<RatchetExposureInput>) =>
    ratchetExposure({ spendingWeight: '50%', growths: [0, 0, 0], ...more })

  it('is nothing, a half and a half of the rest, or all in the first year', () => {
    expect(exposure({ spendingWeight: 0 }).years.map((later) => later.takenBack)).toEqual(['0', '0', '0'])
    expect(exposure({}).years.map((later) => later.takenBack)).toEqual(['0.5', '0.25', '0.125'])
    expect(exposure({ spendingWeight: 1 }).years.map((later) => later.takenBack)).toEqual(['1', '0', '0'])
  })

  it('grows with the budget: a full ratchet takes more than was saved', () => {
    expect(exposure({ spendingWeight: 1, growths: ['5%', '5%'] })).toMatchObject({
      takenBack: '1.05',
      keptInAll: '-0.05',
    })
  })

  it('is worth less the later it is', () => {
    // 0.5 ÷ 1.25 + 0.25 ÷ 1.5625 + 0.125 ÷ 1.953125
    expect(exposure({ discount: '25%' }).takenBack).toBe('0.624')
  })

  it('giving savings back is a lower weight', () => {
    expect(exposure({ spendingWeight: 1, savingsGivenBack: '50%' }).takenBack).toBe('0.875')
    expect(exposure({}).takenBack).toBe('0.875')
  })

  it('is set against what is kept today', () => {
    expect(exposure({ keepsToday: '80%' }).keptInAll).toBe('0.1')
  })

  it('needs a horizon', () => {
    expectRefusal(() => exposure({ growths: [] }), 'empty_list', ['growths'])
    expectRefusal(() => exposure({ growths: [0, '-100%'] }), 'growth_not_above_minus_one', ['growths', 1])
    expectRefusal(() => exposure({ discount: '-100%' }), 'growth_not_above_minus_one', ['discount'])
    expectRefusal(() => exposure({ keepsToday: 2 }), 'out_of_range', ['keepsToday'])
  })
})
