import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

const rate = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'rate' }) as const
const count = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'count' }) as const
const weight = (id: string, zh: string, en: string) => ({ id, name: { zh, en }, unit: 'weight' }) as const

/** What the screens of institutions and of the alliance compute. */
export const flowLabels = /* @__PURE__ */ deepFreeze({
  casesBefore: count('casesBefore', '前期病例数', 'Cases, previous period'),
  casesNow: count('casesNow', '本期病例数', 'Cases, current period'),
  weightBefore: weight('weightBefore', '前期权重合计', 'Weights, previous period'),
  weightNow: weight('weightNow', '本期权重合计', 'Weights, current period'),
  severeBefore: count('severeBefore', '前期重症数', 'Severe cases, previous period'),
  severeNow: count('severeNow', '本期重症数', 'Severe cases, current period'),
  allSevereBefore: count('allSevereBefore', '前期参保人重症数', 'Severe cases of all insured, previous period'),
  allSevereNow: count('allSevereNow', '本期参保人重症数', 'Severe cases of all insured, current period'),
  awayBefore: count('severeAwayBefore', '前期外流重症数', 'Severe cases outside, previous period'),
  awayNow: count('severeAwayNow', '本期外流重症数', 'Severe cases outside, current period'),
  indexBefore: weight('caseMixBefore', '前期 CMI', 'Case-mix index, previous period'),
  indexNow: weight('caseMixNow', '本期 CMI', 'Case-mix index, current period'),
  indexFall: rate('caseMixFall', 'CMI 降幅', 'Fall of the case-mix index'),
  shareBefore: rate('severeShareBefore', '前期重症占比', 'Share of severe cases, previous period'),
  shareNow: rate('severeShareNow', '本期重症占比', 'Share of severe cases, current period'),
  shareFall: rate('severeShareFall', '重症占比降幅', 'Fall of the share of severe cases'),
  outflowBefore: rate('severeOutflowBefore', '前期重症外流率', 'Outflow of severe cases, previous period'),
  outflowNow: rate('severeOutflowNow', '本期重症外流率', 'Outflow of severe cases, current period'),
  outflowRise: rate('severeOutflowRise', '重症外流率升幅', 'Rise of the outflow of severe cases'),
  fallAtLeast: rate('fallAtLeast', '降幅界限', 'Limit of the fall'),
  outflowRiseAtLeast: rate('outflowRiseAtLeast', '外流升幅界限', 'Limit of the rise of outflow'),
  lightAtLead: count('lightAtLead', '牵头医院轻症数', 'Light cases at the lead hospital'),
  lightAtMembers: count('lightAtMembers', '全体成员轻症数', 'Light cases at all members'),
  lightShare: rate('lightShare', '牵头医院轻症占比', 'Share of light cases at the lead hospital'),
  lightShareAtLeast: rate('lightShareAtLeast', '轻症占比界限', 'Limit of the share of light cases'),
  up: count('referralsUp', '上转人次', 'Referrals up'),
  down: count('referralsDown', '下转人次', 'Referrals down'),
  downPerUp: { id: 'downPerUp', name: { zh: '下转与上转之比', en: 'Referrals down for one up' }, unit: 'ratio' },
  downPerUpBelow: { id: 'downPerUpBelow', name: { zh: '下转上转比界限', en: 'Limit of that ratio' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
