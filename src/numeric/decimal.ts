import { Decimal } from 'decimal.js'
import type { Fraction } from './Fraction.ts'

/** How many significant digits of a number without end are written down. */
export const shownDigits = 40

/**
 * The library's own decimal.js: a host's `Decimal.set` cannot reach it, and `defaults: true` keeps a host's settings
 * from being inherited when it is made.
 */
const PrivateDecimal = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: shownDigits, rounding: 4 })

/** The first digits of a fraction, the last one rounded half-up. For showing only: the fraction itself stays exact. */
export function decimal({ n, d }: Fraction): string {
  return new PrivateDecimal(n.toString()).div(d.toString()).toFixed()
}
