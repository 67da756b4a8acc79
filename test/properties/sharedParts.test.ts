import { expect, it } from 'vitest'
import * as library from 'yigongti'
import { attempt } from 'yigongti'
import { callsOfExamples } from '../fuzz/seeds.ts'

const functions: ReadonlyMap<string, unknown> = new Map(Object.entries(library))
const calls = await callsOfExamples()

it('what two results share nobody can change, and nothing that a caller gave is frozen', () => {
  const open: string[] = []
  const frozen: string[] = []
  let shared = 0
  for (const { name, args } of calls) {
    const given = objectsIn(args)
    const before = [...given].filter((one) => !Object.isFrozen(one))
    const call = functions.get(name) as (...all: readonly unknown[]) => unknown
    const [first, second] = [attempt(() => call(...args)), attempt(() => call(...args))]
    if (!first.ok || !second.ok) continue
    const known = objectsIn(first.value)
    for (const one of objectsIn(second.value)) {
      if (!known.has(one)) continue
      shared += 1
      if (!Object.isFrozen(one)) open.push(`${name}: ${JSON.stringify(one).slice(0, 100)}`)
    }
    frozen.push(...before.filter(Object.isFrozen).map((one) => `${name}: ${JSON.stringify(one).slice(0, 100)}`))
  }
  expect({ open: [...new Set(open)], frozen }).toEqual({ open: [], frozen: [] })
  expect(shared).toBeGreaterThan(1000)
})

/** Every object in a value but columns, which are bulk data. */
function objectsIn(value: unknown, found = new Set<object>()): ReadonlySet<object> {
  if (typeof value !== 'object' || value === null || found.has(value) || ArrayBuffer.isView(value)) return found
  found.add(value)
  for (const part of Object.values(value)) objectsIn(part, found)
  return found
}
