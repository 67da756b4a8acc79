import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  type NumberInput,
  read as readFigure,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import {
  byKey,
  law,
  lazily,
  list,
  type OutOf,
  optional,
  positiveRate,
  rate,
  record,
  share,
  sumToOne,
  weight,
} from '../../shape/internal.ts'
import { lognormalParameters } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 次均费用分布（输入） — how large a claim is: a mean with its coefficient of variation (`lognormal`) or its variance, or a
 * table of sizes with probabilities that sum to 1, where a claim may be capped.
 *
 * @since 0.2.0
 */
export type Severity =
  | { readonly lognormal: { readonly mean: NumberInput; readonly cv: NumberInput } }
  | { readonly mean: NumberInput; readonly variance: NumberInput }
  | {
      readonly table: readonly { readonly amount: NumberInput; readonly probability: NumberInput }[]
      readonly cap?: NumberInput
    }

/** How large a claim is: in one of three ways, each with the keys of its own. */
export const severityShape = /* @__PURE__ */ lazily(() => {
  const mean = positiveRate(L.severityMean)
  const lognormal = record<Lognormal['lognormal']>({ zh: '对数正态分布', en: 'Lognormal distribution' })({
    mean,
    cv: rate(L.severityCv, { atLeast: 0, atMost: 1_000_000, expected: '0–1000000' }),
  })
  const size = record<Sizes['table'][number]>(L.amount.name)({ amount: weight(L.amount), probability: share(L.chance) })
  const laws = [sumToOne('probability'), costsSomething]
  return byKey(name, {
    lognormal: record<Lognormal>(name)({ lognormal }),
    mean: record<Moments>(name)({ mean, variance: weight(L.severityVariance) }),
    table: record<Sizes>(name)({
      table: list({ zh: '次均基金支付档', en: 'Sizes of a claim' }, size, { laws, each: nth }),
      cap: optional(positiveRate(L.cap)),
    }),
  })
})

type Lognormal = Extract<Severity, { readonly lognormal: unknown }>
type Moments = Extract<Severity, { readonly variance: unknown }>
type Sizes = Extract<Severity, { readonly table: unknown }>
type ReadSeverity = OutOf<ReturnType<typeof severityShape>>

/** A claim costs something, sometimes. */
const costsSomething = /* @__PURE__ */ law(
  ['no_cost'],
  ['costsSomething'],
  (sizes: readonly { readonly amount: Figure; readonly probability: Figure }[]) =>
    [sizes.map(({ amount }) => amount), sizes.map(({ probability }) => probability)] as const,
  ([amounts, chances], reading) => {
    const isCostly = amounts.some(({ value }, index) => value.n > 0n && (chances[index] as Figure).value.n > 0n)
    if (!isCostly) reading.refuse('no_cost')
  },
)

const name = { zh: '次均基金支付分布', en: 'Size of a claim' }
const nth = (place: number) => ({ zh: `第 ${place} 档`, en: `size ${place}` })

/** E[X] and Var(X) of the size of a claim, exact; the parameters of a lognormal one. */
export interface SeverityFigures {
  readonly mean: Figure
  readonly variance: Figure
  readonly lognormal: { readonly mu: Figure; readonly sigmaSquared: Figure } | undefined
}

export function severityFigures(severity: ReadSeverity): SeverityFigures {
  if ('lognormal' in severity) return byVariation(severity.lognormal)
  if ('table' in severity) return bySizes(severity)
  return { ...severity, lognormal: undefined }
}

/** Var(X) = (E[X]·cv)²; μ and σ² only name the distribution, they are not computed with. */
function byVariation({ mean, cv }: { readonly mean: Figure; readonly cv: Figure }): SeverityFigures {
  const variance = figure(L.severityVariance, formula`${mean} × ${cv} × ${mean} × ${cv}`, exact)
  const { mu, sigmaSquared } = lognormalParameters(toDouble(mean.value), toDouble(cv.value))
  const sigmaReason = { zh: zh`ln(1 + ${cv}²)，取 12 位有效数字`, en: en`ln(1 + ${cv}²), twelve significant digits` }
  const muReason = {
    zh: zh`ln ${mean} − σ² ÷ 2，取 12 位有效数字`,
    en: en`ln ${mean} − σ² ÷ 2, twelve significant digits`,
  }
  const sigma = readFigure(L.sigmaSquared, twelveDigits(sigmaSquared), sigmaReason, [cv])
  return {
    mean,
    variance,
    lognormal: { mu: readFigure(L.mu, twelveDigits(mu), muReason, [mean, sigma]), sigmaSquared: sigma },
  }
}

/** E[X] = Σ p·x and Var(X) = Σ p·x² − E[X]², each size held to the cap. */
function bySizes({ table, cap }: Extract<ReadSeverity, { readonly table: unknown }>): SeverityFigures {
  const named = (label: typeof L.capped | typeof L.square, index: number) => {
    const { zh: zhName, en: enName } = nth(index + 1)
    return labelAt(label, index, zhName, enName)
  }
  const chances = table.map(({ probability }) => probability)
  const sizes = table.map(({ amount }, index) =>
    cap === undefined ? amount : figure(named(L.capped, index), formula`min(${amount}, ${cap})`, exact),
  )
  const mean = figure(L.severityMean, formula`${sumOfProducts(chances, sizes)}`, exact)
  const squares = sizes.map((size, index) =>
    figure(named(L.square, index), formula`${chances[index] as Figure} × ${size} × ${size}`, exact),
  )
  const variance = figure(L.severityVariance, formula`${sumOf(squares)} − ${mean} × ${mean}`, exact)
  return { mean, variance, lognormal: undefined }
}
