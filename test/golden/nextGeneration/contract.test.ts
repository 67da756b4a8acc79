import { expect, it } from 'vitest'
import { type ContractStep, settleContract } from 'yigongti'

// Next Generation ACO: the gross is capped first, then shared; 98 % of savings only are paid.
const cap = { kind: 'cap', rate: '5%' } as const
const share = { kind: 'share', gain: '80%', loss: '80%' } as const
const sequestration = { kind: 'multiply', side: 'gain', factor: '0.98' } as const

function settle(actual: number, steps: readonly ContractStep[]) {
  return settleContract({ target: 100_000_000, actual, steps })
}

it('caps the gross before the share', () => {
  // 12 % of 100m, held to 5m; × 80 % = 4m; × 98 %
  const settled = settle(88_000_000, [cap, share, sequestration])
  expect(settled.byStep.map(({ value }) => value)).toEqual(['5000000.00', '4000000.00', '3920000.00'])
  expect(settled.bearerShare).toBe('3920000.00')
})

it('would pay more if the same steps capped last', () => {
  // 12m × 80 % × 98 % = 9.408m, held to 5m
  expect(settle(88_000_000, [share, sequestration, cap]).bearerShare).toBe('5000000.00')
})

it('sequesters no loss', () => {
  expect(settle(112_000_000, [cap, share, sequestration]).bearerShare).toBe('-4000000.00')
})
