import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const report: readonly Citation[] = [
  {
    document: {
      zh: '安徽省县域医共体试点（据《健康报》2015 年报道）',
      en: 'Anhui: pilot of county medical alliances (Health News, reports of 2015)',
    },
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 安徽省县域医共体（2015） — Anhui's county alliances, for `settleYear`: the alliance has the head money that is left after
 * the risk fund and the reserve, pays care outside from it, keeps all of a surplus, and no overrun is shared.
 *
 * Head money is a total that was set elsewhere (heads × the sum a head, as `setTotal`), or the money raised less what is
 * set aside (`fundIncome`, its `reserves` by amount, or `incomeReserveRate` by rate): the library's reading. How much is
 * set aside the report does not say. No day of effect.
 *
 * @example
 * ```ts
 * import { settleYear } from 'yigongti'
 * import { anhui2015 } from 'yigongti/rules'
 *
 * // Xuanzhou 2016: 663,977 heads at 540 yuan, and two amounts more
 * const year = settleYear(anhui2015, {
 *   year: 2016,
 *   setTotal: 358_547_580,
 *   adjustments: [
 *     { id: 'first', label: { zh: '其他资金之一', en: 'Other money, first' }, amount: 63_798_900, appliesTo: 'total' },
 *     { id: 'second', label: { zh: '其他资金之二', en: 'Other money, second' }, amount: 1_411_000, appliesTo: 'total' },
 *   ],
 *   spending: { members: 430_000_000, elsewhere: 0 },
 * })
 * year.total // => '423757480.00'
 * year.borneByAlliance // => '6242520.00'
 * ```
 * @since 0.2.0
 */
export const anhui2015 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.anhui.2015',
  label: { zh: '安徽省县域医共体（2015）', en: 'Anhui county medical alliances (2015)' },
  citations: report,
  verifiedOn,
  parameters: {
    bases: {
      ...budget.bases,
      values: [{ value: ['setTotal', 'fundIncome'], citations: [...report, ...libraryDefinition] }],
      verifiedOn,
    },
    surplusShare: {
      ...surplus.surplusShare,
      values: [{ value: [{ upTo: null, share: '1' }], citations: report }],
      verifiedOn,
    },
    overrunBearer: { ...overrun.overrunBearer, values: [{ value: 'alliance', citations: report }], verifiedOn },
  },
  localParameters: {
    incomeReserveRate: { ...budget.incomeReserveRate, required: false, citations: report, verifiedOn },
  },
  local: {},
  clauses: { total: report, surplusRetained: report, borneByAlliance: report },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
