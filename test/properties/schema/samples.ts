import { type AnnualBudgetInput, amend, type RuleSet, withLocal, type YearInput } from 'yigongti'
import { goldenPoolingArea, goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'

const citations = [
  { document: { zh: '通知', en: 'Notice' }, number: '1 号', issuedOn: '2026-01-05', status: 'illustrative' },
] as const

/** Years that use everything a year can hold. */
export const years: readonly YearInput[] = [
  launchYear,
  reformYear,
  {
    ...launchYear,
    requestedGrowth: [
      { id: 'cost', label: { zh: '费用', en: 'Cost' }, weight: '60%', growth: '4%' },
      { id: 'quality', weight: 0.4, growth: -0.01 },
    ],
    spending: { members: [{ id: 'a', amount: '100.10', disallowed: 0.1 }], elsewhere: '0' },
    reasonableOverrun: 'all',
    members: [{ id: 'a', weight: 1 }],
  },
  {
    ...reformYear,
    adjustments: [
      { id: 'enrolment', label: { zh: '参保', en: 'Enrolment' }, amount: -1000.5, appliesTo: 'baseline', citations },
      { id: 'benefits', amount: '2000' },
    ],
    spending: {
      members: [
        { id: 'hospital', amount: 200_000_000, disallowed: 1_000_000 },
        { id: 'township', amount: '52000000.10' },
      ],
      elsewhere: '98750000.55',
    },
    members: [
      { id: 'hospital', weight: '70%' },
      { id: 'township', weight: 0.3 },
    ],
  },
]

export const budgets: readonly AnnualBudgetInput[] = [
  {
    previousTotal: '325335000.00',
    requestedGrowth: '3%',
    poolingArea: goldenPoolingArea,
    capLaunchYear: false,
    adjustments: [{ id: 'benefits', amount: 1000, citations }],
    depositRate: '5%',
    riskFundRate: 0.03,
    expectedElsewhere: 80_000_000,
  },
  {
    priorPayments: [100, '200.00', 300.5],
    baseWeights: [1, 2, '50%'],
    requestedGrowth: [{ id: 'cost', weight: 1, growth: '4%' }],
    cap: 0.02,
    depositRate: 0,
    riskFundRate: '100%',
  },
]

/** Rule sets with local values of every kind, values that follow one another, and a what-if. */
export const ruleSets: readonly RuleSet[] = [
  goldenRules,
  withLocal(
    goldenRules,
    {
      depositRate: 0.06,
      baseWeights: [1, 2, 3],
      scoreMaximum: 120,
      capLaunchYear: true,
      unusedRiskFund: 'alliance',
      surplusFactor: {
        linear: [
          { at: 0, factor: 0 },
          { at: 120, factor: 1 },
        ],
      },
    },
    { from: '2026-07-01' },
  ),
  amend(goldenRules, { baseYears: 2, retainedSurplus: 'carryForward' }, { from: '2026-01-01' }),
]
