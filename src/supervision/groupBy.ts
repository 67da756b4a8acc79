/** Items by what they have in common, each group in the order in which its first item comes. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item, index: number) => Key) {
  const groups = new Map<Key, Item[]>()
  items.forEach((item, index) => {
    const key = keyOf(item, index)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  })
  return groups
}
