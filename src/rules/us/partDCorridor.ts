import type { CorridorRule } from '../../corridor/internal.ts'
import { deepFreeze, fail } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'

const citations: readonly Citation[] = [
  { document: { zh: '美国法典', en: 'United States Code' }, number: '42 USC 1395w-115(e)', status: 'verified' },
  { document: { zh: '美国联邦法规', en: 'Code of Federal Regulations' }, number: '42 CFR 423.336', status: 'verified' },
]

const name = { zh: '联邦医疗保险处方药计划风险走廊', en: 'Medicare Part D risk corridors' }

/** From 2.5 to 5 % the plan keeps a quarter, of a loss a tenth where the 60 % test is met. */
const firstBands = (share: '0.25' | '0.1') =>
  [
    { upTo: '0.025', share: '1' },
    { upTo: '0.05', share },
    { upTo: null, share: '0.2' },
  ] as const

const laterBands = [
  { upTo: '0.05', share: '1' },
  { upTo: '0.1', share: '0.5' },
  { upTo: null, share: '0.2' },
] as const

/** The statutory periods, the latest first. */
const partDPeriods = /* @__PURE__ */ deepFreeze([
  {
    from: 2008,
    ordinary: { kind: 'corridor', id: 'us.partD.2008', label: name, gain: laterBands, loss: laterBands, citations },
    sixtyPercentTest: undefined,
  },
  {
    from: 2006,
    ordinary: {
      kind: 'corridor',
      id: 'us.partD.2006',
      label: name,
      gain: firstBands('0.25'),
      loss: firstBands('0.25'),
      citations,
    },
    sixtyPercentTest: {
      kind: 'corridor',
      id: 'us.partD.2006.sixtyPercentTest',
      label: name,
      gain: firstBands('0.25'),
      loss: firstBands('0.1'),
      citations,
    },
  },
] as const satisfies readonly {
  readonly from: number
  readonly ordinary: CorridorRule
  readonly sixtyPercentTest: CorridorRule | undefined
}[])

/**
 * 联邦医疗保险处方药风险走廊 — the risk corridors of Medicare Part D in a plan year, for `riskCorridor`.
 *
 * 2006 and 2007: within 2.5 % of the target the plan bears all, to 5 % a quarter, beyond a fifth; where the 60 % test is
 * met it bears only a tenth of a loss between 2.5 and 5 %. From 2008 on: all within 5 %, half to 10 %, a fifth beyond.
 *
 * @param year - the plan year, from 2006 on
 * @param options - `sixtyPercentTest`: whether the test of 42 USC 1395w-115(e) was met; in 2006 and 2007 only
 * @throws `before_first_value` · `not_in_year` (the test in a year that has none) · `not_an_integer`
 * @example
 * ```ts
 * import { riskCorridor } from 'yigongti'
 * import { partDCorridor } from 'yigongti/rules'
 *
 * riskCorridor({ ...partDCorridor(2024), target: 100, actual: 112 }).transfer // => '4.10'
 * const tested = partDCorridor(2007, { sixtyPercentTest: true })
 * riskCorridor({ ...tested, target: 100, actual: 104 }).transfer // => '1.35'
 * ```
 * @since 0.1.0
 */
export function partDCorridor(year: number, options: { readonly sixtyPercentTest?: boolean } = {}): CorridorRule {
  if (!Number.isInteger(year)) fail('not_an_integer', ['year'], { received: String(year) })
  const period = partDPeriods.find(({ from }) => from <= year)
  if (period === undefined) {
    return fail('before_first_value', ['year'], { label: name, received: year, effectiveFrom: '2006-01-01' })
  }
  if (options.sixtyPercentTest !== true) return period.ordinary
  if (period.sixtyPercentTest === undefined) {
    return fail('not_in_year', ['options', 'sixtyPercentTest'], { year })
  }
  return period.sixtyPercentTest
}
