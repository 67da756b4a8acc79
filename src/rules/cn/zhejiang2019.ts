import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const articles: readonly Citation[] = [
  {
    document: {
      zh: '浙江省基本医疗保险总额预算的规定（转载文本）',
      en: "Zhejiang: provisions on the budgets of basic medical insurance (a mirror's text)",
    },
    number: '浙医保联发〔2019〕21号',
    article: '第五条至第七条',
    status: 'verified',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 浙江省总额预算（2019） — Zhejiang's budgets, for `settleYear`: the total is last year's final accounts × (1 + growth), a
 * retained surplus counted in, what the fund shared of an overrun and what was added in an emergency left out; care
 * elsewhere is inside it.
 *
 * How surplus and overrun are shared is set by each pooling area: both are local parameters, and there is no provincial
 * ratio. Employees and residents are kept apart: settle a year of each. Whether an overrun must be evidenced is not in
 * these articles: a local choice, `required` unless it is supplied. The text was read at a mirror; no day of effect is known.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { zhejiang2019 } from 'yigongti/rules'
 *
 * const rules = withLocal(zhejiang2019, {
 *   surplusShare: [{ upTo: null, share: '70%' }],
 *   poolShareOfOverrun: [{ upTo: null, share: '50%' }],
 * })
 * const year = settleYear(rules, {
 *   year: 2020,
 *   finalAccounts: { spending: 960_000_000, retainedSurplus: 28_000_000 },
 *   requestedGrowth: '8%',
 *   expectedElsewhere: 100_000_000,
 *   spending: { members: 900_000_000, elsewhere: 100_000_000 },
 * })
 * year.total // => '1067040000.00'
 * year.surplusRetained // => '46928000.00'
 * ```
 * @since 0.2.0
 */
export const zhejiang2019 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.zhejiang.2019',
  label: { zh: '浙江省总额预算（2019）', en: 'Zhejiang budgets (2019)' },
  citations: articles,
  verifiedOn,
  parameters: {
    bases: { ...budget.bases, values: [{ value: ['finalAccounts'], citations: articles }], verifiedOn },
  },
  localParameters: {
    surplusShare: { ...surplus.surplusShare, required: true, citations: articles, verifiedOn },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, required: true, citations: articles, verifiedOn },
    overrunEvidence: {
      ...overrun.overrunEvidence,
      required: false,
      default: 'required',
      citations: libraryDefinition,
      verifiedOn,
    },
  },
  local: {},
  clauses: { baseline: articles, growth: articles, total: articles, surplusRetained: articles, poolTopUp: articles },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
