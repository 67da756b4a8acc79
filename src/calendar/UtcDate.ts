import type { IsoDate } from './IsoDate.ts'

/** 0000-01-01 and 9999-12-31, in milliseconds from 1970-01-01. */
const FIRST = -62_167_219_200_000
const LAST = 253_402_214_400_000

/**
 * 世界时日期 — a day as midnight UTC, whose getters and setters, which date-fns calls, all mean UTC.
 *
 * A plain Date means the time zone of the host: there a day can lack its midnight (daylight saving in São Paulo) or not
 * exist at all (Samoa had no 30 December 2011), and the result of a settlement would depend on where it runs.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }

  override getMonth(): number {
    return this.getUTCMonth()
  }

  override getDate(): number {
    return this.getUTCDate()
  }

  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, day)
  }

  override setMonth(month: number, day = this.getUTCDate()): number {
    return this.setUTCMonth(month, day)
  }

  override setDate(day: number): number {
    return this.setUTCDate(day)
  }

  /** The day as text, or undefined when its year has no four digits. */
  toIsoDate(): IsoDate | undefined {
    const time = this.getTime()
    return time >= FIRST && time <= LAST ? (this.toISOString().slice(0, 10) as IsoDate) : undefined
  }
}
