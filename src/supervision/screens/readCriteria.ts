import { fail, type Path, show } from '../../errors/internal.ts'
import {
  type Criterion,
  daysAtMost,
  noProcedure,
  outsideAmountAtLeast,
  outsideShareAtLeast,
  testShareAtLeast,
  weightAtMost,
} from './Criterion.ts'

const readers = {
  daysAtMost,
  weightAtMost,
  noProcedure: (input: unknown, path: Path): Criterion =>
    input === true ? noProcedure : fail('wrong_type', path, { expected: 'true', received: show(input) }),
  testShareAtLeast,
  amountAtLeast: outsideAmountAtLeast,
  shareAtLeast: outsideShareAtLeast,
} as const

/** The criteria of a record among the named ones; at least `least` of them must be given. */
export function readCriteria(
  record: Readonly<Record<string, unknown>>,
  names: readonly (keyof typeof readers)[],
  path: Path,
  least: number,
): readonly Criterion[] {
  const given = names.filter((name) => record[name] !== undefined)
  if (given.length < least) {
    fail('missing', path, { expected: { zh: `至少一项：${names.join(', ')}`, en: `one of ${names.join(', ')}` } })
  }
  return given.map((name) => readers[name](record[name], [...path, name]))
}
