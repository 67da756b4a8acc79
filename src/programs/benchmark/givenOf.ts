import type { Path } from '../../errors/internal.ts'
import { type Figure, given, type Label } from '../../figure/internal.ts'
import { readShare } from '../../numeric/internal.ts'
import { refuseAllZero } from '../../policy/internal.ts'
import { type Measure, readPersonYears } from './measures.ts'
import type { ReadClass } from './readClasses.ts'

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
