import type { Figure } from './figure.ts'

/**
 * A long list of operands that many results tell again, like the points of all institutions below the price of each: what
 * is looked for in it is found without going through all of it every time.
 */
class LongList {
  /** Whether none of them was computed: there is nothing to tell before what rests on them. */
  readonly allGiven: boolean
  private readonly figures: ReadonlySet<Figure>

  constructor(operands: readonly Figure[]) {
    this.figures = new Set(operands)
    this.allGiven = operands.every(({ account }) => account === undefined)
  }

  has(figure: Figure): boolean {
    return this.figures.has(figure)
  }
}

const least = 64
const seen = /* @__PURE__ */ new WeakMap<readonly Figure[], LongList | 'once'>()

/** Only where a long list is asked for again: most stand in one result, and a set of a million is not made for that. */
export function longListOf(operands: readonly Figure[]): LongList | undefined {
  if (operands.length < least) return undefined
  const known = seen.get(operands)
  if (known instanceof LongList) return known
  if (known === undefined) {
    seen.set(operands, 'once')
    return undefined
  }
  const list = new LongList(operands)
  seen.set(operands, list)
  return list
}
