import { figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { lazily, positive, read, record, wholeFigure } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem } from '../PointSystem.ts'
import { noPoints, type PointUnit, pointUnit } from './itemPoints.ts'
import { labels } from './labels.ts'

/**
 * 床日付费（输入） — the tariff of a day, the days of the stay, and what money is worth in points.
 *
 * @since 0.1.0
 */
export interface BedDayInput extends PointUnit {
  readonly tariff: NumberInput
  readonly days: NumberInput
}

/**
 * 床日点数 — the points of a day and of the stay.
 *
 * @since 0.2.0
 */
interface BedDayPoints {
  readonly dailyPoints: DecimalText
  readonly points: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 床日点数 — the points of a stay that is paid by the day, in the pool of the cases paid by group.
 *
 * Formula: points a day = tariff ÷ mean of all cases × 100, half-up to four decimals (or `places`) before it is
 * multiplied by the days.
 *
 * @param input - tariff and mean in yuan; days a whole number, 1 or more
 * @throws `out_of_range` · `not_an_integer` · `not_a_number` · `missing` · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_many_digits` · `wrong_type` · `not_one_of`
 * @example
 * ```ts
 * import { bedDayPoints } from 'yigongti'
 *
 * const stay = bedDayPoints({ tariff: 400, allCaseMean: 12000, days: 30 })
 * stay.dailyPoints // => '3.3333'
 * stay.points // => '99.9990'
 * ```
 * @since 0.1.0
 */
export function bedDayPoints(input: BedDayInput): BedDayPoints {
  const { tariff, days, allCaseMean, scale, places, pointsOf: system } = read(bedDayShape(), input)
  const L = labelsIn(system, labels)
  const rounding = { mode: 'halfUp', places } as const
  const dailyPoints = figure(L.dailyPoints, formula`${tariff} ÷ ${allCaseMean} × ${scale}`, rounding)
  const points = figure(L.bedDayPoints, formula`${dailyPoints} × ${days}`, rounding)
  return publish({ dailyPoints, points }, [points])
}

export const bedDayShape = /* @__PURE__ */ lazily(() => inPoints(bedDayIn, noPoints, 'drg'))

function bedDayIn(system: PointSystem) {
  return record<BedDayInput>({ zh: '床日付费', en: 'Payment by the day' })({
    tariff: positive(labels.tariff),
    days: wholeFigure(labels.days, { atLeast: 1 }),
    ...pointUnit(system),
  })
}
