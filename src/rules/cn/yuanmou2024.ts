import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const county: Citation = {
  document: {
    zh: '元谋县医共体打包付费（元谋县政府网页，2025 年）',
    en: "Yuanmou: packaged payment of its medical alliance (the county's page of 2025)",
  },
  status: 'verified',
}
const prefecture: Citation = {
  document: {
    zh: '元谋县医共体打包付费（楚雄州政府网页，2025 年）',
    en: "Yuanmou: packaged payment of its medical alliance (the prefecture's page of 2025)",
  },
  status: 'verified',
}
const pages = [county, prefecture]

const verifiedOn = '2026-11-27'

/**
 * 元谋县医共体打包付费（2024） — Yuanmou's alliance, packaged since 2024, for `settleYear` and `memberSplit`: equal monthly
 * payments, quarterly assessment, yearly clearing; members have no quota of their own, and at clearing a surplus or an
 * overrun is divided 6:3:1 (`levelSplit`).
 *
 * The text does not name the three: county, township and village are the library's reading, and so is that the whole of a
 * surplus is the alliance's to divide. Its two pages read an overrun
 * differently, so `poolShareOfOverrun` is a local choice that is asked for: one band of 0 % where the alliance pays it
 * itself (超支自付, the county's page of 2025), bands where a reasonable overrun is shared (合理超支分担, the prefecture's). What
 * the assessment moves is not said: `surplusFactor` is local, and without it no score is asked for. The base is not said
 * either: any may be used that needs no parameter. The year is known, the day of effect is not.
 *
 * @example
 * ```ts
 * import { memberSplit, settleYear, withLocal } from 'yigongti'
 * import { yuanmou2024 } from 'yigongti/rules'
 *
 * const year = settleYear(withLocal(yuanmou2024, { poolShareOfOverrun: [{ upTo: null, share: 0 }] }), {
 *   year: 2024,
 *   setTotal: 120_000_000,
 *   spending: { members: '121000000.01', elsewhere: 0 },
 * })
 * year.borneByAlliance // => '1000000.01'
 * const [split] = yuanmou2024.parameters.levelSplit.values
 * const levels = split.value.map(({ id, share }) => ({ id, weight: share }))
 * memberSplit({ amount: `-${year.borneByAlliance}`, levels }).levels.map(({ share }) => share)
 * // => [ '-600000.01', '-300000.00', '-100000.00' ]
 * ```
 * @since 0.2.0
 */
export const yuanmou2024 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.yuanmou.2024',
  label: { zh: '元谋县医共体打包付费（2024）', en: 'Yuanmou packaged payment (2024)' },
  citations: pages,
  verifiedOn,
  parameters: {
    advancesPerYear: { ...budget.advancesPerYear, values: [{ value: 12, citations: pages }], verifiedOn },
    levelSplit: {
      id: 'levelSplit',
      label: { zh: '清算结余或超支的分级比例', en: 'Split of a surplus or an overrun among the levels at clearing' },
      question: {
        zh: '年终清算的结余或超支在县、乡、村之间各占百分之几？合计 100%。',
        en: 'How is a surplus or an overrun divided among county, townships and villages at clearing? Shares sum to 100 %.',
      },
      unit: 'rate',
      kind: 'parts',
      values: [
        {
          value: [
            { id: 'county', label: { zh: '县级', en: 'County' }, share: '0.6' },
            { id: 'township', label: { zh: '乡镇级', en: 'Townships' }, share: '0.3' },
            { id: 'village', label: { zh: '村级', en: 'Villages' }, share: '0.1' },
          ],
          citations: [...pages, ...libraryDefinition],
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, required: true, citations: pages, verifiedOn },
    surplusFactor: { ...surplus.surplusFactor, required: false, citations: pages, verifiedOn },
  },
  local: {},
  clauses: { advances: pages, finalPayment: pages, borneByAlliance: [county], poolTopUp: [prefecture] },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
