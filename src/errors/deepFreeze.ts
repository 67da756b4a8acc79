import { fail } from './fail.ts'
import type { Path } from './Path.ts'
import { RecentMap } from './RecentMap.ts'

/** Data may be nested this deep; what contains itself is deeper than that. */
export const deepestData = 100

/** A class that extends it adds its private fields to the object that it is given. */
const Itself = function Itself(value: object) {
  return value
} as unknown as new (
  value: object,
) => object

/**
 * What the library froze all the way down bears a mark that nobody else sees. (A weak set would say the same, but an engine
 * finds nothing fast any more in one of some millions.)
 */
class Frozen extends Itself {
  readonly #isFrozen = true

  static has(value: object): boolean {
    return #isFrozen in value
  }
}

/** What is frozen all the way down and could not be marked any more, since others froze it. */
const seen = /* @__PURE__ */ new RecentMap<object, true>()

/** Freezes plain data all the way down and returns it: for what the library made itself. */
export function deepFreeze<const T>(value: T): T {
  freeze(value, 0)
  return value
}

/** Freezes an object of which the caller knows that all its parts are frozen all the way down. */
export function markFrozen<const T extends object>(value: T): T {
  if (Frozen.has(value)) return value
  if (Object.isExtensible(value)) new Frozen(value)
  else seen.set(value, true)
  return Object.freeze(value)
}

function freeze(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || isKnown(value)) return
  if (depth > deepestData) tooDeep()
  for (const part of Object.values(value)) freeze(part, depth + 1)
  markFrozen(value)
}

/**
 * A copy of plain data, frozen all the way down; what is known to be so is taken as it is, the original left alone, keys
 * without a value left out. Only what JSON has is plain: a Date, a Map or a class of the caller's own would lose in the
 * copy what makes it one. `copies`: what was copied before, so that what two values share, their copies share.
 */
export function frozenCopy<T>(value: T, copies = new Map<object, unknown>()): T {
  const copyOf = (part: unknown, path: Path): unknown => {
    if (typeof part === 'function' || typeof part === 'symbol') notPlain(part, path)
    // there is one zero
    if (part === 0) return 0
    if (typeof part !== 'object' || part === null || isKnown(part)) return part
    if (copies.has(part)) return copies.get(part)
    if (path.length > deepestData) tooDeep()
    if (!isPlain(part)) notPlain(part, path)
    const copy = Array.isArray(part)
      ? Array.from(part, (item, index) => copyOf(item ?? missingItem(item, path, index), [...path, index]))
      : Object.fromEntries(
          Object.entries(part).flatMap(([key, item]) =>
            item === undefined ? [] : [[key, copyOf(item, [...path, key])]],
          ),
        )
    markFrozen(copy)
    copies.set(part, copy)
    return copy
  }
  return copyOf(value, []) as T
}

/** Whether plain data is known not to change any more, all the way down: frozen here or by its owner. */
export function isFrozen(value: unknown): boolean {
  return isFrozenTo(value, 0)
}

function isFrozenTo(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  if (isKnown(value)) return true
  if (depth > deepestData || !Object.isFrozen(value) || !isPlain(value)) return false
  // What is computed when it is read can change although the object cannot.
  const parts = Object.values(Object.getOwnPropertyDescriptors(value))
  if (!parts.every((part) => 'value' in part && isFrozenTo(part.value, depth + 1))) return false
  seen.set(value, true)
  return true
}

const isKnown = (value: object) => Frozen.has(value) || seen.get(value) !== undefined

/** A list, or an object of no class. (Each realm has an `Object.prototype` of its own: none has a prototype.) */
export function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function tooDeep(): never {
  return fail('too_deep', [], { limit: deepestData })
}

function notPlain(value: unknown, path: Path): never {
  const received = typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value
  return fail('wrong_type', path, { expected: { zh: '普通数据', en: 'plain data' }, received })
}

/** JSON has no list with nothing in it; null it has. */
function missingItem(item: null | undefined, path: Path, index: number): null {
  return item === null ? null : notPlain(item, [...path, index])
}
