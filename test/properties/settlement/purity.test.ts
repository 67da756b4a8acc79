import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { annualBudget, checkEligibility, settleYear, shareByBands, toText } from 'yigongti'
import { guangdong2025, sixUnifications } from 'yigongti/rules'
import { z } from 'zod'
import { choices, rulesOf, year } from '../../support/arbitraries.ts'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { frozen, vandalise } from '../../support/results.ts'

const runs = { numRuns: 100 }

describe('nothing but the arguments counts', () => {
  it('rules and years that went through JSON settle alike', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const rules = rulesOf(choice)
        const settled = settleYear(rules, input)
        expect(settleYear(JSON.parse(JSON.stringify(rules)), JSON.parse(JSON.stringify(input)))).toEqual(settled)
      }),
      runs,
    )
  })

  it('results survive JSON', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const settled = settleYear(rulesOf(choice), input)
        expect(JSON.parse(JSON.stringify(settled))).toStrictEqual(settled)
      }),
      runs,
    )
  })

  it('frozen input works, and input is left as it was', () => {
    fc.assert(
      fc.property(choices(), year, (choice, input) => {
        const before = JSON.stringify([choice, input])
        const settled = settleYear(rulesOf(choice), input)
        expect(JSON.stringify([choice, input])).toBe(before)
        expect(settleYear(rulesOf(frozen(choice)), frozen(input))).toEqual(settled)
      }),
      runs,
    )
  })

  it('a second reading of the same rules says the same', () => {
    fc.assert(
      fc.property(choices(), year, year, (choice, input, other) => {
        const rules = rulesOf(choice)
        const first = settleYear(rules, input)
        settleYear(rules, other)
        expect(settleYear(rules, input)).toEqual(first)
      }),
      runs,
    )
  })
})

describe('a host application', () => {
  afterEach(() => {
    Decimal.set({ defaults: true })
    z.config({ localeError: z.locales.en().localeError })
    vi.resetModules()
  })

  it('cannot change a result by its own decimal.js or zod', async () => {
    const before = [settleYear(goldenRules, launchYear), settleYear(goldenRules, reformYear)]
    const text = toText(before[1]?.steps ?? [], 'zh')
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, toExpNeg: -1, toExpPos: 1 })
    z.config(z.locales.zhCN())
    expect([settleYear(goldenRules, launchYear), settleYear(goldenRules, reformYear)]).toEqual(before)

    // Nor where it was there first: the library is loaded anew, after the host.
    vi.resetModules()
    const later = await import('yigongti')
    expect(later.settleYear).not.toBe(settleYear)
    const again = [later.settleYear(goldenRules, launchYear), later.settleYear(goldenRules, reformYear)]
    expect(again).toEqual(before)
    expect(later.toText(again[1]?.steps ?? [], 'zh')).toBe(text)
    expect(later.fromDouble(1234.5678, 3)).toBe('1234.568')
    expect(
      later.linkScore(
        {
          linear: [
            { at: 0, factor: 0 },
            { at: 90, factor: 1 },
          ],
        },
        30,
      ),
    ).toBe(`0.${'3'.repeat(40)}`)
  })
})

describe('whoever writes into a result', () => {
  const budget = {
    priorPayments: [100, 200, 300],
    requestedGrowth: [{ id: 'all', weight: 1, growth: '3%' }],
    poolingArea: { previousSpending: 100, currentSpending: 101 },
    depositRate: '5%',
    riskFundRate: '3%',
  }
  const bands = [
    { upTo: '5%', share: 0.5 },
    { upTo: null, share: 0 },
  ]
  const eligible = { approvedByCounty: true, oneOrganisation: true, oneLegalRepresentative: true }
  const facts = { ...eligible, oneFinancialAccount: false, appliedByLeadHospital: true, approvedByCityBureau: true }

  const unified = { staff: true, finance: false, assets: true, business: true, drugList: true, drugSupply: true }

  it.each<[string, () => unknown]>([
    ['a launch year', () => settleYear(goldenRules, launchYear)],
    ['a reform year', () => settleYear(goldenRules, { ...reformYear, members: [{ id: 'a', weight: 1 }] })],
    ['a budget', () => annualBudget(budget)],
    ['a sharing', () => shareByBands({ amount: 8, base: 100, bands })],
    ['an examination', () => checkEligibility(guangdong2025, facts)],
    ['an examination by a list', () => checkEligibility(sixUnifications, unified)],
  ])('does not change a later one: %s', (_, calculate) => {
    const before = JSON.stringify(calculate())
    vandalise(calculate())
    expect(JSON.stringify(calculate())).toBe(before)
  })
})
