import type { Path } from '../errors/internal.ts'
import { readFlag } from '../policy/internal.ts'

/** Yes or no; no where it is left out. */
export function readOptionalFlag(input: unknown, path: Path): boolean {
  return input === undefined ? false : readFlag(input, path)
}
