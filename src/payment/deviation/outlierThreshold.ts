import { fail } from '../../errors/internal.ts'
import { en, type Figure, given, read, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { outlierLabels as L } from './outlierLabels.ts'
import type { ExactOutlierRule } from './readOutlierRule.ts'

/** The threshold of the segment of weight that the group lies in. */
export function outlierThreshold({ high, citations }: ExactOutlierRule, weight: Figure): Figure {
  const found = high.thresholds.find(
    ({ weightBelow }) => weightBelow === null || compare(weight.value, weightBelow) < 0,
  )
  const { weightBelow = null, ratio } =
    found ?? high.thresholds[0] ?? fail('empty_list', ['rule', 'high', 'thresholds'])
  const bound = weightBelow === null ? undefined : given(L.groupWeight, weightBelow)
  const because =
    bound === undefined
      ? { zh: zh`权重 ${weight} 属于最高一段`, en: en`the weight ${weight} lies in the topmost segment` }
      : { zh: zh`权重 ${weight} 低于 ${bound}`, en: en`the weight ${weight} is below ${bound}` }
  return read(L.threshold, ratio, because, [weight], { citations })
}
