import { deepFreeze } from '../../errors/internal.ts'
import type { Citation, Unit } from '../../figure/internal.ts'
import type { Parameter } from '../../policy/internal.ts'
import type { ConsequenceRules } from '../../supervision/internal.ts'

const decree = {
  document: {
    zh: '医疗保障基金使用监督管理条例',
    en: 'Regulation on the supervision of the use of the healthcare security fund (State Council)',
  },
  number: '国务院令第735号',
  issuedOn: '2021-01-15',
  status: 'verified',
} as const satisfies Citation
const article = (text: string): readonly Citation[] => {
  const { document, number, ...when } = decree
  return [{ document, number, article: text, ...when }]
}

const article38 = article('第三十八条')
const article39 = article('第三十九条')
const article40 = article('第四十条')
const article41 = article('第四十一条')
const article43 = article('第四十三条')

const from = '2021-05-01'
const verifiedOn = '2026-11-22'

const parameter = <const Id extends string>(
  id: Id,
  zh: string,
  en: string,
  unit: Unit,
  value: string,
  citations: readonly Citation[],
) =>
  ({
    id,
    label: { zh, en },
    unit,
    kind: 'number',
    values: [{ from, value, citations }],
    verifiedOn,
  }) as const satisfies Parameter

const correction = {
  kind: 'correction',
  label: { zh: '责令改正', en: 'Order to correct' },
  on: 'institution',
  when: [],
} as const

const talk = {
  kind: 'talk',
  label: { zh: '可以约谈有关负责人', en: 'The person in charge may be called to a talk' },
  on: 'person',
  when: [],
} as const

const recovery = {
  kind: 'recovery',
  label: { zh: '责令退回', en: 'Return of the loss' },
  on: 'institution',
  when: ['loss'],
  times: 'loss',
} as const

const suspension = {
  kind: 'suspension',
  label: {
    zh: '暂停相关责任部门涉及医保基金使用的医药服务',
    en: 'Suspension of the department from services paid by the fund',
  },
  on: 'department',
  range: { from: 'departmentSuspensionFrom', to: 'departmentSuspensionTo' },
} as const

/**
 * 医疗保障基金使用监督管理条例（第三十八至四十三条） — State Council decree 735, for `adviseConsequences`: what must follow
 * from improper use of the fund (38), poor management (39), fraud by a provider (40), acts of patients (41), and for the
 * person in charge (43), in the order of the text: articles 38, 39 and 41 begin with the order to correct, 38 and 39 go on
 * with a talk that may be held, 40 begins with the return of the money. Ranges stay ranges.
 *
 * The fine of article 38 is on the loss (造成损失金额), that of article 40 on the money cheated (骗取金额). Article 40 needs a
 * loss to the fund: an act of article 38 that was meant to defraud the fund falls under article 40 where it cost the fund
 * money, and stays under article 38 where it did not. The caller says which. Only what is listed here was read; revoked
 * licences, what other laws say, and a patient's fraud under article 41 are not in it.
 *
 * @since 0.1.0
 */
