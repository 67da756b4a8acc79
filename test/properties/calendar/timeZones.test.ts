import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  monthsOf,
  readIsoDate,
  yearOf,
} from '../../../src/calendar/internal.ts'

/** Each zone with what only it does, so that a test knows the zone is in force: local midnight of a day, in UTC hours. */
const zones = [
  { zone: 'UTC', day: [2025, 6, 1], hours: 0 },
  { zone: 'Asia/Shanghai', day: [2025, 6, 1], hours: -8 },
  { zone: 'Asia/Shanghai', day: [1988, 6, 1], hours: -9 }, // daylight saving, 1986–1991
  { zone: 'America/New_York', day: [2025, 6, 1], hours: 4 },
  { zone: 'America/Sao_Paulo', day: [2018, 10, 4], hours: 3 }, // 4 November 2018 began at 01:00
  { zone: 'Pacific/Apia', day: [2011, 11, 30], hours: 10 }, // 30 December 2011 did not exist
] as const

/** Days at which some zone changes its clock or its side of the date line. */
const odd: IsoDate[] = [
  '2025-03-08',
  '2025-03-09',
  '2025-03-10',
  '2025-11-01',
  '2025-11-02',
  '2025-11-03', // New York
  '1986-05-03',
  '1986-05-04',
  '1986-09-14',
  '1991-09-15',
  '1940-06-01',
  '1901-01-01', // Shanghai
  '2018-11-03',
  '2018-11-04',
  '2018-11-05', // São Paulo
  '2011-12-29',
  '2011-12-30',
  '2011-12-31', // Samoa
  '1970-01-01',
  '2000-02-29',
  '1900-02-28',
]

const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDate)
const date = fc.oneof(anyDate, fc.constantFrom(...odd))
const days = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -40_000, max: 40_000 }))
const months = fc.integer({ min: -600, max: 600 })

const parts = (date: string) => date.split('-').map(Number) as [year: number, month: number, day: number]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const text = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
/** Days since 1 January of year 1, by counting: no Date, so no time zone. */
const dayNumber = (date: string) => {
  const [year, month, day] = parts(date)
  const before = year - 1
  let count = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + day
  for (let m = 1; m < month; m++) count += lengthOf(year, m)
  return count
}
const inUtc = (date: string) => {
  const [year, month, day] = parts(date)
  return Date.UTC(year, month - 1, day)
}

describe.each(zones)('the calendar in $zone around $day', ({ zone, day, hours }) => {
  const before = process.env['TZ']
  beforeAll(() => {
    process.env['TZ'] = zone
  })
  afterAll(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it('is tested in that zone', () => {
    const local = new Date(...(day as unknown as [number, number, number]))
    expect((Date.UTC(...(day as unknown as [number, number, number])) - local.getTime()) / 3_600_000 + hours).toBe(0)
  })

  it('reads each day that exists, wherever it is read', () => {
    fc.assert(
      fc.property(date, (date) => {
        expect(readIsoDate(date, [])).toBe(date)
        expect(yearOf(date)).toBe(parts(date)[0])
      }),
    )
  })

  it('reads a day exactly when its month is long enough', () => {
    const number = (max: number) => fc.integer({ min: 0, max })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), number(14), number(33), (year, month, day) => {
        const real = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)
        const input = text(year, month, day)
        if (real) expect(readIsoDate(input, [])).toBe(input)
        else expect(() => readIsoDate(input, [])).toThrowError(expect.objectContaining({ code: 'not_a_date' }))
      }),
      { numRuns: 500 },
    )
  })

  it('counts the days that UTC counts', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        expect(daysBetween(from, to)).toBe((inUtc(to) - inUtc(from)) / 86_400_000)
        expect(daysBetween(from, to)).toBe(dayNumber(to) - dayNumber(from))
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('adds the days that it counts', () => {
    fc.assert(
      fc.property(date, days, (date, days) => {
        const later = addDays(date, days)
        expect(dayNumber(later)).toBe(dayNumber(date) + days)
        expect(later).toBe(new Date(inUtc(date) + days * 86_400_000).toISOString().slice(0, 10))
        expect(daysBetween(date, later)).toBe(days)
        expect(addDays(later, -days)).toBe(date)
      }),
      { numRuns: 500 },
    )
  })

  it('adds months that keep the day or end with the month', () => {
    fc.assert(
      fc.property(date, months, (date, months) => {
        const [year, month, day] = parts(date)
        const index = year * 12 + month - 1 + months
        const [wantedYear, wantedMonth] = [Math.floor(index / 12), (index % 12) + 1]
        const wanted = text(wantedYear, wantedMonth, Math.min(day, lengthOf(wantedYear, wantedMonth)))
        expect(addMonths(date, months)).toBe(wanted)
      }),
      { numRuns: 500 },
    )
  })

  it('orders dates as their days', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareDates(a, b)).toBe(Math.sign(dayNumber(a) - dayNumber(b)))
      }),
    )
  })

  it('fills each year with twelve months that follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        expect(daysBetween(firstDayOf(year), lastDayOf(year)) + 1).toBe(isLeap(year) ? 366 : 365)
        expect(addDays(lastDayOf(year), 1)).toBe(firstDayOf(year + 1))
        const starts = Array.from({ length: 12 }, (_, i) => addMonths(firstDayOf(year), i).slice(0, 7))
        expect(monthsOf(year)).toEqual(starts)
      }),
    )
  })
})
