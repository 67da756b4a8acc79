import { type Fraction, multiply, negate, one, reduce, subtract, zero } from '../../numeric/internal.ts'
import type { ExactShare, ExactShares, ExactSize, ExactStep } from '../contract/ExactStep.ts'
import { compose, constant, identity, type Knot, type Line, onLine, type PiecewiseLinear } from './PiecewiseLinear.ts'

/**
 * The bearer's share as a function of the deviation, exact and without roundings: its steps composed, the first
 * innermost. Every point at which any of the steps bends is a knot.
 */
export function composed(steps: readonly PiecewiseLinear[]): PiecewiseLinear {
  const start: PiecewiseLinear = { knots: [], lines: [identity] }
  return steps.reduce((before, step) => compose(step, before), start)
}

/** What a step makes of the size of a gain or of a loss: pieces above zero. Of nothing it makes nothing. */
type Ray = PiecewiseLinear

const unchanged: Ray = { knots: [], lines: [identity] }

/** A step as a function of what the step before it left. Roundings are left out; the base is above zero. */
export function stepFunction(step: ExactStep, base: Fraction): PiecewiseLinear {
  switch (step.kind) {
    case 'round':
      return unchanged
    case 'floor': {
      const least = sizeOf(step.size, base)
      return { knots: [{ at: least, on: least }], lines: [constant(least), identity] }
    }
    case 'share':
      return joined(sharedRay(step, step.gain, base), sharedRay(step, step.loss, base))
    default: {
      const ray = rayOf(step, base)
      return joined(step.side === 'loss' ? unchanged : ray, step.side === 'gain' ? unchanged : ray)
    }
  }
}

function rayOf(step: Exclude<ExactStep, { kind: 'round' | 'floor' | 'share' }>, base: Fraction): Ray {
  if (step.kind === 'multiply') return scaled(step.factor.value)
  const size = sizeOf(step.size, base)
  const isNothing = size.n === 0n
  if (step.kind === 'cap') {
    return isNothing ? scaled(zero) : { knots: [{ at: size, on: size }], lines: [identity, constant(size)] }
  }
  if (isNothing) return unchanged
  const beyond = { slope: one, intercept: negate(size) }
  if (step.kind === 'relief' || step.counts === 'excess') {
    return { knots: [{ at: size, on: zero }], lines: [constant(zero), beyond] }
  }
  return { knots: [{ at: size, on: step.bound === 'above' ? size : zero }], lines: [constant(zero), identity] }
}

function scaled(factor: Fraction): Ray {
  return { knots: [], lines: [{ slope: factor, intercept: zero }] }
}

function sharedRay({ mode, bound, measure }: ExactShare, shares: ExactShares, base: Fraction): Ray {
  if ('rate' in shares) return scaled(shares.rate.value)
  const knots: Knot[] = []
  const lines: Line[] = []
  for (const { upTo, share } of shares.bands) {
    const from = knots.at(-1)
    // A layer goes on from what the layers below it came to; a whole amount starts at nothing.
    const intercept = mode === 'wholeAmount' || from === undefined ? zero : subtract(from.on, multiply(share, from.at))
    const line = { slope: share, intercept: reduce(intercept) }
    if (mode === 'wholeAmount' && bound === 'above' && from !== undefined) {
      knots[knots.length - 1] = { at: from.at, on: onLine(line, from.at) }
    }
    lines.push(line)
    if (upTo === null) continue
    const at = reduce(measure === 'rate' ? multiply(upTo, base) : upTo)
    knots.push({ at, on: onLine(line, at) })
  }
  return { knots, lines }
}

function sizeOf(size: ExactSize, base: Fraction): Fraction {
  return reduce('amount' in size ? size.amount.value : multiply(size.rate.value, base))
}

/** Gains to the right of zero, losses as their mirror image to the left. */
function joined(gain: Ray, loss: Ray): PiecewiseLinear {
  const mirrored = {
    knots: loss.knots.map(({ at, on }) => ({ at: negate(at), on: negate(on) })).reverse(),
    lines: loss.lines.map(({ slope, intercept }) => ({ slope, intercept: negate(intercept) })).reverse(),
  }
  return {
    knots: [...mirrored.knots, { at: zero, on: zero }, ...gain.knots],
    lines: [...mirrored.lines, ...gain.lines],
  }
}
