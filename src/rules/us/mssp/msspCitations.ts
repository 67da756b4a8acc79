import { deepFreeze } from '../../../errors/internal.ts'
import type { Citation } from '../../../figure/internal.ts'

const regulation = {
  zh: '美国联邦法规：医疗保险共享结余计划',
  en: 'Code of Federal Regulations: Medicare Shared Savings Program',
}
const quoted = {
  zh: '美国联邦法规：医疗保险共享结余计划（数值转引）',
  en: 'Code of Federal Regulations: Medicare Shared Savings Program (values second-hand)',
}
const read = (article: string): readonly Citation[] => [
  { document: regulation, number: '42 CFR part 425', article, status: 'verified' },
]
const secondHand = (article: string): readonly Citation[] => [
  { document: quoted, number: '42 CFR part 425', article, status: 'secondary' },
]

/** Where the values of the program come from. `results`: the values with which all published results are reproduced. */
export const msspCitations = /* @__PURE__ */ deepFreeze({
  results: [
    {
      document: {
        zh: '美国医疗保险和医疗补助服务中心：共享结余计划各年度财务与质量结果（公开数据，本库据以复算）',
        en: 'CMS: Shared Savings Program, Performance Year Financial and Quality Results (public use files, reproduced by this library)',
      },
      status: 'verified',
    },
  ],
  smallPopulations: read('§ 425.110(b)(3)'),
  basic: read('§ 425.605'),
  basicSecondary: secondHand('§ 425.605'),
  track2: read('§ 425.606'),
  enhanced: read('§ 425.610'),
  track1Plus: [
    {
      document: { zh: '共享结余计划 Track 1+ 模式', en: 'Shared Savings Program, Track 1+ Model' },
      status: 'secondary',
    },
  ],
} as const satisfies Record<string, readonly Citation[]>)
