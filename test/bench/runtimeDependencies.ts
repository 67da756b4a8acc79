import { readFileSync } from 'node:fs'
import { judged, type Measure } from './Measure.ts'

/** What an install of the library brings along. */
export function runtimeDependencies(): readonly Measure[] {
  const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const names = Object.keys(dependencies).sort().join(', ')
  return [judged('runtime dependencies', names, 'these two', names === 'decimal.js, zod')]
}
