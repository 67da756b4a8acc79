import { fail, type Path, show } from '../../errors/index.ts'
import { type Figure, given, type Label } from '../../figure/index.ts'
import { type Fraction, readDecimal, readShare } from '../../numeric/index.ts'
import { refuseAllZero } from '../../policy/index.ts'
import type { ReadClass } from './readClasses.ts'

/** How a number is read from its place. */
export type Measure = (input: unknown, path: Path) => Fraction

/** A cost per head: zero or more, not rounded. */
export function readPerHead(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('negative_amount', path, { received: show(input) })
  return value
}

/** A number of person-years: zero or more. */
export function readPersonYears(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return value
}

/** An index around 1 (a trend, a ratio of risk scores, an update): above zero. */
export function readIndex(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(input) })
  return value
}

/** The figure of a key of a record. */
export function givenOf(
  record: Readonly<Record<string, unknown>>,
  key: string,
  measure: Measure,
  label: Label,
  path: Path,
): Figure {
  return given(label, measure(record[key], [...path, key]))
}

/** The figure of a key of a class. */
export function givenIn({ record, path, labelOf }: ReadClass, key: string, measure: Measure, label: Label): Figure {
  return givenOf(record, key, measure, labelOf(label), path)
}

/** The person-years of all classes under a key; they must not all be zero. */
export function personYearsIn(classes: readonly ReadClass[], key: string, label: Label): readonly Figure[] {
  const counts = classes.map((one) => givenIn(one, key, readPersonYears, label))
  refuseAllZero(
    counts.map(({ value }) => value),
    ['classes'],
  )
  return counts
}

/** A figure of a share that stands at a path of its own. */
export function givenShare(input: unknown, label: Label, path: Path): Figure {
  return given(label, readShare(input, path))
}
