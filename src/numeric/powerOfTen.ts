/** Powers up to this one are remembered. */
const remembered = 2048
const powers: bigint[] = [1n]

/** 10 to a whole power, zero or more. */
export function powerOfTen(exponent: number): bigint {
  if (exponent > remembered) return 10n ** BigInt(exponent)
  for (let k = powers.length; k <= exponent; k++) powers.push((powers[k - 1] as bigint) * 10n)
  return powers[exponent] as bigint
}
