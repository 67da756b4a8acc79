import { describe, expect, it } from 'vitest'
import { poolHighCosts, round, transferRisk } from 'yigongti'
import { sumFen } from '../../support/results.ts'

// The transfer formula of the United States' individual market, as quoted: the denominators are means of products.
describe('three plans with shares .40, .45 and .15 at an average premium of 375', () => {
  const plans = [
    {
      id: 'bronze',
      members: '0.40',
      riskScore: '1.1',
      inducedDemand: 1,
      geographicCost: 1,
      actuarialValue: '0.6',
      ageRating: '1.45',
    },
    {
      id: 'silver',
      members: '0.45',
      riskScore: '1.6',
      inducedDemand: '1.03',
      geographicCost: '1.05',
      actuarialValue: '0.7',
      ageRating: '1.60',
    },
    {
      id: 'gold',
      members: '0.15',
      riskScore: '2.4',
      inducedDemand: '1.08',
      geographicCost: '0.95',
      actuarialValue: '0.8',
      ageRating: '1.75',
    },
  ]

  it('transfer −34.552923739083, −1.139740603903 and +95.560351782598 a member', () => {
    const found = transferRisk({ averagePremium: 375, plans }).plans
    expect(found.map(({ perMember }) => round(perMember, { mode: 'halfUp', places: 12 }))).toEqual([
      '-34.552923739083',
      '-1.139740603903',
      '95.560351782598',
    ])
  })

  it('sum to exactly zero over the members', () => {
    // −13.8211694956332 − 0.51288327175635 + 14.3340527673897
    const members = plans.map((plan) => ({ ...plan, members: String(Number(plan.members) * 100_000) }))
    const { plans: found, steps } = transferRisk({ averagePremium: 375, plans: members })
    expect(sumFen(found.map(({ transfer }) => transfer))).toBe(0n)
    expect(found.map(({ transfer }) => transfer)).toEqual(['-1382116.95', '-51288.33', '1433405.28'])
    expect(steps.find(({ id }) => id === 'equalisationReceived')?.value).toBe('1433405.28')
  })
})

// § 268 SGB V: the pool pays 80 % of what a person costs above 100,000; pooled money leaves the base of the allocations.
describe('the pool of high costs', () => {
  it('pays 180,000 of 325,000', () => {
    const { alliances, pooled, base } = poolHighCosts({
      attachment: 100_000,
      share: '80%',
      alliances: [{ id: 'a', costs: [325_000] }],
      funds: 1_000_000,
    })
    expect(alliances).toEqual([{ id: 'a', cost: '325000.00', personsAbove: 1, pooled: '180000.00', kept: '145000.00' }])
    expect([pooled, base]).toEqual(['180000.00', '820000.00'])
  })
})
