// Measures the built library against the figures it should reach. Run it on a quiet machine: npm run bench
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { batch } from './batch.ts'
import { bundleSize } from './bundleSize.ts'
import { coldImport } from './coldImport.ts'
import { runtimeDependencies } from './runtimeDependencies.ts'
import { screens } from './screens.ts'
import { sharedSavings } from './sharedSavings.ts'
import { simulate } from './simulate.ts'
import { yearsPerSecond } from './yearsPerSecond.ts'

const root = new URL('../../', import.meta.url)
execFileSync('npm', ['run', '--silent', 'build', '--', '--silent'], { cwd: fileURLToPath(root), stdio: 'inherit' })

const dist = new URL('dist/', root)
const measures = [
  ...(await yearsPerSecond(dist)),
  ...(await sharedSavings(dist)),
  ...(await simulate(dist)),
  ...coldImport(dist),
  ...(await bundleSize(dist)),
  ...runtimeDependencies(),
  ...(await batch(dist)),
  ...(await screens(dist)),
]
console.table(Object.fromEntries(measures.map(({ name, ...rest }) => [name, rest])))
if (measures.some(({ met }) => met === false)) process.exitCode = 1
