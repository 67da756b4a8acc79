import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

/** The official interpretation; the notice itself has not been seen, and the interpretation gives no percentage. */
const interpretation = {
  document: {
    zh: '《关于全面开展紧密型县域医共体医保支付改革的通知》政策解读（广东省医疗保障局）',
    en: 'Guangdong Healthcare Security Administration: interpretation of the notice on payment reform for close-knit county medical alliances',
  },
  issuedOn: '2025-09-15',
  status: 'verified',
} as const satisfies Citation

const article = (text: string): readonly Citation[] => [{ ...interpretation, article: text }]

const scope = article('二、（一）')
const total = article('二、（二）付费总额确定方式')
const payment = article('二、（二）基金拨付方式')
const deposit = article('二、（三）年度保证金')
const sharing = article('二、（三）结余留用、合理超支分担')

const from = '2025-09-15'
const verifiedOn = '2026-11-22'

/**
 * 广东省 2025 年紧密型县域医共体医保支付改革 — Guangdong's payment reform for close-knit county medical alliances.
 *
 * The structure is the document's; every percentage is left to the locality and must be supplied with `withLocal`.
 * What the document does not say is cited as the library's own definition: the operating budget (the total less the
 * risk-adjustment fund), and the surplus and the overrun that are measured against it. It is dated by the publication of the interpretation.
 *
 * @since 0.1.0
 */
