import { expect, it } from 'vitest'
import { settleContract } from 'yigongti'
import { nextGenerationContract } from 'yigongti/rules'

// Next Generation ACO: the cap is laid on the gross, then comes the share, then 98 % on gains only.
const settle = (actual: number) =>
  settleContract({ ...nextGenerationContract({ cap: '5%', share: '80%' }), target: 100_000_000, actual })

it('a gross gain of 12 % comes to 3,920,000', () => {
  const { byStep, bearerShare } = settle(88_000_000)
  // 12,000,000 → 5,000,000 → 80 % of it → 98 % of that
  expect(byStep.map(({ value }) => value)).toEqual(['5000000.00', '4000000.00', '3920000.00'])
  expect(bearerShare).toBe('3920000.00')
})

it('a loss has no sequestration', () => {
  expect(settle(112_000_000).bearerShare).toBe('-4000000.00')
  expect(settle(103_000_000).bearerShare).toBe('-2400000.00')
})

it('a cap after the share would pay another amount', () => {
  const [cap, share, sequestration] = nextGenerationContract({ cap: '5%', share: '80%' }).steps
  const steps = [share, cap, sequestration].flatMap((step) => step ?? [])
  // 12,000,000 × 80 % = 9,600,000, held to 5,000,000, 98 % of that
  expect(settleContract({ steps, target: 100_000_000, actual: 88_000_000 }).bearerShare).toBe('4900000.00')
})
