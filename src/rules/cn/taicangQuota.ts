import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

const secondHand: readonly Citation[] = [
  {
    document: { zh: '太仓市原定额结算办法', en: 'Taicang: old quota rule' },
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-22'

/**
 * 太仓原定额办法 — the old quota rule of Taicang, for `settleQuotaYear`: an overrun is shared half and half up to 20 % of
 * the quota and not beyond; of a saving the hospital keeps 30 %, at most 3 % of the quota, and nothing where admissions
 * exceed 1.8 % of outpatient visits (`visits`).
 *
 * Not computed here: stays below the deductible are paid at cost, and by-disease, psychiatric and rehabilitation care is
 * settled apart. Leave both out of the quota and of what was claimed.
 *
 * Known from a second-hand source only, without its dates: it has no day of effect, and holds in any year. That the part
 * kept is paid, and that nothing is held back in the months, is the library's reading.
 *
 * @since 0.1.0
 */
export const taicangQuota = /* @__PURE__ */ deepFreeze({
  kind: 'quota',
  id: 'cn.taicang.quota',
  label: { zh: '太仓原定额结算办法', en: 'Taicang, old quota rule' },
  citations: secondHand,
  verifiedOn,
  parameters: {
    retainedShare: {
      id: 'retainedShare',
      label: { zh: '结余留用比例', en: 'Share of the surplus retained' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.3', citations: secondHand }],
      verifiedOn,
    },
    retainedCap: {
      id: 'retainedCap',
      label: { zh: '结余留用上限（占定额）', en: 'Cap on the surplus retained (of the quota)' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.03', citations: secondHand }],
      verifiedOn,
    },
    visitRatioLimit: {
      id: 'visitRatioLimit',
      label: {
        zh: '住院门诊人次比上限（超过的不予留用）',
        en: 'Limit of the inpatient to outpatient visit ratio (above it nothing is retained)',
      },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.018', citations: secondHand }],
      verifiedOn,
    },
    poolShareOfOverrun: {
      id: 'poolShareOfOverrun',
      label: { zh: '统筹基金分担超支的分段比例', en: "Pool's share of the overrun, by bands of the quota" },
      unit: 'rate',
      kind: 'bands',
      values: [
        {
          value: [
            { upTo: '0.2', share: '0.5' },
            { upTo: null, share: '0' },
          ],
          citations: secondHand,
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    heldRate: {
      id: 'heldRate',
      label: { zh: '质量保证金比例', en: 'Rate held back' },
      unit: 'rate',
      kind: 'share',
      required: false,
      default: '0',
      citations: secondHand,
      verifiedOn,
    },
    heldReturn: {
      id: 'heldReturn',
      label: { zh: '质量保证金返还与得分挂钩', en: 'Return of what was held by score' },
      unit: 'factor',
      kind: 'scoreLink',
      required: false,
      citations: secondHand,
      verifiedOn,
    },
    retainedUse: {
      id: 'retainedUse',
      label: { zh: '结余留用方式', en: 'Use of the surplus' },
      unit: 'factor',
      kind: 'choice',
      options: {
        cash: { zh: '当年拨付', en: 'paid' },
        carryForward: { zh: '结转下年使用', en: 'for use next year' },
      },
      required: false,
      default: 'cash',
      citations: secondHand,
      verifiedOn,
    },
    overrunLimit: {
      id: 'overrunLimit',
      label: { zh: '可分担超支上限（占定额）', en: 'Limit of the overrun shared (of the quota)' },
      unit: 'rate',
      kind: 'share',
      required: false,
      citations: secondHand,
      verifiedOn,
    },
    fallingShares: {
      id: 'fallingShares',
      label: { zh: '分担比例逐段递减', en: 'Shares fall from band to band' },
      unit: 'factor',
      kind: 'flag',
      required: false,
      default: false,
      citations: secondHand,
      verifiedOn,
    },
    scoreMaximum: {
      id: 'scoreMaximum',
      label: { zh: '考核满分', en: 'Top of the score' },
      unit: 'score',
      kind: 'number',
      required: false,
      default: '100',
      citations: secondHand,
      verifiedOn,
    },
  },
  local: {},
  clauses: { retained: secondHand, topUp: secondHand },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet<'quota'>)
