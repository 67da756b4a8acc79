import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  curveFrom: {
    id: 'curveFrom',
    name: { zh: '曲线起点的支出', en: 'Spending at the start of the curve' },
    unit: 'yuan',
  },
  curveTo: { id: 'curveTo', name: { zh: '曲线终点的支出', en: 'Spending at the end of the curve' }, unit: 'yuan' },
  breakpoint: { id: 'breakpoint', name: { zh: '转折点的支出', en: 'Spending at the breakpoint' }, unit: 'yuan' },
  bendDeviation: { id: 'bendDeviation', name: { zh: '转折点的偏差', en: 'Deviation at the breakpoint' }, unit: 'yuan' },
  fromDeviation: {
    id: 'curveFromDeviation',
    name: { zh: '曲线起点的偏差', en: 'Deviation at the start' },
    unit: 'yuan',
  },
  toDeviation: { id: 'curveToDeviation', name: { zh: '曲线终点的偏差', en: 'Deviation at the end' }, unit: 'yuan' },
  shareBefore: { id: 'shareBefore', name: { zh: '略低于该支出时的份额', en: 'Share just below it' }, unit: 'yuan' },
  shareOn: { id: 'shareOn', name: { zh: '恰为该支出时的份额', en: 'Share exactly there' }, unit: 'yuan' },
  shareAfter: { id: 'shareAfter', name: { zh: '略高于该支出时的份额', en: 'Share just above it' }, unit: 'yuan' },
  jump: { id: 'jump', name: { zh: '跳变', en: 'Jump' }, unit: 'yuan' },
  stretchStart: { id: 'stretchStart', name: { zh: '段首份额', en: 'Share at the start' }, unit: 'yuan' },
  stretchEnd: { id: 'stretchEnd', name: { zh: '段末份额', en: 'Share at the end' }, unit: 'yuan' },
  stepKeeps: { id: 'stepKeeps', name: { zh: '本步每元所留', en: 'Kept of a yuan by the step' }, unit: 'ratio' },
  keeps: { id: 'keeps', name: { zh: '每多节约一元所得', en: 'Kept of the next yuan saved' }, unit: 'ratio' },
  payerKeeps: { id: 'payerKeeps', name: { zh: '每多节约一元支付方所得', en: "Payer's part of it" }, unit: 'ratio' },
  slope: { id: 'slope', name: { zh: '每多支出一元的份额变化', en: 'Change with the next yuan spent' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
