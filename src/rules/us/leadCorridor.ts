import type { CorridorRule } from '../../corridor/internal.ts'
import { deepFreeze, fail } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { ReachOption } from './reachCorridor.ts'

const citations: readonly Citation[] = [
  {
    document: {
      zh: 'LEAD 模式风险走廊，2027 年起',
      en: 'LEAD model, from 2027, risk corridors',
    },
    status: 'secondary',
  },
]

const globalBands = [
  { upTo: '0.15', share: '1' },
  { upTo: '0.35', share: '0.5' },
  { upTo: '0.5', share: '0.25' },
  { upTo: null, share: '0.1' },
] as const

/** Of a loss within the first band half is borne, of a gain three fifths are kept. */
const professionalBands = (first: '0.6' | '0.5') =>
  [
    { upTo: '0.1', share: first },
    { upTo: '0.15', share: '0.35' },
    { upTo: '0.2', share: '0.15' },
    { upTo: null, share: '0.05' },
  ] as const

/** The bands by option. */
const leadBands = /* @__PURE__ */ deepFreeze({
  global: {
    kind: 'corridor',
    id: 'us.lead.global',
    label: { zh: 'LEAD 全额选项风险走廊', en: 'LEAD, Global option, risk corridors' },
    gain: globalBands,
    loss: globalBands,
    citations,
  },
  professional: {
    kind: 'corridor',
    id: 'us.lead.professional',
    label: { zh: 'LEAD 专业选项风险走廊', en: 'LEAD, Professional option, risk corridors' },
    gain: professionalBands('0.6'),
    loss: professionalBands('0.5'),
    citations,
  },
} as const satisfies Record<ReachOption, CorridorRule>)

/**
 * LEAD 风险走廊 — the risk corridors announced for the successor of ACO REACH, for `riskCorridor`. Known second-hand
 * only, and for 2027 only.
 *
 * @param option - `global` or `professional`
 * @param year - 2027
 * @throws `not_one_of`
 * @example
 * ```ts
 * import { riskCorridor } from 'yigongti'
 * import { leadCorridor } from 'yigongti/rules'
 *
 * riskCorridor({ ...leadCorridor('professional', 2027), target: 100, actual: 92 }).bearerShare
 * // => '4.80'
 * riskCorridor({ ...leadCorridor('professional', 2027), target: 100, actual: 108 }).bearerShare
 * // => '-4.00'
 * ```
 * @since 0.1.0
 */
export function leadCorridor(option: ReachOption, year: number): CorridorRule {
  if (year !== 2027) fail('not_one_of', ['year'], { expected: '2027', received: String(year) })
  return Object.hasOwn(leadBands, option)
    ? leadBands[option]
    : fail('not_one_of', ['option'], { expected: Object.keys(leadBands).join(', '), received: String(option) })
}
