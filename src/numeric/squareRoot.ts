import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'

/** How many significant digits a root is given with. */
export const rootDigits = 20

/**
 * √value to twenty significant digits, the last one half-up; exact where the root has no more. Whole numbers only, so
 * there is no error but that of the last digit. The value must not be negative.
 */
export function squareRoot({ n, d }: Fraction): Fraction {
  if (n === 0n) return { n: 0n, d: 1n }
  // The root lies between 10^(k−1) and 10^(k+1), so that these decimals hold twenty digits or one more.
  const k = Math.floor((digitsOf(n) - digitsOf(d)) / 2)
  const places = Math.max(0, rootDigits + 1 - k)
  const root = wholeRoot((n * powerOfTen(2 * places)) / d)
  const surplus = digitsOf(root) - rootDigits
  if (surplus <= 0) return { n: root, d: powerOfTen(places) }
  const unit = powerOfTen(surplus)
  // ⌊x⌋ decides a half-up rounding as well as x does: a tie is a whole number.
  return { n: ((root + unit / 2n) / unit) * unit, d: powerOfTen(places) }
}

function digitsOf(whole: bigint): number {
  return whole.toString().length
}

/** ⌊√whole⌋ by Newton's steps from above. */
function wholeRoot(whole: bigint): bigint {
  if (whole < 2n) return whole
  let root = powerOfTen(Math.ceil(digitsOf(whole) / 2))
  for (;;) {
    const next = (root + whole / root) / 2n
    if (next >= root) return root
    root = next
  }
}
