/** How often each amount of a text stands in it: what has two decimals or at least five digits, without separators. */
export function amountsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [written] of text.matchAll(/(?<![\d.])\d(?:[\d,_]*\.\d\d(?![\d.])|[\d,_]{4,}(?!\.\d|\d))/g)) {
    const amount = written.replace(/[,_]/g, '')
    counts.set(amount, (counts.get(amount) ?? 0) + 1)
  }
  return counts
}

/**
 * What a text lost of the amounts that it held: a golden holds each as often as before, a printed output may say one
 * amount once where it said it twice.
 */
export function lostAmounts(text: string, before: Readonly<Record<string, number>>, golden: boolean): string[] {
  const now = amountsIn(text)
  return Object.entries(before).flatMap(([amount, times]) => {
    const expected = golden ? times : 1
    const found = now.get(amount) ?? 0
    return found >= expected ? [] : [`${amount}: ${found} times, ${expected} expected`]
  })
}

/** What a text holds of amounts that it did not hold before. */
export function newAmounts(text: string, before: Readonly<Record<string, number>>): string[] {
  return [...amountsIn(text).keys()].filter((amount) => before[amount] === undefined)
}
