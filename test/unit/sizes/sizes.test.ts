import { describe, expect, it } from 'vitest'
import * as functions from 'yigongti'
import * as rules from 'yigongti/rules'
import { shapes } from '../../../src/schema/shapes.ts'
import { forgotten, sizes } from '../../support/sizes.ts'

const library = { ...functions, rules }
const most = 100_000

/** Each element of these has figures of its own, and steps that tell them: a million of them is for the bench. */
const fewer: Readonly<Record<string, number>> = {
  'sweep, points of the grid': 2_000,
  'sweepLazily, points of the grid': 2_000,
  'adviseConsequences, findings': 5_000,
  'aggregateStopLoss, layers': 5_000,
  'assessAdequacy, lines': 5_000,
  'bringHome, lines': 20_000,
  'buhlmannCredibility, groups': 5_000,
  'buhlmannCredibility, values': 5_000,
  'capRiskGrowth, classes': 5_000,
  'capitationTopDown, factors': 20_000,
  'changeBenefits, lines': 20_000,
  'changeEnrolment, lines': 20_000,
  'changePrices, lines': 5_000,
  'chargeDeductibles, stays': 5_000,
  'chargeDeductibles, stays of one person': 5_000,
  'chargeElsewhere, lines': 20_000,
  'checkContinuous, bands of a step': 2_000,
  'checkFourthQuarter, measures': 5_000,
  'checkMonotone, bands of a step': 2_000,
  'chooseThreshold, thresholds': 5_000,
  'claimDelays, claims': 20_000,
  'clearPool, institutions': 5_000,
  'compoundClaims, severity.table': 20_000,
  'consumptionIndex, groups, meanOfRatios': 20_000,
  'consumptionIndex, groups, ratioOfSums': 20_000,
  'defineRules, eligibility': 20_000,
  'defineScope, lines': 20_000,
  'deviationJumps, classes': 5_000,
  'diseaseWeights, cases': 20_000,
  'diseaseWeights, groups': 5_000,
  'experienceBaselines, alliances': 5_000,
  'findCliffs, bands of a step': 2_000,
  'fitRegionalBudget, parts': 10_000,
  'heldMoney, items': 5_000,
  'historicalBenchmark, classes': 5_000,
  'isContinuous, bands of a step': 2_000,
  'isMonotone, bands of a step': 2_000,
  'liftToZeroGrowth, regions': 20_000,
  'lossRatioRebate, enrollees': 20_000,
  'marginalIncentive, bands of a step': 2_000,
  'mixedPayment, institutions': 5_000,
  'nestBudgets, parts': 20_000,
  'nextYear, members': 20_000,
  'payoffCurve, bands of a step': 2_000,
  'poolHighCosts, alliances': 5_000,
  'readmissionFactor, conditions': 20_000,
  'readmissionReduction, measures': 20_000,
  'regionalAdjustment, classes': 5_000,
  'retainProcurementSavings, lines': 20_000,
  'returnTurnover, months': 20_000,
  'riskAdjust, alliances': 5_000,
  'riskAdjust, cells': 5_000,
  'riskCorridor, gain, loss': 5_000,
  'scoreKpi, indicators': 5_000,
  'sensitivity, members': 2_000,
  'setBenchmark, classes': 5_000,
  'settleContract, steps': 20_000,
  'settlePools, institutions': 5_000,
  'settlePools, pools': 5_000,
  'settleYear, members': 5_000,
  'splitRegionalBudget, regions': 5_000,
  'toClearingTable, members': 5_000,
  'topUpPrices, regions': 5_000,
  'transferRisk, plans': 5_000,
  'trendBaseline, lines': 5_000,
  'updateFactors, classes': 5_000,
  'updatedBenchmark, classes': 20_000,
  'vulnerabilities, members': 2_000,
}

it('every function that takes a list is in the table of sizes', () => {
  expect(forgotten(shapes)).toEqual([])
})

describe('a list of any length is taken, or refused with a code:', () => {
  const named = sizes.map((row) => [`${row.of}, ${row.list}`, row] as const)
  it.each(named)('%s', (name, { ready, refused, atMost }) => {
    const call = ready(Math.min(fewer[name] ?? most, atMost?.count ?? most), library)
    const { ok, issues = [] } = functions.attempt(() => everyOne(call())) as ReturnType<typeof functions.attempt> & {
      readonly issues?: readonly { readonly code: string }[]
    }
    expect({ ok, codes: issues.map(({ code }) => code) }).toEqual(
      refused === undefined ? { ok: true, codes: [] } : { ok: false, codes: [refused.code] },
    )
  })
})

/** A generator does nothing before it is asked. */
function everyOne(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('next' in result)) return
  for (const _ of result as unknown as Iterable<unknown>);
}
