import { withLocal, type YearInput } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'

// Two made-up years of one alliance under Guangdong's rules; the figures are exact and worked out by hand in the tests.

/** 100 % of it from 90 points, 90 % from 80, 60 % from 60, nothing below. */
export const goldenLink = [
  { from: 90, factor: 1 },
  { from: 80, factor: 0.9 },
  { from: 60, factor: 0.6 },
  { from: 0, factor: 0 },
] as const

export const goldenLocal = {
  depositRate: '5%',
  riskFundRate: '3%',
  depositReturn: goldenLink,
  surplusFactor: goldenLink,
  surplusCap: '10%',
  poolShareOfOverrun: [
    { upTo: '5%', share: 0.7 },
    { upTo: '10%', share: 0.5 },
    { upTo: null, share: 0 },
  ],
  unusedRiskFund: 'pool',
  forfeitedDeposit: 'pool',
} as const

export const goldenRules = withLocal(guangdong2025, goldenLocal)

/** The national resident scheme's spending in 2023 and 2024, in 亿元: growth 203.84 ÷ 10457.65 = 1.949195… %. */
export const goldenPoolingArea = { previousSpending: '10457.65', currentSpending: '10661.49' } as const

export const launchYear = {
  year: 2026,
  priorPayments: [298_400_000, 312_650_000, 331_950_000],
  requestedGrowth: '3.5%',
  poolingArea: goldenPoolingArea,
  expectedElsewhere: 80_000_000,
  spending: { members: 218_000_000, elsewhere: 82_500_000 },
  score: 86,
} as const satisfies YearInput

export const reformYear = {
  year: 2027,
  previousTotal: '325335000.00',
  requestedGrowth: '3%',
  poolingArea: goldenPoolingArea,
  expectedElsewhere: 80_000_000,
  spending: { members: 252_000_000, elsewhere: '98750000.55' },
  reasonableOverrun: 27_000_000,
  score: 86,
} as const satisfies YearInput
