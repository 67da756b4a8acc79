import { fail, failMissing, type Path, show } from '../../errors/internal.ts'

/** A month or a year. `ordinal` counts months, or years, so that neighbours differ by 1. */
export interface Period {
  readonly text: string
  readonly kind: 'month' | 'year'
  readonly ordinal: number
}

/** Periods that ascend, all months or all years. */
export function readPeriods(inputs: readonly unknown[], path: Path): readonly Period[] {
  const periods = inputs.map((input, index) => readPeriod(input, [...path, index, 'period']))
  periods.forEach((period, index) => {
    const before = periods[index - 1]
    if (before === undefined) return
    const at = [...path, index, 'period']
    if (before.kind !== period.kind)
      fail('wrong_type', at, { expected: formOf(before.kind), received: show(period.text) })
    if (before.ordinal >= period.ordinal) {
      fail('dates_not_ascending', at, { received: period.text, previous: before.text })
    }
  })
  return periods
}

function readPeriod(input: unknown, path: Path): Period {
  const [text, year, month] = typeof input === 'string' ? (/^(\d{4})(?:-(\d{2}))?$/.exec(input) ?? []) : []
  const number = month === undefined ? 1 : Number(month)
  const expected = 'YYYY-MM / YYYY'
  if (input === undefined || input === null) failMissing(input, path, expected)
  if (text === undefined || number < 1 || number > 12)
    return fail('wrong_type', path, { expected, received: show(input) })
  if (month === undefined) return { text, kind: 'year', ordinal: Number(year) }
  return { text, kind: 'month', ordinal: Number(year) * 12 + number - 1 }
}

function formOf(kind: Period['kind']): string {
  return kind === 'month' ? 'YYYY-MM' : 'YYYY'
}
