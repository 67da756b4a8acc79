import type { Label } from '../../figure/internal.ts'
import { factorLinkShape, shareLinkShape } from '../../policy/internal.ts'
import { among, bare, lazily, number, optional, rate, record, share, weight } from '../../shape/internal.ts'
import type { Gate, Multiplier, QualityLinkInput } from './readQualityLink.ts'

/** A link of any shape to a factor of zero or more; which one it is, and its scale, is judged where it is used. */
export const qualityLinkShape = /* @__PURE__ */ lazily(() => linkOf(factorLinkShape, weight))

/** A link of any shape to a share from 0 to 1. */
export const qualityShareLinkShape = /* @__PURE__ */ lazily(() => linkOf(shareLinkShape, share))

function linkOf(points: typeof factorLinkShape, factor: typeof weight) {
  const gate = record<{ readonly gate: Gate }>({ zh: '门槛挂钩', en: 'Gate' })({
    gate: record<Gate>({ zh: '门槛', en: 'Gate' })({
      from: bare(number(L.from)),
      factor: optional(bare(factor(L.factor))),
      below: optional(bare(factor(L.below))),
    }),
  })
  const multiplier = record<{ readonly multiplier: Multiplier }>({ zh: '线性挂钩', en: 'Multiplier' })({
    multiplier: record<Multiplier>({ zh: '系数公式', en: 'Multiplier' })({
      slope: optional(bare(rate(L.slope))),
      intercept: optional(bare(rate(L.intercept))),
      floor: optional(bare(factor(L.floor))),
      ceiling: optional(bare(factor(L.ceiling))),
    }),
  })
  return among<QualityLinkInput>({ zh: '得分挂钩', en: 'Score link' }, [points(), gate, multiplier])
}

const L = {
  from: { id: 'from', name: { zh: '起点得分', en: 'From score' }, unit: 'score' },
  factor: { id: 'factor', name: { zh: '达到后的系数', en: 'Factor from there on' }, unit: 'factor' },
  below: { id: 'below', name: { zh: '未达到的系数', en: 'Factor below' }, unit: 'factor' },
  slope: { id: 'slope', name: { zh: '斜率', en: 'Slope' }, unit: 'factor' },
  intercept: { id: 'intercept', name: { zh: '截距', en: 'Intercept' }, unit: 'factor' },
  floor: { id: 'floor', name: { zh: '系数下限', en: 'Floor of the factor' }, unit: 'factor' },
  ceiling: { id: 'ceiling', name: { zh: '系数上限', en: 'Ceiling of the factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>
