import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const page: readonly Citation[] = [
  {
    document: {
      zh: '安阳市医共体和城市医疗集团医保打包付费（河南省医疗保障局网页）',
      en: "Anyang: packaged payment of alliances and city groups (page of Henan's Healthcare Security Administration)",
    },
    issuedOn: '2025-03-04',
    status: 'verified',
  },
]

/** The rates are the page's; that both are taken of the fund's income is the library's reading. */
const asRead: readonly Citation[] = [...page, ...libraryDefinition]
const verifiedOn = '2026-11-27'

/** What holds for both schemes. */
const common = {
  kind: 'year',
  citations: page,
  verifiedOn,
  localParameters: {
    surplusShare: { ...surplus.surplusShare, required: true, citations: page, verifiedOn },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, required: true, citations: page, verifiedOn },
  },
  local: {},
  clauses: { total: page, surplusRetained: page, poolTopUp: page },
  eligibility: [],
  amended: [],
} as const

const bases = { ...budget.bases, values: [{ value: ['fundIncome'], citations: asRead }], verifiedOn } as const

/**
 * 安阳市医共体打包付费（2025） — Anyang's alliances and city groups, for `settleYear`, a rule set for each scheme: before
 * the fund is split a risk reserve of 5 % (residents) or 2 % (employees) is set aside, and of the residents the money for
 * major disease; there is an opening budget, it is changed in the year, and cleared; a surplus is kept, an
 * overrun shared.
 *
 * The rates of both are local. The major-disease money is given by amount (`fundIncome.reserves`), a change in the year by
 * `amendments`. That what is split is the fund's income of the year, and that the reserve is taken of the whole of it, before
 * the major-disease money, is the library's reading.
 * No day of effect is known.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { anyang2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(anyang2025.residents, {
 *   surplusShare: [{ upTo: null, share: '100%' }],
 *   poolShareOfOverrun: [{ upTo: null, share: '50%' }],
 * })
 * const majorDisease = { id: 'majorDisease', label: { zh: '大病保险', en: 'Major disease' }, amount: 45_000_000 }
 * settleYear(rules, {
 *   year: 2025,
 *   fundIncome: { income: 600_000_000, reserves: [majorDisease] },
 *   spending: { members: 500_000_000, elsewhere: 0 },
 * }).total // => '525000000.00'
 * ```
 * @since 0.2.0
 */
export const anyang2025 = /* @__PURE__ */ deepFreeze({
  /** 城乡居民 — residents. */
  residents: {
    ...common,
    id: 'cn.anyang.2025.residents',
    label: { zh: '安阳市医共体打包付费（2025，居民）', en: 'Anyang packaged payment (2025, residents)' },
    parameters: {
      bases,
      incomeReserveRate: { ...budget.incomeReserveRate, values: [{ value: '0.05', citations: asRead }], verifiedOn },
    },
  },
  /** 职工 — employees. */
  employees: {
    ...common,
    id: 'cn.anyang.2025.employees',
    label: { zh: '安阳市医共体打包付费（2025，职工）', en: 'Anyang packaged payment (2025, employees)' },
    parameters: {
      bases,
      incomeReserveRate: { ...budget.incomeReserveRate, values: [{ value: '0.02', citations: asRead }], verifiedOn },
    },
  },
} as const satisfies Readonly<Record<string, RuleSet>>)
