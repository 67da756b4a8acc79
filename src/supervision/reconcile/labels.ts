import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

/** The unit is the line's own: these are names and ids. */
export const labels = /* @__PURE__ */ deepFreeze({
  reported: { id: 'reported', name: { zh: '上报数', en: 'As reported' }, unit: 'yuan' },
  moved: { id: 'moved', name: { zh: '转移', en: 'Moved' }, unit: 'yuan' },
  attributed: { id: 'attributed', name: { zh: '还原数', en: 'After moving back' }, unit: 'yuan' },
  levelReported: { id: 'levelReported', name: { zh: '层级上报数', en: 'Level, as reported' }, unit: 'yuan' },
  levelAttributed: { id: 'levelAttributed', name: { zh: '层级还原数', en: 'Level, after moving back' }, unit: 'yuan' },
  allianceReported: { id: 'allianceReported', name: { zh: '医共体上报数', en: 'Alliance, as reported' }, unit: 'yuan' },
  allianceAttributed: {
    id: 'allianceAttributed',
    name: { zh: '医共体还原数', en: 'Alliance, after moving back' },
    unit: 'yuan',
  },
  stated: { id: 'stated', name: { zh: '医共体公布数', en: 'Alliance, as it states' }, unit: 'yuan' },
  difference: { id: 'difference', name: { zh: '核对差额', en: 'Stated less the parts' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
