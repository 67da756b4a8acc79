import { deepFreeze } from '../errors/internal.ts'
import type { Label } from '../figure/internal.ts'

export const corridorLabels = /* @__PURE__ */ deepFreeze({
  amount: { id: 'amount', name: { zh: '待分担金额', en: 'Amount to share' }, unit: 'yuan' },
  base: { id: 'base', name: { zh: '分段基数', en: 'Base of the bands' }, unit: 'yuan' },
  bandFrom: { id: 'bandFrom', name: { zh: '段下限', en: 'Lower bound of band' }, unit: 'rate' },
  bandUpTo: { id: 'bandUpTo', name: { zh: '段上限', en: 'Upper bound of band' }, unit: 'rate' },
  bandFromAmount: {
    id: 'bandFromAmount',
    name: { zh: '段下限金额', en: 'Amount at lower bound of band' },
    unit: 'yuan',
  },
  bandUpToAmount: {
    id: 'bandUpToAmount',
    name: { zh: '段上限金额', en: 'Amount at upper bound of band' },
    unit: 'yuan',
  },
  bandShare: { id: 'bandShare', name: { zh: '分担比例', en: 'Share in band' }, unit: 'rate' },
  bandAmount: { id: 'bandAmount', name: { zh: '段内金额', en: 'Amount in band' }, unit: 'yuan' },
  bandShared: { id: 'bandShared', name: { zh: '分担额', en: 'Shared in band' }, unit: 'yuan' },
  shared: { id: 'shared', name: { zh: '分担金额', en: 'Shared amount' }, unit: 'yuan' },
  remaining: { id: 'remaining', name: { zh: '其余金额', en: 'Remaining amount' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)

/** What a band's share and its part are called by what is done with the amount: a surplus is retained, not shared. */
export const sharedWords = /* @__PURE__ */ deepFreeze({
  shared: { share: corridorLabels.bandShare, part: corridorLabels.bandShared },
  retained: {
    share: { ...corridorLabels.bandShare, name: { zh: '留用比例', en: 'Share retained in band' } },
    part: { ...corridorLabels.bandShared, name: { zh: '留用额', en: 'Retained in band' } },
  },
  compensated: {
    share: { ...corridorLabels.bandShare, name: { zh: '补偿比例', en: 'Share compensated in band' } },
    part: { ...corridorLabels.bandShared, name: { zh: '补偿额', en: 'Compensated in band' } },
  },
  counted: {
    share: { ...corridorLabels.bandShare, name: { zh: '计入比例', en: 'Share counted in band' } },
    part: { ...corridorLabels.bandShared, name: { zh: '计入', en: 'Counted in band' } },
  },
  gained: {
    share: { ...corridorLabels.bandShare, name: { zh: '收益分享比例', en: 'Share of the gain in band' } },
    part: { ...corridorLabels.bandShared, name: { zh: '收益分享额', en: 'Gain kept in band' } },
  },
} as const satisfies Record<string, Record<'share' | 'part', Label>>)
