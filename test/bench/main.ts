// Measures the built library against the figures it should reach, and side by side with a release: npm run bench,
// or npm run bench -- <commit> for another release. npm run bench -- sizes [part of a name] measures long lists alone.
// The machine should be quiet.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Builds } from './Builds.ts'
import { batch } from './batch.ts'
import { bundleSize } from './bundleSize.ts'
import { coldImport } from './coldImport.ts'
import { explanationsCost } from './explanationsCost.ts'
import type { Measure } from './Measure.ts'
import { packRelease } from './packRelease.ts'
import { runningYear } from './runningYear.ts'
import { runtimeDependencies } from './runtimeDependencies.ts'
import { screens } from './screens.ts'
import { sharedSavings } from './sharedSavings.ts'
import { simulate } from './simulate.ts'
import { sizes } from './sizes.ts'
import { tracesPrinted } from './tracesPrinted.ts'
import { yearsPerSecond } from './yearsPerSecond.ts'

/** 0.1.0 */
const lastRelease = '57f03a6'

const root = new URL('../../', import.meta.url)
execFileSync('npm', ['run', '--silent', 'build'], { cwd: fileURLToPath(root), stdio: ['ignore', 'ignore', 'inherit'] })
const now = new URL('dist/', root)
const [asked, part] = process.argv.slice(2)

const sayAtOnce = ({ name, result, verdict }: Measure) => console.log(`${name}: ${result} (${verdict})`)
const measures =
  asked === 'sizes' ? sizes({ now, release: undefined }, part, sayAtOnce) : await allOthers(asked ?? lastRelease)
console.table(Object.fromEntries(measures.map(({ name, ...rest }) => [name, rest])))
if (measures.some(({ verdict }) => verdict === 'missed')) process.exitCode = 1

async function allOthers(release: string): Promise<readonly Measure[]> {
  const builds: Builds = { now, release: packRelease(release) }
  return [
    ...(await yearsPerSecond(builds)),
    ...(await explanationsCost(builds)),
    ...(await sharedSavings(builds)),
    ...(await simulate(builds)),
    ...coldImport(builds),
    ...(await bundleSize(builds)),
    ...runtimeDependencies(),
    ...(await batch(builds)),
    ...(await screens(builds)),
    ...(await runningYear(builds)),
    ...(await tracesPrinted(builds)),
  ]
}
