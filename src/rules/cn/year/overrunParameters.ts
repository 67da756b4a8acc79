import { deepFreeze } from '../../../errors/internal.ts'
import type { YearParameter } from './YearParameter.ts'

/** 风险调节金与超支分担 — the risk-adjustment fund, and who bears an overrun. */
export const overrunParameters = /* @__PURE__ */ deepFreeze({
  riskFundRate: {
    id: 'riskFundRate',
    label: { zh: '风险调节金比例', en: 'Risk-adjustment fund rate' },
    question: {
      zh: '风险调节金占付费总额的百分之几？不设的不填。',
      en: 'Which share of the total is the risk-adjustment fund? Leave out where there is none.',
    },
    unit: 'rate',
    kind: 'share',
  },
  unusedRiskFund: {
    id: 'unusedRiskFund',
    label: { zh: '风险调节金余额去向', en: 'Use of the unused risk-adjustment fund' },
    question: { zh: '年末未用完的风险调节金归谁？', en: 'Where does an unused risk-adjustment fund go?' },
    unit: 'factor',
    kind: 'choice',
    options: {
      pool: { zh: '归统筹基金', en: 'to the pool' },
      carryForward: { zh: '结转下年', en: 'carried into next year' },
      alliance: { zh: '归医共体', en: 'to the alliance' },
    },
  },
  overrunEvidence: {
    id: 'overrunEvidence',
    label: { zh: '合理超支是否须认定', en: 'Whether an overrun must be evidenced' },
    question: {
      zh: '超支是否须认定为合理才予分担？不须认定的，超支全部予以分担。',
      en: 'Must an overrun be evidenced as reasonable to be shared? Where not, all of it is.',
    },
    unit: 'factor',
    kind: 'choice',
    options: {
      required: { zh: '须认定', en: 'must be evidenced' },
      none: { zh: '不须认定', en: 'need not be evidenced' },
    },
  },
  poolShareOfOverrun: {
    id: 'poolShareOfOverrun',
    label: { zh: '统筹基金分担合理超支的分段比例', en: "Pool's share of reasonable overrun, by bands of the total" },
    question: {
      zh: '风险调节金不够时，合理超支在付费总额的多少以内，统筹基金分担百分之几？分段填写；不分担的不填。',
      en: "Beyond the risk-adjustment fund, which share of a reasonable overrun, by bands of the total, is the pool's? Leave out for none.",
    },
    unit: 'rate',
    kind: 'bands',
  },
  overrunBearer: {
    id: 'overrunBearer',
    label: { zh: '其余超支的承担方', en: 'Who bears the rest of an overrun' },
    question: {
      zh: '风险调节金和统筹基金分段分担以外的超支由谁承担？选统筹基金的，不再填分段比例。',
      en: 'Who bears what neither the risk-adjustment fund nor the bands cover? Where the pool does, there are no bands.',
    },
    unit: 'factor',
    kind: 'choice',
    options: {
      alliance: { zh: '医共体自担', en: 'the alliance' },
      pool: { zh: '统筹基金承担', en: 'the pool' },
    },
  },
} as const satisfies Readonly<Record<string, YearParameter>>)
