import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Unit } from '../../figure/internal.ts'

/** What a fact counts. People, cases, days and the like: whole numbers; `yuan`: whole fen; `weight`: any number from 0 on. */
interface FactDefinition {
  readonly name: Bilingual
  readonly unit: Extract<Unit, 'count' | 'people' | 'personTimes' | 'cases' | 'days' | 'yuan' | 'weight'>
}

const count = (zh: string, en: string): FactDefinition => ({ name: { zh, en }, unit: countedIn(zh) })
const days = (zh: string, en: string) => ({ name: { zh, en }, unit: 'days' }) as const
const yuan = (zh: string, en: string) => ({ name: { zh, en }, unit: 'yuan' }) as const
const weight = (zh: string, en: string) => ({ name: { zh, en }, unit: 'weight' }) as const

/** The Chinese name of a count ends in what is counted. */
function countedIn(name: string): 'count' | 'people' | 'personTimes' | 'cases' {
  if (name.endsWith('人次')) return 'personTimes'
  if (/(人数|人口|患者数|居民数)$/.test(name)) return 'people'
  return name.endsWith('例数') ? 'cases' : 'count'
}

/** The counts and sums that indicators are made of. */
export const indicatorFacts = /* @__PURE__ */ deepFreeze({
  insured: count('参保人数', 'Insured people'),
  residents: count('常住人口', 'Residents'),
  // inpatients: the insured, wherever they were treated
  admissions: count('住院人次', 'Admissions'),
  inCountyAdmissions: count('县域内住院人次', 'Admissions in the county'),
  inCountyAdmittedPersons: count('县域内住院人数', 'People admitted in the county'),
  admittedPersons: count('住院人数', 'People admitted'),
  discharges: count('出院人次', 'Discharges'),
  readmissions: count('N 日内再入院人次', 'Readmissions within N days'),
  bedDays: days('住院床日', 'Days of stay'),
  dischargedBedDays: days('出院者占用总床日数', 'Days of stay of those discharged'),
  inpatientCost: yuan('住院费用', 'Inpatient cost'),
  dischargedCost: yuan('出院者住院费用', 'Inpatient cost of those discharged'),
  inCountyInpatientCost: yuan('县域内住院费用', 'Inpatient cost in the county'),
  outOfCountyInpatientCost: yuan('县域外住院费用', 'Inpatient cost outside the county'),
  inpatientFundSpending: yuan('住院基金支出', 'Fund spending on inpatients'),
  drugCost: yuan('住院药品费用', 'Drugs of inpatients'),
  consumableCost: yuan('住院耗材费用', 'Consumables of inpatients'),
  groupedCases: count('入组病例数', 'Grouped cases'),
  weightSum: weight('病例权重合计', 'Sum of case weights'),
  surgeries: count('手术例数', 'Operations'),
  highGradeSurgeries: count('三四级手术例数', 'Operations of grades 3 and 4'),
  previousAdmissions: count('上年住院人次', 'Admissions of the year before'),
  previousDischarges: count('上年出院人次', 'Discharges of the year before'),
  previousDischargedCost: yuan('上年出院者住院费用', 'Inpatient cost of those discharged in the year before'),
  previousInpatientCost: yuan('上年住院费用', 'Inpatient cost of the year before'),
  previousAdmittedPersons: count('上年住院人数', 'People admitted in the year before'),
  previousInCountyInpatientCost: yuan('上年县域内住院费用', 'Inpatient cost in the county in the year before'),
  previousInCountyAdmittedPersons: count('上年县域内住院人数', 'People admitted in the county in the year before'),
  // visits of the insured
  visits: count('门急诊人次', 'Visits'),
  inCountyVisits: count('县域内就诊人次', 'Visits in the county'),
  primaryVisits: count('县域内基层就诊人次', 'Visits to primary institutions of the county'),
  outpatientCost: yuan('门急诊费用', 'Cost of visits'),
  // all care of the insured
  totalCost: yuan('医疗总费用', 'Cost of all care'),
  previousTotalCost: yuan('上年医疗总费用', 'Cost of all care of the year before'),
  previousInsured: count('上年参保人数', 'Insured people of the year before'),
  patientPayment: yuan('个人负担医疗费用', "Patients' own payments"),
  fundSpending: yuan('医保基金支出（不含药店）', 'Fund spending, without pharmacies'),
  inCountyFundSpending: yuan('医保基金县域内支出（不含药店）', 'Fund spending in the county, without pharmacies'),
  primaryFundSpending: yuan(
    '县域内基层医疗卫生机构医保基金支出',
    'Fund spending at primary institutions of the county',
  ),
  pooledFundSpending: yuan('统筹基金支出', 'Spending of the pooled fund'),
  previousPooledFundSpending: yuan('上年统筹基金支出', 'Spending of the pooled fund in the year before'),
  budget: yuan('年度付费总额', 'Budget'),
  budgetSpending: yuan('计入预算的支出', 'Spending charged to the budget'),
  // what the alliance does
  leadDischarges: count('牵头医院出院人次', 'Discharges of the lead hospital'),
  downReferrals: count('下转人次', 'Referrals down'),
  upReferrals: count('上转人次', 'Referrals up'),
  referrals: count('双向转诊人次', 'Referrals up and down'),
  irregularReferrals: count('不符合转诊规定的人次', 'Referrals against the rules'),
  refusedPatients: count('查实的推诿、拒收病人例数', 'Patients found to have been put off or refused'),
  referralsDue: count('应转诊人次', 'Referrals that were due'),
  referralsCarriedOut: count('应转诊中已转诊人次', 'Referrals carried out of those due'),
  occupiedBedDays: days('实际占用总床日', 'Bed days occupied'),
  openBedDays: days('实际开放总床日', 'Bed days open'),
  medicalIncome: yuan('医疗收入', 'Medical income'),
  medicalServiceIncome: yuan('医疗服务收入', 'Income from medical services'),
  operatingCost: yuan('业务支出', 'Operating expenses'),
  staffCost: yuan('人员支出', 'Staff expenses'),
  // what is paid by DRG or DIP, of what could be
  poolingAreas: count('统筹地区数', 'Pooling areas'),
  areasPaidByGroups: count('实行 DRG/DIP 付费的统筹地区数', 'Pooling areas that pay by DRG or DIP'),
  inpatientInstitutions: count('开展住院服务的医疗机构数', 'Institutions with inpatients'),
  institutionsPaidByGroups: count('实行 DRG/DIP 付费的医疗机构数', 'Institutions paid by DRG or DIP'),
  diseaseGroups: count('病种（病组）数', 'Diseases, or groups'),
  diseaseGroupsPaid: count('纳入 DRG/DIP 付费的病种（病组）数', 'Diseases, or groups, paid by DRG or DIP'),
  fundSpendingByGroups: yuan('按 DRG/DIP 支付的住院基金支出', 'Fund spending on inpatients paid by DRG or DIP'),
  chronicPatients: count('登记慢性病患者数', 'Registered chronic patients'),
  managedChronicPatients: count('规范管理慢性病患者数', 'Chronic patients managed by the standard'),
  chronicPatientsInCare: count('管理的慢性病患者数', 'Chronic patients in care'),
  controlledChronicPatients: count(
    '血压、血糖控制达标人数',
    'Chronic patients whose blood pressure or sugar is controlled',
  ),
  newCases: count('新发病例数', 'New cases'),
  inpatientDeaths: count('住院死亡人数', 'Inpatients who died'),
  chronicFundSpending: yuan('管理的慢性病患者医保基金支出', 'Fund spending on chronic patients in care'),
  contractedResidents: count('家庭医生签约居民数', 'Residents with a family doctor'),
  postedPhysicians: count(
    '派驻满 6 个月的中级及以上职称医师数',
    'Physicians of middle rank or higher, posted for at least 6 months',
  ),
  leadPhysicians: count('牵头医院中级及以上职称医师数', 'Physicians of middle rank or higher of the lead hospital'),
  primaryInstitutions: count('基层医疗卫生机构数', 'Primary institutions'),
  cooperatingInstitutions: count(
    '与牵头医院开展协作的基层医疗卫生机构数',
    'Primary institutions that work with the lead hospital',
  ),
  recordsDue: count('应上传结算清单例数', 'Settlement records that were due'),
  recordsComplete: count('按时完整上传的结算清单例数', 'Settlement records sent in time and complete'),
  remoteImagingReadings: count('远程影像诊断人次', 'Remote imaging readings'),
  surveyed: count('满意度调查人数', 'People asked'),
  satisfied: count('满意人数', 'People satisfied'),
} as const satisfies Record<string, FactDefinition>)

/**
 * 指标基础数据项 — the name of a count or sum that indicators are made of: `insured`, `admissions`, `inpatientCost`, ….
 *
 * @since 0.2.0
 */
export type IndicatorFact = keyof typeof indicatorFacts

/** Facts whose parts are facts as well, and make them up between them. */
export const wholeFacts = /* @__PURE__ */ deepFreeze([
  { whole: 'referrals', parts: ['upReferrals', 'downReferrals'] },
  { whole: 'inpatientCost', parts: ['inCountyInpatientCost', 'outOfCountyInpatientCost'] },
] as const satisfies readonly { readonly whole: IndicatorFact; readonly parts: readonly IndicatorFact[] }[])
