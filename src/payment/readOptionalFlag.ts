import type { Path } from '../errors/index.ts'
import { readFlag } from '../policy/index.ts'

/** Yes or no; no where it is left out. */
export function readOptionalFlag(input: unknown, path: Path): boolean {
  return input === undefined ? false : readFlag(input, path)
}
