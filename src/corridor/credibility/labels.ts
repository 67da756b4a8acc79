import { deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'

export const labels = /* @__PURE__ */ deepFreeze({
  // limited fluctuation
  size: { id: 'exposure', name: { zh: '经验数据量', en: 'Size of own experience' }, unit: 'count' },
  confidence: { id: 'standardConfidence', name: { zh: '置信水平', en: 'Confidence' }, unit: 'rate' },
  tolerance: { id: 'tolerance', name: { zh: '容许误差', en: 'Tolerance' }, unit: 'rate' },
  severityCv: { id: 'severityVariation', name: { zh: '单次费用变异系数', en: 'Variation of severity' }, unit: 'ratio' },
  varianceToMean: {
    id: 'varianceToMean',
    name: { zh: '次数的方差与均值之比', en: 'Variance of the number over its mean' },
    unit: 'ratio',
  },
  fullStandard: { id: 'fullStandard', name: { zh: '完全信度标准', en: 'Full credibility standard' }, unit: 'count' },
  credibility: { id: 'credibility', name: { zh: '信度', en: 'Credibility' }, unit: 'rate' },
  own: { id: 'own', name: { zh: '自身经验值', en: 'Own experience' }, unit: 'ratio' },
  collective: { id: 'collective', name: { zh: '总体值', en: 'Collective value' }, unit: 'ratio' },
  estimate: { id: 'estimate', name: { zh: '信度估计', en: 'Credibility estimate' }, unit: 'ratio' },
  // Bühlmann and Bühlmann–Straub
  value: { id: 'observation', name: { zh: '观测值', en: 'Observation' }, unit: 'ratio' },
  exposure: { id: 'observationExposure', name: { zh: '观测的风险量', en: 'Exposure of observation' }, unit: 'weight' },
  groupExposure: { id: 'groupExposure', name: { zh: '个体风险量', en: 'Exposure of group' }, unit: 'weight' },
  totalExposure: { id: 'totalExposure', name: { zh: '总风险量', en: 'Exposure of all groups' }, unit: 'weight' },
  mean: { id: 'groupMean', name: { zh: '个体均值', en: 'Mean of group' }, unit: 'ratio' },
  overallMean: { id: 'overallMean', name: { zh: '总体均值', en: 'Mean of all groups' }, unit: 'ratio' },
  squares: { id: 'groupSquares', name: { zh: '个体内离差平方和', en: 'Squares within group' }, unit: 'ratio' },
  observations: { id: 'observations', name: { zh: '每个体观测数', en: 'Observations of a group' }, unit: 'count' },
  groups: { id: 'groups', name: { zh: '个体数', en: 'Groups' }, unit: 'count' },
  freedom: { id: 'freedom', name: { zh: '组内自由度', en: 'Degrees of freedom within groups' }, unit: 'count' },
  expectedVariance: {
    id: 'expectedProcessVariance',
    name: { zh: '过程方差的期望（EPV）', en: 'Expected process variance (EPV)' },
    unit: 'ratio',
  },
  meanSquares: { id: 'meanSquares', name: { zh: '均值离差平方和', en: 'Squares of the means' }, unit: 'ratio' },
  meanVariance: {
    id: 'varianceOfMeans',
    name: { zh: '假设均值的方差（VHM）', en: 'Variance of hypothetical means (VHM)' },
    unit: 'ratio',
  },
  ratio: { id: 'credibilityConstant', name: { zh: '信度常数 K', en: 'Credibility constant K' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
