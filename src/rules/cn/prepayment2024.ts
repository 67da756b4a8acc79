import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'

const notice: readonly Citation[] = [
  {
    document: {
      zh: '《国家医保局办公室 财政部办公厅关于做好医保基金预付工作的通知》，据解读和各地执行文本',
      en: 'Notice on paying ahead from the medical-insurance fund, by its interpretation and as carried out by localities',
    },
    number: '医保办函〔2024〕101号',
    status: 'secondary',
  },
]

const verifiedOn = '2026-11-27'

/**
 * 预付金管理 — turnover money from the fund, for `turnoverMoney`: about one month of payments, by the mean of the last one
 * to three years; the reserve of employees covers 12 months at least, of residents 6; none after a deficit or with one
 * forecast in the next 12 months. Second-hand: the texts of Yunnan and Dandong that carry the notice out were read.
 *
 * The months of payment and return are local; Dandong pays by the end of March and takes back by the end of December.
 * The text says "about" of the month. It gives no day of effect here.
 *
 * @since 0.2.0
 */
export const prepayment2024 = /* @__PURE__ */ deepFreeze({
  kind: 'funds',
  id: 'cn.prepayment.2024',
  label: { zh: '基本医疗保险基金预付金管理', en: 'Turnover money from the basic medical insurance fund' },
  citations: notice,
  verifiedOn,
  parameters: {
    turnoverMonths: {
      id: 'turnoverMonths',
      label: { zh: '预付金月数（约）', en: 'Months of payments (about)' },
      unit: 'months',
      kind: 'number',
      values: [{ value: '1', citations: notice }],
      verifiedOn,
    },
    yearsOfMean: {
      id: 'yearsOfMean',
      label: { zh: '取月均数的以前年度（最多）', en: 'Past years of the mean, at most' },
      unit: 'years',
      kind: 'count',
      values: [{ value: 3, citations: notice }],
      verifiedOn,
    },
    reserveOfEmployees: {
      id: 'reserveOfEmployees',
      label: { zh: '职工医保累计结余可支付月数下限', en: 'Least months of reserve, employees' },
      unit: 'months',
      kind: 'number',
      values: [{ value: '12', citations: notice }],
      verifiedOn,
    },
    reserveOfResidents: {
      id: 'reserveOfResidents',
      label: { zh: '居民医保累计结余可支付月数下限', en: 'Least months of reserve, residents' },
      unit: 'months',
      kind: 'number',
      values: [{ value: '6', citations: notice }],
      verifiedOn,
    },
  },
  localParameters: {
    payByMonth: {
      id: 'payByMonth',
      label: { zh: '当年拨付预付金的截止月份', en: 'Month by whose end it is paid' },
      unit: 'months',
      kind: 'count',
      required: false,
      citations: notice,
      verifiedOn,
    },
    returnByMonth: {
      id: 'returnByMonth',
      label: { zh: '当年收回预付金的截止月份', en: 'Month by whose end it is taken back' },
      unit: 'months',
      kind: 'count',
      required: false,
      citations: notice,
      verifiedOn,
    },
  },
  local: {},
  clauses: { size: notice },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet<'funds'>)
