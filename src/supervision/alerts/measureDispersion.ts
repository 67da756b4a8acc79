import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { en, type Figure, zh } from '../../figure/internal.ts'
import { laneySigmaZ, type ProportionSample, winsorisedPhi } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'
import { doubleFigure, silence, toDouble, type Verdict } from './Verdict.ts'
import type { JudgedSeries, JudgedValue } from './WatchedSeries.ts'

/** How a rule measures what moves proportions beyond chance. */
export type Measured = 'laney' | 'winsorised'

/** So many points or peers tell how far they vary. */
const fewest = 8

const measures = /* @__PURE__ */ deepFreeze({
  laney: {
    rows: 'history',
    label: L.sigmaZ,
    of: laneySigmaZ,
    sign: 'σz',
    name: { zh: 'Laney p′ 控制限', en: 'Laney p′ control limit' },
    because: {
      zh: '依次两期标准化比例之差的绝对值，均值 ÷ 1.128',
      en: 'mean difference of the standardised proportions of successive points ÷ 1.128',
    },
    few: { zh: '计数之比', zhUnit: '期', en: 'earlier proportions of counts' },
  },
  winsorised: {
    rows: 'peers',
    label: L.rootPhi,
    // Never narrower than chance: peers that happen to lie close together prove nothing.
    of: (peers: readonly ProportionSample[]) => {
      const phi = winsorisedPhi(peers)
      return phi === null ? null : Math.sqrt(Math.max(1, phi))
    },
    sign: '√φ',
    name: { zh: '漏斗图控制限', en: 'funnel limit' },
    because: {
      zh: '同类标准化比例两端各 10% 缩尾后，平方的均值开方，不低于 1',
      en: 'root of the mean square of the standardised proportions of the peers, 10% pulled in at each end, at least 1',
    },
    few: { zh: '同类的计数之比', zhUnit: '个', en: 'peers with proportions of counts' },
  },
} as const)

export const limitNames = {
  chance: { zh: '控制限', en: 'control limit' },
  laney: measures.laney.name,
  winsorised: measures.winsorised.name,
} as const satisfies Record<Measured | 'chance', Bilingual>

/** How a sentence calls a dispersion: `σz 10.64`. */
export function dispersionInWords(by: Measured, { value }: Figure): string {
  return `${measures[by].sign} ${toDouble(value).toFixed(2)}`
}

/** The dispersion as a figure, or why there is none. */
export function measureDispersion(by: Measured, series: JudgedSeries): Figure | Verdict {
  const { rows, label, of, because, few } = measures[by]
  const counted = countsOf(series[rows])
  if (counted.length < fewest) {
    return silence(
      `${few.zh}不足（${counted.length} ${few.zhUnit}，至少 ${fewest} ${few.zhUnit}），量不出离散程度`,
      `too few ${few.en} to measure their spread (${counted.length}, at least ${fewest} are needed)`,
    )
  }
  const samples = counted.map(({ numerator, denominator }) => ({
    successes: toDouble(numerator.value),
    trials: toDouble(denominator.value),
  }))
  if (samples.some(({ trials }) => trials > 1e15)) return silence('分母超过 10¹⁵', 'the denominator is above 10¹⁵')
  const measured = of(samples)
  if (measured === null) return silence('各期比例全为 0 或全为 1', 'all proportions are 0, or all are 1')
  return doubleFigure(
    label,
    measured,
    because,
    counted.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  )
}

function countsOf(values: readonly JudgedValue[]) {
  return values.flatMap(({ counts }) => counts ?? [])
}

/** From this dispersion on, limits by chance alone may fire by the size of the denominator alone. */
const usual = 1.5

/**
 * A warning where limits that know chance only are narrower than what the proportions usually move by: their dispersion
 * is above 1.5. Where too few points tell how the series moves, its peers are asked. `isWithin`: whether a value lies inside the limits that count it in.
 */
export function warnOfSize(
  series: JudgedSeries,
  centre: 'history' | 'peers' | 'given',
  isWithin: (dispersion: Figure, by: Measured) => boolean,
): Bilingual | undefined {
  const isShort = countsOf(series.history).length < fewest
  const by = centre === 'peers' || isShort ? 'winsorised' : 'laney'
  const measured = measureDispersion(by, series)
  if ('found' in measured || toDouble(measured.value) <= usual) return undefined
  const { name, sign } = measures[by]
  const times = toDouble(measured.value).toFixed(2)
  const among =
    by === 'laney'
      ? { zh: '相邻各期之间', en: 'from one point to the next' }
      : { zh: '同类之间', en: 'among its peers' }
  const end = isWithin(measured, by)
    ? {
        zh: zh`；计入这一离散程度（${name.zh}）则本期未越限，越限只因分母大`,
        en: en`; with that spread counted in (${name.en}) this point is within: what fires is the size of the denominator alone`,
      }
    : { zh: '', en: '' }
  return {
    zh: zh`本规则的界限只计随机波动，而${among.zh}的波动是随机波动的 ${times} 倍（${sign}，超过 ${usual} 即提示），分母大时会仅因分母大而越限${end.zh}`,
    en: en`the limits of this rule know chance only, and ${among.en} proportions vary ${times} times as much (${sign}; above ${usual} this is said): with large denominators they fire by size alone${end.en}`,
  }
}
