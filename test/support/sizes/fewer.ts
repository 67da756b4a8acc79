/** Where a list is run with fewer elements than all others, and why. */
interface Fewer {
  readonly count: number
  readonly because: string
}

const because = {
  steps: 'each has several figures of its own and steps that tell them: 100,000 take seconds, or gigabytes',
  members: 'the year is settled for them with steps of each member, and by some many times over',
  settledYears: 'each point of the grid is a settled year',
  curve: 'the curve is told piece by piece: 100,000 take 15 to 25 seconds',
} as const

const of = (count: number, why: keyof typeof because): Fewer => ({ count, because: because[why] })

/** All other lists are run with 100,000; a million of any is for the bench. */
export const fewer: Readonly<Record<string, Fewer>> = {
  'sweepLazily, points of the grid': of(2_000, 'settledYears'),
  'adviseConsequences, findings': of(5_000, 'steps'),
  'aggregateStopLoss, layers': of(5_000, 'steps'),
  'buhlmannCredibility, groups': of(5_000, 'steps'),
  'capRiskGrowth, classes': of(5_000, 'steps'),
  'chargeDeductibles, stays': of(5_000, 'steps'),
  'chargeDeductibles, stays of one person': of(5_000, 'steps'),
  'checkContinuous, bands of a step': of(2_000, 'curve'),
  'checkFourthQuarter, measures': of(5_000, 'steps'),
  'checkMonotone, bands of a step': of(2_000, 'curve'),
  'claimDelays, claims': of(20_000, 'steps'),
  'clearPool, institutions': of(20_000, 'steps'),
  'defineRules, eligibility': of(20_000, 'steps'),
  'deviationJumps, classes': of(5_000, 'steps'),
  'diseaseWeights, groups': of(5_000, 'steps'),
  'experienceBaselines, alliances': of(5_000, 'steps'),
  'findCliffs, bands of a step': of(2_000, 'curve'),
  'fitRegionalBudget, parts': of(10_000, 'steps'),
  'heldMoney, items': of(5_000, 'steps'),
  'historicalBenchmark, classes': of(5_000, 'steps'),
  'isContinuous, bands of a step': of(2_000, 'curve'),
  'isMonotone, bands of a step': of(2_000, 'curve'),
  'marginalIncentive, bands of a step': of(2_000, 'curve'),
  'mixedPayment, institutions': of(5_000, 'steps'),
  'nextYear, members': of(20_000, 'members'),
  'payoffCurve, bands of a step': of(2_000, 'curve'),
  'regionalAdjustment, classes': of(5_000, 'steps'),
  'returnTurnover, months': of(20_000, 'steps'),
  'riskAdjust, alliances': of(5_000, 'steps'),
  'scoreKpi, indicators': of(5_000, 'steps'),
  'sensitivity, members': of(5_000, 'members'),
  'settlePools, institutions': of(5_000, 'steps'),
  'settlePools, pools': of(5_000, 'steps'),
  'settleYear, members': of(50_000, 'members'),
  'splitRegionalBudget, regions': of(5_000, 'steps'),
  'toClearingTable, members': of(20_000, 'members'),
  'topUpPrices, regions': of(5_000, 'steps'),
  'transferRisk, plans': of(5_000, 'steps'),
  'trendBaseline, lines': of(5_000, 'steps'),
  'updateFactors, classes': of(5_000, 'steps'),
  'updatedBenchmark, classes': of(20_000, 'steps'),
  'vulnerabilities, members': of(5_000, 'members'),
  'budgetExecution, lines': of(5_000, 'steps'),
  'countPrescriptions, diseases': of(20_000, 'steps'),
  'explainMargins, groups': of(5_000, 'steps'),
  'flowTable, rows': of(5_000, 'steps'),
  'groupMargins, groups': of(5_000, 'steps'),
  'procurementSavings, products': of(5_000, 'steps'),
  'toMarginTable, margins.groups': of(5_000, 'steps'),
}
