import { round } from 'yigongti'

/** An amount to the fen, as a whole number of them. */
export function inFen(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

export function inYuan(fen: bigint): string {
  return round(`${fen}e-2`)
}

/** So many whole percent of an amount. */
export function percentOf(amount: string, percent: number): string {
  return round(`${inFen(amount) * BigInt(percent)}e-4`)
}
