import { Decimal } from 'decimal.js'

/** Enough digits to hold sums and squares of doubles between 2^-120 and 2^120 exactly. */
export const Exact = Decimal.clone({ defaults: true, precision: 500, toExpNeg: -9e15, toExpPos: 9e15 })

/** A double as the number it is: `new Decimal(0.1)` would be the decimal 0.1, which no double is. */
export function exact(x: number): Decimal {
  let scaled = x
  let halvings = 0
  while (!Number.isInteger(scaled)) {
    // Doubling is exact as long as it does not overflow, and a non-integer is far from that.
    scaled *= 2
    halvings++
  }
  return new Exact(BigInt(scaled).toString()).div(new Exact(2).pow(halvings))
}

/** |computed − wanted| ÷ |wanted|, as a plain number. */
export function relativeError(computed: number, wanted: Decimal): number {
  return exact(computed).minus(wanted).div(wanted).abs().toNumber()
}

/** Half the distance from 1 to the next double. */
export const UNIT = 2 ** -53
