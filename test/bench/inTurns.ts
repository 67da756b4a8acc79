/** What tasks took: for each, in the order of the rounds, milliseconds of this process's own time for one call. */
export type Times<Task extends string> = Readonly<Record<Task, readonly number[]>>

/**
 * Runs tasks in turns, after two rounds that warm up. Each is called again until it has taken `slice` milliseconds, so
 * that a quick one can be measured; a disturbance falls on all tasks of its round alike.
 */
export async function inTurns<Task extends string>(
  tasks: Readonly<Record<Task, () => unknown>>,
  { rounds = 15, slice = 0 } = {},
): Promise<Times<Task>> {
  const names = Object.keys(tasks) as Task[]
  const times = Object.fromEntries(names.map((name): [Task, number[]] => [name, []])) as Record<Task, number[]>
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage()
      let taken = 0
      let calls = 0
      do {
        await tasks[name]()
        calls += 1
        const { user, system } = process.cpuUsage(start)
        taken = (user + system) / 1000
      } while (taken < slice)
      if (round >= 0) times[name].push(taken / calls)
    }
  }
  return times
}

/** The median over the rounds of one time divided by another. */
export function ratio(top: readonly number[], bottom: readonly number[]): number {
  return median(top.map((time, round) => time / (bottom[round] ?? Number.NaN)))
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
