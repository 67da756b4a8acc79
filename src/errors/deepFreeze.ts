/** What is known to be frozen all the way down. */
const frozen = /* @__PURE__ */ new WeakSet<object>()

/** Freezes plain data all the way down and returns it: for what the library made itself. */
export function deepFreeze<const T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  frozen.add(Object.freeze(value))
  return value
}

/** A copy of plain data, frozen all the way down; what is known to be so is taken as it is, the original left alone. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value
  const copy = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]))
  return deepFreeze(copy as T)
}

/** Whether plain data cannot change any more, all the way down: frozen here or by its owner. */
export function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return true
  if (!Object.isFrozen(value) || !Object.values(value).every(isFrozen)) return false
  frozen.add(value)
  return true
}
