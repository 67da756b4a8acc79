import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 基准保护条款（输入） — the benchmark, the one that stands beside it, and what was spent.
 *
 * @since 0.1.0
 */
export interface GuardrailInput {
  readonly benchmark: NumberInput
  readonly alternative: NumberInput
  readonly spending: NumberInput
}

export const benchmarkGuardrailShape = /* @__PURE__ */ lazily(() =>
  record<GuardrailInput>({ zh: '基准保护条款', en: 'Guardrail of the benchmark' })({
    benchmark: amount(L.benchmark),
    alternative: amount(L.alternative),
    spending: amount(L.benchmarkSpending),
  }),
)

/**
 * 基准保护条款 — both deviations (benchmark less spending: a gain is positive), the one that is used, and whether the
 * guardrail changed it.
 *
 * @since 0.2.0
 */
export interface Guardrail {
  readonly deviation: DecimalText
  readonly alternativeDeviation: DecimalText
  readonly used: DecimalText
  readonly guarded: boolean
  readonly steps: readonly Step[]
}

/**
 * 基准保护条款 — a loss against the benchmark is no greater than against an alternative one; a gain stays what it is.
 *
 * Formula: deviation d = benchmark − spending, d' = alternative − spending; used = d where d ≥ 0, else min(0, max(d,
 * d')): where the alternative would show a gain there is neither gain nor loss. Exact differences. In the Medicare
 * Shared Savings Program the benchmark is updated by three factors, the alternative by two.
 *
 * @param input - amounts in yuan, to the fen
 * @throws `negative_amount` · `not_whole_fen` · `missing` · `not_a_number` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { benchmarkGuardrail } from 'yigongti'
 *
 * const amounts = { benchmark: '165322331.85', alternative: '167041572.52', spending: '170282001.81' }
 * const { deviation, used, guarded } = benchmarkGuardrail(amounts)
 * deviation // => '-4959669.96'
 * used // => '-3240429.29'
 * guarded // => true
 * ```
 * @since 0.1.0
 */
export function benchmarkGuardrail(input: GuardrailInput): Guardrail {
  const { benchmark, alternative, spending } = read(benchmarkGuardrailShape(), input)
  const deviation = figure(L.benchmarkDeviation, formula`${benchmark} − ${spending}`, exact)
  const alternativeDeviation = figure(L.alternativeDeviation, formula`${alternative} − ${spending}`, exact)
  const used = usedFigure(deviation, alternativeDeviation)
  const guarded = compare(used.value, deviation.value) !== 0
  return publish({ deviation, alternativeDeviation, used, guarded })
}

function usedFigure(deviation: Figure, alternative: Figure): Figure {
  if (deviation.value.n >= 0n) {
    const because = { zh: '没有亏损，保护条款不起作用', en: 'there is no loss: the guardrail does nothing' }
    return figure(L.guardedDeviation, formula`${deviation}`, exact, { because })
  }
  const because = {
    zh: zh`亏损以两个基准中较小的一个为准：${deviation}、${alternative}`,
    en: en`the smaller loss of the two counts: ${deviation} or ${alternative}`,
  }
  return figure(L.guardedDeviation, formula`min(0, max(${deviation}, ${alternative}))`, exact, { because })
}
