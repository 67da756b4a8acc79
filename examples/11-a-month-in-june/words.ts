// Figures as the page says them: ten thousands of yuan and percentages, rounded for reading.
import { groupDigits, round } from 'yigongti'

/** Yuan as 万元, with two decimals. */
export function inWan(yuan: string): string {
  return `${groupDigits(round(`${yuan}e-4`)).replace('-', '−')} 万元`
}

/** A part of one as a percentage, with one decimal. */
export function inPercent(part: string): string {
  return `${inPoints(part)}%`
}

export function inPoints(part: string): string {
  return round(`${part}e2`, { mode: 'halfUp', places: 1 })
}

/** The same without its sign, where words say it. */
export function unsigned(value: string): string {
  return value.replace(/^-/, '')
}

export function isBelowZero(value: string): boolean {
  return value.startsWith('-')
}
