import { earliestYear, latestYear } from '../../calendar/internal.ts'

/** Which months can be meant. */
export const inYears = `${earliestYear}-01–${latestYear}-12`
export const isMonth = (number: number) => number >= earliestYear * 12 && number < (latestYear + 1) * 12

/** Months counted through the years: year × 12 + month − 1; NaN where the text is none of a year that can be meant. */
export function monthNumber(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 7 || text.charCodeAt(4) !== 45) return Number.NaN
  const month = 10 * digit(text, 5) + digit(text, 6)
  const number = (1000 * digit(text, 0) + 100 * digit(text, 1) + 10 * digit(text, 2) + digit(text, 3)) * 12 + month - 1
  return month >= 1 && month <= 12 && isMonth(number) ? number : Number.NaN
}

export function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}
