import { expect, it } from 'vitest'
import { amend, explain, nextYear, outlook, settleYear, toClearingTable } from 'yigongti'
import { ncmsRiskFund2004 } from 'yigongti/rules'
import { goldenRules } from '../../support/goldenYears.ts'

// A total of 10,000,000 a year, of which 3 % = 300,000 is the alliance's own risk-adjustment fund: 9,700,000 to spend.
// The pool bears all of a reasonable overrun beyond that fund.
const rules = amend(goldenRules, { poolShareOfOverrun: [{ upTo: null, share: 1 }] })
const yearOf = (members: number) => ({
  setTotal: 10_000_000,
  spending: { members, elsewhere: 0 },
  reasonableOverrun: 'all' as const,
  score: 100,
})
const [calm, bad] = [yearOf(9_000_000), yearOf(10_700_000)]
const fund = { accumulatedRiskFund: 0, accrual: { ...ncmsRiskFund2004, raised: 20_000_000 } }
const run = (years: readonly (typeof calm)[]) =>
  outlook(rules, { firstYear: 2026, years, ratchet: { spendingWeight: 0 }, ...fund })

// 财社〔2004〕96号: 20m raised a year, 3 % = 600,000, until 10 % = 2,000,000.
it('fills the fund in four years, then stops', () => {
  const path = run([calm, calm, calm, calm, calm])
  expect(path.years.map(({ accrual }) => accrual?.accrued)).toEqual([
    '600000.00',
    '600000.00',
    '600000.00',
    '200000.00',
    '0.00',
  ])
  expect([path.riskFundDrawn, path.riskFundAccrued, path.accumulatedRiskFundLeft]).toEqual([
    '0.00',
    '2000000.00',
    '2000000.00',
  ])
})

// Year 3: overrun 10,700,000 − 9,700,000 = 1,000,000; 300,000 from the alliance's fund, 700,000 from the pool, all of it
// drawn: 1,200,000 − 700,000 = 500,000. Then 600,000 → 1,100,000, 600,000 → 1,700,000, and 300,000 fill it.
it('fills it again after a draw', () => {
  const path = run([calm, calm, bad, calm, calm])
  expect(path.years.map(({ settlement }) => settlement.riskFundDrawn)).toEqual([
    '0.00',
    '0.00',
    '700000.00',
    '0.00',
    '0.00',
  ])
  expect(path.years.map(({ accrual }) => accrual?.balance)).toEqual([
    '600000.00',
    '1200000.00',
    '1100000.00',
    '1700000.00',
    '2000000.00',
  ])
  expect([path.riskFundDrawn, path.riskFundAccrued, path.accumulatedRiskFundLeft]).toEqual([
    '700000.00',
    '2700000.00',
    '2000000.00',
  ])
  expect(explain(path, ['years', 2, 'settlement', 'riskFundDrawn']).steps.at(-1)).toMatchObject({
    label: { zh: '动用统筹地区累计风险基金', en: "Drawn from the pooling area's accumulated risk fund" },
    value: '700000.00',
  })
})

// Year 2 with the same overrun finds 600,000 only: 600,000 drawn, the other 100,000 are the pooled fund's own.
it('gives no more than it has', () => {
  const second = run([calm, bad]).years[1]?.settlement
  expect([second?.poolTopUp, second?.riskFundDrawn, second?.accumulatedRiskFundLeft]).toEqual([
    '700000.00',
    '600000.00',
    '0.00',
  ])
  expect(second?.transfers.find(({ reason }) => reason === 'riskFundDrawn')).toMatchObject({
    from: 'accumulatedRiskFund',
    to: 'pool',
    amount: '600000.00',
  })
})

it('is the pooling area’s: what the alliance is due, and its own fund, stay what they are', () => {
  const plain = settleYear(rules, { ...bad, year: 2026 })
  const drawn = settleYear(rules, { ...bad, year: 2026, accumulatedRiskFund: 600_000 })
  const { riskFundDrawn, accumulatedRiskFundLeft, transfers: _, accounts: __, steps: ___, ...rest } = drawn
  expect(plain).toMatchObject(rest)
  expect(plain).not.toHaveProperty('riskFundDrawn')
  expect(nextYear(plain)).not.toHaveProperty('accumulatedRiskFund')
  expect([riskFundDrawn, accumulatedRiskFundLeft]).toEqual(['600000.00', '0.00'])
  expect(nextYear(drawn).accumulatedRiskFund?.value).toBe('0.00')
})

it('stands in the clearing table where it paid', () => {
  const notesOf = (accumulatedRiskFund: number, language: 'zh' | 'en') => {
    const result = settleYear(rules, { ...bad, year: 2026, accumulatedRiskFund })
    return toClearingTable([{ scheme: '居民医保', result }], { language }).notes
  }
  expect(notesOf(600_000, 'zh')).toContain('统筹基金分担超支中由统筹地区累计风险基金支付：居民医保 600,000.00 元。')
  expect(notesOf(600_000, 'en').some((note) => note.includes('accumulated risk fund: 居民医保 600,000.00'))).toBe(true)
  expect(notesOf(0, 'en').some((note) => note.includes('accumulated risk fund'))).toBe(false)
})
