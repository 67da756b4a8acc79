import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const notice: readonly Citation[] = [
  {
    document: {
      zh: '三明市 2016 年医保定额付费的通知（转载文本）',
      en: "Sanming: notice of 2016 on payment by a fixed quota (a repost's text)",
    },
    status: 'verified',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 三明市定额付费（2016） — Sanming's fixed quota, for `settleYear`: an overrun is all the hospital's; a surplus is income
 * from medical services, half of it nursing and consultation, half surgery and treatment.
 *
 * The quota is a total that was set elsewhere (`setTotal`). The notice was read as a repost; its day of effect is not known.
 *
 * @example
 * ```ts
 * import { settleYear } from 'yigongti'
 * import { sanming2016 } from 'yigongti/rules'
 *
 * const year = settleYear(sanming2016, {
 *   year: 2016,
 *   setTotal: 10_000_000,
 *   spending: { members: 9_000_000, elsewhere: 0 },
 * })
 * year.surplusUses?.map(({ id, amount }) => `${id} ${amount}`)
 * // => [ 'nursing 500000.00', 'surgery 500000.00' ]
 * ```
 * @since 0.2.0
 */
export const sanming2016 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.sanming.2016',
  label: { zh: '三明市定额付费（2016）', en: 'Sanming fixed quota (2016)' },
  citations: notice,
  verifiedOn,
  parameters: {
    bases: { ...budget.bases, values: [{ value: ['setTotal'], citations: notice }], verifiedOn },
    surplusShare: {
      ...surplus.surplusShare,
      values: [{ value: [{ upTo: null, share: '1' }], citations: notice }],
      verifiedOn,
    },
    retainedSurplus: {
      ...surplus.retainedSurplus,
      values: [{ value: 'serviceIncome', citations: notice }],
      verifiedOn,
    },
    surplusUse: {
      ...surplus.surplusUse,
      values: [
        {
          value: [
            { id: 'nursing', label: { zh: '护理与诊查', en: 'Nursing and consultation' }, share: '0.5' },
            { id: 'surgery', label: { zh: '手术与治疗', en: 'Surgery and treatment' }, share: '0.5' },
          ],
          citations: notice,
        },
      ],
      verifiedOn,
    },
    overrunBearer: { ...overrun.overrunBearer, values: [{ value: 'alliance', citations: notice }], verifiedOn },
  },
  localParameters: {},
  local: {},
  clauses: { surplusRetained: notice, surplusUse: notice, borneByAlliance: notice },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
