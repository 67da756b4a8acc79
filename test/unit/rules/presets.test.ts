import { expect, it } from 'vitest'
import * as presets from 'yigongti/rules'

/** The places inside a value, itself included, that can be changed. */
function changeable(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, child]) => changeable(child, `${path}.${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

it.each(Object.entries(presets))('%s cannot be changed, down to the last citation', (name, preset) => {
  expect(changeable(preset, name)).toEqual([])
})
