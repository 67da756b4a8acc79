import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const press: readonly Citation[] = [
  {
    document: {
      zh: '阳西县医共体医保支付改革（广东省试点，据新闻报道）',
      en: "Yangxi: payment reform of its medical alliance, a pilot of Guangdong's (press reports)",
    },
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 阳西县医共体（2017） — Yangxi's alliance, for `settleYear`: about 98 % of the income of the county's fund is handed over;
 * the alliance pays for care in the county and outside it, and keeps what is left, part of it as performance pay.
 *
 * The press says "about" 98 %; the figure stands here as it is written. How much of a surplus is performance pay it does
 * not say (`surplusUse`, local), nor who bears an overrun (`overrunBearer`, local, and asked for). No day of effect.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { yangxi2017 } from 'yigongti/rules'
 *
 * const year = settleYear(withLocal(yangxi2017, { overrunBearer: 'alliance' }), {
 *   year: 2023,
 *   fundIncome: { income: 400_000_000 },
 *   expectedElsewhere: 90_000_000,
 *   spending: { members: 280_000_000, elsewhere: 90_000_000 },
 * })
 * year.total // => '392000000.00'
 * year.surplusRetained // => '22000000.00'
 * ```
 * @since 0.2.0
 */
export const yangxi2017 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.yangxi.2017',
  label: { zh: '阳西县医共体（2017）', en: 'Yangxi medical alliance (2017)' },
  citations: press,
  verifiedOn,
  parameters: {
    bases: { ...budget.bases, values: [{ value: ['fundIncome'], citations: press }], verifiedOn },
    incomeShare: { ...budget.incomeShare, values: [{ value: '0.98', citations: press }], verifiedOn },
    surplusShare: {
      ...surplus.surplusShare,
      values: [{ value: [{ upTo: null, share: '1' }], citations: press }],
      verifiedOn,
    },
  },
  localParameters: {
    surplusUse: { ...surplus.surplusUse, required: false, citations: press, verifiedOn },
    overrunBearer: { ...overrun.overrunBearer, required: true, citations: libraryDefinition, verifiedOn },
  },
  local: {},
  clauses: { total: press, surplusRetained: press },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
