import { publish, toDouble } from '../../corridor/internal.ts'
import { en, exact, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import { divide, fromInteger, multiply, one, squareRoot, subtract, toUnits, zero } from '../../numeric/internal.ts'
import { normalUpperTail } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'
import type { ReadBootstrap } from './readBootstrap.ts'
import type { ReadDeviation } from './readDeviation.ts'

/** The probability that spending exceeds the total; with resamples, the standard error of it too. */
export interface ProbabilityFigures {
  readonly probability: Figure
  readonly samplingError: Figure | undefined
}

export function probabilityFigures(total: Figure, expected: Figure, deviation: ReadDeviation): ProbabilityFigures {
  if (deviation.model === 'bootstrap') return countedProbability(total, expected, deviation.bootstrap)
  return { probability: normalProbability(total, expected, deviation.deviation), samplingError: undefined }
}

function normalProbability(total: Figure, expected: Figure, deviation: Figure): Figure {
  if (deviation.value.n === 0n) {
    const isOver = subtract(expected.value, total.value).n > 0n
    const because = {
      zh: zh`支出没有波动：预期支出 ${expected}${isOver ? '高于' : '不高于'}总额 ${total}`,
      en: en`spending does not stray: the ${expected} expected ${isOver ? 'exceed' : 'do not exceed'} the total of ${total}`,
    }
    return read(L.probability, isOver ? one : zero, because, [total, expected, deviation])
  }
  const distance = figure(L.distance, formula`(${total} − ${expected}) ÷ ${deviation}`, exact)
  const because = {
    zh: zh`1 − Φ(${distance})，正态近似，取 12 位有效数字`,
    en: en`1 − Φ(${distance}), the normal approximation, twelve significant digits`,
  }
  return read(L.probability, publish(normalUpperTail(toDouble(distance.value))), because, [distance])
}

/** How many of the sums carry spending past the total. */
function countedProbability(total: Figure, expected: Figure, bootstrap: ReadBootstrap): ProbabilityFigures {
  const room = Number(toUnits(subtract(total.value, expected.value), 2, total.text, ['total']))
  const { sums, draws, resamples, seed, residuals } = bootstrap
  const within = sums.findIndex((sum) => sum > room)
  const over = within < 0 ? 0 : sums.length - within
  const counted = read(
    L.over,
    fromInteger(over),
    {
      zh: zh`从 ${residuals.length} 个残差中有放回地抽取 ${draws}个求和，共 ${resamples}次（PCG32，种子 ${seed.toString()}），其中 ${over} 次预期支出加残差超过总额`,
      en: en`${draws} of ${residuals.length} residuals drawn with replacement and summed, ${resamples} times (PCG32, seed ${seed.toString()}); ${over} times the expected spending and the sum exceed the total`,
    },
    [total, expected, draws, ...residuals],
  )
  const probability = figure(L.probability, formula`${counted} ÷ ${resamples}`, exact)
  const variance = divide(multiply(probability.value, subtract(one, probability.value)), resamples.value)
  const because = {
    zh: zh`√(p·(1 − p) ÷ ${resamples})，p 为 ${probability}，取 20 位有效数字`,
    en: en`√(p·(1 − p) ÷ ${resamples}) with p ${probability}, twenty significant digits`,
  }
  return {
    probability,
    samplingError: read(L.samplingError, squareRoot(variance), because, [probability, resamples]),
  }
}
