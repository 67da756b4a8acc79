import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

const plan: readonly Citation[] = [
  {
    document: {
      zh: '国家医保局基金清算三年计划，据 2025-12-15 的报道',
      en: 'Three-year plan of the National Healthcare Security Administration for clearing, as reported on 2025-12-15',
    },
    status: 'secondary',
  },
]
const claims: readonly Citation[] = [
  {
    document: {
      zh: '国家医保局关于月度费用申报与拨付时限的要求，据 2025-10-16 的报道',
      en: 'Requirement of the National Healthcare Security Administration on claims and payments by the month, as reported on 2025-10-16',
    },
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 清算三年计划 — by when a year is to be cleared and how much of it is left for clearing, for `leftForClearing`; by when
 * claims are filed and paid, for `claimDelays`. Second-hand: reports of 2025, the texts were not seen.
 *
 * The clearing of 2025 ends by May of 2026, of 2026 by April of 2027, from 2027 on by March; in pilots always by March.
 * What is left is about 5 % of the year's disbursement, 3–5 %, about 3 %: where the report says "about", the line has
 * one value as its lower and its upper bound. A value's day is the first of the year that is cleared. Claims come by
 * the 10th and are paid within 20 working days; the report names no day of effect.
 *
 * @since 0.2.0
 */
export const clearingPlan2025 = /* @__PURE__ */ deepFreeze({
  kind: 'funds',
  id: 'cn.clearingPlan.2025',
  label: { zh: '医保基金清算三年计划', en: 'Three-year plan for clearing' },
  citations: [...plan, ...claims],
  verifiedOn,
  parameters: {
    dueMonth: {
      id: 'dueMonth',
      label: { zh: '次年完成清算的月份', en: 'Month of the next year by whose end the year is cleared' },
      unit: 'months',
      kind: 'count',
      values: [
        { from: '2025-01-01', value: 5, citations: plan },
        { from: '2026-01-01', value: 4, citations: plan },
        { from: '2027-01-01', value: 3, citations: plan },
      ],
      verifiedOn,
    },
    pilotDueMonth: {
      id: 'pilotDueMonth',
      label: { zh: '试点地区次年完成清算的月份', en: 'The same in pilots' },
      unit: 'months',
      kind: 'count',
      values: [{ from: '2025-01-01', value: 3, citations: plan }],
      verifiedOn,
    },
    leftLow: {
      id: 'leftLow',
      label: { zh: '待清算资金比例下限（约）', en: 'Share left for clearing, from (about)' },
      unit: 'rate',
      kind: 'share',
      values: [
        { from: '2025-01-01', value: '0.05', citations: plan },
        { from: '2026-01-01', value: '0.03', citations: plan },
      ],
      verifiedOn,
    },
    leftHigh: {
      id: 'leftHigh',
      label: { zh: '待清算资金比例上限（约）', en: 'Share left for clearing, up to (about)' },
      unit: 'rate',
      kind: 'share',
      values: [
        { from: '2025-01-01', value: '0.05', citations: plan },
        { from: '2027-01-01', value: '0.03', citations: plan },
      ],
      verifiedOn,
    },
    claimDay: {
      id: 'claimDay',
      label: { zh: '次月申报截止日', en: 'Day of the next month by which a claim is filed' },
      unit: 'days',
      kind: 'count',
      values: [{ value: 10, citations: claims }],
      verifiedOn,
    },
    paidWithin: {
      id: 'paidWithin',
      label: { zh: '申报后拨付工作日数', en: 'Working days within which a claim is paid' },
      unit: 'days',
      kind: 'count',
      values: [{ value: 20, citations: claims }],
      verifiedOn,
    },
  },
  localParameters: {},
  local: {},
  clauses: { leftShare: plan },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet<'funds'>)
