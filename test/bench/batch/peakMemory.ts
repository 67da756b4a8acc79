// Run by the bench in a process of its own with --expose-gc: prints by how many bytes the process grew beyond its input.
import { peakBytes } from '../peakBytes.ts'
import { batchData } from './batchData.ts'

const [, , dist = '', count = ''] = process.argv
const { settleCases } = (await import(new URL('index.js', dist).href)) as typeof import('yigongti')
const { deviationRules } = (await import(new URL('rules/index.js', dist).href)) as typeof import('yigongti/rules')
const data = batchData(Number(count))
globalThis.gc?.()
const before = process.memoryUsage().rss
settleCases({ ...data, deviation: deviationRules.national, pool: 1_000_000_000 })
console.log(peakBytes() - before)
