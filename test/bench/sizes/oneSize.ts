// One call with a long list, in a process of its own: what it took, as JSON, and on a second line what its steps took.
import { askForSteps, everyOne } from '../../support/sizes/SizeCase.ts'
import { sizes } from '../../support/sizes.ts'
import { load } from '../Builds.ts'
import { peakBytes } from '../peakBytes.ts'

/** What one call took. */
export interface SizeTaken {
  /** Of processor time, the collector's included: it hardly depends on what else the machine does. */
  readonly seconds: number
  /** From the call to its result. */
  readonly waited: number
  /** The most that was held beyond the input. */
  readonly bytes: number
  /** The code of a refusal, or what else went wrong. */
  readonly refused: string | undefined
}

const [dist = '', place, count] = process.argv.slice(2)
const found = sizes[Number(place)]
if (found === undefined) throw new RangeError(`no size ${place}`)
const call = found.ready(Number(count), await load(new URL(dist)))
globalThis.gc?.()
const before = peakBytes()
let refused: string | undefined
let result: unknown
const start = performance.now()
const seconds = secondsOf(() => {
  try {
    result = call()
    everyOne(result)
  } catch (error) {
    refused = (error as { readonly code?: string }).code ?? String(error)
  }
})
const waited = (performance.now() - start) / 1000
const bytes = peakBytes() - before
const taken: SizeTaken = { seconds, waited, bytes, refused }
console.log(JSON.stringify(taken))
// Long results work their steps out when these are asked for: they may need more room than there is.
console.log(JSON.stringify(secondsOf(() => askForSteps(result))))

function secondsOf(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
