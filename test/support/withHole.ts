/** The list with nothing at all at one of its places, as `[1, , 3]` has it. */
export function withHole<Item>(list: readonly Item[], index: number): Item[] {
  const copy = [...list]
  Reflect.deleteProperty(copy, index)
  return copy
}
