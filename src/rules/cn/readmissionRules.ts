import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { ReadmissionRule } from '../../payment/internal.ts'

const official = (zh: string, en: string): readonly Citation[] => [{ document: { zh, en }, status: 'verified' }]

const exceptions = [
  { id: 'plannedRadiotherapy', label: { zh: '计划内放疗', en: 'Planned radiotherapy' } },
  { id: 'plannedChemotherapy', label: { zh: '计划内化疗', en: 'Planned chemotherapy' } },
  { id: 'documentedReason', label: { zh: '有合理理由', en: 'A documented reason' } },
] as const

/**
 * 重复住院规则 — readmission rules of two places, for `cutReadmissions`: a second stay in the same DRG within so many
 * days, without reason, halves the points of the first. Planned radio- and chemotherapy are excepted. That the last
 * day counts is the library's reading of "within".
 *
 * @since 0.1.0
 */
export const readmissionRules = /* @__PURE__ */ deepFreeze({
  jinhua2017: {
    kind: 'readmission',
    id: 'cn.jinhua.2017.readmission',
    label: { zh: '金华重复住院规定', en: 'Jinhua, readmissions' },
    withinDays: 10,
    factor: '0.5',
    exceptions,
    citations: official('金华市病组点数法规定（2017）', 'Jinhua, DRG points (2017)'),
  },
  zhejiang: {
    kind: 'readmission',
    id: 'cn.zhejiang.readmission',
    label: { zh: '浙江重复住院规定', en: 'Zhejiang, readmissions' },
    withinDays: 15,
    factor: '0.5',
    exceptions,
    citations: official('浙江省 DRG 点数法规定', 'Zhejiang, DRG points'),
  },
} as const satisfies Record<string, ReadmissionRule>)
