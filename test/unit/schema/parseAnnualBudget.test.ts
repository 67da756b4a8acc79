import { expect, test } from 'vitest'
import { parseAnnualBudget } from 'yigongti/schema'
import { issuesOf } from './issuesOf.ts'

const sound = { previousTotal: '100', requestedGrowth: 0, depositRate: 0.05, riskFundRate: '3%' }

test.each<[more: object, issues: readonly string[]]>([
  [{}, []],
  [{ baseWeights: [1, 2] }, ['conflicting_inputs @ baseWeights']],
  [
    { priorPayments: [1], baseWeights: [1, 2] },
    ['conflicting_inputs @ previousTotal', 'conflicting_inputs @ baseWeights', 'wrong_length @ baseWeights'],
  ],
  [{ capLaunchYear: 'yes' }, ['wrong_type @ capLaunchYear']],
  [{ cap: '-100%' }, ['growth_not_above_minus_one @ cap']],
  [
    { cap: 0, poolingArea: {} },
    ['missing @ poolingArea.previousSpending', 'missing @ poolingArea.currentSpending', 'conflicting_inputs @ cap'],
  ],
  [{ depositRate: '98%' }, ['carve_outs_exceed_total @ depositRate']],
  [{ depositRate: '97%' }, []],
  [{ depositRate: '98%', riskFundRate: 'x' }, ['not_a_number @ riskFundRate']],
  [{ previousTotal: undefined, priorPayments: [1, 2], baseWeights: [0, 0] }, ['weights_all_zero @ baseWeights']],
  [{ previousTotal: undefined, priorPayments: [1, 2], baseWeights: [1] }, ['wrong_length @ baseWeights']],
  [{ previousTotal: undefined, priorPayments: [1, 2], baseWeights: [1, 1] }, []],
  [{ previousTotal: undefined, priorPayments: [], baseWeights: [1] }, ['empty_list @ priorPayments']],
  [
    { previousTotal: undefined, priorPayments: ['x'], baseWeights: [0, 'y'] },
    ['not_a_number @ priorPayments.0', 'not_a_number @ baseWeights.1', 'wrong_length @ baseWeights'],
  ],
])('%j', (more, issues) => {
  expect(issuesOf(parseAnnualBudget({ ...sound, ...more }))).toEqual(issues)
})
