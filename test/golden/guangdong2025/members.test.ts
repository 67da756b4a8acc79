import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'

// Guangdong 2025, 二(二): the lead hospital's one account passes the money on to the members.
const spendingOf = (...amounts: number[]) => amounts.map((amount, index) => ({ id: `m${index + 1}`, amount }))
const unknown = { spending: null, disallowed: null, recognised: null }
const allRecognised = (spending: string) => ({ spending, disallowed: '0.00', recognised: spending })
const weightsOf = (...weights: number[]) => weights.map((weight, index) => ({ id: `m${index + 1}`, weight }))

describe('members whose spending is given in one sum', () => {
  it('divide the entitlement by weight, odd fen to the larger remainders', () => {
    const year = settleYear(goldenRules, { ...launchYear, members: weightsOf(1, 1, 1) })
    // 229,940,780 ÷ 3 = 76,646,926.666…: two fen are left over
    expect(year.members).toEqual([
      { id: 'm1', weight: '1', ...unknown, share: '76646926.67' },
      { id: 'm2', weight: '1', ...unknown, share: '76646926.67' },
      { id: 'm3', weight: '1', ...unknown, share: '76646926.66' },
    ])
  })

  it('take what is left over where their remainder is larger, not where they stand first', () => {
    const year = settleYear(goldenRules, { ...launchYear, members: weightsOf(1, 5) })
    // ÷ 6 = 38,323,463.333… and 191,617,316.666…
    expect(year.members.map(({ share }) => share)).toEqual(['38323463.33', '191617316.67'])
  })
})

describe('members whose spending is known', () => {
  it('keep their own and divide the gain', () => {
    const year = settleYear(goldenRules, {
      ...launchYear,
      spending: { members: spendingOf(150_000_000, 68_000_000), elsewhere: 82_500_000 },
      members: weightsOf(3, 2),
    })
    // 229,940,780 − 218,000,000 = 11,940,780: 7,164,468 and 4,776,312
    expect(year.members).toEqual([
      { id: 'm1', weight: '3', ...allRecognised('150000000.00'), share: '157164468.00' },
      { id: 'm2', weight: '2', ...allRecognised('68000000.00'), share: '72776312.00' },
    ])
    expect(year.accounts.find(({ account }) => account === 'lead')?.balance).toBe('0.00')
  })

  it('keep their own and divide the loss', () => {
    const year = settleYear(goldenRules, {
      ...reformYear,
      spending: { members: spendingOf(152_000_000, 100_000_000), elsewhere: '98750000.55' },
      members: weightsOf(2, 1),
    })
    // 243,109,649.15 − 252,000,000 = −8,890,350.85: −5,926,900.566… and −2,963,450.283…
    expect(year.members.map(({ share }) => share)).toEqual(['146073099.43', '97036549.72'])
    expect(year.transfers.filter(({ from }) => from === 'lead').map(({ to, reason }) => [to, reason])).toEqual([
      ['member:m1', 'memberShare'],
      ['member:m2', 'memberShare'],
    ])
  })

  it('pay back where they owe more than they spent', () => {
    const year = settleYear(goldenRules, {
      ...reformYear,
      spending: { members: spendingOf(251_000_000, 1_000_000), elsewhere: '98750000.55' },
      members: weightsOf(1, 1),
    })
    // 1,000,000 − 8,890,350.85 ÷ 2 = 1,000,000 − 4,445,175.42 (the odd fen is m1's)
    expect(year.members.map(({ share }) => share)).toEqual(['246554824.57', '-3445175.42'])
    expect(year.transfers.at(-1)).toMatchObject({
      from: 'member:m2',
      to: 'lead',
      amount: '3445175.42',
      reason: 'memberRecovery',
    })
  })

  it('each lose what was disallowed of their own, and divide what it leaves', () => {
    const [m1 = { id: '', amount: 0 }, m2 = m1] = spendingOf(118_000_000, 100_000_000)
    const year = settleYear(goldenRules, {
      ...launchYear,
      spending: { members: [{ ...m1, disallowed: 500_000 }, m2], elsewhere: 82_500_000 },
      members: weightsOf(1, 1),
    })
    // spending 300,000,000, surplus 15,574,950, retained 14,017,455
    expect([year.spent, year.surplusRetained]).toEqual(['300000000.00', '14017455.00'])
    // 217,500,000 + 14,017,455 − 1,626,675 = 229,890,780: 12,390,780 above what is recognised, so 6,195,390 each
    expect(year.members.map(({ disallowed, recognised, share }) => [disallowed, recognised, share])).toEqual([
      ['500000.00', '117500000.00', '123695390.00'],
      ['0.00', '100000000.00', '106195390.00'],
    ])
  })

  it('need not weigh anything', () => {
    const year = settleYear(goldenRules, { ...launchYear, members: weightsOf(0, 4) })
    expect(year.members.map(({ share }) => share)).toEqual(['0.00', '229940780.00'])
    expect(year.transfers.filter(({ to }) => to.startsWith('member:'))).toHaveLength(1)
  })
})
