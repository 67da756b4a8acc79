import { deepFreeze } from '../../errors/internal.ts'
import type { Citation, Unit } from '../../figure/internal.ts'
import type { LocalParameter } from '../../policy/internal.ts'
import type { AlertTemplate } from '../../supervision/internal.ts'

const paper: readonly Citation[] = [
  {
    document: {
      zh: '朱春华、刘东敏：紧密型县域医共体“打包”付费背景下的医保基金监督管理对策',
      en: 'Zhu Chunhua and Liu Dongmin: supervising the fund under packaged payment of close-knit county medical alliances',
    },
    article: '事中监测',
    issuedOn: '2025-09-17',
    status: 'verified',
  },
]
const assessed: readonly Citation[] = [{ ...(paper[0] as Citation), article: '事后审核与评估' }]
const innovation: readonly Citation[] = [{ ...(paper[0] as Citation), article: '创新监管方式和手段' }]
const guangdong: readonly Citation[] = [
  {
    document: {
      zh: '《关于全面开展紧密型县域医共体医保支付改革的通知》政策解读（广东省医疗保障局）',
      en: 'Guangdong Healthcare Security Administration: interpretation of the notice on payment reform for close-knit county medical alliances',
    },
    article: '二、（五）',
    issuedOn: '2025-09-15',
    status: 'interpretation',
  },
]
const national: readonly Citation[] = [
  {
    document: {
      zh: '紧密型县域医共体监测指标体系（2024版）',
      en: 'National monitoring indicators of close-knit county medical alliances, 2024',
    },
    status: 'secondary',
  },
]
const verifiedOn = '2026-11-27'

interface Watched {
  readonly zh: string
  readonly en: string
  readonly unit: Unit
  readonly kind: 'share' | 'rate' | 'number'
  readonly citations: readonly Citation[]
}

type Lines<Id extends string, Kind> = {
  readonly [K in `${Id}Attention` | `${Id}Warning`]: LocalParameter & { readonly kind: Kind }
}

/** The two lines of an indicator: no document gives a value for either. */
function linesOf<const Id extends string, const Kind extends Watched['kind']>(
  id: Id,
  { zh, en, unit, kind, citations }: Watched & { readonly kind: Kind },
): Lines<Id, Kind> {
  const line = (end: 'Attention' | 'Warning', word: string, wordEn: string) => {
    const label = { zh: `${zh}${word}线`, en: `${en}: line of ${wordEn}` }
    return [id + end, { id: id + end, label, unit, kind, required: false, citations, verifiedOn }] as const
  }
  return Object.fromEntries([line('Attention', '关注', 'attention'), line('Warning', '预警', 'warning')]) as never
}

