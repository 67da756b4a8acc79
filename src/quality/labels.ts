import { deepFreeze } from '../errors/index.ts'
import type { Label } from '../figure/index.ts'

export const qualityLabels = /* @__PURE__ */ deepFreeze({
  score: { id: 'score', name: { zh: '绩效评价得分', en: 'Quality score' }, unit: 'score' },
  factor: { id: 'factor', name: { zh: '得分系数', en: 'Score factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
