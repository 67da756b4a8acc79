import { createHash } from 'node:crypto'
import { readText, repositoryFiles } from './repository.ts'

/**
 * The seed that all properties draw from: `FAST_CHECK_SEED` when it is a whole number, a new one when it is `random`,
 * otherwise one that follows from the code, the tests and the time zone. So a commit passes or fails, whoever runs it
 * and however often, and the next commit draws other cases.
 */
export function seed(): number {
  const { FAST_CHECK_SEED: asked, TZ: zone = '' } = process.env
  if (asked === 'random') return Date.now() | 0
  if (asked !== undefined && /^-?\d+$/.test(asked)) return Number(asked) | 0
  const hash = createHash('sha256').update(zone)
  const files = repositoryFiles().filter((file) => /^(src|test)\/.*\.ts$/.test(file))
  for (const path of [...files].sort()) hash.update(path).update(readText(path))
  return hash.digest().readInt32LE()
}
