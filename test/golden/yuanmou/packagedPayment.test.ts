import { describe, expect, it } from 'vitest'
import { memberSplit, settleYear, withLocal } from 'yigongti'
import { yuanmou2024 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const [split] = yuanmou2024.parameters.levelSplit.values
const levels = split.value.map(({ id, share }) => ({ id, weight: share }))
const sharesOf = (amount: string) => memberSplit({ amount, levels }).levels.map(({ share }) => share)

const year = (members: string) => ({ year: 2024, setTotal: 12_000_000, spending: { members, elsewhere: 0 } })
/** 超支自付, as the county's page has it. */
const alone = withLocal(yuanmou2024, { poolShareOfOverrun: [{ upTo: null, share: 0 }] })
/** 合理超支分担, as the prefecture's page has it; the share is made up. */
const shared = withLocal(yuanmou2024, { poolShareOfOverrun: [{ upTo: null, share: '50%' }] })

// 1,000,000.01 by 6:3:1 → 600,000.006, 300,000.003, 100,000.001: the fen left over goes to .6 of the first.
// 7.77 → 4.662, 2.331, .777: the fen left over goes to .7 of the third.
describe('what a year leaves, by 6:3:1', () => {
  it.each([
    ['10999999.99', '1000000.01', ['600000.01', '300000.00', '100000.00']],
    ['11999992.23', '7.77', ['4.66', '2.33', '0.78']],
  ])('spent %s: a surplus of %s', (members, surplus, shares) => {
    const { surplusRetained, advances } = settleYear(alone, year(members))
    expect(surplusRetained).toBe(surplus)
    expect(sharesOf(surplusRetained)).toEqual(shares)
    expect(advances).toEqual(Array.from({ length: 12 }, () => '1000000.00'))
  })

  it.each([
    ['13000000.01', '1000000.01', ['-600000.01', '-300000.00', '-100000.00']],
    ['12000007.77', '7.77', ['-4.66', '-2.33', '-0.78']],
  ])('spent %s: an overrun of %s', (members, overrun, shares) => {
    const { borneByAlliance } = settleYear(alone, year(members))
    expect(borneByAlliance).toBe(overrun)
    expect(sharesOf(`-${borneByAlliance}`)).toEqual(shares)
  })
})

it('has two readings of an overrun, and wants to know which', () => {
  // 1,000,000.00 evidenced: 50 % are the pool's
  const over = { ...year('13000000'), reasonableOverrun: 1_000_000 }
  expect(settleYear(shared, over).borneByAlliance).toBe('500000.00')
  expect(settleYear(alone, over).borneByAlliance).toBe('1000000.00')
  expectRefusal(() => settleYear(yuanmou2024, over), 'missing_local_parameter', ['poolShareOfOverrun'])
})
