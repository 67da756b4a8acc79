import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { PrescriptionRule } from '../../payment/internal.ts'

const reported: readonly Citation[] = [
  {
    document: {
      zh: '宁波市基本医疗保险付费管理暂行办法（据 2013-01-07 新闻报道）',
      en: 'Ningbo: provisional rules of payment by basic medical insurance, as the press reported on 2013-01-07',
    },
    status: 'secondary',
  },
]

const common = {
  kind: 'prescriptions',
  wholeAbove: '0.1',
  exceptedDiseases: [],
  citations: reported,
  verifiedOn: '2026-11-28',
} as const

/**
 * 外配处方计入规则 — Ningbo's rules on prescriptions filled outside, as the press reported them in 2013, for
 * `countPrescriptions`: free are 20 % of a community institution and 10 % of others; all count from more than 10 points above.
 *
 * The report names no excepted diseases: the list is empty, and `amend` puts in those of the locality. No day of effect is
 * reported.
 *
 * @since 0.2.0
 */
export const prescriptionRules = /* @__PURE__ */ deepFreeze({
  ningboCommunity: {
    ...common,
    id: 'cn.ningbo.2013.prescriptions.community',
    label: {
      zh: '宁波外配处方规定（社区卫生服务机构）',
      en: 'Ningbo, prescriptions filled outside, community institutions',
    },
    freeShare: '0.2',
  },
  ningboOthers: {
    ...common,
    id: 'cn.ningbo.2013.prescriptions.others',
    label: { zh: '宁波外配处方规定（其他医疗机构）', en: 'Ningbo, prescriptions filled outside, other institutions' },
    freeShare: '0.1',
  },
} as const satisfies Record<string, PrescriptionRule>)
