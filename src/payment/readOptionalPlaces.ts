import type { Path } from '../errors/index.ts'
import { readPlaces } from '../numeric/index.ts'

/** The decimals of points, weights and indices: four where they are left out. */
export function readOptionalPlaces(input: unknown, path: Path): number {
  return input === undefined ? 4 : readPlaces(input, path)
}
