// Measures the built library against the figures it should reach, and side by side with a release: npm run bench,
// or npm run bench -- <commit> for another release. The machine should be quiet.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Builds } from './Builds.ts'
import { batch } from './batch.ts'
import { bundleSize } from './bundleSize.ts'
import { coldImport } from './coldImport.ts'
import { explanationsCost } from './explanationsCost.ts'
import { packRelease } from './packRelease.ts'
import { runtimeDependencies } from './runtimeDependencies.ts'
import { screens } from './screens.ts'
import { sharedSavings } from './sharedSavings.ts'
import { simulate } from './simulate.ts'
import { tracesPrinted } from './tracesPrinted.ts'
import { yearsPerSecond } from './yearsPerSecond.ts'

/** 0.1.0 */
const lastRelease = '57f03a6'

const root = new URL('../../', import.meta.url)
execFileSync('npm', ['run', '--silent', 'build'], { cwd: fileURLToPath(root), stdio: ['ignore', 'ignore', 'inherit'] })
const builds: Builds = { now: new URL('dist/', root), release: packRelease(process.argv[2] ?? lastRelease) }

const measures = [
  ...(await yearsPerSecond(builds)),
  ...(await explanationsCost(builds)),
  ...(await sharedSavings(builds)),
  ...(await simulate(builds)),
  ...coldImport(builds),
  ...(await bundleSize(builds)),
  ...runtimeDependencies(),
  ...(await batch(builds)),
  ...(await screens(builds)),
  ...(await tracesPrinted(builds)),
]
console.table(Object.fromEntries(measures.map(({ name, ...rest }) => [name, rest])))
if (measures.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1
