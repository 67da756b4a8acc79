import { withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'

/** Guangdong's rules with what the locality decides. */
export function rulesOf({ percent }: Parameters) {
  return withLocal(guangdong2025, {
    depositRate: `${percent.deposit}%`,
    riskFundRate: `${percent.riskFund}%`,
    depositReturn: [{ from: 0, factor: 1 }],
    surplusFactor: [{ from: 0, factor: `${percent.surplusFactor}%` }],
    surplusCap: `${percent.surplusCap}%`,
    poolShareOfOverrun: percent.poolShareOfOverrun.map(({ upTo, share }) => ({
      upTo: upTo === null ? null : `${upTo}%`,
      share: `${share}%`,
    })),
  })
}

/** The year, without what will be spent in it; all of an overrun is taken as reasonable. */
export function yearOf({ year, total, score }: Parameters) {
  return {
    year,
    previousTotal: total,
    requestedGrowth: 0,
    poolingArea: { previousSpending: 1, currentSpending: 1 },
    reasonableOverrun: 'all',
    score,
  } as const
}
