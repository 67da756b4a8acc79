import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

/** The official interpretation; the notice itself has not been seen, and the interpretation gives no percentage. */
const interpretation = {
  document: {
    zh: '《关于全面开展紧密型县域医共体医保支付改革的通知》政策解读（广东省医疗保障局）',
    en: 'Guangdong Healthcare Security Administration: interpretation of the notice on payment reform for close-knit county medical alliances',
  },
  issuedOn: '2025-09-15',
  status: 'interpretation',
} as const satisfies Citation

const article = (text: string): readonly Citation[] => [{ ...interpretation, article: text }]

const scope = article('二、（一）')
const total = article('二、（二）付费总额确定方式')
const payment = article('二、（二）基金拨付方式')
const deposit = article('二、（三）年度保证金')
const sharing = article('二、（三）结余留用、合理超支分担')

const verifiedOn = '2026-11-22'

/**
 * 广东省 2025 年紧密型县域医共体医保支付改革 — Guangdong's payment reform for close-knit county medical alliances.
 *
 * The structure is the document's; every percentage is left to the locality and must be supplied with `withLocal`.
 * The interpretation does not give the day on which the notice takes effect: the rules have none, and hold in any year.
 * What the document does not say is cited as the library's own definition: the operating budget (the total less the
 * risk-adjustment fund), and the surplus and the overrun that are measured against it.
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
  verifiedOn,
  parameters: {
    baseYears: {
      ...budget.baseYears,
      values: [{ value: 3, citations: total }],
      verifiedOn,
    },
    capReformYears: {
      ...budget.capReformYears,
      values: [{ value: true, citations: total }],
      verifiedOn,
    },
    retainedSurplus: {
      ...surplus.retainedSurplus,
      values: [{ value: 'serviceIncome', citations: sharing }],
      verifiedOn,
    },
  },
  localParameters: {
    depositRate: {
      ...assessment.depositRate,
      required: true,
      citations: deposit,
      verifiedOn,
    },
    riskFundRate: {
      ...overrun.riskFundRate,
      required: true,
      citations: sharing,
      verifiedOn,
    },
    depositReturn: {
      ...assessment.depositReturn,
      required: true,
      citations: deposit,
      verifiedOn,
    },
    surplusFactor: {
      ...surplus.surplusFactor,
      required: true,
      citations: sharing,
      verifiedOn,
    },
    surplusCap: {
      ...surplus.surplusCap,
      required: false,
      citations: sharing,
      verifiedOn,
    },
    poolShareOfOverrun: {
      ...overrun.poolShareOfOverrun,
      required: true,
      citations: sharing,
      verifiedOn,
    },
    capLaunchYear: {
      ...budget.capLaunchYear,
      required: false,
      default: false,
      citations: total,
      verifiedOn,
    },
    baseWeights: {
      ...budget.baseWeights,
      required: false,
      citations: total,
      verifiedOn,
    },
    unusedRiskFund: {
      ...overrun.unusedRiskFund,
      required: false,
      default: 'pool',
      citations: sharing,
      verifiedOn,
    },
    forfeitedDeposit: {
      ...assessment.forfeitedDeposit,
      required: false,
      default: 'pool',
      citations: deposit,
      verifiedOn,
    },
    surplusMeasured: {
      ...surplus.surplusMeasured,
      required: false,
      default: 'beforeForfeit',
      citations: sharing,
      verifiedOn,
    },
    scoreMaximum: {
      ...assessment.scoreMaximum,
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
