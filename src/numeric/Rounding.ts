import { fail } from '../errors/internal.ts'
import { type Fraction, multiply } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { readDecimal } from './readDecimal.ts'

/**
 * 取整方式 — what happens between two neighbours: `halfUp` to the nearer, a tie away from zero (四舍五入);
 * `halfEven` to the nearer, a tie to the even one; `up` away from zero; `down` towards zero; `ceiling` and `floor`
 * towards plus and minus infinity.
 *
 * @since 0.1.0
 */
export type RoundingMode = 'halfUp' | 'halfEven' | 'up' | 'down' | 'ceiling' | 'floor'

/**
 * 取整规则 — to a number of decimals, or to a multiple of some amount (`'100'`, `'0.05'`).
 *
 * @since 0.1.0
 */
export type Rounding =
  | { readonly mode: RoundingMode; readonly places: number }
  | { readonly mode: RoundingMode; readonly multipleOf: string }

/** 四舍五入到分 — money: half-up to the fen. */
export const fen = { mode: 'halfUp', places: 2 } as const satisfies Rounding

/** The multiple of 10^-places, or of `multipleOf`, that the rule names. Exact, so a tie is always seen. */
export function roundFraction(value: Fraction, rounding: Rounding): Fraction {
  if ('places' in rounding) {
    const scale = powerOfTen(rounding.places)
    return { n: toWhole(value.n * scale, value.d, rounding.mode), d: scale }
  }
  const unit = readDecimal(rounding.multipleOf, ['rounding', 'multipleOf'])
  if (unit.n <= 0n) fail('out_of_range', ['rounding', 'multipleOf'], { expected: '> 0', received: rounding.multipleOf })
  return multiply({ n: toWhole(value.n * unit.d, value.d * unit.n, rounding.mode), d: 1n }, unit)
}

/** n ÷ d as a whole number (d above zero). */
function toWhole(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const towardsZero = n / d
  const rest = n - towardsZero * d
  if (rest === 0n) return towardsZero
  const away = towardsZero + (n < 0n ? -1n : 1n)
  const twice = rest < 0n ? -2n * rest : 2n * rest
  switch (mode) {
    case 'halfUp':
      return twice >= d ? away : towardsZero
    case 'halfEven':
      return twice > d || (twice === d && towardsZero % 2n !== 0n) ? away : towardsZero
    case 'up':
      return away
    case 'down':
      return towardsZero
    case 'ceiling':
      return n > 0n ? away : towardsZero
    case 'floor':
      return n < 0n ? away : towardsZero
  }
}
