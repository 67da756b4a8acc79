import { describe, expect, it } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { guangyuan } from 'yigongti/rules'

const { employees, residents } = guangyuan

const spending = (members: number) => ({ year: 2026, setTotal: 50_000_000, spending: { members, elsewhere: 0 } })

describe('Guangyuan, budget 50,000,000', () => {
  // 2m × 30 %; 2m × 20 %; the rest is the pool's.
  it('rewards a surplus of 2m by the scheme', () => {
    const of = ({ surplusRetained, surplusToPool }: ReturnType<typeof settleYear>) => [surplusRetained, surplusToPool]
    expect(of(settleYear(employees, spending(48_000_000)))).toEqual(['600000.00', '1400000.00'])
    expect(of(settleYear(residents, spending(48_000_000)))).toEqual(['400000.00', '1600000.00'])
  })

  // 4m × 50 %; of 15m the first 20 % of 50m, 10m, × 50 %.
  it.each([
    [4_000_000, '2000000.00'],
    [15_000_000, '5000000.00'],
  ])('an overrun of %i: at most %s', (overrun, topUp) => {
    expect(settleYear(employees, spending(50_000_000 + overrun)).poolTopUp).toBe(topUp)
    expect(settleYear(residents, spending(50_000_000 + overrun)).poolTopUp).toBe(topUp)
  })

  // 4m × 40 %; nothing of what is not evidenced.
  it('lets the locality bear less', () => {
    const bands = [
      { upTo: '20%', share: '40%' },
      { upTo: null, share: 0 },
    ]
    const less = withLocal(employees, { poolShareOfOverrun: bands })
    expect(settleYear(less, spending(54_000_000)).poolTopUp).toBe('1600000.00')
    const strict = withLocal(employees, { overrunEvidence: 'required' })
    expect(settleYear(strict, spending(54_000_000)).poolTopUp).toBe('0.00')
  })
})
