import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, readDecimal } from '../numeric/internal.ts'

/** People, person-years or person-months: zero or more, parts of a person allowed. */
export function readPeople(input: unknown, path: Path): Fraction {
  const people = readDecimal(input, path)
  if (people.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return people
}

/** People where something is divided by them: more than none. */
export function readSomePeople(input: unknown, path: Path): Fraction {
  const people = readPeople(input, path)
  if (people.n === 0n) fail('no_people', path)
  return people
}
