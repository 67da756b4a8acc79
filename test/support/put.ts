/** A copy with another value at a place; what is not on the way to it is shared. */
export function put(root: unknown, [key, ...others]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  const inner = put((root as never)[key], others, value)
  if (Array.isArray(root)) return root.map((item, index) => (index === key ? inner : item))
  return { ...(root as object), [key]: inner }
}
