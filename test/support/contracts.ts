import * as fc from 'fast-check'
import type { RuleSet } from 'yigongti'
import { bands, rate, scoreLink } from './arbitraries.ts'
import { rulesWith, type YearParameter } from './yearRules.ts'

/** What a locality says of a year, in any part of the vocabulary; what is left out its rules do not know. */
export type Vocabulary = { readonly [Id in YearParameter]?: unknown }

/** Contracts over all the vocabulary: every parameter is there or not. */
export const contracts: fc.Arbitrary<Vocabulary> = fc
  .record(
    {
      depositRate: rate(0, 2000),
      riskFundRate: rate(0, 2000),
      depositReturn: scoreLink(),
      surplusFactor: scoreLink(),
      surplusCap: rate(0, 2000),
      surplusShare: bands(),
      surplusUse: uses(),
      poolShareOfOverrun: bands(),
      overrunEvidence: fc.constantFrom('required', 'none'),
      overrunBearer: fc.constantFrom('alliance', 'pool'),
      scorePoints: points(),
      scoreMaximum: fc.constant('100'),
      unusedRiskFund: fc.constantFrom('pool', 'carryForward', 'alliance'),
      forfeitedDeposit: fc.constantFrom('pool', 'carryForward'),
      retainedSurplus: fc.constantFrom('serviceIncome', 'carryForward'),
      surplusMeasured: fc.constantFrom('beforeForfeit', 'afterForfeit'),
    },
    { requiredKeys: [] },
  )
  .map(({ poolShareOfOverrun, ...known }) =>
    known.overrunBearer === 'pool' || poolShareOfOverrun === undefined ? known : { ...known, poolShareOfOverrun },
  )

/** The rules of a contract, with what every year needs. */
export function rulesOfContract(known: Vocabulary): RuleSet {
  return rulesWith({ baseYears: 3, capReformYears: true, capLaunchYear: false, ...known })
}

/** Named parts in whole percent. */
function uses() {
  return fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).map((cuts) => {
    const ends = [...cuts.sort((a, b) => a - b), 100]
    return ends.map((end, index) => ({
      id: `u${index}`,
      label: { zh: `用途 ${index}`, en: `Use ${index}` },
      share: `${end - (ends[index - 1] ?? 0)}%`,
    }))
  })
}

function points() {
  const step = fc.record({ from: fc.integer({ min: 0, max: 100 }), points: fc.integer({ min: -40, max: 40 }) })
  return fc
    .uniqueArray(step, { minLength: 1, maxLength: 5, selector: ({ from }) => from })
    .map((steps) => steps.map(({ from, points: added }) => ({ from, points: `${added}%` })))
}
