import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const reported: readonly Citation[] = [
  {
    document: {
      zh: '某市（未具名）总额付费的分段分担比例，转引',
      en: 'Total payment of a city that is not named: shares by band, as reported',
    },
    status: 'secondary',
  },
]
/** The shares are reported; the bounds between 0 and 10 %, and whose the kept share is, are the library's reading. */
const asRead: readonly Citation[] = [...reported, ...libraryDefinition]
const verifiedOn = '2026-11-27'

/**
 * 五段分担 — total payment of a city that is not named, second-hand, for `settleYear`: an overrun up to 10 % of the total in
 * five bands, of which the fund bears 50, 40, 30, 20 and 10 %, beyond them nothing; a surplus up to 10 % in five bands, of
 * which 50, 60, 70, 80 and 90 % is kept, beyond them 50 %.
 *
 * That the bounds stand at 2, 4, 6, 8 and 10 %, and that what is kept is the alliance's, is the library's reading, and cited
 * as such. No evidence of an overrun is reported to be asked for: none is, unless `overrunEvidence` says so.
 *
 * @example
 * ```ts
 * import { settleYear } from 'yigongti'
 * import { fiveBands } from 'yigongti/rules'
 *
 * const settled = (spent: number) =>
 *   settleYear(fiveBands, { year: 2026, setTotal: 100_000_000, spending: { members: spent, elsewhere: 0 } })
 * settled(112_000_000).poolTopUp // => '3000000.00'
 * settled(88_000_000).surplusRetained // => '8000000.00'
 * ```
 * @since 0.2.0
 */
export const fiveBands = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.fiveBands',
  label: { zh: '五段分担的总额付费（某市）', en: 'Total payment in five bands (a city)' },
  citations: reported,
  verifiedOn,
  parameters: {
    surplusShare: {
      ...surplus.surplusShare,
      values: [
        {
          value: [
            { upTo: '0.02', share: '0.5' },
            { upTo: '0.04', share: '0.6' },
            { upTo: '0.06', share: '0.7' },
            { upTo: '0.08', share: '0.8' },
            { upTo: '0.1', share: '0.9' },
            { upTo: null, share: '0.5' },
          ],
          citations: asRead,
        },
      ],
      verifiedOn,
    },
    poolShareOfOverrun: {
      ...overrun.poolShareOfOverrun,
      values: [
        {
          value: [
            { upTo: '0.02', share: '0.5' },
            { upTo: '0.04', share: '0.4' },
            { upTo: '0.06', share: '0.3' },
            { upTo: '0.08', share: '0.2' },
            { upTo: '0.1', share: '0.1' },
            { upTo: null, share: '0' },
          ],
          citations: asRead,
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    overrunEvidence: {
      ...overrun.overrunEvidence,
      required: false,
      default: 'none',
      citations: libraryDefinition,
      verifiedOn,
    },
  },
  local: {},
  clauses: { surplusShared: reported, poolTopUp: reported },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
