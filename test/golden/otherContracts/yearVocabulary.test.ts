import { describe, expect, it } from 'vitest'
import { settleYear } from 'yigongti'
import { rulesWith } from '../../support/yearRules.ts'

// Contracts of localities as their reports give them (grade 2), each mapped onto the vocabulary of a year by hand.

const settled = (rules: ReturnType<typeof rulesWith>, setTotal: number, spent: number, more: object = {}) =>
  settleYear(rules, { year: 2014, setTotal, spending: { members: spent, elsewhere: 0 }, ...more })

// Sanming 2016: an overrun is all the hospital's; of a surplus of 1,000,000.01 half is 500,000.005: the odd fen goes to
// the first of equal remainders.
describe('Sanming 2016', () => {
  const label = (text: string) => ({ zh: text, en: text })
  const rules = rulesWith({
    surplusUse: [
      { id: 'nursing', label: label('护理与诊查'), share: '50%' },
      { id: 'surgery', label: label('手术与治疗'), share: '50%' },
    ],
  })

  it('hands the surplus out by halves', () => {
    const year = settleYear(rules, {
      year: 2016,
      setTotal: 10_000_000,
      spending: { members: '8999999.99', elsewhere: 0 },
    })
    expect(year.surplusUses?.map(({ amount }) => amount)).toEqual(['500000.01', '500000.00'])
    expect(settled(rules, 10_000_000, 11_000_000).borneByAlliance).toBe('1000000.00')
  })
})
