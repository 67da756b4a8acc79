import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const plan: readonly Citation[] = [
  {
    document: {
      zh: '罗湖方案（罗湖医院集团；原文未见）',
      en: 'Luohu plan (of its hospital group; its text was not seen)',
    },
    issuedOn: '2016-05-29',
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 罗湖医院集团（2016） — Luohu's hospital group, for `settleYear`: of the people contracted to it the surplus is last year's
 * payments less this year's, wherever they were treated, and is paid to the group. Nothing grows.
 *
 * The plan says nothing of an overrun: that the pool bears it, a one-sided contract, is the library's reading. It is
 * dated, but gives no day of effect.
 *
 * @example
 * ```ts
 * import { settleYear } from 'yigongti'
 * import { luohu2016 } from 'yigongti/rules'
 *
 * const year = { year: 2017, lastYearPayments: 100_000_000, expectedElsewhere: 40_000_000 }
 * const less = settleYear(luohu2016, { ...year, spending: { members: 52_000_000, elsewhere: 40_000_000 } })
 * less.surplusRetained // => '8000000.00'
 * const more = settleYear(luohu2016, { ...year, spending: { members: 65_000_000, elsewhere: 40_000_000 } })
 * more.poolTopUp // => '5000000.00'
 * more.borneByAlliance // => '0.00'
 * ```
 * @since 0.2.0
 */
export const luohu2016 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.luohu.2016',
  label: { zh: '罗湖医院集团（2016）', en: 'Luohu hospital group (2016)' },
  citations: plan,
  verifiedOn,
  parameters: {
    bases: { ...budget.bases, values: [{ value: ['lastYearPayments'], citations: plan }], verifiedOn },
    surplusShare: {
      ...surplus.surplusShare,
      values: [{ value: [{ upTo: null, share: '1' }], citations: plan }],
      verifiedOn,
    },
    overrunBearer: {
      ...overrun.overrunBearer,
      values: [{ value: 'pool', citations: libraryDefinition }],
      verifiedOn,
    },
  },
  localParameters: {},
  local: {},
  clauses: { total: plan, surplusRetained: plan },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