const watched = {
  admissionRate: { zh: '住院率', en: 'Admission rate', unit: 'rate', kind: 'share', citations: paper },
  costPerAdmission: { zh: '次均住院费用', en: 'Cost per admission', unit: 'yuan', kind: 'number', citations: paper },
  readmissionRate: { zh: '再入院率', en: 'Readmission rate', unit: 'rate', kind: 'share', citations: assessed },
  budgetExecution: { zh: '预算执行率', en: 'Budget execution', unit: 'rate', kind: 'rate', citations: assessed },
  inCountyCostPerAdmittedPersonGrowth: {
    zh: '参保人在县域内住院人均费用增长率',
    en: 'Growth of inpatient cost in the county per person admitted there',
    unit: 'rate',
    kind: 'rate',
    citations: national,
  },
  inCountyAdmissionShare: {
    zh: '参保人县域内住院人次占比',
    en: 'Share of admissions in the county',
    unit: 'rate',
    kind: 'share',
    citations: national,
  },
  inCountyPrimaryVisitShare: {
    zh: '县域内基层医疗卫生机构诊疗人次数占比',
    en: 'Primary share of visits in the county',
    unit: 'rate',
    kind: 'share',
    citations: national,
  },
  inCountyFundShare: {
    zh: '医保基金县域内支出占比（不含药店）',
    en: 'Share of fund spent in the county, without pharmacies',
    unit: 'rate',
    kind: 'share',
    citations: national,
  },
  primaryFundShare: {
    zh: '县域内基层医疗卫生机构医保基金支出占比',
    en: 'Share of primary institutions in fund spent in the county',
    unit: 'rate',
    kind: 'share',
    citations: national,
  },
  costPerVisit: { zh: '次均门急诊费用', en: 'Cost per visit', unit: 'yuan', kind: 'number', citations: paper },
  drugAndConsumableShare: {
    zh: '住院药耗占比',
    en: 'Drug-and-consumable share of inpatient cost',
    unit: 'rate',
    kind: 'share',
    citations: paper,
  },
  downReferralRate: { zh: '下转率', en: 'Rate of referrals down', unit: 'rate', kind: 'share', citations: paper },
  caseMixIndex: {
    zh: '病例组合指数（CMI）',
    en: 'Case mix index (CMI)',
    unit: 'ratio',
    kind: 'number',
    citations: paper,
  },
  satisfaction: { zh: '群众满意度', en: 'Public satisfaction', unit: 'rate', kind: 'share', citations: assessed },
  postedPhysicians: {
    zh: '每万常住人口医师派驻人数',
    en: 'Physicians posted per 10,000 residents',
    unit: 'ratio',
    kind: 'number',
    citations: national,
  },
  remoteImagingReadings: {
    zh: '每万常住人口远程影像诊断人次',
    en: 'Remote imaging readings per 10,000 residents',
    unit: 'ratio',
    kind: 'number',
    citations: national,
  },
  costPerHeadGrowth: {
    zh: '参保人人均医疗费用增长率',
    en: 'Growth of cost per insured person',
    unit: 'rate',
    kind: 'rate',
    citations: guangdong,
  },
  irregularReferralShare: {
    zh: '不规范转诊占比',
    en: 'Share of referrals against the rules',
    unit: 'rate',
    kind: 'share',
    citations: guangdong,
  },
  refusalRate: {
    zh: '每万住院人次推诿、拒收病人例数',
    en: 'Patients put off or refused per 10,000 admissions in the county',
    unit: 'ratio',
    kind: 'number',
    citations: guangdong,
  },
  resourceSinking: {
    zh: '医疗资源下沉（牵头医院中级及以上职称医师派驻占比）',
    en: "Resources sent down: share of the lead hospital's physicians of middle rank or higher who are posted",
    unit: 'rate',
    kind: 'share',
    citations: guangdong,
  },
  primaryCooperation: {
    zh: '与基层医疗机构协作（开展协作的基层机构占比）',
    en: 'Cooperation with primary institutions: share of them that work with the lead hospital',
    unit: 'rate',
    kind: 'share',
    citations: guangdong,
  },
  incidenceRate: { zh: '区域发病率', en: 'Incidence in the region', unit: 'rate', kind: 'share', citations: assessed },
  chronicControlRate: {
    zh: '慢病控制率',
    en: 'Control of chronic disease',
    unit: 'rate',
    kind: 'share',
    citations: assessed,
  },
  referralExecution: {
    zh: '双向转诊执行率',
    en: 'Two-way referrals carried out',
    unit: 'rate',
    kind: 'share',
    citations: assessed,
  },
  inpatientDeathRate: {
    zh: '住院死亡率',
    en: 'Death rate of inpatients',
    unit: 'rate',
    kind: 'share',
    citations: assessed,
  },
  costEffectiveness: {
    zh: '每万元基金支出的慢性病控制成本效益',
    en: 'Cost-effectiveness: chronic patients controlled per 10,000 yuan of fund spending on them',
    unit: 'ratio',
    kind: 'number',
    citations: assessed,
  },
  dataCompleteness: {
    zh: '结算清单上传完整率',
    en: 'Completeness of the data reported',
    unit: 'rate',
    kind: 'share',
    citations: innovation,
  },
} as const satisfies Record<string, Watched>

const item = <const Side extends 'above' | 'below'>(id: keyof typeof watched, side: Side) => {
  const { zh, en, unit, citations } = watched[id]
  return { id, label: { zh, en }, unit, side, citations }
}