export const decree735 = /* @__PURE__ */ deepFreeze({
  kind: 'consequences',
  id: 'cn.decree735',
  label: { zh: '医疗保障基金使用监督管理条例', en: 'Regulation on the supervision of the use of the fund' },
  citations: [decree],
  effectiveFrom: from,
  verifiedOn,
  parameters: {
    lossFineFrom: parameter(
      'lossFineFrom',
      '罚款倍数下限（造成损失金额）',
      'Fine, lower multiple of the loss',
      'factor',
      '1',
      article38,
    ),
    lossFineTo: parameter(
      'lossFineTo',
      '罚款倍数上限（造成损失金额）',
      'Fine, upper multiple of the loss',
      'factor',
      '2',
      article38,
    ),
    departmentSuspensionFrom: parameter(
      'departmentSuspensionFrom',
      '责任部门暂停服务期限下限',
      'Suspension of the department, from',
      'months',
      '6',
      article38,
    ),
    departmentSuspensionTo: parameter(
      'departmentSuspensionTo',
      '责任部门暂停服务期限上限',
      'Suspension of the department, to',
      'months',
      '12',
      article38,
    ),
    managementFineFrom: parameter(
      'managementFineFrom',
      '管理违规罚款下限',
      'Fine for poor management, from',
      'yuan',
      '10000',
      article39,
    ),
    managementFineTo: parameter(
      'managementFineTo',
      '管理违规罚款上限',
      'Fine for poor management, to',
      'yuan',
      '50000',
      article39,
    ),
    fraudFineFrom: parameter(
      'fraudFineFrom',
      '罚款倍数下限（骗取金额）',
      'Fine, lower multiple of the money cheated',
      'factor',
      '2',
      article40,
    ),
    fraudFineTo: parameter(
      'fraudFineTo',
      '罚款倍数上限（骗取金额）',
      'Fine, upper multiple of the money cheated',
      'factor',
      '5',
      article40,
    ),
    settlementSuspensionFrom: parameter(
      'settlementSuspensionFrom',
      '暂停联网结算期限下限',
      'Suspension of online settlement, from',
      'months',
      '3',
      article41,
    ),
    settlementSuspensionTo: parameter(
      'settlementSuspensionTo',
      '暂停联网结算期限上限',
      'Suspension of online settlement, to',
      'months',
      '12',
      article41,
    ),
    managementBan: parameter(
      'managementBan',
      '禁止从事定点医药机构管理活动',
      'Ban from managing designated institutions',
      'years',
      '5',
      article43,
    ),
  },
  localParameters: {},
  local: {},
  clauses: {},
  eligibility: [],
  amended: [],
  provisions: [
    {
      id: 'article38',
      label: { zh: '第三十八条', en: 'Article 38' },
      acts: [
        { act: 'improperUse', fraudulent: false },
        { act: 'improperUse', fraudulent: true, loss: false },
      ],
      measures: [
        correction,
        talk,
        recovery,
        {
          kind: 'fine',
          label: { zh: '罚款', en: 'Fine' },
          on: 'institution',
          when: ['loss'],
          range: { from: 'lossFineFrom', to: 'lossFineTo' },
          times: 'loss',
        },
        { ...suspension, when: ['refusedToCorrect', 'seriousConsequences'] },
      ],
      citations: article38,
    },
    {
      id: 'article39',
      label: { zh: '第三十九条', en: 'Article 39' },
      acts: [{ act: 'poorManagement' }],
      measures: [
        correction,
        talk,
        {
          kind: 'fine',
          label: { zh: '罚款', en: 'Fine' },
          on: 'institution',
          when: ['refusedToCorrect'],
          range: { from: 'managementFineFrom', to: 'managementFineTo' },
        },
      ],
      citations: article39,
    },
    {
      id: 'article40',
      label: { zh: '第四十条', en: 'Article 40' },
      acts: [
        { act: 'fraud', loss: true },
        { act: 'improperUse', fraudulent: true, loss: true },
      ],
      measures: [
        recovery,
        {
          kind: 'fine',
          label: { zh: '罚款', en: 'Fine' },
          on: 'institution',
          when: ['loss'],
          range: { from: 'fraudFineFrom', to: 'fraudFineTo' },
          times: 'cheated',
        },
        { ...suspension, when: [] },
        {
          kind: 'agreement',
          label: { zh: '直至解除服务协议', en: 'Up to ending the service agreement' },
          on: 'institution',
          when: [],
        },
      ],
      citations: article40,
    },
    {
      id: 'article41',
      label: { zh: '第四十一条', en: 'Article 41' },
      acts: [{ act: 'patient' }],
      measures: [
        { ...correction, on: 'patient' },
        { ...recovery, on: 'patient' },
        {
          kind: 'suspension',
          label: { zh: '暂停医疗费用联网结算', en: 'Suspension of online settlement' },
          on: 'patient',
          when: [],
          range: { from: 'settlementSuspensionFrom', to: 'settlementSuspensionTo' },
        },
      ],
      citations: article41,
    },
    {
      id: 'article43',
      label: { zh: '第四十三条', en: 'Article 43' },
      acts: [{ act: 'improperUse' }, { act: 'poorManagement' }, { act: 'fraud' }],
      measures: [
        {
          kind: 'managementBan',
          label: {
            zh: '法定代表人或者主要负责人禁止从事定点医药机构管理活动',
            en: 'Ban of the legal representative or person in charge from managing designated institutions',
          },
          on: 'person',
          when: ['majorLossOrImpact'],
          range: { from: 'managementBan', to: 'managementBan' },
        },
      ],
      citations: article43,
    },
  ],
} as const satisfies ConsequenceRules)
