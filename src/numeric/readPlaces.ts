import { fail, type Path, show } from '../errors/internal.ts'

/** A number of decimals: a whole number from 0 to 30. */
export function readPlaces(input: unknown, path: Path): number {
  if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < 0 || input > 30) fail('out_of_range', path, { expected: '0–30', received: show(input) })
  return input
}