/**
 * 医共体预警模板 — the indicators that an alliance is watched by, for `alertRulesOf`: those that the supervision paper and
 * Guangdong's interpretation name and those of the national list of 2024 that the library computes, each with a line of attention (关注) and a line of
 * warning (预警). No document gives a line: all are local parameters and none has a default. On which side a line is passed
 * is the library's reading. Ids are those of `indicatorDefinitions`. The lines of 预算执行率 may lie above the whole, and
 * those of a growth below 0: from 1 on they are written with a percent sign, `'105%'`.
 *
 * @since 0.2.0
 */
export const allianceAlerts = /* @__PURE__ */ deepFreeze({
  kind: 'alerts',
  id: 'cn.allianceAlerts',
  label: { zh: '医共体预警模板', en: 'Template of alerts for an alliance' },
  citations: [...paper, ...assessed, ...innovation, ...guangdong, ...national],
  verifiedOn,
  parameters: {},
  localParameters: {
    ...linesOf('admissionRate', watched.admissionRate),
    ...linesOf('costPerAdmission', watched.costPerAdmission),
    ...linesOf('readmissionRate', watched.readmissionRate),
    ...linesOf('budgetExecution', watched.budgetExecution),
    ...linesOf('inCountyCostPerAdmittedPersonGrowth', watched.inCountyCostPerAdmittedPersonGrowth),
    ...linesOf('inCountyAdmissionShare', watched.inCountyAdmissionShare),
    ...linesOf('inCountyPrimaryVisitShare', watched.inCountyPrimaryVisitShare),
    ...linesOf('inCountyFundShare', watched.inCountyFundShare),
    ...linesOf('primaryFundShare', watched.primaryFundShare),
    ...linesOf('costPerVisit', watched.costPerVisit),
    ...linesOf('drugAndConsumableShare', watched.drugAndConsumableShare),
    ...linesOf('downReferralRate', watched.downReferralRate),
    ...linesOf('caseMixIndex', watched.caseMixIndex),
    ...linesOf('satisfaction', watched.satisfaction),
    ...linesOf('postedPhysicians', watched.postedPhysicians),
    ...linesOf('remoteImagingReadings', watched.remoteImagingReadings),
    ...linesOf('costPerHeadGrowth', watched.costPerHeadGrowth),
    ...linesOf('irregularReferralShare', watched.irregularReferralShare),
    ...linesOf('refusalRate', watched.refusalRate),
    ...linesOf('resourceSinking', watched.resourceSinking),
    ...linesOf('primaryCooperation', watched.primaryCooperation),
    ...linesOf('incidenceRate', watched.incidenceRate),
    ...linesOf('chronicControlRate', watched.chronicControlRate),
    ...linesOf('referralExecution', watched.referralExecution),
    ...linesOf('inpatientDeathRate', watched.inpatientDeathRate),
    ...linesOf('costEffectiveness', watched.costEffectiveness),
    ...linesOf('dataCompleteness', watched.dataCompleteness),
  },
  local: {},
  clauses: {},
  eligibility: [],
  amended: [],
  items: [
    item('admissionRate', 'above'),
    item('costPerAdmission', 'above'),
    item('readmissionRate', 'above'),
    item('budgetExecution', 'above'),
    item('inCountyCostPerAdmittedPersonGrowth', 'above'),
    item('inCountyAdmissionShare', 'below'),
    item('inCountyPrimaryVisitShare', 'below'),
    item('inCountyFundShare', 'below'),
    item('primaryFundShare', 'below'),
    item('costPerVisit', 'above'),
    item('drugAndConsumableShare', 'above'),
    item('downReferralRate', 'below'),
    item('caseMixIndex', 'below'),
    item('satisfaction', 'below'),
    item('postedPhysicians', 'below'),
    item('remoteImagingReadings', 'below'),
    item('costPerHeadGrowth', 'above'),
    item('irregularReferralShare', 'above'),
    item('refusalRate', 'above'),
    item('resourceSinking', 'below'),
    item('primaryCooperation', 'below'),
    item('incidenceRate', 'above'),
    item('chronicControlRate', 'below'),
    item('referralExecution', 'below'),
    item('inpatientDeathRate', 'above'),
    item('costEffectiveness', 'below'),
    item('dataCompleteness', 'below'),
  ],
} as const satisfies AlertTemplate)
