import type { Bilingual } from '../errors/internal.ts'
import { type Unit, units } from '../figure/internal.ts'
import { lazily } from './lazily.ts'
import { option } from './texts.ts'

/** The name of a unit, in an input. */
export const unitShape = /* @__PURE__ */ lazily(() =>
  option({ zh: '单位', en: 'Unit' }, Object.keys(units) as Unit[], 'not_one_of', unitNames()),
)

/** What a unit is, where no word stands after its numbers too. */
export const unitNames = /* @__PURE__ */ lazily(
  (): Readonly<Record<Unit, Bilingual>> => ({
    ...units,
    money: { zh: '金额（万元、亿元等，只用其比例）', en: 'money of any size, of which only ratios are used' },
    rate: { zh: '比率，以百分数表示', en: 'a rate, shown in percent' },
    factor: { zh: '系数', en: 'a factor' },
    weight: { zh: '权重', en: 'a weight' },
    score: { zh: '得分（分）', en: 'a score' },
    points: { zh: 'DIP 分值（分）', en: 'points of DIP' },
    drgPoints: { zh: 'DRG 点数（点）', en: 'points of DRG' },
    price: { zh: 'DIP 点值（元/分）', en: 'yuan a point of DIP' },
    drgPrice: { zh: 'DRG 点值（元/点）', en: 'yuan a point of DRG' },
    ratio: { zh: '比值', en: 'a ratio' },
    count: { zh: '个数', en: 'a count' },
    personTimes: { zh: '人次（就诊、转诊、出院等）', en: 'people counted each time: visits, referrals, discharges' },
    admissions: { zh: '住院人次', en: 'admissions' },
  }),
)
