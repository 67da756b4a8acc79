import { round } from 'yigongti'

/** So many percent (at most two decimals) of an amount, half-up to the fen. */
export function percentOf(amount: string, percent: number): string {
  const fen = BigInt(amount.replace('.', ''))
  return round(`${fen * BigInt(Math.round(percent * 100))}e-6`)
}
