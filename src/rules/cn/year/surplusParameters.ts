import { deepFreeze } from '../../../errors/internal.ts'
import type { YearParameter } from './YearParameter.ts'

/** 结余留用 — what of a surplus is retained, and what for. */
export const surplusParameters = /* @__PURE__ */ deepFreeze({
  surplusShare: {
    id: 'surplusShare',
    label: { zh: '结余留用的分段比例（按占付费总额）', en: "Alliance's share of a surplus, by bands of the total" },
    question: {
      zh: '结余在付费总额的多少以内，留用百分之几？分段填写；全部留用的填一段 100%，不留用的填一段 0%。',
      en: 'Which share of a surplus, by bands of the total, does the alliance retain? One band of 100 % for all, of 0 % for none.',
    },
    unit: 'rate',
    kind: 'bands',
  },
  surplusFactor: {
    id: 'surplusFactor',
    label: { zh: '结余留用与绩效得分挂钩', en: 'Surplus retention by score' },
    question: {
      zh: '绩效得分多少，留用额乘以多大系数？不与得分挂钩的不填。',
      en: 'By which factor does the score multiply what is retained? Leave out where it does not.',
    },
    unit: 'factor',
    kind: 'scoreLink',
  },
  surplusCap: {
    id: 'surplusCap',
    label: { zh: '结余留用上限（占付费总额）', en: 'Cap on retained surplus (of the total)' },
    question: {
      zh: '计入留用的结余最多占付费总额的百分之几？不设上限的不填。',
      en: 'Which share of the total is the most of a surplus that counts? Leave out where there is no cap.',
    },
    unit: 'rate',
    kind: 'share',
  },
  surplusUse: {
    id: 'surplusUse',
    label: { zh: '结余留用的用途及比例', en: 'What the retained surplus is for' },
    question: {
      zh: '留用的结余用于哪些方面，各占百分之几？合计 100%；不分用途的不填。',
      en: 'What is the retained surplus for, in which shares that sum to 100 %? Leave out where it is one sum.',
    },
    unit: 'rate',
    kind: 'parts',
  },
  surplusMeasured: {
    id: 'surplusMeasured',
    label: { zh: '结余计算口径', en: 'How the surplus is measured' },
    question: {
      zh: '结余是在扣减保证金之前计算，还是之后计算？',
      en: 'Is the surplus measured before, or after, a forfeited deposit?',
    },
    unit: 'factor',
    kind: 'choice',
    options: {
      beforeForfeit: { zh: '扣减保证金前', en: 'before a forfeited deposit' },
      afterForfeit: { zh: '扣减保证金后', en: 'after a forfeited deposit' },
    },
  },
  retainedSurplus: {
    id: 'retainedSurplus',
    label: { zh: '结余留用资金去向', en: 'Use of the retained surplus' },
    question: {
      zh: '留用的结余纳入医疗服务性收入，还是结转下年？没有规定的不填，当年拨付医共体。',
      en: 'Is the retained surplus medical-service income, or is it carried into next year? Left out, it is paid to the alliance now.',
    },
    unit: 'factor',
    kind: 'choice',
    options: {
      serviceIncome: { zh: '纳入医疗服务性收入', en: 'medical-service income' },
      carryForward: { zh: '结转下年', en: 'carried into next year' },
    },
  },
} as const satisfies Readonly<Record<string, YearParameter>>)
