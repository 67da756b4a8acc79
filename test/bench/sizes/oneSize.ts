// One call with a long list, in a process of its own: what it took, as JSON.
import { everyOne } from '../../support/sizes/SizeCase.ts'
import { sizes } from '../../support/sizes.ts'
import { load } from '../Builds.ts'
import { peakBytes } from '../peakBytes.ts'

/** What one call took. */
export interface SizeTaken {
  /** Of processor time, the collector's included. */
  readonly seconds: number
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
const start = process.cpuUsage()
let refused: string | undefined
try {
  everyOne(call())
} catch (error) {
  refused = (error as { readonly code?: string }).code ?? String(error)
}
const { user, system } = process.cpuUsage(start)
const taken: SizeTaken = { seconds: (user + system) / 1e6, bytes: peakBytes() - before, refused }
console.log(JSON.stringify(taken))