export const guangdong2025 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.guangdong.2025',
  label: {
    zh: '广东省紧密型县域医共体医保支付改革（2025）',
    en: 'Guangdong county medical alliance payment reform (2025)',
  },
  citations: [interpretation],
  effectiveFrom: from,
  verifiedOn,
  parameters: {
    baseYears: {
      id: 'baseYears',
      label: { zh: '启动年度基数的年数', en: 'Years in the base of the launch year' },
      unit: 'years',
      kind: 'count',
      values: [{ from, value: 3, citations: total }],
      verifiedOn,
    },
    capReformYears: {
      id: 'capReformYears',
      label: { zh: '改革期间设增长率上限', en: 'Growth cap in reform years' },
      unit: 'factor',
      kind: 'flag',
      values: [{ from, value: true, citations: total }],
      verifiedOn,
    },
    retainedSurplus: {
      id: 'retainedSurplus',
      label: { zh: '结余留用资金去向', en: 'Use of the retained surplus' },
      unit: 'factor',
      kind: 'choice',
      options: {
        serviceIncome: { zh: '纳入医疗服务性收入', en: 'medical-service income' },
        carryForward: { zh: '结转下年', en: 'carried into next year' },
      },
      values: [{ from, value: 'serviceIncome', citations: sharing }],
      verifiedOn,
    },
  },
  localParameters: {
    depositRate: {
      id: 'depositRate',
      label: { zh: '年度保证金比例', en: 'Deposit rate' },
      unit: 'rate',
      kind: 'share',
      required: true,
      citations: deposit,
      verifiedOn,
    },
    riskFundRate: {
      id: 'riskFundRate',
      label: { zh: '风险调节金比例', en: 'Risk-adjustment fund rate' },
      unit: 'rate',
      kind: 'share',
      required: true,
      citations: sharing,
      verifiedOn,
    },
    depositReturn: {
      id: 'depositReturn',
      label: { zh: '保证金返还与绩效得分挂钩', en: 'Deposit return by score' },
      unit: 'factor',
      kind: 'scoreLink',
      required: true,
      citations: deposit,
      verifiedOn,
    },
    surplusFactor: {
      id: 'surplusFactor',
      label: { zh: '结余留用与绩效得分挂钩', en: 'Surplus retention by score' },
      unit: 'factor',
      kind: 'scoreLink',
      required: true,
      citations: sharing,
      verifiedOn,
    },
    surplusCap: {
      id: 'surplusCap',
      label: { zh: '结余留用上限（占付费总额）', en: 'Cap on retained surplus (of the total)' },
      unit: 'rate',
      kind: 'share',
      required: false,
      citations: sharing,
      verifiedOn,
    },
    poolShareOfOverrun: {
      id: 'poolShareOfOverrun',
      label: { zh: '统筹基金分担合理超支的分段比例', en: "Pool's share of reasonable overrun, by bands of the total" },
      unit: 'rate',
      kind: 'bands',
      required: true,
      citations: sharing,
      verifiedOn,
    },
    capLaunchYear: {
      id: 'capLaunchYear',
      label: { zh: '启动年度也设增长率上限', en: 'Growth cap in the launch year too' },
      unit: 'factor',
      kind: 'flag',
      required: false,
      default: false,
      citations: total,
      verifiedOn,
    },
    baseWeights: {
      id: 'baseWeights',
      label: { zh: '基数年份权重', en: 'Weights of the base years' },
      unit: 'weight',
      kind: 'weights',
      required: false,
      citations: total,
      verifiedOn,
    },
    unusedRiskFund: {
      id: 'unusedRiskFund',
      label: { zh: '风险调节金余额去向', en: 'Use of the unused risk-adjustment fund' },
      unit: 'factor',
      kind: 'choice',
      options: {
        pool: { zh: '归统筹基金', en: 'to the pool' },
        carryForward: { zh: '结转下年', en: 'carried into next year' },
        alliance: { zh: '归医共体', en: 'to the alliance' },
      },
      required: false,
      default: 'pool',
      citations: sharing,
      verifiedOn,
    },
    forfeitedDeposit: {
      id: 'forfeitedDeposit',
      label: { zh: '扣减的保证金去向', en: 'Use of the forfeited deposit' },
      unit: 'factor',
      kind: 'choice',
      options: {
        pool: { zh: '归统筹基金', en: 'to the pool' },
        carryForward: { zh: '结转下年', en: 'carried into next year' },
      },
      required: false,
      default: 'pool',
      citations: deposit,
      verifiedOn,
    },
    surplusMeasured: {
      id: 'surplusMeasured',
      label: { zh: '结余计算口径', en: 'How the surplus is measured' },
      unit: 'factor',
      kind: 'choice',
      options: {
        beforeForfeit: { zh: '扣减保证金前', en: 'before a forfeited deposit' },
        afterForfeit: { zh: '扣减保证金后', en: 'after a forfeited deposit' },
      },
      required: false,
      default: 'beforeForfeit',
      citations: sharing,
      verifiedOn,
    },
    scoreMaximum: {
      id: 'scoreMaximum',
      label: { zh: '绩效评价满分', en: 'Top of the quality score' },
      unit: 'score',
      kind: 'number',
      required: false,
      default: '100',
      citations: article('二、（五）绩效评价体系'),
      verifiedOn,
    },
  },
  local: {},
  clauses: {
    baseline: total,
    growthCap: total,
    growth: total,
    total,
    deposit,
    riskFund: sharing,
    advances: payment,
    finalPayment: payment,
    surplusRetained: sharing,
    reasonableOverrun: sharing,
    riskFundUsed: sharing,
    poolTopUp: sharing,
    borneByAlliance: sharing,
    depositReturned: deposit,
    depositForfeited: deposit,
  },
  eligibility: [
    {
      id: 'approvedByCounty',
      label: { zh: '县级党委或政府批准', en: 'Approved by the county Party committee or government' },
      citations: scope,
    },
    { id: 'oneOrganisation', label: { zh: '统一医共体组织架构', en: 'One organisation' }, citations: scope },
    { id: 'oneLegalRepresentative', label: { zh: '统一法定代表人', en: 'One legal representative' }, citations: scope },
    { id: 'oneFinancialAccount', label: { zh: '统一财务账户', en: 'One financial account' }, citations: scope },
    {
      id: 'appliedByLeadHospital',
      label: { zh: '总医院向市医保部门申请', en: 'The lead hospital has applied to the city bureau' },
      citations: scope,
    },
    {
      id: 'approvedByCityBureau',
      label: { zh: '市医保部门核定', en: 'Approved by the city bureau' },
      citations: scope,
    },
  ],
  amended: [],
} as const satisfies RuleSet)
