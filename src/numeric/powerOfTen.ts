const powers: bigint[] = [1n]

/** 10 to a whole power, remembered. */
export function powerOfTen(exponent: number): bigint {
  for (let k = powers.length; k <= exponent; k++) powers.push((powers[k - 1] ?? 1n) * 10n)
  return powers[exponent] ?? 1n
}
