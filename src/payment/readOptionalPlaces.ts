import type { Path } from '../errors/internal.ts'
import { readPlaces } from '../numeric/internal.ts'

/** The decimals of points, weights and indices: four where they are left out. */
export function readOptionalPlaces(input: unknown, path: Path): number {
  return input === undefined ? 4 : readPlaces(input, path)
}
