import { fail, type Path, show } from '../errors/internal.ts'
import { type DecimalInput, readWhole } from '../numeric/internal.ts'
import type { IsoDate } from './IsoDate.ts'
import type { UtcDate } from './UtcDate.ts'

/**
 * 移动日期 — a date moved by a whole number of units, as one of the functions of date-fns does it.
 *
 * @throws {missing} when there is no count
 * @throws {not_an_integer} when the count is no integer
 * @throws {out_of_range} when the result has a year before 0000 or after 9999
 */
export function shift(
  date: UtcDate,
  input: DecimalInput,
  path: Path,
  move: (date: UtcDate, count: number) => UtcDate,
): IsoDate {
  const count = readWhole(input, path)
  const expected = '[0000-01-01, 9999-12-31]'
  return move(date, count).toIsoDate() ?? fail('out_of_range', path, { expected, received: show(input) })
}
