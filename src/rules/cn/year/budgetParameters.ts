import { deepFreeze } from '../../../errors/internal.ts'
import type { YearParameter } from './YearParameter.ts'

/** 总额如何确定、如何预拨 — how the total is set, and how it is advanced. */
export const budgetParameters = /* @__PURE__ */ deepFreeze({
  bases: {
    id: 'bases',
    label: { zh: '付费总额的基数', en: 'What the total starts from' },
    question: {
      zh: '年度付费总额可以从哪些基数起算？允许几种就选几种，优先采用的排在前面。',
      en: 'What may the total of a year start from? Name all that the notice allows, the preferred first.',
    },
    unit: 'factor',
    kind: 'choices',
    options: {
      priorPayments: { zh: '以前年度统筹基金支付额', en: 'payments of past years' },
      previousTotal: { zh: '上年度付费总额', en: "last year's total" },
      setBaseline: { zh: '另行确定的年度基数', en: 'a baseline set elsewhere' },
      setTotal: { zh: '另行确定的总额', en: 'a total set elsewhere' },
      finalAccounts: { zh: '上年决算', en: "last year's final accounts" },
      fundIncome: { zh: '基金收入', en: "the fund's income" },
      lastYearPayments: { zh: '上年度统筹基金支付', en: "last year's payments" },
    },
  },
  baseYears: {
    id: 'baseYears',
    label: { zh: '启动年度基数的年数', en: 'Years in the base of the launch year' },
    question: {
      zh: '启动年度以前几年统筹基金支付额的平均数为基数？填年数；不以平均数为基数的不填。',
      en: 'Of how many past years is the mean payment of the pooled fund the base of the launch year? Leave out where the base is no mean.',
    },
    unit: 'years',
    kind: 'count',
  },
  baseWeights: {
    id: 'baseWeights',
    label: { zh: '基数年份权重', en: 'Weights of the base years' },
    question: {
      zh: '计算平均数时各年权重是多少？由远及近填写；各年同等计算的不填。',
      en: 'With which weights do the years enter the mean, the earliest first? Leave out where they count alike.',
    },
    unit: 'weight',
    kind: 'weights',
  },
  capReformYears: {
    id: 'capReformYears',
    label: { zh: '改革期间设增长率上限', en: 'Growth cap in reform years' },
    question: {
      zh: '启动年度以后，付费总额的增长率是否设上限（统筹区统筹基金支出增长率，或另定的比率）？',
      en: "After the launch year, is the growth of the total capped (by the growth of the pooling area's spending, or a fixed rate)?",
    },
    unit: 'factor',
    kind: 'flag',
  },
  capLaunchYear: {
    id: 'capLaunchYear',
    label: { zh: '启动年度也设增长率上限', en: 'Growth cap in the launch year too' },
    question: { zh: '启动年度的增长率是否也受这一上限约束？', en: 'Does the same cap hold in the launch year too?' },
    unit: 'factor',
    kind: 'flag',
  },
  incomeShare: {
    id: 'incomeShare',
    label: { zh: '总额占基金收入的比例', en: "Total's share of the income" },
    question: {
      zh: '以基金收入为基数的，付费总额占收入（扣除各项提取后）的百分之几？全部收入都包给医共体的不填。',
      en: "Where the fund's income is the base, which share of it, after what is set aside, is the total? Leave out for all of it.",
    },
    unit: 'rate',
    kind: 'share',
  },
  incomeReserveRate: {
    id: 'incomeReserveRate',
    label: { zh: '风险储备金提取比例', en: 'Rate of the reserve kept out of the income' },
    question: {
      zh: '确定付费总额前，先按基金收入的百分之几提取风险储备金？不提取的不填。',
      en: "Which share of the fund's income is set aside as a reserve before the total is set? Leave out for none.",
    },
    unit: 'rate',
    kind: 'share',
  },
  advancesPerYear: {
    id: 'advancesPerYear',
    label: { zh: '全年预拨次数', en: 'Advances per year' },
    question: { zh: '按月预拨还是按季预拨？按月填 12，按季填 4。', en: 'Are advances monthly (12) or quarterly (4)?' },
    unit: 'count',
    kind: 'count',
  },
} as const satisfies Readonly<Record<string, YearParameter>>)
