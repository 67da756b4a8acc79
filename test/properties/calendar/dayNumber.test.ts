import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysBetween, type IsoDate } from 'yigongti'
import { dayNumber, readIsoDate } from '../../../src/calendar/internal.ts'
import { refusalOf } from '../../support/refusal.ts'

const two = (number: number) => String(number).padStart(2, '0')
const text = fc
  .tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)

it('the number of a day is the days from 1970-01-01, and no number where there is no such day', () => {
  fc.assert(
    fc.property(text, (date) => {
      const number = dayNumber(date)
      if (Number.isNaN(number)) expect(refusalOf(() => readIsoDate(date, [])).code).toBe('not_a_date')
      else expect(number).toBe(daysBetween('1970-01-01', date as IsoDate))
    }),
    { numRuns: 3000, examples: [['2000-02-29'], ['1900-02-29'], ['0000-01-01'], ['9999-12-31'], ['2026-04-31']] },
  )
})

it('other texts are no days', () => {
  for (const other of ['', '2026-1-01', '2026/01/01', '2026-01-01 ', '20a6-01-01', '2026-01-0x', '+026-01-01']) {
    expect(dayNumber(other)).toBeNaN()
  }
})
