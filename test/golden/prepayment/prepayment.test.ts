import { expect, it } from 'vitest'
import { turnoverMoney, withLocal } from 'yigongti'
import { prepayment2024 } from 'yigongti/rules'

// About one month of payments, by the mean of 1–3 years: (35.5m + 36m + 36.5m) ÷ 36 = 3,000,000.00.
// Employees' reserve ≥ 12 months, residents' ≥ 6; none after a deficit or with one forecast.
it.each([
  ['employees', '12', 0, 0, [], '3000000.00'],
  ['employees', '11.99', 0, 0, ['reserveTooSmall'], '0.00'],
  ['residents', '6', 0, 0, [], '3000000.00'],
  ['residents', '5.99', 0, 0, ['reserveTooSmall'], '0.00'],
  ['residents', '8', '-0.01', 0, ['deficit'], '0.00'],
  ['residents', '8', 0, '-0.01', ['deficitForecast'], '0.00'],
  ['residents', '1', -1, -1, ['reserveTooSmall', 'deficit', 'deficitForecast'], '0.00'],
] as const)('%s with %s months, results %s and %s: %j', (scheme, reserveMonths, last, forecast, reasons, payable) => {
  const found = turnoverMoney(prepayment2024, {
    year: 2025,
    scheme,
    reserveMonths,
    lastResult: last,
    forecastResult: forecast,
    priorYears: [35_500_000, 36_000_000, 36_500_000],
  })
  expect(found.refusals.map(({ reason }) => reason)).toEqual(reasons)
  expect(found).toMatchObject({ eligible: reasons.length === 0, size: '3000000.00', payable, payBy: null })
})

// Dandong: paid by the end of March, taken back by the end of December.
it('names the days of a locality', () => {
  const rules = withLocal(prepayment2024, { payByMonth: 3, returnByMonth: 12 })
  const fund = { reserveMonths: 9, lastResult: 1, forecastResult: 1 }
  const found = turnoverMoney(rules, { year: 2025, scheme: 'residents', ...fund, priorYears: ['0.10'] })
  expect([found.payBy, found.returnBy]).toEqual(['2025-03-31', '2025-12-31'])
  // 0.10 ÷ 12 = 0.00833… → 0.01
  expect(found.payable).toBe('0.01')
})
