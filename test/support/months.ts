/** Values as points of a series, month by month, the last in December 2025. */
export function toMonths<Value>(values: readonly Value[]): { period: string; value: Value }[] {
  return values.map((value, index) => ({ period: monthAt(index - values.length + 1), value }))
}

/** The month so many months after December 2025. */
export function monthAt(distance: number): string {
  const months = 2025 * 12 + 11 + distance
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
