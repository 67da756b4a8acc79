import { describe, it } from 'vitest'
import { type AnnualBudgetInput, annualBudget, type ErrorCode } from 'yigongti'
import { expectRefusal, type Path } from '../../support/refusal.ts'

const reform = { previousTotal: 1000, requestedGrowth: '3%', depositRate: '5%', riskFundRate: '3%' }

describe('a budget is refused, with the place of what is wrong', () => {
  const component = { id: 'a', weight: 1, growth: '3%' }
  const area = (change: object) => ({ poolingArea: { previousSpending: 100, currentSpending: 101, ...change } })
  const adjustment = (change: object) => ({ adjustments: [{ id: 'a', amount: 1, ...change }] })

  it.each<[string, object, ErrorCode, Path]>([
    ['both bases', { priorPayments: [1] }, 'conflicting_inputs', ['previousTotal']],
    ['no base', { previousTotal: undefined }, 'missing', ['priorPayments']],
    ['no payments', { previousTotal: undefined, priorPayments: [] }, 'empty_list', ['priorPayments']],
    [
      'a negative payment',
      { previousTotal: undefined, priorPayments: [1, -1] },
      'negative_amount',
      ['priorPayments', 1],
    ],
    ['part of a fen', { previousTotal: '0.001' }, 'not_whole_fen', ['previousTotal']],
    [
      'weights for other years',
      { previousTotal: undefined, priorPayments: [1, 2], baseWeights: [1] },
      'wrong_length',
      ['baseWeights'],
    ],
    [
      'weights of zero',
      { previousTotal: undefined, priorPayments: [1], baseWeights: [0] },
      'weights_all_zero',
      ['baseWeights'],
    ],
    [
      'a negative weight',
      { previousTotal: undefined, priorPayments: [1], baseWeights: [-1] },
      'out_of_range',
      ['baseWeights', 0],
    ],
    ['weights with a total', { baseWeights: [1] }, 'conflicting_inputs', ['baseWeights']],
    [
      'weights with a set baseline',
      { previousTotal: undefined, setBaseline: 1000, baseWeights: [1] },
      'conflicting_inputs',
      ['baseWeights'],
    ],
    ['a launch year with a total', { capLaunchYear: true }, 'conflicting_inputs', ['capLaunchYear']],
    [
      'a launch year with a set baseline',
      { previousTotal: undefined, setBaseline: 1000, capLaunchYear: false },
      'conflicting_inputs',
      ['capLaunchYear'],
    ],
    ['no growth', { requestedGrowth: undefined }, 'missing', ['requestedGrowth']],
    ['a growth of −100 %', { requestedGrowth: '-100%' }, 'growth_not_above_minus_one', ['requestedGrowth']],
    ['no components', { requestedGrowth: [] }, 'empty_list', ['requestedGrowth']],
    [
      'weights that do not sum to one',
      { requestedGrowth: [{ ...component, weight: '99%' }] },
      'weights_not_one',
      ['requestedGrowth'],
    ],
    [
      'a component twice',
      {
        requestedGrowth: [
          { ...component, weight: 0.5 },
          { ...component, weight: 0.5 },
        ],
      },
      'duplicate_id',
      ['requestedGrowth', 1, 'id'],
    ],
    [
      'a component without id',
      { requestedGrowth: [{ weight: 1, growth: 0 }] },
      'missing',
      ['requestedGrowth', 0, 'id'],
    ],
    [
      'a component without growth',
      { requestedGrowth: [{ id: 'a', weight: 1 }] },
      'missing',
      ['requestedGrowth', 0, 'growth'],
    ],
    [
      'a component with another key',
      { requestedGrowth: [{ ...component, share: 1 }] },
      'unknown_key',
      ['requestedGrowth', 0, 'share'],
    ],
    [
      'a component whose label is a word',
      { requestedGrowth: [{ ...component, label: 'cost' }] },
      'wrong_type',
      ['requestedGrowth', 0, 'label'],
    ],
    ['both caps', { cap: 0, ...area({}) }, 'conflicting_inputs', ['cap']],
    ['a fixed cap of −100 %', { cap: '-100%' }, 'growth_not_above_minus_one', ['cap']],
    ['a cap of 3.5 that may mean 3.5 %', { cap: 3.5 }, 'percent_needed', ['cap']],
    ['a growth of 1 that may mean 1 %', { requestedGrowth: 1 }, 'percent_needed', ['requestedGrowth']],
    [
      'a pooling area that spent nothing',
      area({ previousSpending: 0 }),
      'out_of_range',
      ['poolingArea', 'previousSpending'],
    ],
    [
      'a pooling area that spends nothing',
      area({ currentSpending: 0 }),
      'out_of_range',
      ['poolingArea', 'currentSpending'],
    ],
    ['half a pooling area', area({ currentSpending: undefined }), 'missing', ['poolingArea', 'currentSpending']],
    ['another key of the pooling area', area({ growth: 1 }), 'unknown_key', ['poolingArea', 'growth']],
    ['a pooling area that is a rate', { poolingArea: '2%' }, 'wrong_type', ['poolingArea']],
    ['no deposit rate', { depositRate: undefined }, 'missing', ['depositRate']],
    ['a deposit rate of 5', { depositRate: 5 }, 'out_of_range', ['depositRate']],
    ['no risk-fund rate', { riskFundRate: undefined }, 'missing', ['riskFundRate']],
    [
      'rates above the whole',
      { depositRate: '60%', riskFundRate: '40.01%' },
      'carve_outs_exceed_total',
      ['depositRate'],
    ],
    ['more elsewhere than there is', { expectedElsewhere: '947.61' }, 'advances_negative', ['expectedElsewhere']],
    ['a negative expectation', { expectedElsewhere: -1 }, 'negative_amount', ['expectedElsewhere']],
    ['adjustments below nothing', adjustment({ amount: '-1030.01' }), 'total_negative', ['adjustments']],
    ['adjustments that are no list', { adjustments: {} }, 'wrong_type', ['adjustments']],
    ['an adjustment without amount', adjustment({ amount: undefined }), 'missing', ['adjustments', 0, 'amount']],
    ['an adjustment of half a fen', adjustment({ amount: '0.005' }), 'not_whole_fen', ['adjustments', 0, 'amount']],
    [
      'an adjustment to something else',
      adjustment({ appliesTo: 'deposit' }),
      'not_one_of',
      ['adjustments', 0, 'appliesTo'],
    ],
    ['an adjustment without id', adjustment({ id: ' ' }), 'wrong_type', ['adjustments', 0, 'id']],
    [
      'an adjustment twice',
      {
        adjustments: [
          { id: 'a', amount: 1 },
          { id: 'a', amount: 2 },
        ],
      },
      'duplicate_id',
      ['adjustments', 1, 'id'],
    ],
    ['an adjustment whose label is a word', adjustment({ label: 'more' }), 'wrong_type', ['adjustments', 0, 'label']],
    [
      'an adjustment with half a label',
      adjustment({ label: { zh: '参保' } }),
      'missing',
      ['adjustments', 0, 'label', 'en'],
    ],
    [
      'an adjustment whose source is a word',
      adjustment({ citations: 'notice' }),
      'wrong_type',
      ['adjustments', 0, 'citations'],
    ],
    ['an unknown key', { growthRate: 1 }, 'unknown_key', ['growthRate']],
    ['the year', { year: 2026 }, 'unknown_key', ['year']],
    ['a word for a flag', { capLaunchYear: 'yes' }, 'wrong_type', ['capLaunchYear']],
  ])('%s', (_name, change, code, path) => {
    expectRefusal(() => annualBudget({ ...reform, ...change } as AnnualBudgetInput), code, path)
  })

  it('nothing at all', () => {
    expectRefusal(() => annualBudget(undefined as never), 'missing', [])
    expectRefusal(() => annualBudget('budget' as never), 'wrong_type', [])
  })
})
