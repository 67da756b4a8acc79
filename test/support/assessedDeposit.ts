import { type ScoreLinkInput, withLocal } from 'yigongti'
import { fujian2001, guangdong2025, xian1999 } from 'yigongti/rules'

/** A year of a total of 10,000,000 with 5 % held, returned by a link: what the years of the deposit tests are settled under. */
export function rulesOfDeposit(
  depositReturn: ScoreLinkInput,
  surplusFactor: ScoreLinkInput = [{ from: 0, factor: 0 }],
) {
  return withLocal(guangdong2025, {
    depositRate: '5%',
    riskFundRate: 0,
    depositReturn,
    surplusFactor,
    poolShareOfOverrun: [{ upTo: null, share: 0 }],
  })
}

/** All of the total was spent but for the deposit: 500,000 are held. */
export const yearOfDeposit = {
  year: 2026,
  setTotal: 10_000_000,
  spending: { members: 9_500_000, elsewhere: 0 },
} as const

/** 福建省级医保中心 2001: a line from 60 to 80, with a jump at 60. */
export const fujianLine: ScoreLinkInput = fujian2001.parameters.depositReturn.values[0].value

/** 西安市 1999: all from 75 on, nothing up to 59, and the authority decides between. */
export const xianSteps: ScoreLinkInput = xian1999.parameters.depositReturn.values[0].value
