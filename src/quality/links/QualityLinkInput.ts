import type { NumberInput } from '../../figure/internal.ts'
import { type Fraction, one } from '../../numeric/internal.ts'
import {
  type ExactScoreLink,
  factorLinkShape,
  type ScoreLinkInput,
  shareLinkShape,
  toExactLink,
} from '../../policy/internal.ts'
import {
  bare,
  into,
  lazily,
  notBelow,
  optional,
  orElse,
  rate,
  record,
  type Shape,
  share,
  weight,
} from '../../shape/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import { scoreField } from '../readScale.ts'

/**
 * 质量挂钩（输入） — how a score becomes a factor: by steps or linearly, as in {@link ScoreLinkInput}; by a gate, all or
 * nothing from a score on; or by a multiplier, in proportion to the score, between a floor and a ceiling.
 *
 * @since 0.1.0
 */
export type QualityLinkInput = ScoreLinkInput | { readonly gate: Gate } | { readonly multiplier: Multiplier }

/**
 * 门槛 — the factor from a score on (the score included), and the one below it.
 *
 * @since 0.2.0
 */
export interface Gate {
  readonly from: NumberInput
  /** 1 unless given. */
  readonly factor?: NumberInput
  /** 0 unless given. */
  readonly below?: NumberInput
}

/**
 * 乘数 — min(ceiling, max(floor, intercept + slope·(score ÷ scale))).
 *
 * @since 0.2.0
 */
export interface Multiplier {
  /** 1 unless given; below zero where the factor is one of a loss. */
  readonly slope?: NumberInput
  /** 0 unless given. */
  readonly intercept?: NumberInput
  /** Zero or more; 0 unless given. */
  readonly floor?: NumberInput
  /** Not below the floor; none unless given, 1 where the factor is a share. */
  readonly ceiling?: NumberInput
}

/** A link with exact numbers. */
export type ExactQualityLink = ExactScoreLink | ExactGate | ExactMultiplier

export interface ExactGate {
  readonly shape: 'gate'
  readonly from: Fraction
  readonly factor: Fraction
  readonly below: Fraction
}

export interface ExactMultiplier {
  readonly shape: 'multiplier'
  readonly slope: Fraction
  readonly intercept: Fraction
  readonly floor: Fraction
  readonly ceiling: Fraction | undefined
}

/** A link to a factor of zero or more. */
export const qualityLinkShape = /* @__PURE__ */ lazily(() =>
  linkOf(
    factorLinkShape(),
    weight(L.factor),
    into(multiplierOf(weight), (terms): ExactMultiplier => ({ shape: 'multiplier', ...terms })),
  ),
)

/** A link to a share: its factors lie from 0 to 1. */
export const qualityShareLinkShape = /* @__PURE__ */ lazily(() =>
  linkOf(
    shareLinkShape(),
    share(L.factor),
    into(
      multiplierOf(share),
      (terms): ExactMultiplier => ({
        shape: 'multiplier',
        ...terms,
        ceiling: terms.ceiling ?? one,
      }),
    ),
  ),
)

type PolicyLink = ReturnType<typeof factorLinkShape>

/** Steps, knots, a gate or a multiplier: by the key that there is. */
function linkOf(
  points: PolicyLink,
  factor: ReturnType<typeof weight>,
  multiplier: Shape<Multiplier, ExactMultiplier, false>,
): Shape<QualityLinkInput, ExactQualityLink, false> {
  const name = { zh: '质量挂钩', en: 'Quality link' }
  const gate = record<Gate>({ zh: '门槛', en: 'Gate' })({
    from: bare(scoreField(L.from)),
    factor: orElse(bare(factor), 1),
    below: orElse(bare(factor), 0),
  })
  const gated = into(
    record<{ readonly gate: Gate }>(name)({ gate }),
    ({ gate: read }): ExactGate => ({ shape: 'gate', ...read }),
  )
  const multiplied = into(record<{ readonly multiplier: Multiplier }>(name)({ multiplier }), (read) => read.multiplier)
  const pointed = into(points, toExactLink)
  return {
    spec: { type: 'among', name, shapes: [points, gated, multiplied] },
    optional: false,
    read: (input: unknown, reading) => {
      const keys = Array.isArray(input) ? ['linear'] : keysOf(input)
      if (keys.length > 1) return reading.refuse('conflicting_inputs', { expected: words.join(', ') })
      if (keys[0] === 'gate') return gated.read(input, reading)
      return keys[0] === 'multiplier' ? multiplied.read(input, reading) : pointed.read(input, reading)
    },
  }
}

const words = ['linear', 'gate', 'multiplier']

function keysOf(input: unknown): readonly string[] {
  const given = Object(input) as Readonly<Record<string, unknown>>
  return words.filter((word) => given[word] !== undefined)
}

function multiplierOf(bound: typeof weight) {
  return record<Multiplier>({ zh: '乘数', en: 'Multiplier' })(
    {
      slope: orElse(bare(rate(L.slope)), 1),
      intercept: orElse(bare(rate(L.intercept)), 0),
      floor: orElse(bare(bound(L.floor)), 0),
      ceiling: optional(bare(bound(L.ceiling))),
    },
    [notBelow('ceiling', 'floor')],
  )
}
