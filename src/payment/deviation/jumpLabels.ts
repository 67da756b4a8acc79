import { deepFreeze } from '../../errors/index.ts'
import type { Label } from '../../figure/index.ts'

export const jumpLabels = /* @__PURE__ */ deepFreeze({
  ratio: { id: 'jumpRatio', name: { zh: '分界倍率', en: 'Ratio at the bound' }, unit: 'ratio' },
  below: { id: 'factorBelow', name: { zh: '分界下方每分计分', en: 'Points factor just below' }, unit: 'factor' },
  above: { id: 'factorAbove', name: { zh: '分界上方每分计分', en: 'Points factor just above' }, unit: 'factor' },
  size: { id: 'jumpSize', name: { zh: '跳变幅度', en: 'Size of the jump' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
