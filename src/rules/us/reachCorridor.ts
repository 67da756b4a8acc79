import type { ContractStep, CorridorRule } from '../../corridor/internal.ts'
import { deepFreeze, fail } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'

/** The agreements were not seen. What is cited are the published results, every one of which the bands reproduce. */
const citations: readonly Citation[] = [
  {
    document: {
      zh: 'GPDC / ACO REACH 模式财务结果（美国 CMS 公布）',
      en: 'GPDC / ACO REACH, financial results published by CMS',
    },
    status: 'verified',
  },
]

const globalBands = [
  { upTo: '0.25', share: '1' },
  { upTo: '0.35', share: '0.5' },
  { upTo: '0.5', share: '0.25' },
  { upTo: null, share: '0.1' },
] as const

const professionalBands = [
  { upTo: '0.05', share: '0.5' },
  { upTo: '0.1', share: '0.35' },
  { upTo: '0.15', share: '0.15' },
  { upTo: null, share: '0.05' },
] as const

/** The bands by option; they are the same in each of the three years. */
export const reachBands = /* @__PURE__ */ deepFreeze({
  global: {
    kind: 'corridor',
    id: 'us.reach.global',
    label: { zh: 'ACO REACH 全额选项风险走廊', en: 'ACO REACH, Global option, risk corridors' },
    gain: globalBands,
    loss: globalBands,
    citations,
  },
  professional: {
    kind: 'corridor',
    id: 'us.reach.professional',
    label: { zh: 'ACO REACH 专业选项风险走廊', en: 'ACO REACH, Professional option, risk corridors' },
    gain: professionalBands,
    loss: professionalBands,
    citations,
  },
} as const satisfies Record<string, CorridorRule>)

/** Taken off gains only, after the bands. */
export const reachSequestration = /* @__PURE__ */ deepFreeze({
  kind: 'multiply',
  id: 'sequestration',
  label: { zh: '自动减支', en: 'sequestration' },
  side: 'gain',
  factor: '0.98',
  citations,
} as const satisfies ContractStep)

/**
 * ACO REACH 选项 — how much of the risk an organisation took: `global` all of it inside the first band, `professional`
 * half.
 *
 * @since 0.1.0
 */
export type ReachOption = keyof typeof reachBands

const years: readonly number[] = [2021, 2022, 2023]

/**
 * ACO REACH 风险走廊 — the risk corridors of GPDC (2021, 2022) and ACO REACH (2023), for `riskCorridor`. The bands are
 * fractions of the benchmark (net cost of care + gross savings).
 *
 * @param option - `global` or `professional`
 * @param year - the performance year, 2021 to 2023
 * @throws `not_one_of`
 * @example
 * ```ts
 * import { riskCorridor } from 'yigongti'
 * import { reachCorridor } from 'yigongti/rules'
 *
 * const year = { target: '7959317.43', actual: '9179100.13' }
 * riskCorridor({ ...reachCorridor('professional', 2021), ...year }).bearerShare // => '-399260.13'
 * riskCorridor({ ...reachCorridor('global', 2022), ...year }).bearerShare // => '-1219782.70'
 * ```
 * @since 0.1.0
 */
export function reachCorridor(option: ReachOption, year: number): CorridorRule {
  if (!years.includes(year)) fail('not_one_of', ['year'], { expected: years.join(', '), received: String(year) })
  return Object.hasOwn(reachBands, option)
    ? reachBands[option]
    : fail('not_one_of', ['option'], { expected: Object.keys(reachBands).join(', '), received: String(option) })
}
