import { deepFreeze } from '../../errors/internal.ts'
import type { SplitAdmissionScreen } from '../../supervision/internal.ts'

/**
 * 分解住院筛查 — readmission within 15 days, planned cycles excepted, for `screenAdmissions`. The limit is reported at second
 * hand. That the last day counts, and the words for planned cycles, transfer and death, are the library's own: map your
 * codes to them, or give exceptions in your words. Chained referrals are excepted by `referral` of the input.
 *
 * @since 0.1.0
 */
export const splitAdmissionScreen = /* @__PURE__ */ deepFreeze({
  kind: 'splitAdmission',
  id: 'cn.splitAdmission15',
  label: { zh: '分解住院筛查（15 日）', en: 'Split admission (15 days)' },
  withinDays: 15,
  exceptions: [
    { id: 'plannedCycle', label: { zh: '计划内周期治疗', en: 'Planned cycle' }, admittedAs: ['plannedCycle'] },
    { id: 'transfer', label: { zh: '转院', en: 'Transfer' }, dischargedAs: ['transfer'] },
    { id: 'death', label: { zh: '死亡', en: 'Death' }, dischargedAs: ['death'] },
  ],
  citations: [
    {
      document: {
        zh: '分解住院的监测口径，15 日',
        en: 'Monitoring of split admissions, 15 days',
      },
      status: 'secondary',
    },
  ],
} as const satisfies SplitAdmissionScreen)
