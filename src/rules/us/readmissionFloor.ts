import { deepFreeze, fail, show } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { ReadmissionFactorRule } from '../../programs/internal.ts'

/** The formula was read in the statute; the floors by year are second-hand, from the supplemental file of FY 2014 and others. */
const citations: readonly Citation[] = /* @__PURE__ */ deepFreeze([
  {
    document: { zh: '美国法典，住院再入院削减计划', en: 'United States Code, hospital readmissions reduction program' },
    number: '42 USC 1395ww(q)',
    status: 'verified',
  },
  {
    document: {
      zh: '再入院调整系数下限：CMS 2014 财年附表等',
      en: 'Floors of the readmission factor: CMS supplemental data for FY 2014 and others',
    },
    status: 'secondary',
  },
])

const floors = [
  { fiscalYear: 2015, floor: '0.97' },
  { fiscalYear: 2014, floor: '0.98' },
  { fiscalYear: 2013, floor: '0.99' },
] as const

/**
 * 再入院系数下限 — below what the readmission factor of 42 USC 1395ww(q) does not fall in a federal fiscal year: 0.99 in
 * 2013, 0.98 in 2014, 0.97 from 2015 on. For `readmissionFactor`.
 *
 * @param fiscalYear - from 2013, which began on 1 October 2012
 * @throws `before_first_value` · `not_an_integer`
 * @example
 * ```ts
 * import { readmissionFloor } from 'yigongti/rules'
 *
 * readmissionFloor(2014).floor // => '0.98'
 * ```
 * @since 0.1.0
 */
export function readmissionFloor(fiscalYear: number): ReadmissionFactorRule {
  if (!Number.isInteger(fiscalYear)) fail('not_an_integer', ['fiscalYear'], { received: show(fiscalYear) })
  const found = floors.find((one) => one.fiscalYear <= fiscalYear)
  if (found === undefined) {
    const label = { zh: '再入院调整系数', en: 'Readmission factor' }
    return fail('before_first_value', ['fiscalYear'], { label, received: fiscalYear, effectiveFrom: '2012-10-01' })
  }
  const { fiscalYear: from, floor } = found
  return deepFreeze({
    kind: 'readmissionFactor',
    id: `us.readmissionFactor.${from}`,
    label: {
      zh: `美国再入院调整系数下限（${from} 财年起）`,
      en: `Floor of the readmission factor, from fiscal year ${from}`,
    },
    // A federal fiscal year begins on 1 October of the year before.
    effectiveFrom: `${from - 1}-10-01`,
    floor,
    citations,
  })
}
