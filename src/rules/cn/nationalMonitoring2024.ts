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
 * library's indicators compute them (none where the list is empty). The list gave no formula: that `computedBy` is what the
 * list means is the library's reading. The list itself has not been seen: a second-hand source gives the names.
 *
 * @since 0.1.0
 */
export const nationalMonitoring2024 = /* @__PURE__ */ deepFreeze({
  kind: 'monitoring',
  id: 'cn.nationalMonitoring2024',
  label: { zh: '紧密型县域医共体监测指标（2024）', en: 'National monitoring indicators of medical alliances, 2024' },
  citations: [
    {
      document: {
        zh: '紧密型县域医共体监测指标，2024 年，仅见指标名称',
        en: 'National monitoring indicators of close-knit county medical alliances, 2024 (names only)',
      },
      status: 'secondary',
    },
  ],
  items: [
    item(closeKnit, '资源统一管理', 'Resources managed as one', []),
    item(closeKnit, '内部民主决策', 'Democratic decisions inside', []),
    item(closeKnit, '服务协同联动', 'Services joined up', []),
    item(sameQuality, '医师派驻人数', 'Physicians sent to primary institutions', []),
    item(sameQuality, '影像、心电中心服务量', 'Services of the imaging and ECG centres', []),
    item(sameQuality, '心电设备村级覆盖率', 'Villages with ECG equipment', []),
    item(sameQuality, '基层与牵头医院人均收入比', 'Income a head, primary institutions to the lead hospital', []),
    item(division, '县域内基层诊疗人次占比', 'Primary share of visits in the county', ['inCountyPrimaryVisitShare']),
    item(division, '医保基金县域内支出占比', 'Share of fund spent in the county', ['inCountyFundShare']),
    item(division, '基层医保支出占比', 'Primary share of fund spent', ['primaryFundShare']),
    item(efficiency, '县域内住院人均费用及增长率', 'Inpatient cost in the county a person and its growth', [
      'inCountyCostPerAdmittedPerson',
      'inCountyCostPerAdmittedPersonGrowth',
    ]),
    item(efficiency, '住院人次占比', 'Share of admissions', ['inCountyAdmissionShare']),
    item(efficiency, '中医类诊疗量占比', 'Share of visits of Chinese medicine', []),
    item(health, '慢病管理人群住院率', 'Admission rate of managed chronic patients', []),
    item(health, '四类慢性病过早死亡率', 'Premature mortality of four chronic diseases', []),
  ],
} as const satisfies MonitoringTemplate)
