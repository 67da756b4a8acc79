import { type RuleSet, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenLocal } from './goldenYears.ts'

const citations = [{ document: { zh: '某地办法', en: 'A local notice' }, article: '第五条', status: 'local' }] as const
const verifiedOn = '2026-11-27'

/** Every base that a year may start from, with its name. */
export const baseOptions = {
  priorPayments: { zh: '以前年度支付', en: 'payments of past years' },
  previousTotal: { zh: '上年度总额', en: "last year's total" },
  setBaseline: { zh: '另定基数', en: 'a baseline set elsewhere' },
  setTotal: { zh: '另定总额', en: 'a total set elsewhere' },
  finalAccounts: { zh: '上年决算', en: "last year's final accounts" },
  fundIncome: { zh: '基金收入', en: "the fund's income" },
  lastYearPayments: { zh: '上年支付', en: "last year's payments" },
} as const

interface Terms {
  readonly bases?: readonly (keyof typeof baseOptions)[]
  readonly advancesPerYear?: number
  readonly incomeShare?: string
  readonly incomeReserveRate?: string
  readonly capReformYears?: boolean
}

const share = (id: string, zh: string, en: string, value: string | undefined) =>
  value === undefined
    ? {}
    : {
        [id]: {
          id,
          label: { zh, en },
          unit: 'rate',
          kind: 'share',
          values: [{ value, citations }],
          verifiedOn,
        } as const,
      }

/** Guangdong's year with other bases: a made-up notice that says what a year starts from. */
export function yearOfBases({ bases, advancesPerYear, capReformYears = false, ...income }: Terms): RuleSet {
  const { capReformYears: known, ...parameters } = guangdong2025.parameters
  const rules: RuleSet = {
    ...guangdong2025,
    id: 'test.bases',
    parameters: {
      ...parameters,
      capReformYears: { ...known, values: [{ value: capReformYears, citations }] },
      ...(bases === undefined
        ? {}
        : {
            bases: {
              id: 'bases',
              label: { zh: '基数来源', en: 'What a year starts from' },
              unit: 'factor',
              kind: 'choices',
              options: baseOptions,
              values: [{ value: bases, citations }],
              verifiedOn,
            },
          }),
      ...(advancesPerYear === undefined
        ? {}
        : {
            advancesPerYear: {
              id: 'advancesPerYear',
              label: { zh: '全年预拨次数', en: 'Advances per year' },
              unit: 'count',
              kind: 'count',
              values: [{ value: advancesPerYear, citations }],
              verifiedOn,
            },
          }),
      ...share('incomeShare', '总额占基金收入的比例', "Total's share of the income", income.incomeShare),
      ...share('incomeReserveRate', '风险储备金提取比例', 'Rate of the reserve', income.incomeReserveRate),
    },
  }
  return withLocal(rules, goldenLocal)
}
