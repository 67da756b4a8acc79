import type { Bilingual } from '../../errors/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 预期支出分项（输入） — a cell or service line: so many people, how often each uses it, what a use costs the fund, and how
 * that grows up to the budget year.
 *
 * @since 0.2.0
 */
export interface ExpectedLine {
  readonly id: string
  readonly label?: Bilingual
  /** People, or person-years; above zero. */
  readonly people: DecimalInput
  /** Uses a head and year (admissions, visits); above zero. */
  readonly use: DecimalInput
  /** What a use costs the fund, yuan; above zero. */
  readonly price: DecimalInput
  /** Growth a year; that of the whole input unless given. */
  readonly trend?: DecimalInput
  /** Whole years from the year the numbers are of to the budget year, up to 30; that of the whole input unless given. */
  readonly lag?: number
}

/**
 * 预期支出分项 — a line of the expected spending, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface ExpectedPart {
  readonly id: string
  readonly people: string
  readonly use: string
  readonly price: string
  readonly trend: string
  readonly lag: number
  readonly expected: string
}
