/** What is drawn, by the name it would have, and by what tells it from another of that name. */
interface Nameable {
  readonly name: string
  readonly id: string
}

/**
 * A name for each that no other has: its own where it stands alone, with its id before it where it does not, and counted
 * where even those are alike. What is drawn under one name would be one bar. Names in `taken` are nobody's.
 */
export function distinctNames(all: readonly Nameable[], taken: readonly string[] = []): readonly string[] {
  const times = new Map(taken.map((name) => [name, 1]))
  for (const { name } of all) times.set(name, (times.get(name) ?? 0) + 1)
  const wanted = all.map(({ name, id }) => (times.get(name) === 1 ? name : `${id} ${name}`))
  const used = new Set([...taken, ...all.flatMap(({ name }) => (times.get(name) === 1 ? [name] : []))])
  const next = new Map<string, number>()
  return wanted.map((name, index) => {
    if (name === all[index]?.name) return name
    let own = name
    for (let count = next.get(name) ?? 2; used.has(own); count++) {
      own = `${name} (${count})`
      next.set(name, count + 1)
    }
    used.add(own)
    return own
  })
}
