import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

const agreement: readonly Citation[] = [
  {
    document: {
      zh: '哈尔滨市基本医疗保险定点医疗机构服务协议，约 2010—2018 年，附件未见',
      en: 'Harbin: agreement with designated hospitals, about 2010–2018, the annexes were not seen',
    },
    status: 'verified',
  },
]

const verifiedOn = '2026-11-22'

/**
 * 哈尔滨定点医疗机构协议 — Harbin's agreement with designated hospitals, for `settleQuotaMonths`, `settleQuotaYear`,
 * `checkFourthQuarter` and `countAdmissions`: a twelfth of the quota a month, what exceeds it waits for clearing; 90 % of
 * what is confirmed is paid monthly, 10 % after the year's score; a surplus is kept whole, for use next year; an overrun
 * is shared inside about 10 % of the quota, in steps that fall.
 *
 * The shares of the overrun are set every year and how the score returns what was held is not in the text: both are
 * local parameters. The agreement was in use from about 2010; its text gives no day of effect.
 * That the bounds of the fourth quarter (±15 %) and of the readmission (15 days) are included is the library's reading,
 * and so is the limit of exactly 10 %.
 *
 * @since 0.1.0
 */
export const harbinQuota = /* @__PURE__ */ deepFreeze({
  kind: 'quota',
  id: 'cn.harbin.quota',
  label: { zh: '哈尔滨定点医疗机构协议', en: 'Harbin agreement with designated hospitals' },
  citations: agreement,
  verifiedOn,
  parameters: {
    heldRate: {
      id: 'heldRate',
      label: { zh: '质量保证金比例', en: 'Rate held back' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.1', citations: agreement }],
      verifiedOn,
    },
    retainedShare: {
      id: 'retainedShare',
      label: { zh: '结余留用比例', en: 'Share of the surplus retained' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '1', citations: agreement }],
      verifiedOn,
    },
    retainedUse: {
      id: 'retainedUse',
      label: { zh: '结余留用方式', en: 'Use of the surplus' },
      unit: 'factor',
      kind: 'choice',
      options: {
        carryForward: { zh: '结转下年使用', en: 'for use next year' },
        cash: { zh: '当年拨付', en: 'paid' },
      },
      values: [{ value: 'carryForward', citations: agreement }],
      verifiedOn,
    },
    overrunLimit: {
      id: 'overrunLimit',
      label: { zh: '可分担超支上限（占指标，约 10%）', en: 'Limit of the overrun shared (of the quota, about 10 %)' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.1', citations: agreement }],
      verifiedOn,
    },
    fallingShares: {
      id: 'fallingShares',
      label: { zh: '分担比例逐段递减', en: 'Shares fall from band to band' },
      unit: 'factor',
      kind: 'flag',
      values: [{ value: true, citations: agreement }],
      verifiedOn,
    },
    quarterTolerance: {
      id: 'quarterTolerance',
      label: { zh: '第四季度允许偏差', en: 'Tolerance of the fourth quarter' },
      unit: 'rate',
      kind: 'share',
      values: [{ value: '0.15', citations: agreement }],
      verifiedOn,
    },
    readmissionDays: {
      id: 'readmissionDays',
      label: { zh: '并为一个人次的再入院天数', en: 'Days within which a readmission is the same admission' },
      unit: 'days',
      kind: 'count',
      values: [{ value: 15, citations: agreement }],
      verifiedOn,
    },
  },
  localParameters: {
    heldReturn: {
      id: 'heldReturn',
      label: { zh: '质量保证金返还与得分挂钩', en: 'Return of what was held by score' },
      unit: 'factor',
      kind: 'scoreLink',
      required: true,
      citations: agreement,
      verifiedOn,
    },
    poolShareOfOverrun: {
      id: 'poolShareOfOverrun',
      label: { zh: '统筹基金分担超支的分段比例', en: "Pool's share of the overrun, by bands of the quota" },
      unit: 'rate',
      kind: 'bands',
      required: true,
      citations: agreement,
      verifiedOn,
    },
    retainedCap: {
      id: 'retainedCap',
      label: { zh: '结余留用上限（占指标）', en: 'Cap on the surplus retained (of the quota)' },
      unit: 'rate',
      kind: 'share',
      required: false,
      citations: agreement,
      verifiedOn,
    },
    scoreMaximum: {
      id: 'scoreMaximum',
      label: { zh: '考核满分', en: 'Top of the score' },
      unit: 'score',
      kind: 'number',
      required: false,
      default: '100',
      citations: agreement,
      verifiedOn,
    },
  },
  local: {},
  clauses: {
    confirmed: agreement,
    deferred: agreement,
    held: agreement,
    cash: agreement,
    retained: agreement,
    shareableOverrun: agreement,
    topUp: agreement,
    heldReturned: agreement,
    quarterBeyond: agreement,
    admission: agreement,
  },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet<'quota'>)
