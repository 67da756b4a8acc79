import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  amount,
  bare,
  exactlyOne,
  law,
  lazily,
  list,
  number,
  optional,
  rate,
  record,
  type Shape,
  seed,
  signedAmount,
  whole,
} from '../../shape/internal.ts'
import { largestDraw, mostDraws } from './SimulationInput.ts'

/**
 * 支出抽样（输入） — what spending is drawn about, in yuan, how it strays from there, and what decides the draws: a `seed`
 * (a whole number of up to 64 bits) and their `count`.
 *
 * It strays in one of three ways: normally, by a `standardDeviation` in yuan; by the `residuals` of the past (actual less
 * expected, yuan), each as likely; or lognormally, where spending cannot fall below zero, by a coefficient of variation.
 *
 * @since 0.2.0
 */
export type DrawSpendingInput = {
  readonly mean: NumberInput
  readonly seed: NumberInput
  readonly count: NumberInput
} & (
  | { readonly standardDeviation: NumberInput; readonly residuals?: undefined; readonly lognormal?: undefined }
  | {
      readonly residuals: readonly NumberInput[]
      readonly standardDeviation?: undefined
      readonly lognormal?: undefined
    }
  | {
      readonly lognormal: { readonly cv: NumberInput }
      readonly standardDeviation?: undefined
      readonly residuals?: undefined
    }
)

/** The three ways at once, as a reader meets them. */
interface LooseInput {
  readonly mean: NumberInput
  readonly standardDeviation?: NumberInput
  readonly residuals?: readonly NumberInput[]
  readonly lognormal?: { readonly cv: NumberInput }
  readonly seed: NumberInput
  readonly count: NumberInput
}

export const drawSpendingShape = /* @__PURE__ */ lazily(() => {
  const lognormal = record<{ readonly cv: NumberInput }>({ zh: '对数正态分布', en: 'Lognormal distribution' })({
    cv: bare(rate(L.cv, { atLeast: 0, atMost: 10, expected: '[0, 10]' })),
  })
  const loose = record<LooseInput>({ zh: '支出抽样', en: 'Draws of spending' })(
    {
      mean: bare(amount(L.mean, { atLeast: 0, atMost: largestDraw, expected: '[0, 1e12]' })),
      standardDeviation: optional(
        bare(number(L.standardDeviation, { atLeast: 0, atMost: largestDraw, expected: '[0, 1e12]' })),
      ),
      residuals: optional(list({ zh: '残差', en: 'Residuals' }, bare(signedAmount(L.residual)))),
      lognormal: optional(lognormal),
      seed: seed(L.seed),
      count: whole(L.count, { atLeast: 1, atMost: mostDraws }),
    },
    [exactlyOne(['standardDeviation', 'residuals', 'lognormal']), residualsWithin],
  )
  return loose as unknown as Shape<DrawSpendingInput, ReadOf<typeof loose>, false>
})

type ReadOf<S> = S extends Shape<infer _In, infer Out, boolean> ? Out : never

interface Strays {
  readonly mean: { readonly n: bigint; readonly d: bigint }
  readonly residuals: readonly { readonly n: bigint; readonly d: bigint }[] | undefined
}

/** Whatever is drawn, it is no less than nothing and no more than a simulation takes. */
const residualsWithin = /* @__PURE__ */ law(
  ['out_of_range'],
  ['residualsWithin'],
  ({ mean, residuals }: Strays) => [mean, residuals] as const,
  ([mean, residuals], reading) => {
    const most = BigInt(largestDraw)
    const place = residuals?.findIndex(({ n, d }) => {
      const sum = n * mean.d + mean.n * d
      return sum < 0n || sum > most * d * mean.d
    })
    if (place === undefined || place < 0) return
    const expected = {
      zh: '使均值与残差之和在 0 至 1e12 元之间',
      en: 'such that mean and residual come to 0 to 1e12 yuan',
    }
    reading.refuse('out_of_range', { expected }, ['residuals', place])
  },
)

const L = {
  mean: { id: 'mean', name: { zh: '支出均值', en: 'Mean spending' }, unit: 'yuan' },
  standardDeviation: { id: 'standardDeviation', name: { zh: '标准差', en: 'Standard deviation' }, unit: 'yuan' },
  residual: { id: 'residual', name: { zh: '残差（实际减预期）', en: 'Residual, actual less expected' }, unit: 'yuan' },
  cv: { id: 'cv', name: { zh: '变异系数', en: 'Coefficient of variation' }, unit: 'rate' },
  seed: { id: 'seed', name: { zh: '随机种子', en: 'Seed' }, unit: 'count' },
  count: { id: 'count', name: { zh: '抽样次数', en: 'Number of draws' }, unit: 'count' },
} as const satisfies Record<string, Label>
