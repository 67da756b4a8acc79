import * as library from '../../src/index.ts'
import { drawnCalls } from './drawnCalls.ts'
import { judge } from './judge.ts'
import { type Call, callsOfExamples, isFunction } from './seeds.ts'
import { drawing } from './spoil.ts'

/**
 * Spoils valid calls of every export, one after the other, and looks at what comes back:
 * `npm run fuzz -- --seconds 60 --seed 1 --only settleYear --calls 2000`.
 */
const options = readOptions(process.argv.slice(2))
const examples = await callsOfExamples()
const drawn = drawnCalls(examples, options.seed)
const calls = [...examples, ...drawn]
const byName = new Map<string, Call[]>()
for (const call of calls) byName.set(call.name, [...(byName.get(call.name) ?? []), call])
const functions = new Map<string, unknown>(Object.entries(library))
const names = [...functions].flatMap(([name, value]) => (isFunction(name, value) ? [name] : []))
const chosen = names.filter((name) => options.only === undefined || name === options.only)
const without = chosen.filter((name) => !byName.has(name))
const draw = drawing(options.seed)
const counts = new Map<string, number>()
const failures = new Map<string, string>()
const end = performance.now() + options.seconds * 1000

console.log(
  `fuzz: --seed ${options.seed}, ${chosen.length} exports, ${examples.length} calls of examples and ${drawn.length} drawn ones to spoil`,
)
if (without.length > 0) console.log(`without a call to spoil: ${without.join(', ')}`)
for (let round = 0; performance.now() < end && round < options.calls; round++) {
  for (const name of chosen) {
    const seeds = byName.get(name)
    if (seeds === undefined) continue
    const failure = judge(seeds[draw(seeds.length)] as Call, functions.get(name) as never, draw)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const key = failure?.replace(/[\d.]+/g, '#').replace(/hostile\[#\]/, '')
    if (failure !== undefined && key !== undefined && !failures.has(key)) failures.set(key, failure)
    if (performance.now() >= end) break
  }
}
const least = Math.min(...counts.values())
const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
for (const failure of failures.values()) console.log(`FAILED ${failure}`)
console.log(`${all} spoilt calls, at least ${least} an export, ${failures.size} failures`)
process.exitCode = failures.size > 0 || without.length > 0 ? 1 : 0

function readOptions(args: readonly string[]) {
  const given = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? undefined : args[at + 1]
  }
  return {
    seconds: Number(given('seconds') ?? 60),
    seed: Number(given('seed') ?? 1),
    calls: Number(given('calls') ?? Number.POSITIVE_INFINITY),
    only: given('only'),
  }
}
