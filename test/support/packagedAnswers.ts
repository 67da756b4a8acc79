import * as fc from 'fast-check'
import type { LocalValues } from 'yigongti'
import type { packagedPayment } from 'yigongti/rules'
import { bands, rate, scoreLink } from './arbitraries.ts'

/** Answers to the questions of a packaged payment, those that may be left out sometimes left out. */
export type PackagedAnswers = LocalValues<typeof packagedPayment>

const uses = fc
  .constantFrom(['100%'], ['50%', '50%'], ['33.3%', '33.3%', '33.4%'])
  .map((shares) =>
    shares.map((share, index) => ({ id: `use${index}`, label: { zh: `用途${index}`, en: `Use ${index}` }, share })),
  )

const points = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 100 }), rate(-2000, 2000)), {
    minLength: 1,
    maxLength: 4,
    selector: ([from]) => from,
  })
  .map((steps) => steps.map(([from, moved]) => ({ from, points: moved })))

const any = {
  bases: fc
    .subarray(['setBaseline', 'setTotal', 'finalAccounts', 'fundIncome', 'lastYearPayments'] as const)
    .map((others) => ['priorPayments', 'previousTotal', ...others] as const),
  baseYears: fc.constant(3),
  baseWeights: fc.constantFrom(['0.1', '0.3', '0.6'], ['1', '0', '0']),
  incomeReserveRate: rate(0, 2000),
  incomeShare: rate(5000, 10_000),
  capReformYears: fc.boolean(),
  capLaunchYear: fc.boolean(),
  advancesPerYear: fc.constantFrom(4, 12),
  depositRate: rate(0, 2000),
  depositReturn: scoreLink(),
  forfeitedDeposit: fc.constantFrom('pool' as const, 'carryForward' as const),
  riskFundRate: rate(0, 2000),
  unusedRiskFund: fc.constantFrom('pool' as const, 'carryForward' as const, 'alliance' as const),
  surplusMeasured: fc.constantFrom('beforeForfeit' as const, 'afterForfeit' as const),
  surplusShare: bands(),
  surplusCap: rate(0, 2000),
  surplusFactor: scoreLink(),
  retainedSurplus: fc.constantFrom('serviceIncome' as const, 'carryForward' as const),
  surplusUse: uses,
  overrunEvidence: fc.constantFrom('required' as const, 'none' as const),
  poolShareOfOverrun: bands(),
  overrunBearer: fc.constantFrom('alliance' as const, 'pool' as const),
  scoreMaximum: fc.constantFrom(100, '120'),
  scorePoints: points,
}

/** The launch years that are drawn need their number of years; the others are the template's own required ones. */
const needed = ['bases', 'baseYears', 'capReformYears', 'surplusShare', 'overrunBearer'] as const

/** Where the pool bears an overrun, it shares none by bands. */
export const packagedAnswers: fc.Arbitrary<PackagedAnswers> = fc
  .record(any, { requiredKeys: [...needed] })
  .map(({ poolShareOfOverrun, ...rest }) =>
    rest.overrunBearer === 'pool' || poolShareOfOverrun === undefined ? rest : { ...rest, poolShareOfOverrun },
  )
