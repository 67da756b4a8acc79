/** A value looked at, in units, and the figure there. */
export interface Point {
  readonly at: bigint
  readonly text: string
  /** Below, at or above the target. */
  readonly side: -1 | 0 | 1
}

interface Crossing {
  /** The first value at or past the target, and the one before it; neither where no part of the range crosses. */
  readonly at: Point | undefined
  readonly before: Point | undefined
  readonly ends: readonly Point[]
  readonly evaluations: number
}

/**
 * The first crossing of a target on whole units from one end to the other: the range in parts, then bisection within the
 * first part whose ends do not lie on the same side. What stands on the target has reached it.
 */
export function searchCrossing(
  { from, to, parts }: { readonly from: bigint; readonly to: bigint; readonly parts: bigint },
  figureAt: (unit: bigint) => string,
  sideOf: (text: string) => -1 | 0 | 1,
): Crossing {
  let evaluations = 0
  const look = (at: bigint): Point => {
    evaluations++
    const text = figureAt(at)
    return { at, text, side: sideOf(text) }
  }
  const first = look(from)
  if (first.side === 0) return { at: first, before: undefined, ends: [first], evaluations }
  let low = first
  for (let part = 1n; part <= parts; part++) {
    const end = from + ((to - from) * part) / parts
    if (end === low.at) continue
    const high = look(end)
    if (high.side !== first.side) {
      const found = bisect(low, high, look)
      return { ...found, ends: [first, high], evaluations }
    }
    low = high
  }
  return { at: undefined, before: undefined, ends: low === first ? [first] : [first, low], evaluations }
}

/** Halves between a value still before the target and one that is not, until they are neighbours. */
function bisect(start: Point, end: Point, look: (at: bigint) => Point): { readonly at: Point; readonly before: Point } {
  let [before, at] = [start, end]
  while (at.at - before.at > 1n) {
    const middle = look(before.at + (at.at - before.at) / 2n)
    if (middle.side === start.side) before = middle
    else at = middle
  }
  return { at, before }
}
