import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'

/** How many significant digits a root is given with. */
const rootDigits = 20

/**
 * √value to twenty significant digits, the last one half-up; exact where the root has no more. Whole numbers only, so
 * there is no error but that of the last digit. The value must not be negative.
 */
export const squareRoot = (value: Fraction): Fraction => nthRoot(value, 2)

/** The same of any degree from 1 on. */
export function nthRoot({ n, d }: Fraction, degree: number): Fraction {
  if (n === 0n) return { n: 0n, d: 1n }
  // The root lies between 10^(k−1) and 10^(k+1), so that these decimals hold twenty digits or one more.
  const k = Math.floor((digitsOf(n) - digitsOf(d)) / degree)
  const places = Math.max(0, rootDigits + 1 - k)
  const root = wholeRoot((n * powerOfTen(degree * places)) / d, degree)
  const surplus = digitsOf(root) - rootDigits
  if (surplus <= 0) return { n: root, d: powerOfTen(places) }
  const unit = powerOfTen(surplus)
  // ⌊x⌋ decides a half-up rounding as well as x does: a tie is a whole number.
  return { n: ((root + unit / 2n) / unit) * unit, d: powerOfTen(places) }
}

function digitsOf(whole: bigint): number {
  return whole.toString().length
}

/** The whole part of a root, by Newton's steps from above. */
function wholeRoot(whole: bigint, degree: number): bigint {
  if (whole < 2n) return whole
  const [all, others] = [BigInt(degree), BigInt(degree - 1)]
  let root = powerOfTen(Math.ceil(digitsOf(whole) / degree))
  for (;;) {
    const next = (others * root + whole / root ** others) / all
    if (next >= root) return root
    root = next
  }
}
