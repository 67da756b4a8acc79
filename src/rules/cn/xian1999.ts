import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const rules: readonly Citation[] = [
  {
    document: {
      zh: '西安市考核暂行办法（转载文本）',
      en: "Xi'an: provisional rules of the assessment (a repost's text)",
    },
    issuedOn: '1999-09-22',
    status: 'verified',
  },
]
const verifiedOn = '2026-11-27'

/** What the rules do not say and a year cannot do without. */
const needed = { required: true, citations: libraryDefinition, verifiedOn } as const

/** What the rules do not say, but may be left out. */
const free = { required: false, citations: libraryDefinition, verifiedOn } as const

/**
 * 西安考核暂行办法 — Xi'an's provisional rules of the assessment of 1999-09-22, for `settleYear`: 5 % is held; from 75 points
 * on all of it is returned, from 60 to 74 what the authority decides, up to 59 nothing.
 *
 * What the authority decided is the caller's: `discretion: { depositReturn: '50%' }`; without it such a score is
 * `discretion_required`. That it may return any part, from nothing to all, that a score between 74 and 75 is at its
 * discretion, and that one between 59 and 60 brings nothing, is the library's reading. What of a surplus or an overrun is
 * whose the rules do not say: it must be supplied. The day of effect is not stated.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { xian1999 } from 'yigongti/rules'
 *
 * const none = [{ upTo: null, share: 0 }]
 * const rules = withLocal(xian1999, { surplusShare: none, poolShareOfOverrun: none })
 * const year = { year: 2000, setTotal: 10_000_000, spending: { members: 10_000_000, elsewhere: 0 } }
 * settleYear(rules, { ...year, score: 75 }).depositReturned // => '500000.00'
 * settleYear(rules, { ...year, score: 66, discretion: { depositReturn: '50%' } }).depositReturned
 * // => '250000.00'
 * settleYear(rules, { ...year, score: 59 }).depositReturned // => '0.00'
 * ```
 * @since 0.2.0
 */
export const xian1999 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.xian.1999',
  label: { zh: '西安市考核暂行办法（1999）', en: "Xi'an provisional rules of the assessment (1999)" },
  citations: rules,
  verifiedOn,
  parameters: {
    depositRate: { ...assessment.depositRate, values: [{ value: '0.05', citations: rules }], verifiedOn },
    depositReturn: {
      ...assessment.depositReturn,
      values: [
        {
          value: [
            { from: '75', factor: '1' },
            { from: '60', discretion: { atLeast: '0', atMost: '1' } },
            { from: '0', factor: '0' },
          ],
          citations: [...rules, ...libraryDefinition],
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    surplusShare: { ...surplus.surplusShare, ...needed },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, ...needed },
    overrunEvidence: { ...overrun.overrunEvidence, ...free, default: 'required' },
    forfeitedDeposit: { ...assessment.forfeitedDeposit, ...free, default: 'pool' },
  },
  local: {},
  clauses: { deposit: rules, depositReturned: rules, depositForfeited: rules },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
