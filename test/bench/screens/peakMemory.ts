// Run by the bench in a process of its own with --expose-gc: prints by how many bytes the process grew beyond its input.
import { peakBytes } from '../peakBytes.ts'
import { screeningData } from './screeningData.ts'

const [, , dist = '', count = ''] = process.argv
const { screenAdmissions } = (await import(new URL('index.js', dist).href)) as typeof import('yigongti')
const data = screeningData(Number(count))
globalThis.gc?.()
const before = process.memoryUsage().rss
screenAdmissions(data)
console.log(peakBytes() - before)
