import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { LocalParameter } from '../../policy/internal.ts'
import type { KpiTemplate } from '../../supervision/internal.ts'

const paper: readonly Citation[] = [
  {
    document: {
      zh: '朱春华、刘东敏：紧密型县域医共体“打包”付费背景下的医保基金监督管理对策',
      en: 'Zhu Chunhua and Liu Dongmin: supervising the fund under packaged payment of close-knit county medical alliances',
    },
    article: '事后审核与评估',
    issuedOn: '2025-09-17',
    status: 'verified',
  },
]
const guangdong: readonly Citation[] = [
  {
    document: {
      zh: '《关于全面开展紧密型县域医共体医保支付改革的通知》政策解读（广东省医疗保障局）',
      en: 'Guangdong Healthcare Security Administration: interpretation of the notice on payment reform for close-knit county medical alliances',
    },
    article: '二、（五）绩效评价体系',
    issuedOn: '2025-09-15',
    status: 'interpretation',
  },
]

const verifiedOn = '2026-11-22'

/** The weight of a dimension: no document gives one. */
const weightOf = <const Id extends string>(id: Id, zh: string, en: string, citations: readonly Citation[]) =>
  ({
    id,
    label: { zh: `${zh}维度权重`, en: `Weight of ${en}` },
    unit: 'rate',
    kind: 'share',
    required: true,
    citations,
    verifiedOn,
  }) as const satisfies LocalParameter

/**
 * 医共体年度考核指标模板 — the five dimensions of the supervision paper and Guangdong's three, for `scoreKpi`, with the
 * indicators that the two texts name. They give no weight, target or formula: the weights are local parameters and must
 * be supplied with `withLocal`, targets and values come with the year. Which way an indicator is good is the library's
 * reading. Neither text gives a day of effect: the template has none.
 *
 * @since 0.1.0
 */
export const kpiTemplate = /* @__PURE__ */ deepFreeze({
  kind: 'kpi',
  id: 'cn.kpi.2025',
  label: { zh: '医共体年度考核指标模板', en: 'Template of the yearly assessment of an alliance' },
  citations: [...paper, ...guangdong],
  verifiedOn,
  parameters: {},
  localParameters: {
    healthOutcome: weightOf('healthOutcome', '健康结果', 'health outcome', paper),
    serviceCapacity: weightOf('serviceCapacity', '服务能力', 'capacity of service', paper),
    medicalQuality: weightOf('medicalQuality', '医疗质量', 'quality of care', paper),
    fundEfficiency: weightOf('fundEfficiency', '基金使用效率', 'efficiency of the fund', paper),
    satisfaction: weightOf('satisfaction', '群众满意度', 'public satisfaction', paper),
    resourceSinking: weightOf('resourceSinking', '医疗资源下沉', 'resources sinking to primary care', guangdong),
    primaryCooperation: weightOf(
      'primaryCooperation',
      '与基层医疗机构协作',
      'cooperation with primary institutions',
      guangdong,
    ),
    twoWayReferral: weightOf('twoWayReferral', '双向转诊', 'two-way referral', guangdong),
  },
  local: {},
  clauses: {},
  eligibility: [],
  amended: [],
  dimensions: [
    {
      id: 'healthOutcome',
      label: { zh: '健康结果', en: 'Health outcome' },
      citations: paper,
      indicators: [
        { id: 'incidence', label: { zh: '区域发病率', en: 'Incidence in the region' }, direction: 'lower' },
        {
          id: 'chronicDiseaseControl',
          label: { zh: '慢病控制率', en: 'Control of chronic disease' },
          direction: 'higher',
        },
      ],
    },
    {
      id: 'serviceCapacity',
      label: { zh: '服务能力', en: 'Capacity of service' },
      citations: paper,
      indicators: [
        {
          id: 'primaryVisitShare',
          label: { zh: '基层诊疗量占比', en: 'Share of primary institutions in visits' },
          direction: 'higher',
        },
        {
          id: 'referralExecution',
          label: { zh: '双向转诊执行率', en: 'Two-way referrals carried out' },
          direction: 'higher',
        },
      ],
    },
    {
      id: 'medicalQuality',
      label: { zh: '医疗质量', en: 'Quality of care' },
      citations: paper,
      indicators: [
        { id: 'mortality', label: { zh: '死亡率', en: 'Mortality' }, direction: 'lower' },
        { id: 'readmission', label: { zh: '再入院率', en: 'Readmission rate' }, direction: 'lower' },
      ],
    },
    {
      id: 'fundEfficiency',
      label: { zh: '基金使用效率', en: 'Efficiency of the fund' },
      citations: paper,
      indicators: [
        { id: 'budgetExecution', label: { zh: '预算执行率', en: 'Budget execution' }, direction: 'range' },
        { id: 'costEffectiveness', label: { zh: '成本效益', en: 'Cost-effectiveness' }, direction: 'higher' },
      ],
    },
    {
      id: 'satisfaction',
      label: { zh: '群众满意度', en: 'Public satisfaction' },
      citations: paper,
      indicators: [
        { id: 'patientSatisfaction', label: { zh: '群众满意度', en: 'Public satisfaction' }, direction: 'higher' },
      ],
    },
    {
      id: 'resourceSinking',
      label: { zh: '医疗资源下沉', en: 'Resources sinking to primary care' },
      citations: guangdong,
      indicators: [
        {
          id: 'resourceSinking',
          label: { zh: '总医院医疗资源下沉情况', en: 'Resources that the lead hospital sends down' },
          direction: 'higher',
        },
      ],
    },
    {
      id: 'primaryCooperation',
      label: { zh: '与基层医疗机构协作', en: 'Cooperation with primary institutions' },
      citations: guangdong,
      indicators: [
        {
          id: 'primaryCooperation',
          label: { zh: '与基层医疗机构协作情况', en: 'Cooperation with primary institutions' },
          direction: 'higher',
        },
      ],
    },
    {
      id: 'twoWayReferral',
      label: { zh: '双向转诊', en: 'Two-way referral' },
      citations: guangdong,
      indicators: [
        {
          id: 'twoWayReferralShare',
          label: { zh: '双向转诊比例', en: 'Share of two-way referrals' },
          direction: 'higher',
        },
      ],
    },
  ],
} as const satisfies KpiTemplate)
