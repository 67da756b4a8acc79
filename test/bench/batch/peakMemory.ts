// Run by the bench in a process of its own with --expose-gc: prints by how many bytes the process grew beyond its input.
import { readFileSync } from 'node:fs'
import { batchData } from './batchData.ts'

const [, , dist = '', count = ''] = process.argv
const { settleCases } = (await import(new URL('index.js', dist).href)) as typeof import('yigongti')
const { deviationRules } = (await import(new URL('rules/index.js', dist).href)) as typeof import('yigongti/rules')
const data = batchData(Number(count))
globalThis.gc?.()
const before = process.memoryUsage().rss
settleCases({ ...data, deviation: deviationRules.national, pool: 1_000_000_000 })
console.log(peak() - before)

/** The most the process ever held, so at least `before`, and more where making the input took more for a moment. */
function peak(): number {
  try {
    // where the system tells it of this process alone: `maxRSS` starts with what the parent held
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) * 1024
  } catch {
    // not a Linux
  }
  return process.resourceUsage().maxRSS * 1024
}
