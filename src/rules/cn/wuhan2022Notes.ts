import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { PaymentNotes } from '../../payment/internal.ts'

/** The table was seen in a transcription by others; the city's notice was not. */
const table: readonly Citation[] = [
  {
    document: {
      zh: '武汉市 DRG 支付标准表，2022 年，第三方转录',
      en: "Wuhan's DRG payment standards, 2022, transcribed by others",
    },
    article: '备注',
    status: 'secondary',
  },
]

const complication = { zh: '并发症治疗', en: 'Treatment of complications' }
const lithotripsy = { zh: '体外冲击波碎石', en: 'Shock-wave lithotripsy' }
const discAblation = { zh: '椎间盘射频消融', en: 'Radio-frequency ablation of a disc' }

/**
 * 武汉 2022 支付备注 — the notes beside the groups of Wuhan's price table, for `applyPaymentNote`: which treatments are
 * paid as another group, and where complications are paid half the unit. A note has the code of its group as its id.
 *
 * @since 0.1.0
 */
export const wuhan2022Notes = /* @__PURE__ */ deepFreeze({
  kind: 'paymentNotes',
  id: 'cn.wuhan2022.paymentNotes',
  label: { zh: '武汉 2022 支付备注', en: 'Wuhan 2022, payment notes' },
  citations: table,
  notes: [
    {
      id: 'BD1B',
      group: 'BD1B',
      label: { zh: '脊髓神经根射频消融', en: 'Radio-frequency ablation of a spinal nerve root' },
      payAs: 'BJ1B',
      citations: table,
    },
    { id: 'CD29', group: 'CD29', label: { zh: '斜视手术', en: 'Squint surgery' }, payAs: 'CB29', citations: table },
    { id: 'IB31', group: 'IB31', label: discAblation, payAs: 'IJ11', citations: table },
    { id: 'IB33', group: 'IB33', label: discAblation, payAs: 'IJ1B', citations: table },
    { id: 'IB35', group: 'IB35', label: discAblation, payAs: 'IJ1B', citations: table },
    {
      id: 'KS19',
      group: 'KS19',
      label: { zh: '酸中毒、昏迷、酮症等严重并发症', en: 'Severe complications: acidosis, coma, ketosis' },
      payAs: 'KU11',
      citations: table,
    },
    { id: 'LK11', group: 'LK11', label: lithotripsy, payAs: 'LJ15', citations: table },
    { id: 'LK1B', group: 'LK1B', label: lithotripsy, payAs: 'LJ15', citations: table },
    { id: 'MC15', group: 'MC15', label: { zh: '包皮手术', en: 'Foreskin surgery' }, payAs: 'LJ15', citations: table },
    { id: 'OB19', group: 'OB19', label: complication, unitShare: '0.5', citations: table },
    { id: 'OC19', group: 'OC19', label: complication, unitShare: '0.5', citations: table },
    { id: 'OF19', group: 'OF19', label: complication, unitShare: '0.5', citations: table },
    { id: 'OF29', group: 'OF29', label: complication, unitShare: '0.5', citations: table },
    { id: 'OR19', group: 'OR19', label: complication, unitShare: '0.5', citations: table },
    // The transcription reads "1131": taken for iodine-131.
    {
      id: 'RC19',
      group: 'RC19',
      label: { zh: '碘-131 治疗', en: 'Iodine-131 therapy' },
      payAs: 'RU19',
      citations: table,
    },
  ],
} as const satisfies PaymentNotes)
