import type { Changes } from '../change/index.ts'

/** Every combination of the values on some axes, made when it is asked for; the last axis varies fastest. */
export function combinations(axes: readonly (readonly [string, readonly unknown[]])[]): Iterable<Changes> {
  return {
    *[Symbol.iterator]() {
      const at = axes.map(() => 0)
      do yield Object.fromEntries(axes.map(([path, values], axis) => [path, values[at[axis] ?? 0]]))
      while (advance(at, axes))
    },
  }
}

/** To the next combination, as an odometer turns; false after the last one. */
function advance(at: number[], axes: readonly (readonly [string, readonly unknown[]])[]): boolean {
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const next = (at[axis] ?? 0) + 1
    if (next < (axes[axis]?.[1].length ?? 0)) {
      at[axis] = next
      return true
    }
    at[axis] = 0
  }
  return false
}
