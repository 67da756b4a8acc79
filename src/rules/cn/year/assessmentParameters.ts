import { deepFreeze } from '../../../errors/internal.ts'
import type { YearParameter } from './YearParameter.ts'

/** 保证金与绩效得分 — the deposit, and what the score does. */
export const assessmentParameters = /* @__PURE__ */ deepFreeze({
  depositRate: {
    id: 'depositRate',
    label: { zh: '年度保证金比例', en: 'Deposit rate' },
    question: {
      zh: '年度保证金占付费总额的百分之几？不设保证金的不填。',
      en: 'Which share of the total is the annual deposit? Leave out where there is none.',
    },
    unit: 'rate',
    kind: 'share',
  },
  depositReturn: {
    id: 'depositReturn',
    label: { zh: '保证金返还与绩效得分挂钩', en: 'Deposit return by score' },
    question: {
      zh: '绩效得分多少返还多少保证金？不与得分挂钩、全额返还的不填。',
      en: 'How much of the deposit is returned at which score? Leave out where all of it always is.',
    },
    unit: 'factor',
    kind: 'scoreLink',
  },
  forfeitedDeposit: {
    id: 'forfeitedDeposit',
    label: { zh: '扣减的保证金去向', en: 'Use of the forfeited deposit' },
    question: { zh: '扣减的保证金归谁？', en: 'Where does a forfeited deposit go?' },
    unit: 'factor',
    kind: 'choice',
    options: {
      pool: { zh: '归统筹基金', en: 'to the pool' },
      carryForward: { zh: '结转下年', en: 'carried into next year' },
    },
  },
  scoreMaximum: {
    id: 'scoreMaximum',
    label: { zh: '绩效评价满分', en: 'Top of the quality score' },
    question: { zh: '绩效评价满分是多少分？', en: 'What is the top of the quality score?' },
    unit: 'score',
    kind: 'number',
  },
  scorePoints: {
    id: 'scorePoints',
    label: { zh: '得分加减的百分点', en: 'Percentage points by score' },
    question: {
      zh: '绩效得分多少，结余留用和超支分担的比例加减几个百分点？低于最低一档的，结余不留用、超支不分担。没有这项规定的不填。',
      en: 'By how many percentage points does the score move the shares of surplus and overrun? Below the lowest step nothing is shared. Leave out where it moves none.',
    },
    unit: 'rate',
    kind: 'scorePoints',
  },
} as const satisfies Readonly<Record<string, YearParameter>>)
