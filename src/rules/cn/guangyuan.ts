import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const reported: readonly Citation[] = [
  {
    document: {
      zh: '广元市基本医疗保险总额控制方案（转引，日期不详）',
      en: 'Guangyuan: plan of total control, as reported, its date not certain',
    },
    status: 'secondary',
  },
]
const verifiedOn = '2026-11-27'

/** What the report leaves open. */
const free = { required: false, citations: reported, verifiedOn } as const

const shared = {
  kind: 'year',
  citations: reported,
  verifiedOn,
  localParameters: {
    poolShareOfOverrun: {
      ...overrun.poolShareOfOverrun,
      ...free,
      default: [
        { upTo: '0.2', share: '0.5' },
        { upTo: null, share: '0' },
      ],
    },
    overrunEvidence: { ...overrun.overrunEvidence, ...free, citations: libraryDefinition, default: 'none' },
  },
  local: {},
  clauses: { surplusShared: reported, surplusRetained: reported, poolTopUp: reported },
  eligibility: [],
  amended: [],
} as const satisfies Partial<RuleSet>

/**
 * 广元总额控制 — Guangyuan's total control, second-hand and of no certain date, for `settleYear`: of a surplus 30 %
 * (`guangyuan.employees`) or 20 % (`guangyuan.residents`) is the reward; of an overrun up to 20 % of the budget the fund
 * bears at most 50 %, of what goes beyond nothing.
 *
 * Employees and residents are two years under two rule sets: `combineYears` adds them. "At most 50 %": what the fund bears
 * here by default is that most, and the default is the library's; a locality that bears less supplies its own
 * `poolShareOfOverrun`. No evidence of an overrun is reported to be asked for: none is, unless `overrunEvidence` says so.
 *
 * @example
 * ```ts
 * import { settleYear } from 'yigongti'
 * import { guangyuan } from 'yigongti/rules'
 *
 * const saved = { year: 2026, setTotal: 50_000_000, spending: { members: 48_000_000, elsewhere: 0 } }
 * settleYear(guangyuan.employees, saved).surplusRetained // => '600000.00'
 * settleYear(guangyuan.residents, saved).surplusRetained // => '400000.00'
 * settleYear(guangyuan.residents, { ...saved, spending: { members: 65_000_000, elsewhere: 0 } }).poolTopUp
 * // => '5000000.00'
 * ```
 * @since 0.2.0
 */
export const guangyuan = /* @__PURE__ */ deepFreeze({
  employees: {
    ...shared,
    id: 'cn.guangyuan.employees',
    label: { zh: '广元市总额控制（职工医保）', en: 'Guangyuan total control (employees)' },
    parameters: {
      surplusShare: {
        ...surplus.surplusShare,
        values: [{ value: [{ upTo: null, share: '0.3' }], citations: reported }],
        verifiedOn,
      },
    },
  },
  residents: {
    ...shared,
    id: 'cn.guangyuan.residents',
    label: { zh: '广元市总额控制（居民医保）', en: 'Guangyuan total control (residents)' },
    parameters: {
      surplusShare: {
        ...surplus.surplusShare,
        values: [{ value: [{ upTo: null, share: '0.2' }], citations: reported }],
        verifiedOn,
      },
    },
  },
} as const satisfies Readonly<Record<'employees' | 'residents', RuleSet>>)
