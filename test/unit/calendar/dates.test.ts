import { describe, expect, it } from 'vitest'
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
  readYear,
  yearOf,
} from '../../../src/calendar/internal.ts'
import { SettlementError } from '../../../src/errors/internal.ts'
import { expectRefusal } from '../../support/refusal.ts'

const unreal = [
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-01-32',
] as const

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '1900-01-01', '0001-01-01', '9999-12-31'])(
    '%s is real',
    (text) => {
      expect(readIsoDate(text, ['from'])).toBe(text)
    },
  )

  it.each(unreal)('%s is no day of the calendar', (text) => {
    expect(() => readIsoDate(text, ['from'])).toThrowError(SettlementError)
  })

  it.each([
    '2025-1-1',
    '20250101',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '2025/01/01',
    '12025-01-01',
    '-025-01-01',
    '２０２５-01-01',
    '',
    20250101,
    true,
    new Date(0),
    ['2025-01-01'],
  ])('is written YYYY-MM-DD, not %j', (input) => {
    expect(() => readIsoDate(input, ['rules', 0, 'from'])).toThrowError(
      expect.objectContaining({ code: 'not_a_date', path: ['rules', 0, 'from'] }),
    )
  })

  it('that is not there is missing', () => {
    for (const input of [null, undefined]) {
      expectRefusal(() => readIsoDate(input, ['from']), 'missing', ['from'])
      expectRefusal(() => addDays(input as never, 1), 'missing', ['date'])
      expectRefusal(() => daysBetween('2025-01-01', input as never), 'missing', ['to'])
    }
  })

  it('that is wrong is named in the error', () => {
    expect(() => readIsoDate('2025-02-29', ['from'])).toThrowError(/from.*YYYY-MM-DD.*"2025-02-29"/)
  })

  it.each(unreal)('%s cannot be computed with', (date) => {
    const refused = expect.objectContaining({ code: 'not_a_date' })
    expect(() => yearOf(date)).toThrowError(refused)
    expect(() => addDays(date, 1)).toThrowError(refused)
    expect(() => addMonths(date, 1)).toThrowError(refused)
    expect(() => daysBetween(date, '2025-01-01')).toThrowError(expect.objectContaining({ path: ['from'] }))
    expect(() => daysBetween('2025-01-01', date)).toThrowError(expect.objectContaining({ path: ['to'] }))
  })
})

describe('a year', () => {
  it.each([1900, 2026, 2200])('%d is one', (year) => {
    expect(readYear(year, ['year'])).toBe(year)
  })

  it.each([1899, 2201, -2025, 20_250])('%d is out of range', (year) => {
    expect(() => readYear(year, ['year'])).toThrowError(
      expect.objectContaining({
        code: 'out_of_range',
        path: ['year'],
        info: { expected: '1900–2200', received: year },
      }),
    )
  })

  it.each(['2025.5', 2025.5, Number.NaN, 'the year', '', true, [2025], Number.POSITIVE_INFINITY])(
    'is a whole number, not %j',
    (input) => {
      expect(() => readYear(input, ['year'])).toThrowError(expect.objectContaining({ code: 'not_an_integer' }))
    },
  )

  it('may be written', () => {
    expect([readYear('2025', ['year']), readYear(2025n, ['year'])]).toEqual([2025, 2025])
    expect([firstDayOf('2025'), lastDayOf('2025'), monthsOf('2025')[11]]).toEqual([
      '2025-01-01',
      '2025-12-31',
      '2025-12',
    ])
    expectRefusal(() => firstDayOf(null as never), 'missing', ['year'])
    expectRefusal(() => monthsOf(undefined as never), 'missing', ['year'])
  })

  it('runs from 1 January to 31 December', () => {
    expect(firstDayOf(2025)).toBe('2025-01-01')
    expect(lastDayOf(2025)).toBe('2025-12-31')
    expect(yearOf('2025-12-31')).toBe(2025)
  })

  it('has twelve months', () => {
    expect(monthsOf(2025)).toEqual([
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
    ])
  })

  it('that is none has no days and no months', () => {
    for (const of of [firstDayOf, lastDayOf, monthsOf]) {
      expect(() => of(1800)).toThrowError(expect.objectContaining({ code: 'out_of_range', path: ['year'] }))
      expect(() => of(2025.5)).toThrowError(expect.objectContaining({ code: 'not_an_integer', path: ['year'] }))
    }
  })
})

describe('days between dates', () => {
  it('count the leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  })

  it('are negative backwards and zero on the same day', () => {
    expect(daysBetween('2025-12-31', '2025-01-01')).toBe(-364)
    expect(daysBetween('2025-06-01', '2025-06-01')).toBe(0)
  })
})

describe('moving a date', () => {
  it('by days crosses months and years', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addDays('2025-05-05', 0)).toBe('2025-05-05')
  })

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-10-31', 1, '2025-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-15', 3, '2026-02-15'],
    ['2025-06-30', 0, '2025-06-30'],
    ['0099-12-31', 2, '0100-02-28'],
  ] as const)('by months ends with a month that is too short: %s + %d months = %s', (date, months, wanted) => {
    expect(addMonths(date, months)).toBe(wanted)
  })

  it('takes steps that are written', () => {
    expect([addDays('2025-12-31', '1'), addMonths('2025-01-31', '1')]).toEqual(['2026-01-01', '2025-02-28'])
    expectRefusal(() => addDays('2025-12-31', null as never), 'missing', ['days'])
    expectRefusal(() => addMonths('2025-12-31', 'one'), 'not_an_integer', ['months'])
  })

  it('takes whole steps only', () => {
    for (const count of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addDays('2025-01-01', count)).toThrowError(
        expect.objectContaining({ code: 'not_an_integer', path: ['days'] }),
      )
      expect(() => addMonths('2025-01-01', count)).toThrowError(
        expect.objectContaining({ code: 'not_an_integer', path: ['months'] }),
      )
    }
  })

  it('stays within the years that have four digits', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
    for (const days of [1, 1e9, 1e300]) {
      expect(() => addDays('9999-12-31', days)).toThrowError(
        expect.objectContaining({ code: 'out_of_range', path: ['days'] }),
      )
    }
    expect(() => addDays('0000-01-01', -1)).toThrowError(expect.objectContaining({ code: 'out_of_range' }))
    expect(() => addMonths('9999-12-01', 1)).toThrowError(
      expect.objectContaining({ code: 'out_of_range', path: ['months'] }),
    )
    expect(() => addMonths('2025-01-01', 1e300)).toThrowError(expect.objectContaining({ code: 'out_of_range' }))
  })
})

describe('the order of dates', () => {
  it('is that of the days', () => {
    expect(compareDates('2025-08-31', '2025-09-01')).toBe(-1)
    expect(compareDates('2025-09-01', '2025-08-31')).toBe(1)
    expect(compareDates('2025-09-01', '2025-09-01')).toBe(0)
    const dates: IsoDate[] = ['2025-10-01', '2024-12-31', '2025-02-01']
    expect(dates.sort(compareDates)).toEqual(['2024-12-31', '2025-02-01', '2025-10-01'])
  })

  it('is none where there is no such day', () => {
    expectRefusal(() => compareDates('2024-1-1' as never, '2024-01-02'), 'not_a_date', ['a'])
    expectRefusal(() => compareDates('2024-01-01', '2024-02-30'), 'not_a_date', ['b'])
    expectRefusal(() => compareDates(undefined as never, undefined as never), 'missing', ['a'])
    expectRefusal(() => compareDates('2024-01-01', null as never), 'missing', ['b'])
  })
})
