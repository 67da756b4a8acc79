import { expect, it } from 'vitest'
import { accrueRiskFund } from 'yigongti'
import { ncmsRiskFund2004 } from 'yigongti/rules'

// 财社〔2004〕96号: 20m raised a year, 3 % = 600,000 a year, until 10 % = 2,000,000:
// 600,000 + 600,000 + 600,000 = 1,800,000, then 2,000,000 − 1,800,000 = 200,000, then nothing.
it('fills the fund in four years, then stops', () => {
  const accrued: string[] = []
  let balance = '0.00'
  for (let year = 0; year < 5; year++) {
    const found = accrueRiskFund({ ...ncmsRiskFund2004, raised: 20_000_000, balance })
    accrued.push(found.accrued)
    balance = found.balance
  }
  expect(accrued).toEqual(['600000.00', '600000.00', '600000.00', '200000.00', '0.00'])
  expect(balance).toBe('2000000.00')
})

// 700,000 was drawn: 1,300,000 are left, 600,000 and then 100,000 fill it again.
it('fills a fund again that was drawn on', () => {
  const first = accrueRiskFund({ ...ncmsRiskFund2004, raised: 20_000_000, balance: 1_300_000 })
  const second = accrueRiskFund({ ...ncmsRiskFund2004, raised: 20_000_000, balance: first.balance })
  expect([first.accrued, second.accrued, second.balance]).toEqual(['600000.00', '100000.00', '2000000.00'])
})

// About 50 % of a surplus in place of the 3 %: 900,000.01 × 50 % = 450,000.005 → 450,000.01.
it('takes half of a surplus where one is given', () => {
  const found = accrueRiskFund({ ...ncmsRiskFund2004, raised: 20_000_000, balance: 0, surplus: '900000.01' })
  expect(found.wanted).toBe('450000.01')
  expect(found.accrued).toBe('450000.01')
})
