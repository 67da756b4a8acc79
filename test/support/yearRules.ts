import { type LocalParameter, type RuleSet, withLocal } from 'yigongti'

const citations = [{ document: { zh: '试验规则', en: 'Rules of a test' }, status: 'illustrative' }] as const

/** What a parameter of a year may be: its kind, its unit and, of a choice, its options. */
const parameters = {
  baseYears: { kind: 'count', unit: 'years' },
  capReformYears: { kind: 'flag', unit: 'factor' },
  capLaunchYear: { kind: 'flag', unit: 'factor' },
  depositRate: { kind: 'share', unit: 'rate' },
  riskFundRate: { kind: 'share', unit: 'rate' },
  depositReturn: { kind: 'scoreLink', unit: 'factor' },
  surplusFactor: { kind: 'scoreLink', unit: 'factor' },
  surplusCap: { kind: 'share', unit: 'rate' },
  surplusShare: { kind: 'bands', unit: 'rate' },
  surplusUse: { kind: 'parts', unit: 'rate' },
  poolShareOfOverrun: { kind: 'bands', unit: 'rate' },
  overrunEvidence: { kind: 'choice', unit: 'factor', options: ['required', 'none'] },
  overrunBearer: { kind: 'choice', unit: 'factor', options: ['alliance', 'pool'] },
  scorePoints: { kind: 'scorePoints', unit: 'rate' },
  scoreMaximum: { kind: 'number', unit: 'score' },
  unusedRiskFund: { kind: 'choice', unit: 'factor', options: ['pool', 'carryForward', 'alliance'] },
  forfeitedDeposit: { kind: 'choice', unit: 'factor', options: ['pool', 'carryForward'] },
  retainedSurplus: { kind: 'choice', unit: 'factor', options: ['serviceIncome', 'carryForward'] },
  surplusMeasured: { kind: 'choice', unit: 'factor', options: ['beforeForfeit', 'afterForfeit'] },
} as const

export type YearParameter = keyof typeof parameters

/** A rule set of a year that knows these parameters and no other, each left to the locality. */
export function yearRules(...known: readonly YearParameter[]): RuleSet {
  const open = (id: YearParameter): LocalParameter => {
    const { kind, unit } = parameters[id]
    const { options: words } = parameters[id] as { readonly options?: readonly string[] }
    const label = { zh: `参数 ${id}`, en: `Parameter ${id}` }
    const described = { id, label, kind, unit, required: true, citations, verifiedOn: '2026-11-27' } as const
    if (words === undefined) return described
    return { ...described, options: Object.fromEntries(words.map((word) => [word, { zh: word, en: word }])) }
  }
  return {
    kind: 'year',
    id: 'test.year',
    label: { zh: '试验规则', en: 'Rules of a test' },
    citations,
    verifiedOn: '2026-11-27',
    parameters: {},
    localParameters: Object.fromEntries(known.map((id) => [id, open(id)])),
    local: {},
    clauses: {},
    eligibility: [],
    amended: [],
  }
}

/** Such rules, with what the locality says. */
export function rulesWith(values: { readonly [Id in YearParameter]?: unknown }): RuleSet {
  return withLocal(yearRules(...(Object.keys(values) as YearParameter[])), values as never) as unknown as RuleSet
}
