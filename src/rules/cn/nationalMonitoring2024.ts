import { deepFreeze } from '../../errors/internal.ts'
import type { MonitoringTemplate } from '../../supervision/internal.ts'

const closeKnit = { zh: '紧密型', en: 'Close-knit' }
const sameQuality = { zh: '同质化', en: 'One quality' }
const division = { zh: '促分工', en: 'Division of work' }
const efficiency = { zh: '提效能', en: 'Efficiency' }
const health = { zh: '保健康', en: 'Health' }

const item = <const Ids extends MonitoringTemplate['items'][number]['computedBy']>(
  heading: { readonly zh: string; readonly en: string },
  zh: string,
  en: string,
  computedBy: Ids,
) => ({ heading, label: { zh, en }, computedBy })

/**
 * 国家监测指标（2024） — the national monitoring list of 2024 as a template: its indicators by name, and which of the
 * library's indicators compute them (none where the list is empty). Of two indicators the formula
 * is known, of 2.2 its first part; of the others the list gave none, and that `computedBy` is what it means is the
 * library's reading. The list itself has not been seen: second-hand sources give the names and the two formulas.
 *
 * @since 0.1.0
 */
export const nationalMonitoring2024 = /* @__PURE__ */ deepFreeze({
  kind: 'monitoring',
  id: 'cn.nationalMonitoring2024',
  label: {
    zh: '紧密型县域医共体监测指标体系（2024版）',
    en: 'National monitoring indicators of medical alliances, 2024',
  },
  citations: [
    {
      document: {
        zh: '紧密型县域医共体监测指标体系（2024版）',
        en: 'National monitoring indicators of close-knit county medical alliances, 2024',
      },
      status: 'secondary',
    },
  ],
  items: [
    item(closeKnit, '资源统一管理', 'Resources managed as one', []),
    item(closeKnit, '内部民主决策', 'Democratic decisions inside', []),
    item(closeKnit, '服务协同联动', 'Services joined up', []),
    {
      ...item(sameQuality, '医师派驻人数', 'Physicians sent to primary institutions', ['postedPhysicians']),
      number: '2.1',
      formula: {
        zh: '派驻满 6 个月及以上的中级及以上职称医师数 × 10000 ÷ 常住人口数',
        en: 'physicians of middle rank or higher posted for at least 6 months × 10,000 ÷ residents',
      },
    },
    {
      ...item(sameQuality, '影像、心电中心服务量', 'Services of the imaging and ECG centres', [
        'remoteImagingReadings',
      ]),
      number: '2.2',
      formula: {
        zh: '（1）远程影像诊断人次 × 10000 ÷ 常住人口数（其余部分未见到原文）',
        en: '(1) remote imaging readings × 10,000 ÷ residents (the rest of the text was not seen)',
      },
    },
    item(sameQuality, '心电设备村级覆盖率', 'Villages with ECG equipment', []),
    item(sameQuality, '基层与牵头医院人均收入比', 'Income a head, primary institutions to the lead hospital', []),
    item(division, '县域内基层医疗卫生机构诊疗人次数占比', 'Primary share of visits in the county', [
      'inCountyPrimaryVisitShare',
    ]),
    item(division, '医保基金县域内支出占比（不含药店）', 'Share of fund spent in the county, without pharmacies', [
      'inCountyFundShare',
    ]),
    item(
      division,
      '县域内基层医疗卫生机构医保基金支出占比',
      'Share of primary institutions in fund spent in the county',
      ['primaryFundShare'],
    ),
    item(efficiency, '参保人在县域内住院人均费用及增长率', 'Inpatient cost in the county a person and its growth', [
      'inCountyCostPerAdmittedPerson',
      'inCountyCostPerAdmittedPersonGrowth',
    ]),
    item(efficiency, '参保人县域内住院人次占比', 'Share of admissions in the county', ['inCountyAdmissionShare']),
    item(efficiency, '县域内中医类诊疗量占比', 'Share of visits of Chinese medicine', []),
    item(health, '县域内慢性病健康管理人群住院率', 'Admission rate of managed chronic patients', []),
    item(health, '县域内四类慢性病过早死亡率', 'Premature mortality of four chronic diseases', []),
  ],
} as const satisfies MonitoringTemplate)
