import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  deductible: { id: 'deductible', name: { zh: '级别起付标准', en: 'Deductible of the level' }, unit: 'yuan' },
  target: { id: 'deductibleTarget', name: { zh: '本次应达起付额', en: 'Deductible to be reached' }, unit: 'yuan' },
  charge: { id: 'deductibleCharged', name: { zh: '本次起付额', en: 'Deductible charged' }, unit: 'yuan' },
  chainCharge: { id: 'chainCharged', name: { zh: '全程起付额', en: 'Deductible charged for the chain' }, unit: 'yuan' },
  maxGap: { id: 'maxGap', name: { zh: '最长间隔', en: 'Longest gap' }, unit: 'days' },
} as const satisfies Record<string, Label>)
