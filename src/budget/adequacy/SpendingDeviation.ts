import { show } from '../../errors/internal.ts'
import type { Figure, NumberInput } from '../../figure/internal.ts'
import {
  byKey,
  law,
  lazily,
  list,
  optional,
  orElse,
  record,
  seed,
  signedAmount,
  weight,
  whole,
} from '../../shape/internal.ts'
import { type CompoundClaimsInput, compoundClaimsShape } from './compoundClaims.ts'
import { labels as L } from './labels.ts'

/**
 * 重抽样（输入） — how residuals are drawn again: `seed` decides every draw (a whole number of up to 64 bits), `resamples`
 * is how many sums are drawn (1 to 1,000,000), `draws` how many residuals a sum has (1 unless given, up to 1,000).
 *
 * @since 0.2.0
 */
export interface BootstrapOptions {
  readonly seed: NumberInput
  readonly resamples: NumberInput
  readonly draws?: NumberInput
}

/**
 * 支出波动（输入） — how far spending may stray from what is expected: a standard deviation that is given; residuals of the
 * past (actual less expected, yuan); a compound model of claims; or the residuals drawn again.
 *
 * @since 0.2.0
 */
export type SpendingDeviation =
  | { readonly standardDeviation: NumberInput }
  | { readonly residuals: readonly NumberInput[]; readonly bootstrap?: BootstrapOptions }
  | { readonly compound: CompoundClaimsInput }

/** How far spending may stray: in one of three ways, each with the keys of its own. */
export const deviationShape = /* @__PURE__ */ lazily(() => {
  const bootstrap = record<BootstrapOptions>({ zh: '重抽样', en: 'Bootstrap' })({
    seed: seed(bootstrapSeed),
    resamples: whole(L.resamples, { atLeast: 1, atMost: 1_000_000 }),
    draws: orElse(whole(L.draws, { atLeast: 1, atMost: 1_000 }), 1),
  })
  return byKey(name, {
    standardDeviation: record<Way<'standardDeviation'>>(name)({ standardDeviation: weight(L.deviation) }),
    residuals: record<Way<'residuals'>>(name)(
      {
        residuals: list({ zh: '残差', en: 'Residuals' }, signedAmount(L.residual)),
        bootstrap: optional(bootstrap),
      },
      [twoUnlessDrawn, sumsExact],
    ),
    compound: record<Way<'compound'>>(name)({ compound: compoundClaimsShape() }),
  })
})

const bootstrapSeed = { id: 'bootstrapSeed', name: { zh: '随机种子', en: 'Seed' }, unit: 'count' } as const

type Way<Key extends string> = Extract<SpendingDeviation, { readonly [K in Key]: unknown }>
const name = { zh: '支出波动', en: 'How far spending strays' }

interface Residuals {
  readonly residuals: readonly Figure[]
  readonly bootstrap: { readonly draws: number } | undefined
}

/** One residual alone has no spread. */
const twoUnlessDrawn = /* @__PURE__ */ law(
  ['empty_sample'],
  ['twoUnlessDrawn'],
  ({ residuals, bootstrap }: Residuals) => [residuals, bootstrap] as const,
  ([{ length }, bootstrap], reading) => {
    if (bootstrap === undefined && length < 2) reading.refuse('empty_sample', { expected: 2 }, ['residuals'])
  },
)

/** Sums of residuals are drawn in doubles: all of them are whole fen that a double holds. */
const sumsExact = /* @__PURE__ */ law(
  ['out_of_range'],
  ['sumsExact'],
  ({ residuals, bootstrap }: Residuals) => [residuals, bootstrap?.draws] as const,
  ([residuals, draws], reading) => {
    if (draws === undefined) return
    let largest = 0n
    for (const { value } of residuals) {
      const size = value.n < 0n ? -value.n : value.n
      if (size > largest) largest = size
    }
    if (largest * BigInt(draws) <= BigInt(Number.MAX_SAFE_INTEGER)) return
    const expected = {
      zh: `使其绝对值与 draws 之积不大于 ${Number.MAX_SAFE_INTEGER}`,
      en: `such that its size times draws is at most ${Number.MAX_SAFE_INTEGER}`,
    }
    const info = { expected, received: show(Number(largest)) }
    reading.refuse('out_of_range', info, ['bootstrap', 'draws'])
  },
)
