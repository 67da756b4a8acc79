import { type Bilingual, type contractOf, type RuleSet, withLocal } from 'yigongti'
import {
  fiveBands,
  guangdong2025,
  guangyuan,
  luohu2016,
  ningbo2013,
  sanming2016,
  shenzhen2014,
  zhejiang2019,
} from 'yigongti/rules'
import type { Parameters as Input, LastYear } from './Parameters.ts'

/** A county's year under the rules of one document. */
export interface Contract {
  readonly name: Bilingual
  /** What the total starts from. */
  readonly base: Bilingual
  readonly rules: RuleSet
  /** The year before it is spent, after another last year or at another score where that is asked. */
  readonly yearAfter: (lastYear?: LastYear, score?: number) => YearToSettle
}

type YearToSettle = Parameters<typeof contractOf>[1]

/** One county's year under eight contracts. */
export function contractsOf(input: Input): readonly Contract[] {
  const { year, elsewhere, local } = input
  const county = { year, expectedElsewhere: elsewhere }
  const evidenced = { reasonableOverrun: [input.reasonableOverrun] }
  const setElsewhere = { zh: '另行确定', en: 'set elsewhere' }
  return [
    {
      name: { zh: '广东 2025', en: 'Guangdong 2025' },
      base: { zh: '上年总额', en: "last year's total" },
      rules: withLocal(guangdong2025, local.guangdong2025),
      yearAfter: ({ total } = input.lastYear, score = input.score) => ({
        ...county,
        ...evidenced,
        previousTotal: total,
        requestedGrowth: 0,
        cap: 0,
        score,
      }),
    },
    {
      name: { zh: '深圳 2014', en: 'Shenzhen 2014' },
      base: setElsewhere,
      rules: withLocal(shenzhen2014, local.shenzhen2014),
      yearAfter: () => ({ ...county, ...evidenced, setTotal: input.lastYear.total }),
    },
    {
      name: { zh: '广元（居民）', en: 'Guangyuan, residents' },
      base: setElsewhere,
      rules: guangyuan.residents,
      yearAfter: () => ({ ...county, setTotal: input.lastYear.total }),
    },
    {
      name: { zh: '五段分担（某市）', en: 'Five bands, a city' },
      base: setElsewhere,
      rules: fiveBands,
      yearAfter: () => ({ ...county, setTotal: input.lastYear.total }),
    },
    {
      name: { zh: '宁波 2013', en: 'Ningbo 2013' },
      base: setElsewhere,
      rules: withLocal(ningbo2013, local.ningbo2013),
      yearAfter: (_, score = input.score) => ({ ...county, setTotal: input.lastYear.total, score }),
    },
    {
      name: { zh: '罗湖 2016', en: 'Luohu 2016' },
      base: { zh: '上年支付', en: "last year's payments" },
      rules: luohu2016,
      yearAfter: ({ spending } = input.lastYear) => ({ ...county, lastYearPayments: spending }),
    },
    {
      name: { zh: '三明 2016', en: 'Sanming 2016' },
      base: setElsewhere,
      rules: sanming2016,
      yearAfter: () => ({ ...county, setTotal: input.lastYear.total }),
    },
    {
      name: { zh: '浙江 2019', en: 'Zhejiang 2019' },
      base: { zh: '上年决算', en: "last year's final accounts" },
      rules: withLocal(zhejiang2019, local.zhejiang2019),
      yearAfter: (lastYear = input.lastYear) => ({
        ...county,
        ...evidenced,
        finalAccounts: { spending: lastYear.spending, retainedSurplus: lastYear.retainedSurplus ?? 0 },
        requestedGrowth: 0,
      }),
    },
  ]
}
