/** n, S = Σx and n·Σx² − S², which is n(n − 1) times the sample variance. */
export function momentsOf(costs: readonly bigint[]) {
  let sum = 0n
  let squares = 0n
  for (const cost of costs) {
    sum += cost
    squares += cost * cost
  }
  const count = BigInt(costs.length)
  return { count, sum, spread: count * squares - sum * sum }
}
