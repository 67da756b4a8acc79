import { displayNumber } from '../../figure/internal.ts'
import { type Fraction, toDecimalString } from '../../numeric/internal.ts'

/** Whether part ÷ whole ≥ limit, exact: in doubles while the products are whole numbers below 2^53. */
export function isShareAtLeast(part: number, whole: number, { n, d }: Fraction): boolean {
  const left = part * Number(d)
  const right = whole * Number(n)
  if (left < 2 ** 53 && right < 2 ** 53) return left >= right
  return BigInt(part) * d >= BigInt(whole) * n
}

/** A share as people read it. */
export function sharePercent(part: number, whole: number): string {
  return displayNumber(toDecimalString({ n: BigInt(part), d: BigInt(whole) }), 'rate')
}
